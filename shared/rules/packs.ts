import { ascending } from './ascending';
import type { Period } from './dated';
import type { PackDefinition } from './definition';
import { isNotACheck, type NotACheck } from './not-a-check';
import { type Overlay, overlaid } from './overlay';
import { generatedPacks } from './packs.generated';
import { isRule, type Rule } from './rule';
import { ruleOrder } from './rule-order';

/** The rules that a filing is judged by: one pack, or one with overlays. Id and hash name the combination; verdicts carry both. */
export type RulePack = {
  readonly id: string;
  readonly hash: string;
  /** Outside the base pack's period nothing is judged, whatever the overlays say. */
  readonly inForce: Period;
  readonly rules: readonly Rule[];
  /** The numbers that find nothing by themselves. */
  readonly notChecks: readonly NotACheck[];
};

/** One pack by itself: what it says of itself, the rules of its own, and the hash of its sources. */
export type SinglePack = Overlay & { readonly hash: string; readonly notChecks: readonly NotACheck[] };

/** The pack that applies unless another is asked for: the governing document, exactly. */
export const DEFAULT_PACK = '2018-09';

const sorted = (rules: readonly Rule[]): readonly Rule[] => [...rules].sort((a, b) => ruleOrder(a.id) - ruleOrder(b.id));

const packs: ReadonlyMap<string, SinglePack> = new Map(
  generatedPacks.map(({ definition, hash, topics }) => [
    definition.id,
    {
      definition,
      hash,
      added: sorted(topics.flatMap((topic) => Object.values(topic).filter(isRule))),
      notChecks: topics
        .flatMap((topic) => Object.values(topic).flat().filter(isNotACheck))
        .sort((a, b) => ruleOrder(a.rule) - ruleOrder(b.rule)),
    },
  ]),
);

/** The ids of all packs and overlays. */
export const packIds: readonly string[] = [...packs.keys()];

/** A pack or overlay by itself, or null where there is none. */
export const singlePack = (id: string): SinglePack | null => packs.get(id) ?? null;

const before = (a: PackDefinition, b: PackDefinition): number => ascending(a.issued, b.issued) || ascending(a.id, b.id);

/**
 * The packs that `2018-09,national-overlay` names, the base first and the overlays by day of issue: of two that change the same value
 * the later one counts, in whatever order they were named. An overlay alone brings its base. Null where one is unknown or the bases differ.
 */
const chosen = (selection: string): readonly [SinglePack, ...SinglePack[]] | null => {
  const named = [...new Set(selection.split(',').map((id) => id.trim()))].map(singlePack);
  const known = named.filter((pack) => pack !== null);
  const bases = new Set(known.map(({ definition }) => definition.basedOn ?? definition.id));
  const base = singlePack([...bases][0] ?? '');
  if (known.length < named.length || bases.size !== 1 || base === null) return null;
  const overlays = known.filter((pack) => pack !== base).sort((a, b) => before(a.definition, b.definition));
  return [base, ...overlays];
};

/** The rules of one pack, or of several named with commas between them; null where one is unknown or they do not go together. */
export const packNamed = (selection: string): RulePack | null => {
  const packs = chosen(selection);
  if (packs === null) return null;
  const [base, ...overlays] = packs;
  return {
    id: packs.map(({ definition }) => definition.id).join(','),
    hash: packs.map(({ hash }) => hash).join('+'),
    inForce: base.definition.inForce,
    rules: sorted(overlays.reduce(overlaid, base.added)),
    notChecks: packs.flatMap(({ notChecks }) => notChecks),
  };
};
