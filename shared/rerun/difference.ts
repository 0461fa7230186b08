import type { Finding, Outcome } from '#shared/verdict/verdict';
import type { Direction } from './plan';

const RANK: Readonly<Record<Outcome, number>> = { pass: 0, 'needs-review': 1, 'needs-material': 2, blocked: 3 };

/** True where an outcome sends the filing back to its applicant. */
export const asksApplicant = (outcome: Outcome | null): boolean => outcome === 'needs-material' || outcome === 'blocked';

/** Whether one outcome is better or worse than another for the applicant. */
export const directionOf = (before: Outcome | null, after: Outcome): Direction => {
  if (before === null) return 'unknown';
  if (before === after) return 'none';
  return RANK[after] < RANK[before] ? 'better' : 'worse';
};

/** The part of a verdict that a difference is told by. */
export type Told = { readonly outcome: Outcome; readonly findings: readonly Finding[] };

const LEVELS: Readonly<Record<Outcome, readonly string[]>> = {
  pass: [],
  'needs-review': ['review'],
  'needs-material': ['material'],
  blocked: ['block'],
};

const deciding = ({ outcome, findings }: Told): readonly Finding[] =>
  findings.filter(({ level }) => (LEVELS[outcome] ?? []).includes(level));

const nameOf = ({ rule, code, about = '' }: Finding): string => `${rule} ${code} ${about}`;

/**
 * The rules by which an outcome flips, in order: for the worse those that now decide and did not before, for the better those that decided and no longer
 * do.
 */
export const flippingRules = (before: Told, after: Told): readonly string[] => {
  const [worse, better] = directionOf(before.outcome, after.outcome) === 'worse' ? [after, before] : [before, after];
  const known = new Set(better.findings.map((finding) => `${nameOf(finding)} ${finding.level}`));
  return [
    ...new Set(
      deciding(worse)
        .filter((finding) => !known.has(`${nameOf(finding)} ${finding.level}`))
        .map(({ rule }) => rule),
    ),
  ];
};
