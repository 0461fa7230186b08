import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type BureauService, bureauServices } from '#functions/adapters/bureau/methods';
import { CONTROL, type ControlCall, controlled } from './control';
import { type HttpDocument, httpAnswer, plainDocument, soapFault, xmlDocument } from './http-answer';
import type { BureauCell } from './in-process';
import { readCall } from './read-call';
import { simulate } from './simulate';
import { wsdlOf } from './wsdl';

/** A served bureau: its address without a path; `pause` closes the port as a bureau that is down does, `resume` opens the same one. */
export type ServedBureau = {
  readonly baseUrl: string;
  readonly pause: () => Promise<void>;
  readonly resume: () => Promise<void>;
  readonly close: () => Promise<void>;
};

/** Where it listens (0: any free port), and its clock in milliseconds since 1970. Always on 127.0.0.1. */
export type ServeOptions = { readonly cell: BureauCell; readonly port?: number; readonly nowMs: () => number };

const HOST = '127.0.0.1';

/** A file of 50 MB in base64, and its envelope. */
const LARGEST_CALL = 80 * 1024 * 1024;

const bodyOf = async (request: IncomingMessage): Promise<string | null> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > LARGEST_CALL) return null;
    chunks.push(bytes);
  }
  return Buffer.concat(chunks).toString('utf8');
};

const serviceAt = (path: string): BureauService | undefined =>
  (['upDownLoad', 'queryBeianStatus', 'verifyBamm'] as const).find((service) => bureauServices[service] === path);

/** A document, or what is done with the connection instead. */
type Handled = HttpDocument | 'silence' | 'break-off';

const called = async (request: IncomingMessage, service: BureauService, { cell, nowMs }: ServeOptions): Promise<Handled> => {
  const text = await bodyOf(request);
  if (text === null) return plainDocument(413, 'too large');
  const call = readCall(text, service, cell.read().configuration.switches.strictCase);
  if ('fault' in call) return soapFault(call.fault);
  const { state, reply } = simulate(cell.read(), { ...call, from: request.socket.remoteAddress ?? '', nowMs: nowMs() });
  cell.write(state);
  return httpAnswer(reply, call.method) ?? (reply.kind === 'silence' ? 'silence' : 'break-off');
};

const controlCall = async (request: IncomingMessage): Promise<ControlCall> => ({
  method: request.method ?? '',
  contentType: request.headers['content-type'] ?? '',
  body: (await bodyOf(request)) ?? '',
});

const handled = async (request: IncomingMessage, options: ServeOptions): Promise<Handled> => {
  const { pathname, search } = new URL(request.url ?? '/', `http://${HOST}`);
  const command = pathname.startsWith(CONTROL) ? pathname.slice(CONTROL.length) : null;
  if (command !== null) return controlled(command, await controlCall(request), options);
  const service = serviceAt(pathname);
  if (service === undefined) return plainDocument(404, 'not found');
  if (request.method === 'POST') return called(request, service, options);
  const asksWsdl = request.method === 'GET' && search.toLowerCase() === '?wsdl';
  return asksWsdl ? xmlDocument(wsdlOf(service, `http://${request.headers.host ?? HOST}`)) : plainDocument(405, 'call by POST');
};

const answer = async (request: IncomingMessage, response: ServerResponse, options: ServeOptions): Promise<void> => {
  // A call whose effect could not be kept must look like one that was not made.
  const document = await handled(request, options).catch(() => 'break-off' as const);
  if (document === 'break-off') response.destroy();
  else if (document !== 'silence') response.writeHead(document.status, { 'content-type': document.type }).end(document.text);
};

const listening = (server: Server, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, HOST, () => {
      server.off('error', reject);
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });

/** Serves a simulated bureau over HTTP on this machine: the three services with their WSDLs, and
 * what turns it by hand below `/simulator`. Each state is kept before its reply is sent. */
export const serveBureau = async (options: ServeOptions): Promise<ServedBureau> => {
  const server = createServer((request, response) => void answer(request, response, options));
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  const port = await listening(server, options.port ?? 0);
  return { baseUrl: `http://${HOST}:${port}`, pause: close, resume: async () => void (await listening(server, port)), close };
};
