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

let pending: PendingDecision | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;
let send: (() => Promise<void>) | null = null;
const listeners = new Set<Listener>();

const set = (next: PendingDecision | null): void => {
  pending = next;
  for (const listener of listeners) listener();
};

/** The decision that waits, is being sent, or was refused; null where there is none. */
export const pendingDecision = (): PendingDecision | null => pending;

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
  if (pending?.state !== 'waiting') return null;
  clearTimeout(timer);
  const { task } = pending;
  send = null;
  set(null);
  return task;
};

/** Puts a refusal away. */
export const dismissRefusal = (): void => {
  if (pending?.state === 'refused') set(null);
};

type Told = { readonly onSent: (task: string) => void };

/** Sends a decision after a moment; one that waits already is sent first. */
export const decideLater = (api: Client, decision: Omit<PendingDecision, 'state' | 'error'>, { onSent }: Told): void => {
  void flushDecision();
  set({ ...decision, state: 'waiting' });
  const { task: id, body } = decision;
  const mine = async (): Promise<void> => {
    if (send !== mine) return;
    send = null;
    set({ ...decision, state: 'sending' });
    try {
      await api('decideTask', { at: { id }, body, keepalive: true });
      onSent(id);
      if (pending?.task === id) set(null);
    } catch (error) {
      const retry = !(error instanceof ApiProblem);
      set({ ...decision, state: 'refused', error });
      if (retry) window.addEventListener('online', () => decideLater(api, decision, { onSent }), { once: true });
    }
  };
  send = mine;
  timer = setTimeout(() => void mine(), UNDO_MS);
};

// Whoever closes the page has decided.
if (typeof window !== 'undefined') window.addEventListener('pagehide', () => void flushDecision());
