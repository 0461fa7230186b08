import { describe, expect, it } from 'vitest';
import { boxOf, rowsOf, skewOf, textOf } from '#shared/documents/layout';
import { pageOf } from './page-of';

const texts = (page: ReturnType<typeof pageOf>): readonly string[] => rowsOf(page).map(textOf);

describe('rowsOf', () => {
  it('joins what stands side by side and keeps rows apart, top to bottom', () => {
    const page = pageOf([
      { text: '住址', x: 100, y: 300 },
      { text: '林样例', x: 300, y: 104 },
      { text: '姓名', x: 100, y: 100 },
    ]);
    expect(texts(page)).toEqual(['姓名林样例', '住址']);
  });

  it.each([-0.12, 0.12])('follows a page that is tilted by %f rad', (tilt) => {
    const page = pageOf(
      [
        { text: '名称', x: 100, y: 400 },
        { text: '样例科技有限公司', x: 900, y: 400 },
        { text: '类型', x: 100, y: 480 },
        { text: '有限责任公司', x: 900, y: 480 },
      ],
      { tilt },
    );
    expect(texts(page)).toEqual(['名称样例科技有限公司', '类型有限责任公司']);
    expect(skewOf(page.lines)).toBeCloseTo(tilt, 5);
  });

  it('keeps one of two characters that overlapping regions both hold: the whole one', () => {
    const page = pageOf([
      { text: '类型月', x: 100, y: 100 },
      { text: '股份有限公司', x: 205, y: 100 },
    ]);
    // The region of the label reaches into the first character of the value and ends within it.
    const [label, value] = page.lines;
    if (!label || !value) throw new Error('two lines expected');
    const cut = { ...label, quad: [label.quad[0], [216, 100], [216, 140], label.quad[3]] as const };
    const characters = cut.characters.map((c, i) => ({ ...c, from: (i * 40) / 116, to: Math.min(1, ((i + 1) * 40) / 116) }));
    expect(texts({ ...page, lines: [{ ...cut, characters }, value] } as typeof page)).toEqual(['类型股份有限公司']);
  });
});

describe('rowsOf, where regions overlap,', () => {
  const touching = (weak: number) =>
    pageOf([
      { text: '称枒', x: 100, y: 100 },
      { text: '栎绫麻餐饮', x: 176, y: 100 },
    ]).lines.map((line, i) =>
      i === 0 ? { ...line, characters: line.characters.map((c, at) => (at === 1 ? { ...c, confidence: weak } : c)) } : line,
    );

  it('drops what is hardly legible where the next region begins: the edge of its first character', () => {
    expect(rowsOf({ lines: touching(0.15) }).map(textOf)).toEqual(['称栎绫麻餐饮']);
    expect(rowsOf({ lines: touching(0.99) }).map(textOf)).toEqual(['称枒栎绫麻餐饮']);
  });

  it('holds a character that stands alone in a wide region to be no wider than it is', () => {
    const page = pageOf([
      { text: '负责', x: 100, y: 100 },
      { text: '人', x: 170, y: 100 },
      { text: '姚样例', x: 290, y: 100 },
    ]);
    const lines = page.lines.map((line, i) =>
      i === 1
        ? {
            ...line,
            quad: [
              [170, 100],
              [280, 100],
              [280, 140],
              [170, 140],
            ] as const,
          }
        : line,
    );
    expect(rowsOf({ lines }).map(textOf)).toEqual(['负责人姚样例']);
  });
});

describe('boxOf', () => {
  it('surrounds the glyphs on the original in whole pixels', () => {
    const [row] = rowsOf(pageOf([{ text: '姓名林样例', x: 100, y: 50, em: 40 }]));
    expect(boxOf((row ?? []).slice(2))).toEqual([180, 50, 120, 40]);
  });

  it('is empty for no glyphs', () => {
    expect(boxOf([])).toEqual([0, 0, 0, 0]);
  });
});
