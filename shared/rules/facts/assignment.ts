import { compareText } from '#shared/comparison/compare-text';
import type { Order } from '#shared/filing/filing';
import { type Holder, serves } from './holders';
import { IDENTITY_KINDS } from './kinds';
import type { Paper } from './papers';

/** How much a paper's number and name speak for a holder: 0 nothing, 1 nearly the same, 2 the same. */
type Kinship = { readonly number: number; readonly name: number };

const closeness = (entered: string, read: string | undefined, kind: 'number' | 'person-name', few: number): number => {
  if (read === undefined) return 0;
  const comparison = compareText(entered, read, kind);
  if (comparison.result !== 'differs') return 2;
  const changed = comparison.differences.reduce((sum, { entered: a, read: b }) => sum + Math.max(a.length, b.length), 0);
  return changed <= few ? 1 : 0;
};

/** How much a number and a name that were read speak for a holder. */
export const kinshipOf = (read: { readonly [field: string]: string | undefined }, holder: Holder): Kinship => ({
  number: closeness(holder.number, read.number, 'number', 3),
  name: closeness(holder.name, read.name, 'person-name', 1),
});

const kinship = ({ fields }: Paper, holder: Holder): Kinship =>
  kinshipOf({ number: fields.number?.value, name: fields.name?.value }, holder);

/** Number and name count alike; where they speak for two people, the number decides. */
const byKinship = (a: Kinship, b: Kinship): number => b.number + b.name - (a.number + a.name) || b.number - a.number;

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
      .map((holder) => ({ holder, ...kinship(paper, holder) }))
      .filter(({ number, name }) => number + name > 0)
      .sort(byKinship)[0];
    if (best !== undefined) assigned.set(paper, best.holder);
  }
  for (const paper of fronts.filter((front) => !assigned.has(front))) {
    const claimed = new Set(assigned.values());
    const owner = eligible(paper).find((holder) => !claimed.has(holder)) ?? eligible(paper)[0];
    if (owner !== undefined) assigned.set(paper, owner);
  }
  const backs = papers.filter((paper) => paper.usable && IDENTITY_KINDS.has(paper.kind) && !isFront(paper));
  const ownedFronts = fronts.map((front) => ({ material: front.material, holder: assigned.get(front) }));
  for (const paper of backs) {
    const owner = ownerOfBack(paper, eligible(paper), ownedFronts);
    if (owner !== undefined) assigned.set(paper, owner);
  }
  return assigned;
};

type OwnedFront = { readonly material: number; readonly holder: Holder | undefined };

const ownerOfBack = (back: Paper, eligible: readonly Holder[], fronts: readonly OwnedFront[]): Holder | undefined => {
  const possible = fronts.filter(({ holder }) => eligible.some((one) => one === holder));
  return (possible.findLast(({ material }) => material <= back.material) ?? possible[0])?.holder ?? eligible[0];
};
