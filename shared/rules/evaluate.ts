import type { MaterialKind } from '#shared/filing/codes';
import { UNIT_CERTIFICATES } from '#shared/filing/unit-certificates';
import { type FindingCode, wordsFor } from '#shared/messages/catalogue';
import type { Finding, MaterialNeed } from '#shared/verdict/verdict';
import { ascending } from './ascending';
import { covers } from './dated';
import type { Facts } from './facts/facts';
import type { Answer, Need, Process, Rule, RuleFinding } from './rule';
import { ruleOrder } from './rule-order';

/** What a set of rules makes of a filing. `passed` counts the rules that applied, checked and found nothing. */
export type Evaluation = {
  readonly findings: readonly Finding[];
  readonly required: readonly MaterialNeed[];
  readonly missing: readonly MaterialNeed[];
  readonly passed: number;
  /** Findings of the life-cycle steps, by the step's number. */
  readonly ofSteps: ReadonlyMap<number, readonly Finding[]>;
  /** How the order goes on, by the numbers of the rules in force. */
  readonly process: Process;
};

/** The finding as it stands in the verdict. */
export const findingOf = (rule: string, { level, code, about, parameters, evidence }: RuleFinding): Finding => ({
  rule,
  level,
  code,
  ...(about === undefined ? {} : { about }),
  ...wordsFor(code, { ...(about === undefined ? {} : { about }), ...parameters }),
  ...(evidence === undefined || evidence.length === 0 ? {} : { evidence: [...evidence] }),
});

const declares = (rule: Rule, { code, level }: RuleFinding): boolean =>
  code === 'rule-undecided' || rule.codes[code]?.includes(level) === true;

type Found = { readonly finding: Finding; readonly step: number | undefined };

type Judged = { readonly found: readonly Found[]; readonly needs: readonly Need[]; readonly answered: boolean; readonly process: Process };

/** What was read of a material that the order does not name can be shown nowhere. */
const foundBy = (rule: Rule, finding: RuleFinding, { order }: Facts): Found => {
  const { evidence = [], ...rest } = finding;
  const shown = evidence.filter(({ material }) => material < order.materials.length);
  return { finding: findingOf(rule.id, { ...rest, evidence: shown }), step: finding.step };
};

/** A rule that throws, or says what it did not declare, has not checked anything: a person does. */
const judge = (rule: Rule, facts: Facts): Judged => {
  try {
    const answer: Answer = rule.check(facts);
    const process = rule.process?.(facts) ?? {};
    if (!answer.applies) return { found: [], needs: [], answered: false, process };
    if (!answer.findings.every((finding) => declares(rule, finding))) throw new RangeError('undeclared finding');
    return { found: answer.findings.map((finding) => foundBy(rule, finding, facts)), needs: answer.needs, answered: true, process };
  } catch {
    return { found: [foundBy(rule, { level: 'review', code: 'rule-failed' }, facts)], needs: [], answered: false, process: {} };
  }
};

/** The order in which a verdict lists materials: unit certificate, identity document, sheet or letter, then the rest by rule. */
const FIRST: readonly (readonly MaterialKind[])[] = [
  UNIT_CERTIFICATES,
  ['resident-id', 'home-return-permit', 'taiwan-permit', 'passport'],
  ['verification-sheet', 'commitment-letter'],
];

const rank = ({ anyOf }: Need): number => {
  const place = FIRST.findIndex((kinds) => anyOf.some((kind) => kinds.includes(kind)));
  return place < 0 ? FIRST.length : place;
};

const listed = (needs: readonly Need[]): readonly MaterialNeed[] => {
  const once = new Map([...needs].sort((a, b) => rank(a) - rank(b)).map(({ anyOf }) => [anyOf.join(' '), anyOf] as const));
  return [...once.values()].map(([first, ...others]) =>
    first !== undefined && others.length === 0 ? first : [first, ...others].flatMap((kind) => kind ?? []),
  );
};

/** What it says, without the places of materials. */
const said = ({ message, suggestion, evidence = [] }: Finding): string =>
  JSON.stringify([message, suggestion, evidence.map(({ material: _, ...seen }) => seen)]);

/** Rule number, then code, then what it is about, then what it says, then where it is seen. Each finding once. */
export const inOrder = (findings: readonly Finding[]): readonly Finding[] => {
  const once = new Map(
    findings.map((finding) => {
      const { rule, code, about = '', evidence = [] } = finding;
      return [
        JSON.stringify(finding),
        { finding, number: ruleOrder(rule), code, about, said: said(finding), seen: JSON.stringify(evidence) },
      ] as const;
    }),
  );
  return [...once.values()]
    .sort(
      (a, b) =>
        a.number - b.number ||
        ascending(a.code, b.code) ||
        ascending(a.about, b.about) ||
        ascending(a.said, b.said) ||
        ascending(a.seen, b.seen),
    )
    .map(({ finding }) => finding);
};

const bySteps = (found: readonly Found[]): ReadonlyMap<number, readonly Finding[]> => {
  const steps = new Set(found.flatMap(({ step }) => step ?? []));
  return new Map([...steps].map((step) => [step, inOrder(found.filter((one) => one.step === step).map(({ finding }) => finding))]));
};

/** Evaluates the rules that are in force on the day judged. */
export const evaluate = (rules: readonly Rule[], facts: Facts): Evaluation => {
  const judged = rules.filter((rule) => covers(rule.inForce, facts.day)).map((rule) => judge(rule, facts));
  const needs = judged.flatMap((one) => one.needs);
  const found = judged.flatMap((one) => one.found);
  return {
    findings: inOrder(found.map(({ finding }) => finding)),
    required: listed(needs),
    missing: listed(needs.filter(({ missing }) => missing)),
    passed: judged.filter((one) => one.answered && one.found.length === 0).length,
    ofSteps: bySteps(found),
    process: Object.assign({}, ...judged.map(({ process }) => process)),
  };
};

/** Codes that the engine itself gives, beside the rules'. */
export const ENGINE_CODES: readonly FindingCode[] = [
  'rule-undecided',
  'rule-failed',
  'no-rule-checked',
  'rule-pack-unknown',
  'province-unknown',
  'day-unreadable',
];
