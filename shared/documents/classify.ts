import { documentKinds } from './catalogue';
import type { DocumentKind } from './document-kind';
import { fewestDifferences, isPrintedIn } from './fuzzy';
import { glyphText } from './glyph-text';
import type { Row } from './layout';

/** Enough of a kind's words were found to call it so. */
const ENOUGH = 0.7;

/** A kind, and how sure that is, 0..1. */
export type Classified = { readonly kind: DocumentKind; readonly confidence: number };

const scoreOf = (kind: DocumentKind, text: string): number =>
  Math.min(
    1,
    [
      ...kind.anchors.filter((anchor) => isPrintedIn(text, anchor.text)),
      ...(kind.patterns ?? []).filter(({ pattern }) => pattern.test(text)),
    ].reduce((sum, { weight }) => sum + weight, 0),
  );

const spokenAgainst = (kind: DocumentKind, text: string): boolean =>
  (kind.against?.some((word) => fewestDifferences(text, word) === 0) ?? false) || (kind.againstPattern?.test(text) ?? false);

/**
 * The kinds that the words on a picture speak for, surest first; none where too few were found. On a page that may carry several
 * documents the words against a kind may stand on another one: `several` leaves them out.
 */
export const classify = (rows: readonly Row[], options: { readonly several?: boolean } = {}): readonly Classified[] => {
  // Rows are set apart so that no word is found across two of them.
  const text = rows.map((row) => glyphText(row).text).join('\n');
  return documentKinds
    .filter((kind) => options.several === true || !spokenAgainst(kind, text))
    .map((kind) => ({ kind, confidence: Math.round(scoreOf(kind, text) * 1000) / 1000 }))
    .filter(({ confidence }) => confidence >= ENOUGH)
    .sort((a, b) => b.confidence - a.confidence);
};
