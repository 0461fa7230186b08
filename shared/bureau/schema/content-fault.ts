import type { XmlNode } from '#shared/bureau/xml/xml-node';
import type { ElementContent } from './outline';
import type { FaultCode } from './schema-faults';

type Ranged = { readonly from: bigint | null; readonly to: bigint | null };
type Leaf = Exclude<ElementContent, { readonly children: unknown }>;

const isBelow = (value: bigint, from: bigint | null): boolean => from !== null && value < from;
const isAbove = (value: bigint, to: bigint | null): boolean => to !== null && value > to;

/** Lengths count characters, as XML Schema does, not UTF-16 units. */
const lengthOf = (text: string): bigint => {
  let length = 0n;
  if (text.length > 100_000) return BigInt(text.length);
  for (const _ of text) length += 1n;
  return length;
};

const LARGEST = 2n ** 63n - 1n;

const numberFault = (text: string, { from, to }: Ranged): FaultCode | null => {
  const digits = text.trim();
  if (!/^[+-]?\d{1,30}$/.test(digits)) return 'not-a-number';
  const value = BigInt(digits.replace(/^\+/, ''));
  return isBelow(value, from) || isAbove(value, to ?? LARGEST) ? 'out-of-range' : null;
};

const isBase64 = (text: string): boolean => {
  const plain = text.replace(/\s+/g, '');
  return plain.length % 4 === 0 && /^[\dA-Za-z+/]*={0,2}$/.test(plain);
};

const stringFault = (text: string, { from, to }: Ranged): FaultCode | null => {
  const length = lengthOf(text);
  if (isBelow(length, from)) return 'too-short';
  return isAbove(length, to) ? 'too-long' : null;
};

/** What is wrong with an element that holds text, or null. */
export const contentFault = ({ content: held }: XmlNode, content: Leaf): FaultCode | null => {
  if (content.kind === 'any') return null;
  if (typeof held !== 'string') return 'elements-instead-of-text';
  if (content.kind === 'string') return stringFault(held, content);
  if (content.kind === 'long') return numberFault(held, content);
  return isBase64(held) ? null : 'not-base64';
};
