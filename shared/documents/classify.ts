import { documentKinds } from './catalogue';
import type { DocumentKind } from './document-kind';
import { fewestDifferences, isPrintedIn } from './fuzzy';
import { glyphText } from './glyph-text';
import type { Row } from './layout';

/** Enough of a kind's words were found to call it so. */
const ENOUGH = 0.7;

/** A kind, and how sure that is, 0..1. */
export type Classified = { readonly kind: DocumentKind; readonly confidence: number };

const scoreOf = (kind: DocumentKind, text: string): number => {
  if (kind.against?.some((word) => fewestDifferences(text, word) === 0)) return 0;
  return Math.min(
    1,
    kind.anchors.filter((anchor) => isPrintedIn(text, anchor.text)).reduce((sum, anchor) => sum + anchor.weight, 0),
  );
};

/** The kinds that the words on a picture speak for, surest first; none where too few were found. */
export const classify = (rows: readonly Row[]): readonly Classified[] => {
  // Rows are set apart so that no word is found across two of them.
  const text = rows.map((row) => glyphText(row).text).join('\n');
  return documentKinds
    .map((kind) => ({ kind, confidence: Math.round(scoreOf(kind, text) * 1000) / 1000 }))
    .filter(({ confidence }) => confidence >= ENOUGH)
    .sort((a, b) => b.confidence - a.confidence);
};
