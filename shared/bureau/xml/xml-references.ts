import { isXmlCodePoint } from './xml-character';

const NAMED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

const characterOf = (reference: string): string | null => {
  const [, decimal, hexadecimal] = /^#(?:(\d{1,7})|x([\da-fA-F]{1,6}))$/.exec(reference) ?? [];
  const digits = decimal ?? hexadecimal;
  if (digits === undefined) return NAMED.get(reference) ?? null;
  const code = Number.parseInt(digits, decimal === undefined ? 16 : 10);
  return isXmlCodePoint(code) ? String.fromCodePoint(code) : null;
};

/**
 * Text with the five named references of XML and the numeric ones replaced by their characters; null where another reference stands. No
 * document of the bureau's defines its own, so there is nothing to expand.
 */
export const withoutReferences = (text: string): string | null => {
  let isUnknown = false;
  const plain = text.replace(/&([^;&]*;)?/g, (_, reference: string | undefined) => {
    const character = reference === undefined ? null : characterOf(reference.slice(0, -1));
    if (character === null) isUnknown = true;
    return character ?? '';
  });
  return isUnknown ? null : plain;
};
