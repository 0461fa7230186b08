import type { MaterialKind, ProvinceCode } from '#shared/filing/codes';
import type { Filing } from '#shared/filing/filing';
import type { FindingCode, Parameters } from '#shared/messages/catalogue';
import type { Evidence, Level, Sentence, Verdict } from '#shared/verdict/verdict';
import { type Dated, type Period, valueOn } from './dated';
import type { Facts } from './facts/facts';
import type { ScreenedDocument } from './facts/papers';
import type { Source } from './sources';

/** The number in the catalogue; permanent. R and Q stand in the governing document's pack, N in the national overlay, JS in Jiangsu's. */
export type RuleId = `${'R' | 'Q' | 'N' | 'JS'}${number}`;

/** What a rule found: the sentence is made from the catalogue by code and parameters. */
export type RuleFinding = {
  readonly level: Level;
  readonly code: FindingCode;
  readonly about?: string;
  readonly parameters?: Parameters;
  readonly evidence?: readonly Evidence[];
  /** The life-cycle step it is about, counted from 0. */
  readonly step?: number;
};

/** A material that is needed: any one of these kinds. */
export type Need = { readonly anyOf: readonly MaterialKind[]; readonly missing: boolean };

/** A rule's answer: it says nothing about this filing, or it checked, found things (none: passed) and needs materials. */
export type Answer =
  | { readonly applies: false }
  | { readonly applies: true; readonly findings: readonly RuleFinding[]; readonly needs: readonly Need[] };

/** The rule says nothing about this filing. */
export const notApplicable: Answer = { applies: false };

/** The rule was checked; no findings means it passed. */
export const checked = (findings: readonly RuleFinding[] = [], needs: readonly Need[] = []): Answer => ({ applies: true, findings, needs });

/** The rule cannot decide because a fact is missing: a person does. */
export const undecided = (fact: Sentence, needs: readonly Need[] = []): Answer =>
  checked([{ level: 'review', code: 'rule-undecided', parameters: { fact } }], needs);

/** A worked case: runs as a test and is printed in the rule sheet. `finds` lists this rule's codes, empty when it passes. */
export type RuleExample = {
  readonly zh: string;
  readonly en: string;
  readonly filing: Filing;
  readonly documents?: readonly ScreenedDocument[];
  /** The input's shape refuses it; the rule holds for what reaches it some other way. */
  readonly outsideShape?: true;
  readonly finds: readonly FindingCode[];
};

/** How an order goes on, as far as a rule's numbers decide it: when each step is due, which free days it earns. */
export type Process = Partial<Pick<Verdict, 'deadlines' | 'promotion'>>;

/** How a sentence that can be read in several ways is read here; `rows`: the pages in the list of sources that it rests on. */
export type Reading = Sentence & { readonly rows?: readonly string[] };

type Metadata = {
  readonly id: RuleId;
  readonly inPlainWords: Sentence;
  readonly source: Source;
  readonly reading?: Reading;
  readonly inForce: Period;
  /** Every code the rule can give, with its levels. */
  readonly codes: Readonly<Partial<Record<FindingCode, readonly Level[]>>>;
  readonly examples: readonly RuleExample[];
};

type DatedValues<Values> = { readonly [Name in keyof Values]: readonly Dated<Values[Name]>[] };

/** Rows of a rule's values, by the value's name. */
export type ValueRows = Readonly<Record<string, readonly Dated<unknown>[]>>;

/** How an overlay changes a rule of the pack it is based on: other values from a day on, or off for a period. */
export type Amendment = {
  readonly pack: string;
  readonly inPlainWords: Sentence;
  readonly source: Source;
  readonly inForce: Period;
  /** Only for orders in these provinces; without it for all. */
  readonly provinces?: readonly ProvinceCode[];
  /** The rows it brings; null where it switches the rule off. */
  readonly values: ValueRows | null;
};

/** A rule as the engine holds it. */
export type Rule = Metadata & {
  readonly values: ValueRows;
  readonly check: (facts: Facts) => Answer;
  /** What it says of how the order goes on, beside what it finds. */
  readonly process?: (facts: Facts) => Process;
  /** The same rule with these rows in place of its own from their first day on. Throws a RangeError for a value that the rule has not. */
  readonly withRows: (rows: ValueRows) => Rule;
  /** Only for orders in these provinces: where an overlay added it. */
  readonly provinces?: readonly ProvinceCode[];
  /** What overlays have changed in it. */
  readonly amendments?: readonly Amendment[];
};

const replacedFrom = (own: readonly Dated<unknown>[] | undefined, rows: readonly Dated<unknown>[]): readonly Dated<unknown>[] => {
  const first = rows.map(({ from }) => from).sort()[0];
  if (own === undefined || first === undefined) throw new RangeError('no such value, or no row for it');
  return [...own.filter(({ from }) => from < first), ...rows];
};

/** Makes a rule: its `check` and `process` get the values that are in force on the day judged. */
export const defineRule = <Values extends Record<string, unknown> = Record<never, never>>(
  rule: Metadata & {
    readonly values?: DatedValues<Values>;
    readonly check: (facts: Facts, values: Values) => Answer;
    readonly process?: (facts: Facts, values: Values) => Process;
  },
): Rule => {
  const rows = (rule.values ?? {}) as DatedValues<Values>;
  const valuesOn = (facts: Facts): Values =>
    Object.fromEntries(Object.entries<readonly Dated<unknown>[]>(rows).map(([name, dated]) => [name, valueOn(dated, facts.day)])) as Values;
  const withRows = (more: ValueRows): Rule => {
    const replaced = Object.entries(more).map(([name, dated]) => [name, replacedFrom((rows as ValueRows)[name], dated)]);
    return defineRule({ ...rule, values: { ...rows, ...Object.fromEntries(replaced) } });
  };
  const { process, ...rest } = rule;
  return {
    ...rest,
    values: rows,
    check: (facts) => rule.check(facts, valuesOn(facts)),
    ...(process === undefined ? {} : { process: (facts: Facts) => process(facts, valuesOn(facts)) }),
    withRows,
  };
};

/** True for what `defineRule` makes: tells rules from the rest of a topic file's exports. */
export const isRule = (value: unknown): value is Rule =>
  typeof value === 'object' && value !== null && 'inPlainWords' in value && 'check' in value && 'id' in value;
