import type { Client } from '#console/api/client';
import { ApiProblem } from '#console/api/client';
import type { DecisionBody } from '#shared/api/task-view';
import type { Queue } from '#shared/review/task';

/** A decision that waits a moment before it is sent, so that it can be taken back. */
export type PendingDecision = {
  readonly task: string;
  readonly queue: Queue;
  readonly body: DecisionBody;
  readonly state: 'waiting' | 'sending' | 'refused';
  /** Why it was refused, or could not be sent. */
  readonly error?: unknown;
};

/** How long a decision can be taken back, in milliseconds. */
export const UNDO_MS = 5000;

type Listener = () => void;
type Told = { readonly onSent: (task: string) => void; readonly onRefused: (task: string) => void };

// Each stands by itself: who decides quickly has one that waits beside one that is being sent and one that was refused.
let pending: readonly PendingDecision[] = [];
let timer: ReturnType<typeof setTimeout> | undefined;
let send: (() => Promise<void>) | null = null;
const listeners = new Set<Listener>();

const put = (task: string, next: PendingDecision | null): void => {
  pending = [...pending.filter((one) => one.task !== task), ...(next === null ? [] : [next])];
  for (const listener of listeners) listener();
};

/** The decisions that wait, are being sent, or were refused, the latest last: at most one waits. */
export const pendingDecisions = (): readonly PendingDecision[] => pending;

/** True for a task whose decision was taken here and is not settled yet: giving it back now would change it under the decision. */
export const isOnItsWay = (task: string): boolean => pending.some((one) => one.task === task);

/** Tells of changes; answers how to stop. */
export const onPending = (listener: Listener): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Sends what waits now. */
export const flushDecision = async (): Promise<void> => {
  clearTimeout(timer);
  await send?.();
};

/** Takes back what was not sent yet; answers which task it was about. */
export const undoDecision = (): string | null => {
  const waiting = pending.find(({ state }) => state === 'waiting');
  if (waiting === undefined) return null;
  clearTimeout(timer);
  send = null;
  put(waiting.task, null);
  return waiting.task;
};

/** Puts a refusal away. */
export const dismissRefusal = (task: string): void => {
  if (pending.some((one) => one.task === task && one.state === 'refused')) put(task, null);
};

/** Sends a decision after a moment; one that waits already is sent first. */
export const decideLater = (api: Client, decision: Omit<PendingDecision, 'state' | 'error'>, told: Told): void => {
  void flushDecision();
  const { task: id, body } = decision;
  put(id, { ...decision, state: 'waiting' });
  const mine = async (): Promise<void> => {
    if (send !== mine) return;
    send = null;
    put(id, { ...decision, state: 'sending' });
    try {
      await api('decideTask', { at: { id }, body, keepalive: true });
      told.onSent(id);
      put(id, null);
    } catch (error) {
      put(id, { ...decision, state: 'refused', error });
      told.onRefused(id);
      const isWorthAnotherTry = !(error instanceof ApiProblem);
      if (isWorthAnotherTry) window.addEventListener('online', () => decideLater(api, decision, told), { once: true });
    }
  };
  send = mine;
  timer = setTimeout(() => void mine(), UNDO_MS);
};

// Whoever closes the page has decided.
if (typeof window !== 'undefined') window.addEventListener('pagehide', () => void flushDecision());
