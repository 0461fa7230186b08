import { describe, expect, it } from 'vitest';
import { fitted, typeBelow } from '#shared/bureau/schema/fitted';
import { type ElementType, elementOf } from '#shared/bureau/schema/outline';
import { schemaFaults } from '#shared/bureau/schema/schema-faults';
import { schemaOf } from '#shared/bureau/schema/schemas';
import { element } from '#shared/bureau/xml/xml-node';

const count = (type: ElementType): number =>
  1 + ('children' in type.content ? type.content.children.reduce((sum, child) => sum + count(child), 0) : 0);

describe('elementOf', () => {
  it('reads names, order, occurrence, types and ranges', () => {
    expect(elementOf('A sequence @version\n B? long 1..9\n C{1,64} all\n  D* string 4..\n E+ base64Binary\n F\n')).toEqual({
      name: 'A',
      min: 1,
      max: 1,
      attributes: ['version'],
      content: {
        kind: 'sequence',
        children: [
          { name: 'B', min: 0, max: 1, attributes: [], content: { kind: 'long', from: 1n, to: 9n } },
          {
            name: 'C',
            min: 1,
            max: 64,
            attributes: [],
            content: {
              kind: 'all',
              children: [{ name: 'D', min: 0, max: null, attributes: [], content: { kind: 'string', from: 4n, to: null } }],
            },
          },
          { name: 'E', min: 1, max: null, attributes: [], content: { kind: 'base64Binary' } },
          { name: 'F', min: 1, max: 1, attributes: [], content: { kind: 'any' } },
        ],
      },
    });
  });

  it('refuses what is no outline', () => {
    expect(() => elementOf('A sequence\nB')).toThrow('one root');
    expect(() => elementOf('A nothing-known')).toThrow('not a line');
    expect(() => elementOf('')).toThrow('one root');
  });
});

describe('the bureau’s schemas', () => {
  it.each([
    ['upload', 541],
    ['download', 807],
    ['upload-return', 5],
    ['download-return', 10],
    ['ack-return', 3],
    ['previous-return', 11],
    ['status-return', 10],
  ] as const)('%s has %i elements', (name, elements) => {
    expect(count(schemaOf(name))).toBe(elements);
  });
});

describe('schema faults of replies', () => {
  it('are not minded where every reply has them, unless asked for to the letter', () => {
    const reply = element('return', [element('msg_code', 0), element('msg', '好')]);
    expect(schemaFaults(reply, 'ack-return')).toEqual([]);
    expect(schemaFaults(reply, 'ack-return', { asPublished: true }).map(({ code, path }) => `${code} ${path}`)).toEqual([
      'attribute-missing return',
      'too-short return/msg',
    ]);
  });
});

describe('fitted', () => {
  const type = elementOf('A sequence\n B long\n C? sequence\n  D string\n');

  it('keeps what the type has, in its order', () => {
    const node = element('X', [element('C', [element('E', 1), element('D', 'd')]), element('Z', 1), element('B', 2)]);
    expect(fitted(node, type)).toEqual(element('A', [element('B', 2), element('C', [element('D', 'd')])]));
  });

  it('finds the type of an element by the names on the way', () => {
    expect(typeBelow(type, ['C', 'D']).name).toBe('D');
    expect(() => typeBelow(type, ['C', 'X'])).toThrow('the schema has no X below C');
  });
});
