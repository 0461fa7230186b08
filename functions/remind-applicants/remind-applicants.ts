import type { Clock } from '#functions/clock-ports';
import type { FilingRecord } from '#functions/records/filing-record';
import type { Store, Written } from '#functions/store-ports';
import { tellApplicant } from '#functions/workflow/notices';
import { stepActor } from '#functions/workflow/run';
import type { Deliver } from '#functions/workflow-ports';
import { dayOf } from '#shared/filing/instant';
import { lapseStanding } from '#shared/filing/lapse';
import type { FilingState } from '#shared/filing/life-cycle';

/** What reminding needs. */
export type ReminderPorts = { readonly store: Pick<Store, 'filings'>; readonly clock: Clock; readonly deliver: Deliver };

/** What one daily round did. */
export type Reminded = { readonly looked: number; readonly reminded: number; readonly lapsed: number };

/** States in which an order waits for its applicant, and lapses if they wait too long. A draft was never submitted: nobody is told. */
const WAITING: readonly FilingState[] = ['returned-to-applicant', 'returned-by-bureau', 'awaiting-photo', 'draft'];

const BY = stepActor('remind-applicants');
const AT_ONCE = 100;

const sent = async (written: Written, deliver: Deliver): Promise<boolean> => {
  if (!written.ok || written.repeated) return false;
  await deliver(written.messages);
  return true;
};

const lapse = async ({ id, state, since }: FilingRecord, { store, clock, deliver }: ReminderPorts): Promise<boolean> => {
  const messages = state === 'draft' ? [] : tellApplicant('lapsed');
  const effect = `lapse@${state}@${since}`;
  return sent(await store.filings.transition({ filing: id, at: clock.now(), by: BY, event: 'lapse', effect, messages }), deliver);
};

const remind = async (
  { id, state, since }: FilingRecord,
  days: number | undefined,
  { store, clock, deliver }: ReminderPorts,
): Promise<boolean> => {
  if (days === undefined || state === 'draft') return false;
  const effect = `reminder-${days}@${state}@${since}`;
  const messages = tellApplicant('reminder', { days });
  const request = { filing: id, at: clock.now(), by: BY, event: 'reminded', expect: state, effect, messages, facts: { days } };
  return sent(await store.filings.amend(request), deliver);
};

/**
 * The daily round over orders that wait for their applicants: a reminder after 7, 15 and 30 days (the latest that is due, each once), lapse after 45 (not in Zhejiang).
 * It may be run any number of times a day.
 */
export const remindApplicants = async (ports: ReminderPorts): Promise<Reminded> => {
  const { store, clock } = ports;
  const done = { looked: 0, reminded: 0, lapsed: 0 };
  for (const state of WAITING) {
    let page = await store.filings.find({ state }, { limit: AT_ONCE });
    for (;;) {
      for (const head of page.items) {
        done.looked += 1;
        const { reminders, lapsed } = lapseStanding(dayOf(head.since), clock.today(), head.province);
        if (lapsed) done.lapsed += (await lapse(head, ports)) ? 1 : 0;
        else done.reminded += (await remind(head, reminders.at(-1), ports)) ? 1 : 0;
      }
      if (page.cursor === null) break;
      page = await store.filings.find({ state }, { limit: AT_ONCE, cursor: page.cursor });
    }
  }
  return done;
};
