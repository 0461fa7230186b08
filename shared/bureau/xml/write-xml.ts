import { firstIllegalCharacter } from './xml-character';
import { childrenOf, type XmlNode } from './xml-node';

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\r': '&#13;' };

/** In attributes line ends and tabs would be read as blanks, so they are written as references too. */
const escaped = (text: string, place: string, inAttribute: boolean): string => {
  if (firstIllegalCharacter(text) !== null) throw new RangeError(`a character that XML cannot carry in ${place}`);
  return text.replace(inAttribute ? /[&<>"\r\n\t]/g : /[&<>\r]/g, (found) => ESCAPES[found] ?? `&#${found.charCodeAt(0)};`);
};

const NAME = /^[A-Za-z_][\w.-]*$/;

const named = (name: string): string => {
  if (!NAME.test(name)) throw new RangeError('not a name of an element of the bureau’s');
  return name;
};

const written = (node: XmlNode): string => {
  const name = named(node.name);
  const attributes = Object.entries(node.attributes ?? {}).map(([key, value]) => ` ${named(key)}="${escaped(value, name, true)}"`);
  const inner = typeof node.content === 'string' ? escaped(node.content, name, false) : childrenOf(node).map(written).join('');
  return `<${name}${attributes.join('')}>${inner}</${name}>`;
};

/**
 * A document as XML text; the declaration says GBK, as the interface asks, though the text is characters still: packing turns it into bytes.
 * Throws a RangeError that names the element, never its text, for a character that XML cannot carry: look for those first.
 */
export const writeXml = (root: XmlNode): string => `<?xml version="1.0" encoding="GBK"?>\n${written(root)}`;
