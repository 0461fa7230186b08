import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonFault } from '#local/json-syntax';

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

describe('jsonFault', () => {
  it.each([
    ['', 1, 1],
    ['{"a": }', 1, 7],
    ['{\n  "a": 1,\n}', 3, 1],
    ['{"a" 1}', 1, 6],
    ['[1, 2', 1, 6],
    ['[1] [2]', 1, 5],
    ["{'a': 1}", 1, 2],
    ['{\n"a": "unended\n}', 2, 6],
    ['{"a": 01}', 1, 8],
    ['[1}', 1, 3],
    ['{"a": tru}', 1, 7],
    ['// note\n{}', 1, 1],
  ])('says where %j stops being JSON', (text, line, column) => {
    expect(jsonFault(text)).toEqual({ line, column, kind: 'syntax' });
  });

  it('finds nothing in any JSON text', () => {
    fc.assert(fc.property(fc.json(), (text) => jsonFault(text) === null));
  });

  it('finds a fault exactly where JSON.parse does', () => {
    const pieces = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '"\\u00e9"',
      '"\\x"',
      '1',
      '-',
      '0.5e3',
      'null',
      ' ',
      '\n',
      '\u0001',
    );
    fc.assert(
      fc.property(
        fc.array(pieces, { maxLength: 12 }),
        (parts) => (jsonFault(parts.join(''))?.kind !== 'syntax') === isJson(parts.join('')),
      ),
    );
  });

  it('copes with a string of several million characters', () => {
    expect(jsonFault(`["${'界'.repeat(5_000_000)}", ]`)).toEqual({ line: 1, column: 5_000_006, kind: 'syntax' });
  });

  it.each([
    ['{"a": 1, "a": 2}', 1, 10],
    ['{"a": {"b": 1},\n"b": 2, "\\u0061": 3}', 2, 9],
    ['[{"a": 1}, {"a": 1, "a": 1}]', 1, 21],
  ])('refuses %j, whose object has a key twice: the last would silently win', (text, line, column) => {
    expect(jsonFault(text)).toEqual({ line, column, kind: 'duplicate-key' });
  });

  it('keeps equal keys of different objects', () => {
    expect(jsonFault('{"a": {"a": 1}, "b": [{"a": 1}, {"a": 2}], "c": "a"}')).toBeNull();
  });
});
