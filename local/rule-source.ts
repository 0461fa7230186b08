import { packNamed } from '#shared/rules/packs';
import type { RuleSource } from './html/page-model';

/** What a pack says about a rule: its sentence and its source; undefined where the pack has no such rule. */
export const ruleSource = (packId: string, ruleId: string): RuleSource | undefined => {
  const rule = packNamed(packId)?.rules.find(({ id }) => id === ruleId);
  return rule === undefined ? undefined : { inPlainWords: rule.inPlainWords, ...rule.source };
};
