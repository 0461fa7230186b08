import type { Finding } from '#shared/verdict/verdict';

/** A finding with its place among the verdict's findings. */
export type PlacedFinding = { readonly finding: Finding; readonly place: number };

/** Findings that share a card: at least one. */
export type FindingGroup = readonly [PlacedFinding, ...PlacedFinding[]];

const keyOf = ({ rule, code, level, suggestion, evidence = [] }: Finding, place: number): string =>
  JSON.stringify(evidence.length > 0 ? [place] : [rule, code, level, suggestion]);

/** Findings that say the same of several things together, in the order of their first; what was compared keeps a finding by itself. */
export const findingGroups = (findings: readonly Finding[]): readonly FindingGroup[] => {
  const groups = new Map<string, [PlacedFinding, ...PlacedFinding[]]>();
  for (const [place, finding] of findings.entries()) {
    const key = keyOf(finding, place);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [{ finding, place }]);
    else group.push({ finding, place });
  }
  return [...groups.values()];
};
