import { ascending } from './ascending';
import { covers } from './dated';
import type { PackDefinition } from './definition';
import type { Facts } from './facts/facts';
import { type Amendment, notApplicable, type Rule } from './rule';

/** A pack's definition with the rules of its own topic files. */
export type Overlay = { readonly definition: PackDefinition; readonly added: readonly Rule[] };

const concerns = ({ inForce, provinces }: Pick<PackDefinition, 'inForce' | 'provinces'>, { day, order }: Facts): boolean =>
  covers(inForce, day) && (provinces === undefined || provinces.includes(order.province));

const amendmentsOf = ({ id, provinces, inForce, replaces = [], switchesOff = [] }: PackDefinition, rule: Rule): readonly Amendment[] => {
  const scope = { pack: id, ...(provinces === undefined ? {} : { provinces }) };
  const until = inForce.until === undefined ? {} : { until: inForce.until };
  const replaced = replaces
    .filter((change) => change.rule === rule.id)
    .map(({ inPlainWords, source, values }): Amendment => {
      const days = Object.values(values).flatMap((rows) => rows.map((row) => row.from));
      const [first = inForce.from] = days.toSorted(ascending);
      const [, from = first] = [first, inForce.from].toSorted(ascending);
      return { ...scope, inPlainWords, source, values, inForce: { from, ...until } };
    });
  const off = switchesOff
    .filter((change) => change.rule === rule.id)
    .map(
      (change): Amendment => ({
        ...scope,
        inPlainWords: change.inPlainWords,
        source: change.source,
        values: null,
        inForce: change.inForce,
      }),
    );
  return [...replaced, ...off];
};

/** The rule with one amendment, under which it is the other one or, without one, off; before, after and elsewhere it is as it was. It reads, and is cited, with the amendment's words after its own. */
const amended = (rule: Rule, amendment: Amendment, other: Rule | null): Rule => {
  const { source, inPlainWords } = amendment;
  return {
    ...rule,
    inPlainWords: { zh: `${rule.inPlainWords.zh}${inPlainWords.zh}`, en: `${rule.inPlainWords.en} ${inPlainWords.en}` },
    source: { ...source, chapter: `${rule.source.chapter}；${source.chapter}`, quote: `${rule.source.quote}；${source.quote}` },
    amendments: [...(rule.amendments ?? []), amendment],
    check: (facts) => (concerns(amendment, facts) ? (other?.check(facts) ?? notApplicable) : rule.check(facts)),
    process: (facts) => (concerns(amendment, facts) ? other : rule)?.process?.(facts) ?? {},
    withRows: (rows) => amended(rule.withRows(rows), amendment, other?.withRows(rows) ?? null),
  };
};

const withAmendment = (rule: Rule, amendment: Amendment): Rule =>
  amended(rule, amendment, amendment.values === null ? null : rule.withRows(amendment.values));

const confined = (definition: PackDefinition, rule: Rule): Rule => ({
  ...rule,
  ...(definition.provinces === undefined ? {} : { provinces: definition.provinces }),
  check: (facts) => (concerns(definition, facts) ? rule.check(facts) : notApplicable),
  process: (facts) => (concerns(definition, facts) ? (rule.process?.(facts) ?? {}) : {}),
});

/** Rules with an overlay laid over them. Throws a RangeError when it changes a rule or a value that is not there. */
export const overlaid = (rules: readonly Rule[], { definition, added }: Overlay): readonly Rule[] => {
  const known = new Set<string>(rules.map(({ id }) => id));
  const changed = [...(definition.replaces ?? []), ...(definition.switchesOff ?? [])];
  if (!changed.every(({ rule }) => known.has(rule))) throw new RangeError(`${definition.id} changes a rule that is not there`);
  return [
    ...rules.map((rule) => amendmentsOf(definition, rule).reduce(withAmendment, rule)),
    ...added.map((rule) => confined(definition, rule)),
  ];
};
