import { ProvinceCode } from '#shared/filing/codes';
import { type IsoDay, isIsoDay } from '#shared/filing/day';
import type { Filing } from '#shared/filing/filing';
import { covers } from '#shared/rules/dated';
import { type Evaluation, evaluate, findingOf, inOrder } from '#shared/rules/evaluate';
import { type Facts, factsOf } from '#shared/rules/facts/facts';
import type { ScreenedDocument } from '#shared/rules/facts/papers';
import { DEFAULT_PACK, packNamed, type RulePack } from '#shared/rules/packs';
import type { Rule } from '#shared/rules/rule';
import { documentEntries } from './document-entries';
import { processOf } from './process';
import type { Finding, Outcome, Verdict } from './verdict';

/** What is screened: the filing, every document that was read off its files, and which rules on which day. */
export type ScreenInput = {
  /** The folder or file it came from. */
  readonly name: string;
  readonly filing: Filing;
  readonly documents: readonly ScreenedDocument[];
  /** The rule pack, or several with commas between them; without it the governing document's. */
  readonly packId?: string;
  /** The day to judge by instead of the day of submission. */
  readonly asOf?: IsoDay;
  readonly timing: Verdict['timing'];
};

/** The worst finding decides; without any, only something that was checked and found right passes. */
export const outcomeOf = (findings: readonly Finding[]): Outcome => {
  const levels = new Set(findings.map(({ level }) => level));
  if (levels.has('block')) return 'blocked';
  if (levels.has('material')) return 'needs-material';
  return levels.has('review') ? 'needs-review' : 'pass';
};

const NOTHING: Evaluation = { findings: [], required: [], missing: [], passed: 0, ofSteps: new Map(), process: {} };

/** Nothing that was checked and found right: a person decides, whatever else there is. */
const withDoubts = (evaluation: Evaluation, doubts: readonly Finding[]): readonly Finding[] => {
  const unchecked = evaluation.passed === 0 && doubts.length === 0;
  const engine = unchecked ? [findingOf('engine', { level: 'review', code: 'no-rule-checked' })] : doubts;
  return inOrder([...evaluation.findings, ...engine]);
};

/** The parts of a verdict that rules decide. Exported for what runs rules without a pack. */
export const judgedBy = (
  rules: readonly Rule[],
  facts: Facts,
  doubts: readonly Finding[] = [],
): Pick<Verdict, 'outcome' | 'findings'> & { evaluation: Evaluation } => {
  const evaluation = rules.length === 0 ? NOTHING : evaluate(rules, facts);
  const findings = [...withDoubts(evaluation, doubts)];
  return { evaluation, findings, outcome: outcomeOf(findings) };
};

const stepsOf = ({ steps }: Facts, { ofSteps }: Evaluation): NonNullable<Verdict['steps']> =>
  steps.map(({ step: { action, target }, index }) => {
    const findings = [...(ofSteps.get(index) ?? [])];
    return { action, target, allowed: findings.every(({ level }) => level !== 'block'), findings };
  });

const doubt = (code: 'rule-pack-unknown' | 'province-unknown' | 'day-unreadable', about: string): Finding =>
  findingOf('engine', { level: 'review', code, about });

/** Rules are chosen by pack, day and province: without a trusted one, what no rule found proves nothing. */
const doubtsAbout = ({ order, day }: Facts, pack: RulePack | null, packId: string): readonly Finding[] => [
  ...(pack === null ? [doubt('rule-pack-unknown', packId)] : []),
  ...(ProvinceCode.safeParse(order.province).success ? [] : [doubt('province-unknown', order.province)]),
  ...(isIsoDay(day) ? [] : [doubt('day-unreadable', day)]),
];

/** Screens one filing: deterministic, and never *pass* unless something was checked. */
export const screen = ({ name, filing, documents, packId = DEFAULT_PACK, asOf, timing }: ScreenInput): Verdict => {
  const pack = packNamed(packId);
  const facts = factsOf(filing, documents, asOf);
  const rules = pack !== null && covers(pack.inForce, facts.day) ? pack.rules : [];
  const { evaluation, findings, outcome } = judgedBy(rules, facts, doubtsAbout(facts, pack, packId));
  return {
    version: 1,
    filing: name,
    rulePack: { id: pack?.id ?? packId, hash: pack?.hash ?? '' },
    filingType: facts.type.type,
    outcome,
    findings,
    requiredMaterials: [...evaluation.required],
    missingMaterials: [...evaluation.missing],
    laterMaterials: facts.isAdd ? ['curtain-photo'] : [],
    documents: [...documentEntries(documents, facts)],
    ...processOf(facts, evaluation.process),
    ...(facts.isAdd ? {} : { steps: stepsOf(facts, evaluation) }),
    timing: { totalMs: timing.totalMs, perDocumentMs: [...timing.perDocumentMs] },
  };
};
