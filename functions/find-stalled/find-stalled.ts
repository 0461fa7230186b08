import type { Clock } from '#functions/clock-ports';
import { type Found, findFilings } from '#functions/rerun/find-filings';
import { activePack } from '#functions/rerun/plan-rerun';
import type { PlanningPorts } from '#functions/rerun/ports';
import type { Store } from '#functions/store-ports';
import { tellApplicant } from '#functions/workflow/notices';
import { stepActor } from '#functions/workflow/run';
import type { Deliver } from '#functions/workflow-ports';
import { daysBetween } from '#shared/filing/day-count';
import { dayOf } from '#shared/filing/instant';
import { stallsAt } from '#shared/filing/stall';
import { STANDING } from '#shared/filing/standing';

/** What watching needs. */
export type WatchPorts = Omit<PlanningPorts, 'store'> & {
  readonly store: Pick<Store, 'filings' | 'materials' | 'audit'>;
  readonly clock: Clock;
  readonly deliver: Deliver;
};

/**
 * What a round found: filings overdue, failed, about to lapse; what it told applicants and what it put before operators. `oldestHours`: how long the one has stalled that
 * stalled first; `notStarted`: checks that should have ended long ago.
 */
export type Watched = {
  readonly overdue: number;
  readonly failed: number;
  readonly lapsing: number;
  readonly reminded: number;
  readonly asked: number;
  readonly oldestHours: number;
  readonly notStarted: number;
};

/**
 * What a round says in the log, for the alarms to take its figures from: JSON from the first character of the line to the last. The console of a function puts words of its own before what
 * it prints, and then no filter finds a figure.
 */
export const stalledLine = (watched: Watched): string => `${JSON.stringify({ event: 'stalled', ...watched })}\n`;

const BY = stepActor('find-stalled');
const HOUR_MS = 3_600_000;

/** An operator sees it, once for each time that the filing came into this state; what failed lies among the exceptions already. */
const asked = async ({ head }: Found, { store, clock }: WatchPorts): Promise<boolean> => {
  const { id, state, since, openTasks, verdict } = head;
  if (state === 'failed') return false;
  // A review that is late has its task: whoever works on the queue sees it first.
  if (STANDING[state].turn === 'reviewer' && openTasks.length > 0) return false;
  const at = clock.now();
  const written = await store.filings.amend({
    ...{ filing: id, at, by: BY, event: 'overdue', expect: state, effect: `overdue@${state}@${since}`, facts: { state } },
    open: {
      queue: state === 'bureau-review' ? 'bureau' : 'exceptions',
      reason: `overdue-${state}`,
      dueAt: at,
      worst: verdict?.worst ?? 'none',
      findings: [],
    },
  });
  return written.ok && !written.repeated;
};

/** The applicant hears a week before, once, that the order will lapse. A draft was never handed in: nobody is told. */
const reminded = async ({ head }: Found, { store, clock, deliver }: WatchPorts): Promise<boolean> => {
  const { id, state, since } = head;
  if (state === 'draft') return false;
  const at = clock.now();
  const days = daysBetween(dayOf(since), dayOf(at));
  const written = await store.filings.amend({
    ...{ filing: id, at, by: BY, event: 'reminded', expect: state, effect: `lapsing@${state}@${since}`, facts: { days } },
    messages: tellApplicant('reminder', { days }),
  });
  if (!written.ok || written.repeated) return false;
  await deliver(written.messages);
  return true;
};

/**
 * The daily round over what stalls: overdue and failed filings come before an operator, and applicants hear before their orders lapse. It may be run any number of
 * times a day.
 */
export const findStalled = async (ports: WatchPorts): Promise<Watched> => {
  const now = ports.clock.now();
  const done = { overdue: 0, failed: 0, lapsing: 0, reminded: 0, asked: 0, oldestHours: 0, notStarted: 0 };
  const target = { pack: activePack(), reader: null };
  const reasons = ['overdue', 'failed', 'lapsing'] as const;
  for await (const page of findFilings({ reasons: [...reasons] }, target, ports)) {
    for (const found of page) {
      const is = new Set(found.why);
      if (is.has('overdue')) done.overdue += 1;
      if (is.has('failed')) done.failed += 1;
      if (is.has('lapsing')) done.lapsing += 1;
      if (is.has('overdue') && found.head.state === 'checking') done.notStarted += 1;
      if (is.has('overdue') || is.has('failed')) {
        const hours = (Date.parse(now) - Date.parse(stallsAt(found.head) ?? now)) / HOUR_MS;
        done.oldestHours = Math.max(done.oldestHours, Math.floor(hours));
        done.asked += (await asked(found, ports)) ? 1 : 0;
      }
      if (is.has('lapsing')) done.reminded += (await reminded(found, ports)) ? 1 : 0;
    }
  }
  return done;
};
