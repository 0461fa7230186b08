import { compareText } from '#shared/comparison/compare-text';
import type { Order } from '#shared/filing/filing';
import { ascending } from '#shared/rules/ascending';
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

/** By what they show, not by their places: papers that fit nobody are shared out alike in whatever order they were uploaded. */
const byContents = (a: Paper, b: Paper): number => ascending(JSON.stringify([a.kind, a.fields]), JSON.stringify([b.kind, b.fields]));

/**
 * Whose identity paper is whose: by `of`, else by whose name and number fit best, else one each to those who have none. A side without
 * name and number is of the front on the same material, else of the one person who entered its last day, else, where it was uploaded, of
 * the front before it. Papers of nobody are left out.
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
  const strange = fronts
    .filter((front) => !assigned.has(front))
    .sort((a, b) => eligible(a).length - eligible(b).length || byContents(a, b));
  for (const paper of strange) {
    const claimed = new Set(assigned.values());
    const owner = eligible(paper).find((holder) => !claimed.has(holder)) ?? eligible(paper)[0];
    if (owner !== undefined) assigned.set(paper, owner);
  }
  const backs = papers.filter((paper) => paper.usable && IDENTITY_KINDS.has(paper.kind) && !isFront(paper));
  const ownedFronts = fronts.map((front) => ({ material: front.material, holder: assigned.get(front) }));
  const withBack: Holder[] = [];
  for (const paper of backs) {
    const owner = ownerOfBack(paper, eligible(paper), ownedFronts, new Set(withBack));
    if (owner === undefined) continue;
    assigned.set(paper, owner);
    withBack.push(owner);
  }
  return assigned;
};

type OwnedFront = { readonly material: number; readonly holder: Holder | undefined };

const ownerOfBack = (
  back: Paper,
  eligible: readonly Holder[],
  fronts: readonly OwnedFront[],
  withBack: ReadonlySet<Holder>,
): Holder | undefined => {
  const possible = fronts.filter(({ holder }) => eligible.some((one) => one === holder));
  const beside = possible.findLast(({ material }) => material === back.material)?.holder;
  if (beside !== undefined) return beside;
  const end = back.fields.validUntil?.value;
  const ending = end === undefined ? [] : eligible.filter(({ certificates }) => certificates.some(({ validUntil }) => validUntil === end));
  if (ending.length === 1) return ending[0];
  // Everybody's card has one back: who has none yet comes first.
  const lacking = eligible.filter((holder) => !withBack.has(holder));
  if (back.document === null) return lacking[0] ?? eligible[0];
  const before = possible.filter(({ material }) => material < back.material);
  const open = before.findLast(({ holder }) => holder !== undefined && lacking.includes(holder));
  return (open ?? before.at(-1) ?? possible[0])?.holder ?? eligible[0];
};
