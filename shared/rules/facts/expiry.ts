import type { MaterialKind } from '#shared/filing/codes';
import type { Certificate } from '#shared/filing/filing';
import type { Evidence } from '#shared/verdict/verdict';
import { evidenceOf, settledField } from './comparisons';
import type { Facts } from './facts';
import { certificateOf } from './kinds';
import type { Paper } from './papers';

/** A document that is no longer valid on the day judged: which, since when, and where that stands. */
export type Expired = { readonly kind: MaterialKind | 'unknown'; readonly day: string; readonly evidence: readonly Evidence[] };

/** Stands after every day, as text too. */
const NEVER = 'long-term';

const endOf = ({ comparisons }: Facts, paper: Paper): string => {
  const end = settledField(comparisons, paper, 'validUntil');
  return paper.usable && end?.trusted === true ? end.value : NEVER;
};

/** The first of these certificates and papers whose last day lies before the day judged, by what was entered or reliably read; or null. */
export const expiredAmong = (facts: Facts, certificates: readonly Certificate[], papers: readonly Paper[]): Expired | null => {
  const entered = certificates.find(({ validUntil = NEVER }) => validUntil < facts.day);
  const read = papers.map((paper) => ({ paper, day: endOf(facts, paper) })).filter(({ day }) => day < facts.day);
  const evidence = read.map(({ paper }) => evidenceOf(paper, 'validUntil', paper.fields.validUntil, entered?.validUntil));
  if (entered?.validUntil !== undefined) return { kind: entered.kind, day: entered.validUntil, evidence };
  const [first] = read;
  return first === undefined ? null : { kind: certificateOf(first.paper.kind), day: first.day, evidence };
};
