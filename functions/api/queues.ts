import type { TaskFilter } from '#functions/store-ports';
import { maySee, mayWorkOn } from '#shared/api/roles';
import type { TaskListed } from '#shared/api/task-view';
import { mayDecide } from '#shared/review/four-eyes';
import { Queue, type ReviewTask, taskView } from '#shared/review/task';
import type { ApiPorts } from './api-ports';
import { type Handler, refuse } from './call';
import { pageAnswer, pageRequest } from './page';

/** How much waits in each queue that one may see. */
export const countQueues: Handler<'countQueues'> = async ({ caller }, { store }) => {
  const counts = await store.tasks.counts();
  const seen = Queue.options.filter((queue) => maySee(queue, caller.roles));
  const items = seen.map((queue) => ({ queue, count: counts[queue].open, oldestDueAt: counts[queue].oldestDueAt }));
  return { body: { items, cursor: null } };
};

const detailed = (task: ReviewTask): TaskListed => {
  const { reason, openedAt, province, nature, findings } = task;
  return { ...taskView(task), reason, openedAt, province, nature, findings };
};

/** The tasks of a queue, by due time, then severity; narrowed as asked. */
export const listTasks: Handler<'listTasks'> = async ({ caller, query, parameters }, { store }) => {
  const queue = Queue.safeParse(parameters.queue).data;
  if (queue === undefined) return refuse('not-found');
  if (!maySee(queue, caller.roles)) return refuse('role-missing');
  const { province, nature, finding, mine, details, ...asked } = query;
  const page = pageRequest(asked);
  if (page === null) return refuse('invalid-cursor');
  const filter: TaskFilter = {
    ...(province === undefined ? {} : { province }),
    ...(nature === undefined ? {} : { nature }),
    ...(finding === undefined ? {} : { finding }),
  };
  const fits = (task: ReviewTask): boolean =>
    task.queue === queue &&
    (province === undefined || task.province === province) &&
    (nature === undefined || task.nature === nature) &&
    (finding === undefined || task.findings.includes(finding));
  const found = await (mine === 'true' ? store.tasks.heldBy(caller.id, page) : store.tasks.inQueue(queue, { ...page, ...filter }));
  return { body: pageAnswer(found.items.filter(fits).map(details === 'true' ? detailed : taskView), found) };
};

/** How many tasks are passed over because another pair of eyes must see them. */
const MOST_PASSED_OVER = 20;

const maySettle = async (task: ReviewTask, by: string, { store, policy: { fourEyes } }: ApiPorts): Promise<boolean> => {
  if (!fourEyes.apart.includes(task.queue)) return true;
  const [all, head] = await Promise.all([store.tasks.ofFiling(task.filingId), store.filings.get(task.filingId)]);
  return mayDecide(by, task, { all, account: head?.account ?? null, fourEyes });
};

/** Claims the most urgent task that nobody holds, that was not passed over, and on which this person may decide. */
export const claimNext: Handler<'claimNext'> = async ({ caller, at, body, parameters }, ports) => {
  const queue = Queue.safeParse(parameters.queue).data;
  if (queue === undefined) return refuse('not-found');
  if (!mayWorkOn(queue, caller.roles)) return refuse('role-missing');
  const skipped = new Set(body?.skip ?? []);
  for (let tried = 0; tried < MOST_PASSED_OVER; tried += 1) {
    const task = await ports.store.tasks.claimNext(queue, caller.id, at, ({ id }) => skipped.has(id));
    if (task === null) return { empty: true };
    if (await maySettle(task, caller.id, ports)) return { body: taskView(task) };
    await ports.store.tasks.release(task.id, caller.id, at);
    skipped.add(task.id);
  }
  return { empty: true };
};
