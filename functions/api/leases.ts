import type { Leased, TaskStore } from '#functions/store-ports';
import { mayWorkOn } from '#shared/api/roles';
import type { Instant } from '#shared/filing/instant';
import { type Task, taskView } from '#shared/review/task';
import type { ApiPorts, Caller } from './api-ports';
import { type Handler, type Reply, refuse } from './call';
import { refusedTask } from './task-refusals';

type LeaseCall = { readonly caller: Caller; readonly at: Instant; readonly parameters: { readonly id: string } };

const leasing =
  (lease: (tasks: TaskStore, id: string, holder: string, at: Instant) => Promise<Leased>) =>
  async ({ caller, at, parameters: { id } }: LeaseCall, { store }: ApiPorts): Promise<Reply<Task>> => {
    const task = await store.tasks.get(id);
    if (task === null) return refuse('task-not-found');
    if (!mayWorkOn(task.queue, caller.roles)) return refuse('role-missing');
    const leased = await lease(store.tasks, id, caller.id, at);
    return leased.ok ? { body: taskView(leased.task) } : refusedTask(leased.refusal, leased.task);
  };

/** Claims a task; one's own claim is prolonged, an ended one of somebody else's is taken over. */
export const claimTask: Handler<'claimTask'> = leasing((tasks, id, holder, at) => tasks.claim(id, holder, at));

/** Prolongs one's own claim. */
export const renewTask: Handler<'renewTask'> = leasing((tasks, id, holder, at) => tasks.renew(id, holder, at));

/** Gives a task back. */
export const releaseTask: Handler<'releaseTask'> = leasing((tasks, id, holder, at) => tasks.release(id, holder, at));
