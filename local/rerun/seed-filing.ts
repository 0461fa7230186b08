import type { Judgement } from '#functions/record-reading/current-verdict';
import { chance, pick, type Random, wholeBetween } from '#samples/random';
import { dayOf, type Instant, minutesAfter } from '#shared/filing/instant';
import type { ActorRole, FilingState } from '#shared/filing/life-cycle';
import { asksApplicant } from '#shared/rerun/difference';
import { packNamed } from '#shared/rules/packs';
import { outcomeOf, screen } from '#shared/verdict/screen';
import type { Outcome, Verdict } from '#shared/verdict/verdict';
import { drawOrder, type SeedOrder } from './seed-order';
import { drawReading } from './seed-readings';

/** A filing as it is seeded: what it judged, by which rules, where it stands and how it came there. */
export type SeedFiling = {
  readonly id: string;
  readonly account: string;
  readonly drawn: SeedOrder;
  readonly judgement: Judgement;
  readonly reader: string;
  readonly createdAt: Instant;
  readonly submittedAt: Instant;
  readonly since: Instant;
  readonly state: FilingState;
  /** The states on the way, each with who brought it about. */
  readonly path: readonly { readonly to: FilingState; readonly by: ActorRole; readonly event: string }[];
};

/** The hash that a rule pack of another day had: the same rules in other words. */
const EARLIER_HASH = '0000000000000000';

const READERS = [
  { name: 'pp-ocrv4-mobile', version: '4.0.0' },
  { name: 'pp-ocrv6-small', version: '6.0.0' },
] as const;

/** By which rules a filing was judged: mostly those in force in an earlier version, some by stricter ones that were laid over them then, a few by today's. */
const drawPack = (random: Random): { readonly selection: string; readonly earlier: boolean } => {
  if (chance(random, 0.05)) return { selection: '2018-09', earlier: false };
  if (chance(random, 0.12)) return { selection: pick(random, ['2018-09,national-overlay', '2018-09,jiangsu-2022']), earlier: false };
  return { selection: '2018-09', earlier: true };
};

/** A verdict as it was before the rule was made that decides it today: an earlier pack let the filing through. */
const beforeTheRule = (verdict: Verdict): Verdict => {
  const decides =
    verdict.findings.find(({ level }) => level === 'block' || level === 'material') ??
    verdict.findings.find(({ level }) => level === 'review');
  const findings = verdict.findings.filter(({ rule }) => rule !== decides?.rule);
  return { ...verdict, findings, outcome: outcomeOf(findings) };
};

const SUBMIT = { to: 'checking', by: 'applicant', event: 'submit' } as const;
const PASSED = { to: 'first-review', by: 'system', event: 'check-passed' } as const;
const APPROVED = { to: 'awaiting-photo', by: 'reviewer', event: 'approve' } as const;
const PHOTO = { to: 'photo-review', by: 'system', event: 'photo-received' } as const;
const SECOND = { to: 'awaiting-bureau-submission', by: 'reviewer', event: 'approve' } as const;
const SENT = [
  { to: 'sending', by: 'system', event: 'begin-sending' },
  { to: 'bureau-review', by: 'system', event: 'accepted-by-bureau' },
] as const;

const drawPath = (random: Random, outcome: Outcome): SeedFiling['path'] => {
  if (chance(random, 0.03)) return [SUBMIT];
  if (chance(random, 0.04)) return [SUBMIT, { to: 'failed', by: 'system', event: 'fail' }];
  if (asksApplicant(outcome)) return [SUBMIT, { to: 'returned-to-applicant', by: 'system', event: 'return' }];
  if (chance(random, 0.05)) return [SUBMIT, PASSED, { to: 'returned-to-applicant', by: 'reviewer', event: 'return' }];
  const all = [SUBMIT, PASSED, APPROVED, PHOTO, SECOND, ...SENT];
  return all.slice(0, pick(random, [2, 2, 2, 2, 3, 3, 4, 5, 7, 7]));
};

/** Draws one filing: invented persons and firms, readings without pictures, judged by the rules of another day. The same numbers give the same filing. */
export const drawFiling = (random: Random, id: string, now: Instant): SeedFiling => {
  const account = `seed-${id}`;
  const submittedAt = minutesAfter(now, -wholeBetween(random, 30, 40 * 24 * 60));
  const order = drawOrder(random, account, dayOf(now));
  const drawn: SeedOrder = {
    ...order,
    filing: { ...order.filing, order: { ...order.filing.order, submittedAt: dayOf(submittedAt) } },
  };
  const reader = pick(random, READERS);
  const readings = drawn.materials.flatMap(({ papers }, material) =>
    papers.map((paper) => ({ material, reading: drawReading(random, paper, reader) })),
  );
  const { selection, earlier } = drawPack(random);
  const screened = screen({
    ...{ name: id, filing: drawn.filing, documents: readings, packId: packNamed(selection)?.id ?? selection },
    timing: { totalMs: 0, perDocumentMs: readings.map(() => 0) },
  });
  const then = earlier && chance(random, 0.15) ? beforeTheRule(screened) : screened;
  const verdict = earlier ? { ...then, rulePack: { ...then.rulePack, hash: EARLIER_HASH } } : then;
  const path = drawPath(random, verdict.outcome);
  const minutes = Math.min(
    path.length * wholeBetween(random, 1, 1200),
    Math.floor((Date.parse(now) - Date.parse(submittedAt)) / 60_000) - 1,
  );
  return {
    ...{ id, account, drawn, reader: `${reader.name}@${reader.version}`, submittedAt, path },
    createdAt: minutesAfter(submittedAt, -wholeBetween(random, 5, 600)),
    since: minutesAfter(submittedAt, Math.max(0, minutes)),
    state: path.at(-1)?.to ?? 'draft',
    judgement: {
      ...{ version: 1, verdict, filing: drawn.filing, materials: drawn.materials.map((_, at) => `${id}-m${at}`) },
      ...{ documents: readings.map(({ material }) => material), readings: readings.map(({ reading }) => reading) },
    },
  };
};
