import { actorIn, mayWorkOn } from '#shared/api/roles';
import type { DecisionBody } from '#shared/api/task-view';
import type { ReturnItem } from '#shared/review/return-item';
import { taskView } from '#shared/review/task';
import { type Handler, refuse } from './call';
import { refusedTask } from './task-refusals';

const itemOf = ({ item, code, applicantText, note }: NonNullable<DecisionBody['items']>[number]): ReturnItem => ({
  item,
  code,
  ...(applicantText === undefined
    ? {}
    : { applicantText: typeof applicantText === 'string' ? { zh: applicantText, en: applicantText } : applicantText }),
  ...(note === undefined ? {} : { note }),
});

/** Takes a person's decision, and the filing goes on with it; of two, the second hears of the first. */
export const decideTask: Handler<'decideTask'> = async ({ caller, at, body, parameters: { id } }, { store, policy, deliver }) => {
  const task = await store.tasks.get(id);
  if (task === null) return refuse('task-not-found');
  if (!mayWorkOn(task.queue, caller.roles)) return refuse('role-missing');
  const { version, outcome, items = [] } = body;
  const decided = await store.tasks.decide({
    ...{ id, version, outcome, at, by: caller.id, items: items.map(itemOf) },
    ...{ role: actorIn(task.queue), fourEyes: policy.fourEyes },
  });
  if (!decided.ok) return refusedTask(decided.refusal, decided.task);
  const { decision } = decided.task;
  if (decision === undefined) throw new Error('a decided task holds no decision');
  await deliver(decided.messages);
  return { body: { ...taskView(decided.task), decision, filingState: decided.filing.state } };
};
