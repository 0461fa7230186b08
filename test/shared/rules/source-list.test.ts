import { describe, expect, it } from 'vitest';
import { citedRows } from '#local/rules/sheet-guide';
import { isIsoDay } from '#shared/filing/day';
import { packIds, singlePack } from '#shared/rules/packs';
import { citedPage, citedPages } from '#shared/rules/source-list';

const packs = packIds.flatMap((id) => singlePack(id) ?? []);
const cited = packs.flatMap(({ definition, added, notChecks }) => citedRows(definition, added, notChecks));

describe('the list of sources', () => {
  it.each([...new Set(cited)])('has what is cited as %s', (row) => {
    expect(row).toMatch(/^src \d+[a-f]?$/);
    const page = citedPage(row);
    expect(page === null ? null : [page.title, page.publisher, page.address].every((text) => text.trim().length > 3)).toBe(true);
  });
  it('holds each row once, and none that nothing cites', () => {
    const rows = citedPages.map(({ row }) => row);
    expect(new Set(rows).size).toBe(rows.length);
    expect(rows.filter((row) => !cited.includes(row))).toEqual([]);
  });
  it('has days that are days, and no page for a row that is not there', () => {
    expect(citedPages.flatMap(({ dated }) => dated ?? []).filter((day) => !isIsoDay(day))).toEqual([]);
    expect(citedPage('src 999')).toBeNull();
  });
});

describe('the readings that are adopted', () => {
  const readings = packs
    .flatMap(({ added, notChecks }) => [
      ...added.map(({ id, reading }) => ({ id, reading })),
      ...notChecks.map((one) => ({ ...one, id: one.rule })),
    ])
    .flatMap(({ id, reading }) => (reading === undefined ? [] : [{ id, reading }]));
  it.each(readings)('of $id are said in both languages', ({ reading }) => {
    expect(reading.zh).toMatch(/\p{Script=Han}.*。$/u);
    expect(reading.en).toMatch(/^[^。]{10,}\.$/);
  });
});
