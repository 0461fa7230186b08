import type { Glyph, Row } from './layout';

/** A printed label of a document, found at a place. `glyphs` are its own characters. */
export type FoundLabel = {
  readonly name: string;
  readonly row: number;
  readonly from: number;
  readonly to: number;
  readonly glyphs: readonly Glyph[];
};

/** What to look for: the label's name and the wordings that documents print. */
export type LabelWording = { readonly name: string; readonly wordings: readonly string[] };

const LARGE_GAP = 0.55;
const SURE = 0.9;

/** True where a label may begin: at a line's start, after a gap that no running text has, or behind a single speck. */
const mayBegin = (row: Row, at: number): boolean => {
  const [before, glyph] = [row[at - 1], row[at]];
  if (!before || !glyph || glyph.opensLine || glyph.x0 - before.x1 > LARGE_GAP * glyph.em) return true;
  // A speck that was taken for a character at the start of the line.
  return before.opensLine && (before.confidence < SURE || !/\p{Script=Han}|[0-9A-Za-z]/u.test(before.char));
};

/** Fainter than this, a glyph may be a speck between the spread characters of a label. */
const FAINT = 0.15;
/** What the specks of a photocopy are taken for, at any confidence. A label that stands elsewhere without them fits better. */
const SPECK = /^[·.．,，'’`:：;；、。\-_~]$/;
const SPECKLED = 0.1;

/** Characters of the wording that differ at these glyphs; a wording of two or three characters must be there whole but for one. */
const mismatches = (glyphs: readonly (Glyph | undefined)[], wording: string): number => {
  let wrong = 0;
  for (let i = 0; i < wording.length; i++) {
    const glyph = glyphs[i];
    const expected = wording[i] ?? '';
    if (glyph?.char === expected) continue;
    wrong += glyph?.alternatives.some((a) => a.char === expected) ? 0.5 : 1;
  }
  return wrong;
};

const allowance = (wording: string): number => (wording.length <= 2 ? 0.5 : wording.length <= 4 ? 1 : 2);

type Hit = FoundLabel & { readonly wrong: number };

const hitsIn = (row: Row, order: readonly number[], index: number, name: string, wording: string): readonly Hit[] =>
  order.flatMap((at, start) => {
    const places = order.slice(start, start + wording.length);
    if (places.length < wording.length || !mayBegin(row, at)) return [];
    const isWhole = (places.at(-1) ?? at) - at === wording.length - 1;
    const glyphs = places.map((place) => row[place]);
    const wrong = mismatches(glyphs, wording) + (isWhole ? 0 : SPECKLED);
    if (wrong > allowance(wording)) return [];
    const last = places.at(-1) ?? at;
    // A speck was read inside the label: its last character stands one further, and is no part of the value.
    const isPushed = row[last]?.char !== wording.at(-1) && row[last + 1]?.char === wording.at(-1);
    const to = last + (isPushed ? 2 : 1);
    return [{ name, row: index, from: at, to, glyphs: row.slice(at, to), wrong }];
  });

const hitsInRow = (row: Row, index: number, label: LabelWording): readonly Hit[] => {
  const all = row.map((_, at) => at);
  const clear = all.filter((at) => (row[at]?.confidence ?? 0) >= FAINT);
  const bare = clear.filter((at) => !SPECK.test(row[at]?.char ?? ''));
  const orders = [all, clear, bare].filter((order, i, before) => i === 0 || order.length < (before[i - 1]?.length ?? 0));
  return label.wordings.flatMap((wording) => orders.flatMap((order) => hitsIn(row, order, index, label.name, wording)));
};

/** Finds each label once, where it fits best; of equals the longer wording, then the upper place. Labels never share a character. */
export const findLabels = (rows: readonly Row[], labels: readonly LabelWording[]): readonly FoundLabel[] => {
  const hits = labels.flatMap((label) => rows.flatMap((row, index) => hitsInRow(row, index, label)));
  const best = [...hits].sort((a, b) => a.wrong - b.wrong || b.glyphs.length - a.glyphs.length || a.row - b.row);
  const kept: Hit[] = [];
  for (const hit of best) {
    const taken = kept.some((k) => k.name === hit.name || (k.row === hit.row && k.from < hit.to && hit.from < k.to));
    if (!taken) kept.push(hit);
  }
  return kept;
};
