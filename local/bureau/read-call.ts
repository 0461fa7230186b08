import { BUREAU_NAMESPACE, type BureauService, bureauMethods, type MethodName, methodNames } from '#functions/adapters/bureau/methods';
import { readXml } from '#shared/bureau/xml/read-xml';
import { childrenOf, textOf, type XmlNode } from '#shared/bureau/xml/xml-node';

/** A call as it stands in an envelope, or why it is none (the text of a SOAP fault). */
export type ReadCall = { readonly method: MethodName; readonly parameters: Readonly<Record<string, string>> } | { readonly fault: string };

const localName = ({ name }: XmlNode): string => name.slice(name.indexOf(':') + 1);

const prefixOf = ({ name }: XmlNode): string => (name.includes(':') ? name.slice(0, name.indexOf(':')) : '');

/** The namespace of an element: declared on itself or on one of those around it, the innermost first. */
const namespaceOf = (node: XmlNode, around: readonly XmlNode[]): string => {
  const key = prefixOf(node) === '' ? 'xmlns' : `xmlns:${prefixOf(node)}`;
  const declared = [node, ...around.toReversed()].map(({ attributes }) => attributes?.[key]);
  return declared.find((value) => value !== undefined) ?? '';
};

const bodyOf = (envelope: XmlNode): XmlNode | undefined => childrenOf(envelope).find((node) => localName(node) === 'Body');

const named = (method: MethodName, sent: readonly XmlNode[], strictCase: boolean): ReadCall => {
  const { parameters } = bureauMethods[method];
  const values: Record<string, string> = {};
  for (const node of sent) {
    const name = parameters.find((one) => (strictCase ? one === node.name : one.toLowerCase() === node.name.toLowerCase()));
    if (name === undefined) return { fault: `no such parameter: ${node.name}` };
    values[name.toLowerCase() === 'ispid' ? 'ispId' : name] = textOf(node);
  }
  return { method, parameters: values };
};

/**
 * Reads a SOAP 1.1 call of a service: the method element must stand in the bureaus' namespace, its parameters in none. `strictCase`: parameters as
 * the WSDL spells them; otherwise in any case. The id comes out as `ispId` either way.
 */
export const readCall = (text: string, service: BureauService, strictCase: boolean): ReadCall => {
  const read = readXml(text);
  if (!read.ok || localName(read.value) !== 'Envelope') return { fault: 'not an envelope' };
  const envelope = read.value;
  const body = bodyOf(envelope);
  const [called, ...others] = body === undefined ? [] : childrenOf(body);
  if (body === undefined || called === undefined || others.length > 0) return { fault: 'not one method' };
  const method = methodNames.find((name) => name === localName(called));
  if (method === undefined || bureauMethods[method].service !== service) return { fault: 'no such method' };
  const around = [envelope, body];
  if (namespaceOf(called, around) !== BUREAU_NAMESPACE) return { fault: 'wrong namespace of the method' };
  const sent = childrenOf(called);
  const inNone = sent.every((node) => namespaceOf(node, [...around, called]) === '');
  return inNone ? named(method, sent, strictCase) : { fault: 'parameters stand in no namespace' };
};
