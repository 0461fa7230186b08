import { XMLParser } from 'fast-xml-parser';
import type { z } from 'zod';
import { S3Error } from './errors';

/** What an element holds: text, or further elements; a list repeats its element, undefined leaves it out. */
export type XmlContent = string | number | boolean | undefined | readonly XmlContent[] | { readonly [name: string]: XmlContent };

const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';

const escaped = (text: string): string =>
  text.replaceAll(/[&<>"'\p{Cc}]/gu, (char) => `&#x${char.charCodeAt(0).toString(16).toUpperCase()};`);

const element = (name: string, content: XmlContent): string => {
  if (content === undefined) return '';
  if (Array.isArray(content)) return content.map((each) => element(name, each)).join('');
  const inner =
    typeof content === 'object'
      ? Object.entries(content)
          .map(([child, value]) => element(child, value))
          .join('')
      : escaped(String(content));
  return `<${name}>${inner}</${name}>`;
};

/** An XML document with one root element. */
export const xmlDocument = (root: string, content: XmlContent): string => `${declaration}${element(root, content)}`;

const parser = new XMLParser({ parseTagValue: false, ignoreAttributes: true, ignoreDeclaration: true, processEntities: true });

/** A request's XML body in the given form; throws S3Error `MalformedXML`. Text stays text. */
export const parsedXml = <Form>(text: string, form: z.ZodType<Form>): Form => {
  try {
    return form.parse(parser.parse(text, true));
  } catch {
    throw new S3Error('MalformedXML');
  }
};
