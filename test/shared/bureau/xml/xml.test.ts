import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDownload } from '#shared/bureau/answers/download';
import { parsePreviousReturn } from '#shared/bureau/returns/parse-return';
import { readXml } from '#shared/bureau/xml/read-xml';
import { writeXml } from '#shared/bureau/xml/write-xml';
import { firstIllegalCharacter } from '#shared/bureau/xml/xml-character';
import { element, withPaths, type XmlNode } from '#shared/bureau/xml/xml-node';

const sample = readFileSync(new URL('../../../fixtures/bureau/sample-xzba.xml', import.meta.url), 'utf8');

const rootOf = (xml: string) => {
  const read = readXml(xml);
  return read.ok ? read.value : read.problem;
};

describe('readXml', () => {
  it.each([
    ['references', '<a>&lt;&#65;&#x4e2d;&apos;</a>', "<A中'"],
    ['character data', '<a>1<![CDATA[&lt;<x>]]>2</a>', '1&lt;<x>2'],
    ['comments and instructions passed over', '<?xml version="1.0" encoding="GBK"?><!-- x --><a>1<!-- c --><?pi x?>2</a><!-- y -->', '12'],
    ['a byte order mark and line ends', '\uFEFF<a>1\r\n2\r3</a>', '1\n2\n3'],
    ['an empty element', '<a/>', ''],
  ])('reads %s', (_, xml, content) => {
    expect(rootOf(xml)).toEqual({ name: 'a', content });
  });

  it('reads attributes, and elements with blanks between them', () => {
    expect(rootOf('<a v="V.3.0" w=\'&amp;\'>\n <b>1</b>\n <b/>\n</a>')).toEqual({
      name: 'a',
      attributes: { v: 'V.3.0', w: '&' },
      content: [
        { name: 'b', content: '1' },
        { name: 'b', content: '' },
      ],
    });
  });

  it('gives names that mean something to JavaScript no meaning', () => {
    expect(rootOf('<__proto__ constructor="1"><toString>1</toString></__proto__>')).toEqual({
      name: '__proto__',
      attributes: { constructor: '1' },
      content: [{ name: 'toString', content: '1' }],
    });
    expect(Object.hasOwn(Object.prototype, 'toString') && {}.constructor === Object).toBe(true);
  });

  it.each([
    ['empty', '  '],
    ['document-type', '<!DOCTYPE a [<!ENTITY b "c"><!ENTITY d "&b;&b;&b;">]><a>&d;</a>'],
    ['unknown-reference', '<a>&b;</a>'],
    ['unknown-reference', '<a>1 & 2</a>'],
    ['unknown-reference', '<a>&#0;</a>'],
    ['illegal-character', '<a>\u0000</a>'],
    ['illegal-character', '<a>\uD800</a>'],
    ['mixed-content', '<a>x<b/></a>'],
    ['too-deep', '<a>'.repeat(100_000)],
    ['not-well-formed', '<a></b>'],
    ['not-well-formed', '<a>'],
    ['not-well-formed', '<a/><b/>'],
    ['not-well-formed', '<a/>x'],
    ['not-well-formed', '</a>'],
    ['not-well-formed', '<a b="1" b="2"/>'],
    ['not-well-formed', '<a b=1/>'],
    ['not-well-formed', '<a><!-- </a>'],
    ['not-well-formed', '<a><![CDATA[</a>'],
    ['not-well-formed', 'Service Unavailable'],
    ['not-well-formed', '<html><body><br>Bad Gateway</body></html>'],
    ['not-well-formed', `<a ${'x'.repeat(100_000)}="`],
  ])('answers %s', (problem, xml) => {
    expect(rootOf(xml)).toBe(problem);
  });

  it('stops at more elements or characters than a file of the bureau’s has', () => {
    const problemOf = (xml: string) => {
      const read = readXml(xml);
      return read.ok ? 'read' : read.problem;
    };
    expect(problemOf(`<a>${'<b/>'.repeat(1_000_001)}</a>`)).toBe('too-many-elements');
    expect(problemOf(`<a>${'x'.repeat(64 * 1024 * 1024)}</a>`)).toBe('too-long');
  });

  it('answers whatever text it is given', () => {
    const pieces = fc.constantFrom(
      '<',
      '>',
      '</',
      '/>',
      'a',
      'Jgdm',
      '"',
      '=',
      '&',
      ';',
      '#',
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '<?',
      '?>',
      ' ',
      '中',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(pieces).map((parts) => parts.join('')),
        ),
        (text) => {
          expect(typeof readXml(text).ok).toBe('boolean');
        },
      ),
    );
  });

  it('answers for a document cut off or changed anywhere', () => {
    const places = fc.integer({ min: 0, max: sample.length });
    fc.assert(
      fc.property(places, places, fc.string({ unit: 'binary', maxLength: 5 }), (from, to, text) => {
        const bent = sample.slice(0, Math.min(from, to)) + text + sample.slice(Math.max(from, to));
        expect([typeof parseDownload(bent).ok, typeof parsePreviousReturn(bent).ok]).toEqual(['boolean', 'boolean']);
      }),
    );
  });
});

describe('writeXml', () => {
  const name = fc.constantFrom('Zt_xx', 'Fzr_xm', '__proto__', 'constructor', 'A1');
  const text = fc.string({ unit: 'binary', maxLength: 20 }).filter((value) => firstIllegalCharacter(value) === null);
  const tree = fc.letrec<{ node: XmlNode; leaf: XmlNode }>((tie) => ({
    leaf: fc.record({ name, content: text }),
    node: fc.oneof({ maxDepth: 4 }, tie('leaf'), fc.record({ name, content: fc.array(tie('node'), { minLength: 1, maxLength: 4 }) })),
  })).node;

  it('writes what reads as the same', () => {
    fc.assert(
      fc.property(tree, fc.dictionary(fc.constantFrom('version', 'v'), text, { minKeys: 1 }), (node, attributes) => {
        const root = { ...node, attributes };
        expect(rootOf(writeXml(root))).toEqual(root);
      }),
    );
  });

  it('declares GBK', () => {
    expect(writeXml(element('a', 1))).toBe('<?xml version="1.0" encoding="GBK"?>\n<a>1</a>');
  });

  it('refuses characters that XML lacks without repeating the text, and names of no element', () => {
    expect(() => writeXml(element('Dwmc', '机密\u0001'))).toThrow('a character that XML cannot carry in Dwmc');
    expect(() => writeXml(element('a b', '1'))).toThrow(RangeError);
    expect(() => writeXml(element('a><b', '1'))).toThrow(RangeError);
  });
});

describe('withPaths', () => {
  it('names every node, parents first, and counts siblings of one name', () => {
    const root = element('a', [element('b', [element('c', 1)]), element('d', 2), element('b', 3)]);
    expect(withPaths(root).map(({ path }) => path)).toEqual(['a', 'a/b[1]', 'a/b[1]/c', 'a/d', 'a/b[2]']);
  });
});
