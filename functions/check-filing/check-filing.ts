import { currentVerdict, materialsThatCount, type VerdictPorts } from '#functions/record-reading/current-verdict';
import type { Along, NewTask, Written } from '#functions/store-ports';
import { tellApplicant } from '#functions/workflow/notices';
import { filingOf, standingAfter } from '#functions/workflow/owned-filing';
import { type OwnedFiling, type RunInput, type Standing, standingOf, stepActor } from '#functions/workflow/run';
import { type UploadProbe, unreadOf } from '#functions/workflow/unread';
import { endOfDay, type Instant } from '#shared/filing/instant';
import type { LifeCycleEvent } from '#shared/filing/life-cycle';
import { returnedItemsOf } from '#shared/review/returned-items';
import type { Outcome } from '#shared/verdict/verdict';
import { ReadingsPending } from './readings-pending';

/** What the check needs. `waivesFirstReview`: what passes without a doubt goes on without a person; off unless whoever runs the system decides so. */
export type CheckPorts = VerdictPorts & {
  readonly uploads: UploadProbe;
  readonly policy: { readonly waivesFirstReview: boolean };
};

type Judged = NonNullable<Awaited<ReturnType<typeof currentVerdict>>>;
type Move = Along & { readonly event: LifeCycleEvent };

const STEP = 'check-filing';
const BY = stepActor(STEP);

/** More changes than one person makes while a verdict is computed. */
const TRIES = 20;

/** The first run of a filing has generation 1. */
const NOBODYS = 0;

const asksApplicant = (outcome: Outcome): boolean => outcome === 'blocked' || outcome === 'needs-material';

const firstReviewTask = ({ summary, judgement }: Judged, now: Instant): NewTask => {
  const due = judgement.verdict.deadlines?.firstReview;
  return {
    queue: 'first-review',
    reason: summary.worstCode ?? 'nothing-found',
    // Where the calendar does not reach, the task is due at once: a person looks first.
    dueAt: due === undefined ? now : endOfDay(due),
    worst: summary.worst,
    findings: summary.codes,
  };
};

const moveFor = (judged: Judged, { clock, policy }: CheckPorts): Move => {
  const { outcome } = judged.summary;
  if (asksApplicant(outcome)) {
    const returned = [...returnedItemsOf(judged.judgement.verdict, judged.judgement.materials)];
    return { event: 'return', set: { ...judged.facts, returned }, messages: tellApplicant('returned', { items: returned.length }) };
  }
  if (outcome === 'pass' && policy.waivesFirstReview) return { event: 'first-review-waived', set: judged.facts };
  const open = firstReviewTask(judged, clock.now());
  return { event: 'check-passed', set: { ...judged.facts, dueAt: open.dueAt }, open };
};

const checked = async (owned: OwnedFiling, run: string, ports: CheckPorts): Promise<Written | null> => {
  const { store, uploads, clock } = ports;
  const head = await filingOf(owned.filing, store);
  if (head.state !== 'checking' || head.generation !== owned.generation) return { ok: false, refusal: 'not-in-this-state', filing: head };
  const unread = await unreadOf(materialsThatCount(await store.materials.of(owned.filing)), uploads);
  if (unread.length > 0) throw new ReadingsPending(unread);
  const judged = await currentVerdict(head, ports);
  if (judged === null) return { ok: false, refusal: 'erased', filing: head };
  const { outcome, hash } = judged.summary;
  const written = await store.filings.transition({
    ...owned,
    ...moveFor(judged, ports),
    at: clock.now(),
    by: BY,
    effect: `${STEP}@${run}`,
    facts: { outcome, verdict: hash },
  });
  return !written.ok && written.refusal === 'outdated' ? null : written;
};

/**
 * The binding check of one submission. The run takes the filing over; when all that was uploaded is read, the verdict decides: back to the applicant with what to
 * put right, or on to the first review. Asked again it answers how the filing stands by then. Throws ReadingsPending while something is not read.
 */
export const checkFiling = async ({ filing, run }: RunInput, ports: CheckPorts): Promise<Standing> => {
  const { store, clock } = ports;
  await filingOf(filing, store);
  const taken = await store.filings.takeOver({ filing, run, at: clock.now(), by: BY });
  const head = taken.ok ? taken.filing : await filingOf(filing, store);
  // A run that comes back after another has begun is over, and must not take the filing from it.
  const isOwner = taken.ok && head.run === run;
  const owned: OwnedFiling = { filing, generation: isOwner ? head.generation : NOBODYS };
  if (!isOwner || head.state !== 'checking') return standingOf(head, owned.generation, clock.now());
  for (let tried = 0; tried < TRIES; tried += 1) {
    const written = await checked(owned, run, ports);
    if (written !== null) return standingAfter(written, owned, ports);
  }
  throw new Error('a filing changed again and again while it was being checked');
};
