import { attemptsAt, standingFor } from '#functions/build-upload/attempts';
import { type FilingToSend, filingToSend } from '#functions/build-upload/filing-to-send';
import { wishesOf } from '#functions/build-upload/wishes';
import type { Submission } from '#functions/bureau-ledger-records';
import type { FilingRecord } from '#functions/records/filing-record';
import type { Along, NewTask } from '#functions/store-ports';
import { tellApplicant } from '#functions/workflow/notices';
import type { AuditFacts } from '#shared/audit/event';
import { dayOf, endOfDay, type Instant } from '#shared/filing/instant';
import type { LifeCycleEvent } from '#shared/filing/life-cycle';
import { isJudged, refusalOf } from './judged-submissions';
import { BUREAU_ACTOR, type OutcomePorts } from './outcome-ports';
import { stagesAfter } from './stages-after';

type Move = Along & { readonly event: LifeCycleEvent; readonly facts?: AuditFacts };

const accepted = ({ judgement }: FilingToSend, submissions: readonly Submission[], now: Instant): Move => {
  const acceptedMs = Math.max(...submissions.map((one) => one.acceptedMs ?? 0));
  const at = acceptedMs > 0 ? new Date(acceptedMs).toISOString() : now;
  const { deadlines } = stagesAfter(judgement, { at: dayOf(at), event: 'submitted-to-bureau' });
  const due = deadlines?.bureau;
  return {
    event: 'accepted-by-bureau',
    set: { deadlines: deadlines ?? null, ...(due === undefined ? {} : { dueAt: endOfDay(due) }) },
    messages: tellApplicant('submitted-to-bureau'),
    facts: { numbers: submissions.map(({ number }) => number ?? 0).join(' ') },
  };
};

const staffTask = (queue: NewTask['queue'], codes: readonly number[], head: FilingRecord, dueAt: Instant): NewTask => ({
  ...{ queue, reason: 'bureau-refused', dueAt, worst: head.verdict?.worst ?? 'none' },
  findings: codes.map((code) => `bureau-${code}`),
  stays: queue === 'bureau',
});

const judged = (head: FilingRecord, submissions: readonly Submission[], now: Instant): Move => {
  const refusal = refusalOf(submissions);
  if (refusal === null) return { event: 'bureau-approved' };
  const { staffAlone, codes } = refusal;
  const facts = { codes: codes.join(' ') };
  if (staffAlone) return { event: 'fail', facts: { ...facts, step: 'await-bureau' }, open: staffTask('exceptions', codes, head, now) };
  return {
    event: 'bureau-returned',
    facts,
    messages: tellApplicant('returned-by-bureau'),
    ...(codes.length === 0 ? {} : { open: staffTask('bureau', codes, head, now) }),
  };
};

/** How a filing moves on because of what the ledger knows of its submissions; null where it stays. */
const moveFor = async (head: FilingRecord, ports: OutcomePorts): Promise<Move | null> => {
  if (head.state !== 'sending' && head.state !== 'bureau-review') return null;
  const sent = await filingToSend(head.id, ports);
  const wishes = sent === null ? [] : wishesOf(sent.filing, sent.type);
  const found = await Promise.all(wishes.map(async (wish) => standingFor(await attemptsAt(wish, head, ports.ledger), head)));
  const submissions = found.filter((one) => one !== null);
  if (sent === null || wishes.length === 0 || submissions.length < wishes.length) return null;
  const now = ports.clock.now();
  if (head.state === 'sending') return submissions.every(({ number }) => number !== null) ? accepted(sent, submissions, now) : null;
  return submissions.every(isJudged) ? judged(head, submissions, now) : null;
};

/** More moves than follow from one answer. */
const MOST_MOVES = 4;

/**
 * Moves a filing on as far as the ledger says: with the bureau when all of its submissions have their numbers, and approved or returned when all of
 * them are judged. In whatever order answers come, and however often this is called, the end is the same.
 */
export const settleFiling = async (filing: string, ports: OutcomePorts): Promise<void> => {
  const { store, clock, deliver } = ports;
  for (let moves = 0; moves < MOST_MOVES; moves += 1) {
    const head = await store.filings.get(filing);
    const move = head === null || head.erasedAt !== undefined ? null : await moveFor(head, ports);
    if (head === null || move === null) return;
    const effect = `${move.event}@${head.state}@${head.since}`;
    const written = await store.filings.transition({ filing, at: clock.now(), by: BUREAU_ACTOR, effect, ...move });
    // Refused: somebody else was quicker, and what is there now is looked at again.
    if (written.ok) await deliver(written.messages);
  }
};
