import { isXmlCodePoint } from '#shared/bureau/xml/xml-character';
import { withPaths, type XmlNode } from '#shared/bureau/xml/xml-node';
import { problem, type UploadProblem } from './problem';

const ASCII = /^[\t\n\r -~]*$/;

const problemsIn = (text: string, name: string, field: string, canEncode: (character: string) => boolean): UploadProblem[] =>
  [...text].flatMap((character, index) => {
    const facts = { about: name, position: index + 1 };
    if (!isXmlCodePoint(character.codePointAt(0) ?? 0)) return [problem('character-not-in-xml', field, facts)];
    return canEncode(character) ? [] : [problem('character-not-in-gbk', field, facts)];
  });

/** Every character of a document that cannot be sent, by the field it was entered in and its position. */
export const textProblems = (root: XmlNode, canEncode: (character: string) => boolean): readonly UploadProblem[] =>
  withPaths(root).flatMap(({ path, node }) =>
    typeof node.content !== 'string' || ASCII.test(node.content) ? [] : problemsIn(node.content, node.name, node.field ?? path, canEncode),
  );
