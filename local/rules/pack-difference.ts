import type { ProvinceCode } from '#shared/filing/codes';
import type { IsoDay } from '#shared/filing/day';
import type { Dated, Period } from '#shared/rules/dated';
import type { RulePack } from '#shared/rules/packs';
import type { Amendment, Rule, ValueRows } from '#shared/rules/rule';
import type { Source } from '#shared/rules/sources';
import type { Sentence } from '#shared/verdict/verdict';

/** One value that changes on a day. Of lists only what comes in and goes out; `before` is null where there was none. */
export type ValueChange = {
  readonly name: string;
  readonly from: IsoDay;
  readonly before: unknown;
  readonly after: unknown;
  readonly comesIn?: readonly unknown[];
  readonly goesOut?: readonly unknown[];
};

/** What becomes of one rule from one pack to the other. */
export type RuleChange = {
  readonly rule: string;
  readonly change: 'added' | 'removed' | 'other-values' | 'switched-off' | 'no-longer-changed' | 'reworded';
  readonly inPlainWords: Sentence;
  readonly source: Source;
  readonly inForce: Period;
  readonly provinces?: readonly ProvinceCode[];
  readonly values?: readonly ValueChange[];
  readonly newCodes?: readonly string[];
  readonly droppedCodes?: readonly string[];
};

/** What changes from one pack to another, by rule. */
export type PackDifference = {
  readonly from: { readonly id: string; readonly hash: string };
  readonly to: { readonly id: string; readonly hash: string };
  readonly rules: readonly RuleChange[];
};

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const inForceOn = (rows: readonly Dated<unknown>[], day: IsoDay): unknown =>
  rows.filter(({ from }) => from <= day).sort((a, b) => (a.from < b.from ? 1 : -1))[0]?.value ?? null;

const listChange = (before: unknown, after: unknown): Pick<ValueChange, 'comesIn' | 'goesOut'> => {
  if (!Array.isArray(before) || !Array.isArray(after)) return {};
  const without = (list: readonly unknown[], other: readonly unknown[]) => list.filter((one) => !other.some((two) => same(one, two)));
  return { comesIn: without(after, before), goesOut: without(before, after) };
};

const valueChanges = (before: ValueRows, after: ValueRows): readonly ValueChange[] =>
  Object.entries(after).flatMap(([name, rows]) =>
    rows.flatMap(({ from, value }): readonly ValueChange[] => {
      const old = inForceOn(before[name] ?? [], from);
      return same(old, value) ? [] : [{ name, from, before: old, after: value, ...listChange(old, value) }];
    }),
  );

const scoped = (amendment: Amendment): Pick<RuleChange, 'provinces'> =>
  amendment.provinces === undefined ? {} : { provinces: amendment.provinces };

const ofAmendment = (rule: Rule, amendment: Amendment): RuleChange => ({
  rule: rule.id,
  change: amendment.values === null ? 'switched-off' : 'other-values',
  inPlainWords: amendment.inPlainWords,
  source: amendment.source,
  inForce: amendment.inForce,
  ...scoped(amendment),
  ...(amendment.values === null ? {} : { values: valueChanges(rule.values, amendment.values) }),
});

const whole = (rule: Rule, change: 'added' | 'removed', provinces?: readonly ProvinceCode[]): RuleChange => ({
  rule: rule.id,
  change,
  inPlainWords: rule.inPlainWords,
  source: rule.source,
  inForce: rule.inForce,
  ...(provinces === undefined ? {} : { provinces }),
  ...(change === 'added' ? { values: valueChanges({}, rule.values) } : {}),
  [change === 'added' ? 'newCodes' : 'droppedCodes']: Object.keys(rule.codes),
});

const unlike = (list: readonly Amendment[] = [], other: readonly Amendment[] = []): readonly Amendment[] =>
  list.filter((one) => !other.some((two) => same(one, two)));

const codesWithout = (rule: Rule, other: Rule): readonly string[] => Object.keys(rule.codes).filter((code) => !(code in other.codes));

const ofText = (before: Rule, after: Rule): readonly RuleChange[] => {
  const values = valueChanges(before.values, after.values);
  const [newCodes, droppedCodes] = [codesWithout(after, before), codesWithout(before, after)];
  if (values.length === 0 && newCodes.length === 0 && droppedCodes.length === 0 && same(before.inForce, after.inForce)) return [];
  const { id: rule, inPlainWords, source, inForce } = after;
  return [{ rule, change: values.length > 0 ? 'other-values' : 'reworded', inPlainWords, source, inForce, values, newCodes, droppedCodes }];
};

/** What changes for each rule when filings are judged by `to` instead of `from`. */
export const packDifference = (from: RulePack, to: RulePack): PackDifference => {
  const before = new Map(from.rules.map((rule) => [rule.id, rule]));
  const after = new Map(to.rules.map((rule) => [rule.id, rule]));
  const ids = [...to.rules, ...from.rules.filter(({ id }) => !after.has(id))].map(({ id }) => id);
  const rules = ids.flatMap((id): readonly RuleChange[] => {
    const [old, now] = [before.get(id), after.get(id)];
    if (now === undefined) return old === undefined ? [] : [whole(old, 'removed', old.provinces)];
    if (old === undefined) return [whole(now, 'added', now.provinces)];
    return [
      ...ofText(old, now),
      ...unlike(now.amendments, old.amendments).map((amendment) => ofAmendment(now, amendment)),
      ...unlike(old.amendments, now.amendments).map(
        (amendment): RuleChange => ({ ...ofAmendment(old, amendment), change: 'no-longer-changed' }),
      ),
    ];
  });
  return { from: { id: from.id, hash: from.hash }, to: { id: to.id, hash: to.hash }, rules };
};
