import type { Result } from '#shared/bureau/result';
import { firstIllegalCharacter } from './xml-character';
import type { XmlNode } from './xml-node';
import { withoutReferences } from './xml-references';

/** Why a text is not read as a bureau document. */
export type XmlProblem =
  | 'empty'
  | 'too-long'
  | 'too-many-elements'
  | 'too-deep'
  | 'document-type'
  | 'illegal-character'
  | 'not-well-formed'
  | 'unknown-reference'
  | 'mixed-content';

/** A file of the bureau's has at most 50 MB (return code 18), and at most 1 000 records of some 300 elements. */
const LIMITS = { characters: 64 * 1024 * 1024, elements: 1_000_000, depth: 40, tag: 8_192 } as const;

const START_TAG = /^<([A-Za-z_][\w.:-]*)((?:\s+[A-Za-z_][\w.:-]*\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/;
const ATTRIBUTE = /([\w.:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const END_TAG = /^<\/([A-Za-z_][\w.:-]*)\s*>/;

type Open = { readonly name: string; readonly attributes: Readonly<Record<string, string>>; readonly children: XmlNode[]; text: string };

/** What is read so far: the open elements, innermost last; the outermost stands for the document. */
type Reader = { readonly open: Open[]; at: number; elements: number; problem: XmlProblem | null };

const openElement = (name: string, attributes: Readonly<Record<string, string>>): Open => ({ name, attributes, children: [], text: '' });

const addText = (reader: Reader, text: string | null): void => {
  const top = reader.open.at(-1);
  if (text === null) reader.problem = 'unknown-reference';
  else if (top !== undefined) top.text += text;
};

const attributesOf = (source: string): Readonly<Record<string, string>> | XmlProblem => {
  const found = [...source.matchAll(ATTRIBUTE)].map(
    ([, name = '', double, single]) => [name, withoutReferences(double ?? single ?? '')] as const,
  );
  if (new Set(found.map(([name]) => name)).size !== found.length) return 'not-well-formed';
  const known = found.flatMap(([name, value]) => (value === null ? [] : [[name, value] as const]));
  return known.length === found.length ? Object.fromEntries(known) : 'unknown-reference';
};

const close = (reader: Reader): void => {
  const closed = reader.open.pop();
  const parent = reader.open.at(-1);
  if (closed === undefined || parent === undefined) {
    reader.problem = 'not-well-formed';
    return;
  }
  const { name, attributes, children, text } = closed;
  if (children.length > 0 && text.trim() !== '') reader.problem = 'mixed-content';
  const content = children.length > 0 ? children : text;
  parent.children.push({ name, content, ...(Object.keys(attributes).length === 0 ? {} : { attributes }) });
};

const readStartTag = (reader: Reader, text: string): void => {
  const [tag, name = '', source = '', slash] = START_TAG.exec(text.slice(reader.at, reader.at + LIMITS.tag)) ?? [];
  const attributes = attributesOf(source);
  reader.elements += 1;
  if (tag === undefined) reader.problem = 'not-well-formed';
  else if (typeof attributes === 'string') reader.problem = attributes;
  else if (reader.elements > LIMITS.elements) reader.problem = 'too-many-elements';
  else if (reader.open.length > LIMITS.depth) reader.problem = 'too-deep';
  else {
    reader.open.push(openElement(name, attributes));
    if (slash === '/') close(reader);
    reader.at += tag.length;
  }
};

const readEndTag = (reader: Reader, text: string): void => {
  const [tag, name] = END_TAG.exec(text.slice(reader.at, reader.at + LIMITS.tag)) ?? [];
  if (tag === undefined || reader.open.length < 2 || reader.open.at(-1)?.name !== name) reader.problem = 'not-well-formed';
  else {
    close(reader);
    reader.at += tag.length;
  }
};

/** What stands between `start` and `end` from here on is passed over, or taken as text. */
const readSection = (reader: Reader, text: string, [start, end]: readonly [string, string], isText: boolean): void => {
  const from = reader.at + start.length;
  const until = text.indexOf(end, from);
  if (until === -1) reader.problem = 'not-well-formed';
  else {
    if (isText) addText(reader, text.slice(from, until));
    reader.at = until + end.length;
  }
};

const readMarkup = (reader: Reader, text: string): void => {
  if (text.startsWith('<!--', reader.at)) readSection(reader, text, ['<!--', '-->'], false);
  else if (text.startsWith('<![CDATA[', reader.at)) readSection(reader, text, ['<![CDATA[', ']]>'], true);
  else if (text.startsWith('<?', reader.at)) readSection(reader, text, ['<?', '?>'], false);
  else if (text.startsWith('</', reader.at)) readEndTag(reader, text);
  else readStartTag(reader, text);
};

const rootOf = (text: string): Result<XmlNode, XmlProblem> => {
  const document = openElement('', {});
  const reader: Reader = { open: [document], at: 0, elements: 0, problem: null };
  while (reader.at < text.length && reader.problem === null) {
    const next = text.indexOf('<', reader.at);
    const end = next === -1 ? text.length : next;
    addText(reader, withoutReferences(text.slice(reader.at, end)));
    reader.at = end;
    if (next !== -1 && reader.problem === null) readMarkup(reader, text);
  }
  const [root, ...others] = document.children;
  const isWhole = reader.open.length === 1 && others.length === 0 && document.text.trim() === '';
  if (reader.problem !== null) return { ok: false, problem: reader.problem };
  return root !== undefined && isWhole ? { ok: true, value: root } : { ok: false, problem: 'not-well-formed' };
};

/**
 * The root of an XML text that was decoded already: what its declaration says of an encoding is passed over, since replies say GBK in an
 * envelope of UTF-8. Document types are refused, so nothing is ever expanded. Any text gives an answer; a problem never quotes it. A reader of
 * its own: the bureau's XML has no more than this, and general parsers take a second for the pictures of one filing.
 */
export const readXml = (text: string): Result<XmlNode, XmlProblem> => {
  if (text.length > LIMITS.characters) return { ok: false, problem: 'too-long' };
  const plain = text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .trimStart();
  if (plain === '') return { ok: false, problem: 'empty' };
  if (/<!(?:DOCTYPE|ENTITY)/i.test(plain)) return { ok: false, problem: 'document-type' };
  if (firstIllegalCharacter(plain) !== null) return { ok: false, problem: 'illegal-character' };
  return rootOf(plain);
};
