import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvCell, csvText } from '#shared/web/csv';

/** A cell as a spreadsheet takes it: without the quotes around it. */
const taken = (cell: string): string => cell.slice(1, -1).replaceAll('""', '"');

describe('a cell of an export', () => {
  it.each(["=cmd|' /C calc'!A0", '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', ' =1', '＝1', '\ufeff=1', '\u200b@a'])(
    'that begins like the formula %j is text',
    (text) => {
      expect(taken(csvCell(text))).toBe(`'${text}`);
    },
  );

  it.each(['张三', '2026-11-24', 'a=b', '1-2', ''])('that is no formula stays %j', (text) => {
    expect(taken(csvCell(text))).toBe(text);
  });

  it('never begins with what makes a formula, whatever it holds', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', '"', ',', 'a') })),
        (text) => {
          expect(taken(csvCell(text))).not.toMatch(/^[\s]*[=+\-@]/);
        },
      ),
    );
  });
});

describe('an export', () => {
  it('says that it is UTF-8, and keeps commas, quotes and line ends inside their cells', () => {
    expect(csvText(['a', 'b'], [['1,2', 'say "so"\nand on']])).toBe('\ufeff"a","b"\r\n"1,2","say ""so""\nand on"\r\n');
  });
});
