import { describe, expect, it } from 'vitest';
import { withoutLeadingMarks } from '#shared/documents/glyph-text';
import { labelledRows } from '#shared/documents/labelled-value';
import { rowsOf, textOf } from '#shared/documents/layout';
import { type Printed, pageOf } from './page-of';

const LABELS = [
  { name: 'name', wordings: ['名称'] },
  { name: 'address', wordings: ['住所'] },
];

const behind = (printed: readonly Printed[], name: string): string => {
  const found = labelledRows(rowsOf(pageOf(printed)), LABELS);
  return textOf(withoutLeadingMarks(found.behind(name, { rows: 'one' }).flat()));
};

describe('a label', () => {
  it('is found with the specks of a copy between its characters, which are no part of the value', () => {
    const speckled: readonly Printed[] = [
      { text: '名·.', x: 100, y: 100 },
      { text: '称．云岚样例商行', x: 300, y: 100 },
      { text: '住：', x: 100, y: 200 },
      { text: '所样例路12号', x: 300, y: 200 },
    ];
    expect(behind(speckled, 'name')).toBe('云岚样例商行');
    expect(behind(speckled, 'address')).toBe('样例路12号');
  });

  it('stands rather where it has no specks', () => {
    const twice: readonly Printed[] = [
      { text: '名、称谓', x: 100, y: 100 },
      { text: '名称', x: 100, y: 200 },
      { text: '云岚样例商行', x: 300, y: 200 },
    ];
    expect(behind(twice, 'name')).toBe('云岚样例商行');
  });
});
