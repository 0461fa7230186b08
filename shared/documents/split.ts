import { type Classified, classify } from './classify';
import { isPrintedIn } from './fuzzy';
import { type Row, rowsOf } from './layout';
import type { Page, TextLine } from './page';

/** One document on a page: what it is (null: nothing known) and the rows that are its own. */
export type PageDocument = { readonly classified: Classified | null; readonly lines: readonly TextLine[]; readonly rows: readonly Row[] };

type Span = { readonly from: number; readonly to: number };

const spanOf = (lines: readonly TextLine[], axis: 0 | 1): Span => {
  const values = lines.flatMap((line) => line.quad.map((point) => point[axis]));
  return { from: Math.min(...values), to: Math.max(...values) };
};

const middleOf = (line: TextLine, axis: 0 | 1): number => (line.quad[0][axis] + line.quad[2][axis]) / 2;

/** The lines that speak for a kind: its words and its forms. */
const ownLines = (lines: readonly TextLine[], { kind }: Classified): readonly TextLine[] =>
  lines.filter((line) => {
    const text = line.text.replace(/\s+/g, '');
    return (
      kind.anchors.some((anchor) => isPrintedIn(text, anchor.text)) || (kind.patterns?.some(({ pattern }) => pattern.test(text)) ?? false)
    );
  });

/** Room between two groups along an axis, in pixels; negative where they overlap. */
const room = (a: Span, b: Span): number => Math.max(b.from - a.to, a.from - b.to);

/** The cut between two kinds' own words: across the page or down it, wherever there is more room; null where they overlap. */
const cutBetween = (lines: readonly TextLine[], a: Classified, b: Classified): { readonly axis: 0 | 1; readonly at: number } | null => {
  const [own, others] = [ownLines(lines, a), ownLines(lines, b)];
  if (own.length === 0 || others.length === 0) return null;
  const spans = ([0, 1] as const).map((axis) => ({ axis, a: spanOf(own, axis), b: spanOf(others, axis) }));
  const best = spans.sort((s, t) => room(t.a, t.b) - room(s.a, s.b))[0];
  if (!best || room(best.a, best.b) < 0) return null;
  return { axis: best.axis, at: best.a.from < best.b.from ? (best.a.to + best.b.from) / 2 : (best.b.to + best.a.from) / 2 };
};

const standsOn = (
  [one, two]: readonly [readonly PageDocument[], readonly PageDocument[]],
  a: Classified | undefined,
  b: Classified | undefined,
): boolean => one.some(({ classified }) => classified?.kind === a?.kind) && two.some(({ classified }) => classified?.kind === b?.kind);

/** A seal's own words help to tell what a document is, and are none of its values. */
const valueRows = (lines: readonly TextLine[]): readonly Row[] => rowsOf({ lines: lines.filter(({ red }) => !red) });

/**
 * Parts a page that carries documents of different kinds (both sides of a card, a licence above it): each line goes to the side of
 * the cut where its kind's own words stand, and each side is looked at again. One document, or none that is known, keeps all lines.
 */
export const documentsOn = (page: Pick<Page, 'lines'>): readonly PageDocument[] => {
  const rows = rowsOf(page);
  const [first, ...others] = classify(rows, { several: true });
  for (const other of first ? others : []) {
    const cut = first ? cutBetween(page.lines, first, other) : null;
    if (!cut) continue;
    const before = page.lines.filter((line) => middleOf(line, cut.axis) < cut.at);
    const after = page.lines.filter((line) => middleOf(line, cut.axis) >= cut.at);
    const sides = [documentsOn({ lines: before }), documentsOn({ lines: after })] as const;
    // Kinds share words: it is two documents only where each side, looked at alone, is still one of the two.
    if (standsOn(sides, first, other) || standsOn(sides, other, first)) return sides.flat();
  }
  const { lines } = page;
  return [{ classified: classify(rows)[0] ?? null, lines, rows: lines.some(({ red }) => red) ? valueRows(lines) : rows }];
};

/** The same document over lines that are as sure as somebody else is of them, too; their texts and places are the same. */
export const withLines = (document: PageDocument, lines: readonly TextLine[]): PageDocument => ({
  ...document,
  lines,
  rows: valueRows(lines),
});
