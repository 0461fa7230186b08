import type { Filing } from '#shared/filing/filing';
import type { Sentence, Verdict } from '#shared/verdict/verdict';

/** A picture as it is shown: upright, as a data URI, with the size of the upright original in whose pixels boxes are given. */
export type PagePicture = { readonly src: string; readonly size: { readonly width: number; readonly height: number } };

/** One picture (or one file that could not be opened) with the documents found on it, as places in the verdict's `documents`. */
export type Sheet = {
  readonly material: number;
  readonly file: string;
  readonly picture: PagePicture | null;
  readonly documents: readonly number[];
};

/** Where a rule comes from: its sentence, and the words of its source. */
export type RuleSource = { readonly inPlainWords: Sentence; readonly chapter: string; readonly quote: string; readonly dated: string };

/** A filing as the page shows it. `sources` has what the rule sheet says, by rule number. */
export type PageFiling = {
  readonly filing: Filing;
  readonly verdict: Verdict;
  readonly sheets: readonly Sheet[];
  readonly sources: Readonly<Record<string, RuleSource>>;
};
