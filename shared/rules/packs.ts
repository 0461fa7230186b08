import { generatedPacks } from './packs.generated';
import { isRule, type Rule } from './rule';
import { ruleOrder } from './rule-order';

/** A set of rules that is chosen as a whole. The hash covers its sources; verdicts name both. */
export type RulePack = { readonly id: string; readonly hash: string; readonly rules: readonly Rule[] };

/** The pack that applies unless another is asked for: the governing document, exactly. */
export const DEFAULT_PACK = '2018-09';

const packs: readonly RulePack[] = generatedPacks.map(({ id, hash, topics }) => ({
  id,
  hash,
  rules: topics.flatMap((topic) => Object.values(topic).filter(isRule)).sort((a, b) => ruleOrder(a.id) - ruleOrder(b.id)),
}));

/** The ids of all packs. */
export const packIds: readonly string[] = packs.map(({ id }) => id);

/** A pack by its id, or null where there is none. */
export const packNamed = (id: string): RulePack | null => packs.find((pack) => pack.id === id) ?? null;
