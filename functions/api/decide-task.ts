import type { Along, Store } from '#functions/store-ports';
import { actorIn, mayWorkOn } from '#shared/api/roles';
import type { DecisionBody } from '#shared/api/task-view';
import type { FilingState } from '#shared/filing/life-cycle';
import type { ReadingCheck } from '#shared/review/reading-check';
import { type ReviewTask, taskView } from '#shared/review/task';
import { type Handler, refuse } from './call';
import { returnedWords } from './returned-words';
import { refusedTask } from './task-refusals';

/** Where an exception stands for a run that is gone: a filing that failed, and one that is approved and was not recorded as such. */
const RUNLESS: ReadonlySet<FilingState | undefined> = new Set<FilingState | undefined>(['failed', 'approved']);

/** An operator's retry begins a new run; its start is written with the decision. */
const alongOf = async (
  { queue, filingId }: ReviewTask,
  outcome: DecisionBody['outcome'],
  store: Pick<Store, 'filings'>,
): Promise<Along> => {
  const head = queue === 'exceptions' && outcome === 'approve' ? await store.filings.get(filingId) : null;
  if (head === null || !RUNLESS.has(head.state)) return {};
  return { messages: [{ channel: 'start', template: 'retried', facts: { revision: head.revision } }] };
};

/** What the person found of readings, by the kind of document; null where they name a material that the filing does not have. */
const readingsOf = async (
  { filingId }: ReviewTask,
  { readings = [] }: DecisionBody,
  store: Pick<Store, 'materials'>,
): Promise<readonly ReadingCheck[] | null> => {
  if (readings.length === 0) return [];
  const kinds = new Map((await store.materials.of(filingId)).map(({ id, kind }) => [id, kind]));
  const found = readings.flatMap(({ material, field, is }) => {
    const kind = kinds.get(material);
    return kind === undefined ? [] : [{ kind, field, is }];
  });
  return found.length === readings.length ? found : null;
};

/** Takes a person's decision, and the filing goes on with it; of two, the second hears of the first. */
export const decideTask: Handler<'decideTask'> = async ({ caller, at, body, parameters: { id } }, ports) => {
  const { store, policy, deliver } = ports;
  const task = await store.tasks.get(id);
  if (task === null) return refuse('task-not-found');
  if (!mayWorkOn(task.queue, caller.roles)) return refuse('role-missing');
  const { version, outcome, items = [] } = body;
  const readings = await readingsOf(task, body, store);
  if (readings === null) return refuse('material-not-found');
  const { told, shown } = await returnedWords(task.filingId, items, ports);
  const decided = await store.tasks.decide({
    ...{ id, version, outcome, at, by: caller.id, items: shown, told },
    ...{ role: actorIn(task.queue), fourEyes: policy.fourEyes, along: await alongOf(task, outcome, store), readings },
  });
  if (!decided.ok) return refusedTask(decided.refusal, decided.task);
  const { decision } = decided.task;
  if (decision === undefined) throw new Error('a decided task holds no decision');
  await deliver(decided.messages);
  return { body: { ...taskView(decided.task), decision, filingState: decided.filing.state } };
};
