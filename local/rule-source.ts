import { packNamed } from '#shared/rules/packs';
import type { RuleSource } from './html/page-model';

/** What a pack says about a rule, or about a number that finds nothing by itself: its sentence and its source; undefined where the pack has no such number. */
export const ruleSource = (packId: string, ruleId: string): RuleSource | undefined => {
  const pack = packNamed(packId);
  const row = pack?.rules.find(({ id }) => id === ruleId) ?? pack?.notChecks.find(({ rule }) => rule === ruleId);
  return row === undefined ? undefined : { inPlainWords: row.inPlainWords, ...row.source };
};
