import { Client, createClientAsync, type WSDL } from 'soap';
import { z } from 'zod';
import { BureauNotReached, BureauReplyLost } from '#functions/bureau-ports';
import { returnedText } from './envelope';
import type { ExchangeLimits, HttpAnswer } from './exchange';
import { type BureauService, bureauMethods, bureauServices, type MethodName } from './methods';
import { soapHttp } from './soap-http';

/** Where a bureau is: its address without a path, and a folder of WSDL files (`upDownLoad.wsdl` …) where it does not publish them or is too slow. */
export type BureauAddress = { readonly baseUrl: string; readonly wsdlFolder?: string };

/** Calls one method with its parameters by our own spelling; gives the text of the return document. */
export type SoapCall = (method: MethodName, parameters: Readonly<Record<string, string>>) => Promise<string>;

const Described = z.record(z.string(), z.record(z.string(), z.record(z.string(), z.object({ input: z.record(z.string(), z.unknown()) }))));

/**
 * Parameters under the names of the WSDL and in its order: some bureaus have ispId, some ispID. What a WSDL does not name keeps our spelling and goes
 * last.
 */
const spelled = (client: Client, method: MethodName, parameters: Readonly<Record<string, string>>): Record<string, string> => {
  const ports = Object.values(Described.catch({}).parse(client.describe())).flatMap((service) => Object.values(service));
  const published = ports.flatMap((port) => Object.keys(port[method]?.input ?? {}));
  const placed = Object.entries(parameters).map(([name, value]) => {
    const at = published.findIndex((one) => one.toLowerCase() === name.toLowerCase());
    return { name: published[at] ?? name, value, at: at === -1 ? published.length : at };
  });
  return Object.fromEntries(placed.toSorted((one, other) => one.at - other.at).map(({ name, value }) => [name, value]));
};

const description = async (service: BureauService, { baseUrl, wsdlFolder }: BureauAddress, limits: ExchangeLimits): Promise<WSDL> => {
  const place = wsdlFolder === undefined ? `${baseUrl}${bureauServices[service]}?wsdl` : `${wsdlFolder}/${service}.wsdl`;
  try {
    return (await createClientAsync(place, { disableCache: true, httpClient: soapHttp(limits, () => undefined) })).wsdl;
  } catch (error) {
    // Whatever went wrong, nothing was called yet; soap's own message may quote the page that it got.
    throw new BureauNotReached('no-description', error instanceof BureauNotReached ? { cause: error } : {});
  }
};

/** What is none of our errors came out of soap, may hold the whole call, and is not passed on. */
const ownError = (error: unknown): Error =>
  error instanceof BureauNotReached || error instanceof BureauReplyLost ? error : new BureauReplyLost('unreadable');

const invoked = async (client: Client, method: MethodName, parameters: Record<string, string>): Promise<void> => {
  const invoke: unknown = client[method];
  if (typeof invoke !== 'function') throw new BureauNotReached('no-such-method');
  try {
    await new Promise<void>((resolve, reject) => invoke(parameters, (error: unknown) => (error === null ? resolve() : reject(error))));
  } catch (error) {
    throw ownError(error);
  }
};

/** A caller of one bureau's methods. A WSDL is read once, at the first call of its service; one that was not to be had is asked for again. */
export const soapCaller = ({ address, limits }: { readonly address: BureauAddress; readonly limits: ExchangeLimits }): SoapCall => {
  const descriptions = new Map<BureauService, Promise<WSDL>>();
  const describedBy = (service: BureauService): Promise<WSDL> => {
    const made = descriptions.get(service) ?? description(service, address, limits);
    descriptions.set(service, made);
    made.catch(() => descriptions.delete(service));
    return made;
  };
  return async (method, parameters) => {
    const { service } = bureauMethods[method];
    const wsdl = await describedBy(service);
    let answer: HttpAnswer | undefined;
    const httpClient = soapHttp(limits, (one) => {
      answer = one;
    });
    const client = new Client(wsdl, `${address.baseUrl}${bureauServices[service]}`, { httpClient });
    await invoked(client, method, spelled(client, method, parameters));
    if (answer === undefined) throw new BureauReplyLost('unreadable');
    return returnedText(answer);
  };
};
