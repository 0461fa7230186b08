import { BureauReplyLost } from '#functions/bureau-ports';
import { readXml } from '#shared/bureau/xml/read-xml';
import { childrenOf, type XmlNode } from '#shared/bureau/xml/xml-node';
import type { HttpAnswer } from './exchange';

const localName = ({ name }: XmlNode): string => name.slice(name.indexOf(':') + 1);

const child = (node: XmlNode | undefined, name: string): XmlNode | undefined =>
  node === undefined ? undefined : childrenOf(node).find((one) => localName(one) === name);

/**
 * The string in a SOAP answer, which is an XML document itself. Throws BureauReplyLost for a fault, a page of HTML, a status other than 200, and
 * whatever else holds no such string: the call may have been carried out all the same.
 */
export const returnedText = ({ status, text }: HttpAnswer): string => {
  const read = readXml(text);
  const envelope = read.ok && localName(read.value) === 'Envelope' ? read.value : undefined;
  const body = child(envelope, 'Body');
  if (child(body, 'Fault') !== undefined) throw new BureauReplyLost('soap-fault');
  if (status !== 200) throw new BureauReplyLost('http-error', { cause: new Error(`status ${status}`) });
  if (body === undefined) throw new BureauReplyLost('not-xml');
  const returned = childrenOf(body)
    .flatMap(childrenOf)
    .find((one) => localName(one) === 'return');
  if (returned === undefined) throw new BureauReplyLost('unreadable');
  return typeof returned.content === 'string' ? returned.content : '';
};
