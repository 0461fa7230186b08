import type { FilingRecord } from '#functions/records/filing-record';
import type { Decided, DecisionExtras, FilingRefusal, Write } from '#functions/store-ports';
import type { Result } from '#shared/bureau/result';
import { nextState } from '#shared/filing/life-cycle';
import { type DecisionRefusal, type DecisionRequest, decided } from '#shared/review/decide';
import { NO_FOUR_EYES } from '#shared/review/four-eyes';
import { eventOfDecision } from '#shared/review/queues';
import { ReviewTask } from '#shared/review/task';
import { changeFiling, type Plan } from './change-filing';
import { decisionCounts } from './day-counts';
import { moved, withFacts } from './filing-plans';
import { parsed, parsedOrNull, taskItem } from './items';
import { filingPartition, taskKey } from './keys';
import type { Item, Table } from './table';
import { countTask } from './task-writes';

type Request = DecisionRequest & DecisionExtras;
type Refusal = DecisionRefusal | FilingRefusal;

/** The head after a decision: moved where the decision moves it, with what was returned. */
const headAfter = (
  head: FilingRecord,
  task: ReviewTask,
  { role, outcome, at, along, items = [], told = items }: Request,
): Result<FilingRecord, Refusal> => {
  const event = eventOfDecision(task.queue, outcome, head);
  if (event === null) return { ok: true, value: withFacts(head, along?.set) };
  const state = nextState(head.state, { event, by: role, action: head.action });
  if (!state.ok) return state;
  const returned = outcome === 'return' ? [...told] : [];
  return { ok: true, value: withFacts(moved({ ...head, returned }, state.value, event, at), along?.set) };
};

const planOf = (head: FilingRecord, item: Item, all: readonly ReviewTask[], request: Request): Result<Plan, Refusal> => {
  const task = parsed(ReviewTask, item);
  const decision = decided(task, request, { all, account: head.account, fourEyes: request.fourEyes ?? NO_FOUR_EYES });
  if (!decision.ok) return decision;
  const next = headAfter(head, task, request);
  if (!next.ok) return next;
  const { outcome, items = [], told = items, along = {}, facts = {}, readings = [] } = request;
  return {
    ok: true,
    value: {
      next: next.value,
      event: 'decided',
      facts: {
        ...facts,
        task: task.id,
        queue: task.queue,
        outcome,
        from: head.state,
        to: next.value.state,
        codes: items.map(({ code }) => code).join(' '),
        ...(readings.length === 0 ? {} : { read: readings.map(({ kind, field, is }) => `${kind}.${field}=${is}`).join(' ') }),
      },
      ...(items.length === 0 ? {} : { personal: { items: told } }),
      ...along,
      decided: task.id,
      writes: [
        { put: taskItem(decision.value, item.version + 1), when: item.version },
        countTask(task.queue, task.id, -1),
        ...decisionCounts(task, request),
      ],
    },
  };
};

/** Takes a decision and moves the filing with it, in one transaction. */
export const decideTask = async (table: Table, request: Request): Promise<Decided> => {
  const key = taskKey(request.id);
  const first = key === null ? null : parsedOrNull(ReviewTask, await table.get(key));
  if (key === null || first === null) return { ok: false, refusal: 'not-found' };
  let seen: ReviewTask = first;
  const write: Write = { filing: first.filingId, at: request.at, by: { role: request.role, id: request.by } };
  const written = await changeFiling<DecisionRefusal>(table, write, async (head) => {
    const items = await table.partition(filingPartition(head.id), 'TASK#');
    const all = items.map((item) => parsed(ReviewTask, item));
    const item = items.find(({ sk }) => sk === key.sk);
    if (item === undefined) return { ok: false, problem: 'not-found' };
    seen = parsed(ReviewTask, item);
    return planOf(head, item, all, request);
  });
  if (!written.ok) return { ok: false, refusal: written.refusal, task: seen };
  const task = parsedOrNull(ReviewTask, await table.get(key)) ?? seen;
  return { ok: true, task, filing: written.filing, messages: written.messages };
};
