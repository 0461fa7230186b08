import type { Filing } from '#shared/filing/filing';
import { factsOf } from '#shared/rules/facts/facts';
import type { ScreenedDocument } from '#shared/rules/facts/papers';
import { packNamed } from '#shared/rules/packs';
import type { Answer, RuleFinding } from '#shared/rules/rule';

const rules = packNamed('2018-09,national-overlay,jiangsu-2022')?.rules ?? [];

/** What one rule answers on a filing. Throws a RangeError for a rule that is not there. */
export const answerOf = (id: string, filing: Filing, documents: readonly ScreenedDocument[] = []): Answer => {
  const rule = rules.find((one) => one.id === id);
  if (rule === undefined) throw new RangeError(`no rule ${id}`);
  return rule.check(factsOf(filing, documents));
};

/** What one rule finds on a filing; null where it says nothing. */
export const findingsOf = (id: string, filing: Filing, documents: readonly ScreenedDocument[] = []): readonly RuleFinding[] | null => {
  const answer = answerOf(id, filing, documents);
  return answer.applies ? answer.findings : null;
};

/** The levels and codes of what one rule finds; null where it says nothing. */
export const codesOf = (id: string, filing: Filing, documents: readonly ScreenedDocument[] = []): readonly string[] | null =>
  findingsOf(id, filing, documents)?.map(({ level, code }) => `${level} ${code}`) ?? null;
