import { compareText } from '#shared/comparison/compare-text';
import type { Order } from '#shared/filing/filing';
import { type Holder, serves } from './holders';
import { IDENTITY_KINDS } from './kinds';
import type { Paper } from './papers';

/** How much a paper's name and number speak for a holder: 0 nothing, 7 both are the same. */
const kinship = (paper: Paper, holder: Holder): number => {
  const number = paper.fields.number?.value;
  const name = paper.fields.name?.value;
  return (
    (number === undefined ? 0 : closeness(holder.number, number, 'number', 4)) +
    (name === undefined ? 0 : closeness(holder.name, name, 'person-name', 3))
  );
};

const closeness = (entered: string, read: string, kind: 'number' | 'person-name', full: number): number => {
  const comparison = compareText(entered, read, kind);
  if (comparison.result !== 'differs') return full;
  const changed = comparison.differences.reduce((sum, { entered: a, read: b }) => sum + Math.max(a.length, b.length), 0);
  const few = kind === 'number' ? 3 : 1;
  return changed <= few && changed < read.length ? full / 2 : 0;
};

const isFront = (paper: Paper): boolean =>
  paper.usable && IDENTITY_KINDS.has(paper.kind) && (paper.fields.number !== undefined || paper.fields.name !== undefined);

/**
 * Whose identity paper is whose: by `of`, else by whose name and number fit best, else by order among those without one. A side
 * without name and number follows the front on the same material, else the front before it. Papers of nobody are left out.
 */
export const assignPapers = (papers: readonly Paper[], holders: readonly Holder[], order: Order): ReadonlyMap<Paper, Holder> => {
  const assigned = new Map<Paper, Holder>();
  const eligible = (paper: Paper) => holders.filter((holder) => serves(paper.of, holder, order));
  const fronts = papers.filter(isFront);
  for (const paper of fronts) {
    const best = eligible(paper)
      .map((holder) => ({ holder, score: kinship(paper, holder) }))
      .sort((a, b) => b.score - a.score)[0];
    if (best !== undefined && best.score > 0) assigned.set(paper, best.holder);
  }
  for (const paper of fronts.filter((front) => !assigned.has(front))) {
    const claimed = new Set(assigned.values());
    const owner = eligible(paper).find((holder) => !claimed.has(holder)) ?? eligible(paper)[0];
    if (owner !== undefined) assigned.set(paper, owner);
  }
  const backs = papers.filter((paper) => paper.usable && IDENTITY_KINDS.has(paper.kind) && !isFront(paper));
  for (const paper of backs) {
    const owner = ownerOfBack(paper, eligible(paper), assigned);
    if (owner !== undefined) assigned.set(paper, owner);
  }
  return assigned;
};

const ownerOfBack = (back: Paper, eligible: readonly Holder[], assigned: ReadonlyMap<Paper, Holder>): Holder | undefined => {
  const fronts = [...assigned]
    .filter(([paper, holder]) => isFront(paper) && eligible.includes(holder))
    .sort(([a], [b]) => a.material - b.material);
  const same = fronts.find(([paper]) => paper.material === back.material);
  const before = fronts.filter(([paper]) => paper.material < back.material).at(-1);
  return (same ?? before ?? fronts[0])?.[1] ?? eligible[0];
};
