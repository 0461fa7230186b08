import { describe, expect, it } from 'vitest';
import type { InkMap } from '#shared/documents/ink';
import { rowsOf } from '#shared/documents/layout';
import { boxRegion, tickIn } from '#shared/documents/tick-box';
import { pageOf } from './page-of';

/** A map drawn with letters: # is ink. */
const mapOf = (drawing: readonly string[]): InkMap => {
  const columns = drawing[0]?.length ?? 0;
  const dark = drawing.flatMap((line) => [...line].map((char) => (char === '#' ? 0.9 : 0)));
  const none = dark.map(() => 0);
  return { columns, rows: drawing.length, dark, red: none, blue: none };
};

const box = (inside: (x: number, y: number) => boolean): InkMap =>
  mapOf(
    Array.from({ length: 26 }, (_, y) =>
      Array.from({ length: 26 }, (_, x) => {
        const [u, v] = [x - 6, y - 6];
        const within = u >= 0 && v >= 0 && u < 14 && v < 14;
        const outline = within && (u < 2 || v < 2 || u > 11 || v > 11);
        return outline || (within && inside(u, v)) ? '#' : ' ';
      }).join(''),
    ),
  );

describe('a box to tick', () => {
  it('is empty, filled, or crossed by strokes', () => {
    expect(
      tickIn(
        box(() => false),
        null,
      ),
    ).toMatchObject({ state: 'empty' });
    expect(
      tickIn(
        box(() => true),
        null,
      ),
    ).toMatchObject({ state: 'ticked' });
    expect(
      tickIn(
        box((x, y) => Math.abs(x - y) < 2 || Math.abs(x + y - 13) < 2),
        null,
      ),
    ).toMatchObject({ state: 'ticked' });
  });

  it('is unclear where nothing like a box stands, or nothing was measured', () => {
    const blank = mapOf(Array.from({ length: 26 }, () => ' '.repeat(26)));
    expect(tickIn(blank, null)).toMatchObject({ state: 'unclear' });
    expect(tickIn(undefined, null)).toMatchObject({ state: 'unclear' });
  });

  it('is ticked where its mark was read in place of a box', () => {
    const [mark] = rowsOf(pageOf([{ text: '√是', x: 100, y: 100 }]))[0] ?? [];
    expect(tickIn(undefined, mark ?? null)).toMatchObject({ state: 'ticked' });
  });

  it('stands left of its print, along the line', () => {
    const row = rowsOf(pageOf([{ text: '口身份证', x: 100, y: 100 }]))[0] ?? [];
    const first = row[1];
    const region = first && boxRegion('residentId', first, row.slice(1));
    expect(region).toMatchObject({ name: 'residentId', columns: 26, rows: 27 });
    expect(region?.quad[0]).toEqual([80, 86]);
    expect(region?.quad[2]).toEqual([144, 154]);
  });

  it('is the less clear the nearer its filling is to half, the fainter its outline, the further from its place', () => {
    expect(
      tickIn(
        box(() => false),
        null,
      ).clearness,
    ).toBe(1);
    expect(
      tickIn(
        box(() => true),
        null,
      ).clearness,
    ).toBe(1);
    const half = tickIn(
      box((x, y) => (x + y) % 5 < 2),
      null,
    );
    expect(half).toMatchObject({ state: 'ticked' });
    expect(half.clearness).toBeLessThan(0.8);
    const faint = box(() => false);
    expect(tickIn({ ...faint, dark: faint.dark.map((dark) => dark * 0.34) }, null)).toMatchObject({ state: 'empty' });
    expect(tickIn({ ...faint, dark: faint.dark.map((dark) => dark * 0.34) }, null).clearness).toBeLessThan(0.95);
    expect(tickIn({ ...faint, dark: faint.dark.map((dark) => dark * 0.25) }, null)).toMatchObject({ state: 'unclear' });
  });
});
