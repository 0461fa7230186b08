import { ApiProblem } from '#console/api/api-problem';
import type { DecisionBody } from '#shared/api/task-view';
import type { Queue } from '#shared/review/task';

/** A decision that a person took: `by` is their id. */
export type TakenDecision = { readonly task: string; readonly queue: Queue; readonly by: string; readonly body: DecisionBody };

/**
 * How a decision stands: it waits a moment in which it can be taken back, is being sent, could not be sent and is tried again by itself, or was refused, which
 * is the end of it.
 */
export type PendingDecision = TakenDecision & {
  readonly state: 'waiting' | 'sending' | 'unsent' | 'refused';
  /** Why it was refused, or could not be sent. */
  readonly error?: unknown;
};

/** How long a decision can be taken back, in milliseconds. */
export const UNDO_MS = 5000;

const [FIRST_PAUSE_MS, LONGEST_PAUSE_MS, ANSWER_MS] = [2000, 60_000, 30_000];

/** Browsers refuse a request that is to outlive its page, and send nothing at all of it, where such bodies have more than 64 KiB together. */
const MOST_BYTES_OUTLIVING = 60_000;

/** Sends a decision to the API. */
type Send = (how: {
  readonly at: { readonly id: string };
  readonly body: DecisionBody;
  readonly keepalive: boolean;
  readonly signal: AbortSignal;
}) => Promise<unknown>;
type Told = { readonly onSent: (task: string) => void; readonly onRefused: (task: string) => void };
type Held = PendingDecision & { readonly post: Send; readonly told: Told; readonly tries: number; readonly stop: () => void };

/** Runs something after so many milliseconds; answers how to stop it. */
export type After = (ms: number, run: () => void) => () => void;

const mayPass = (error: unknown): boolean => !(error instanceof ApiProblem) || error.problem.status >= 500 || error.problem.status === 429;

const pauseAfter = (tries: number, error: unknown): number => {
  const asked = error instanceof ApiProblem ? (error.problem.retryAfter ?? 0) * 1000 : 0;
  return Math.max(asked, Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (tries - 1)));
};

/** The answer to an earlier try was lost on its way: what was to be decided is decided so. */
const isDoneAlready = ({ by, body }: TakenDecision, error: unknown): boolean =>
  error instanceof ApiProblem &&
  error.problem.code === 'task-decided' &&
  error.problem.decidedBy === by &&
  error.problem.outcome === body.outcome;

const mayOutlive = (body: DecisionBody): boolean => new TextEncoder().encode(JSON.stringify(body)).length <= MOST_BYTES_OUTLIVING;

/**
 * Where decisions wait until they are sent. Each stands by itself: who decides quickly has one that waits beside one that is being sent and one that was
 * refused. One that was taken back or put away is gone: nothing sends it later.
 */
export const createOutbox = (after: After) => {
  let pending: readonly Held[] = [];
  const listeners = new Set<() => void>();
  const at = (task: string): Held | undefined => pending.find((one) => one.task === task);
  const set = (task: string, next: Held | null): void => {
    at(task)?.stop();
    pending = [...pending.filter((one) => one.task !== task), ...(next === null ? [] : [next])];
    for (const listener of listeners) listener();
  };

  const send = async (task: string): Promise<void> => {
    const held = at(task);
    if (held === undefined || held.state === 'sending' || held.state === 'refused') return;
    const { post, body, told, tries } = held;
    const idle = { ...held, stop: () => undefined };
    set(task, { ...idle, state: 'sending' });
    try {
      await post({ at: { id: task }, body, keepalive: mayOutlive(body), signal: AbortSignal.timeout(ANSWER_MS) });
    } catch (error) {
      if (!isDoneAlready(held, error)) {
        if (mayPass(error)) {
          const stop = after(pauseAfter(tries + 1, error), () => void send(task));
          set(task, { ...held, state: 'unsent', error, tries: tries + 1, stop });
        } else {
          set(task, { ...idle, state: 'refused', error });
          told.onRefused(task);
        }
        return;
      }
    }
    set(task, null);
    told.onSent(task);
  };
  const those = (...states: readonly PendingDecision['state'][]): readonly string[] =>
    pending.filter(({ state }) => states.includes(state)).map(({ task }) => task);
  const sendAll = async (tasks: readonly string[]): Promise<void> => {
    await Promise.all(tasks.map(send));
  };

  return {
    /** What is not settled, the latest last: at most one waits. */
    pending: (): readonly PendingDecision[] => pending,
    subscribe: (listener: () => void): (() => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    /** True for a task whose decision was taken here and may still go out. */
    isOnItsWay: (task: string): boolean => pending.some((one) => one.task === task && one.state !== 'refused'),
    /** Takes a decision, to be sent after a moment; one that waits already is sent first. False where one on the same task is on its way. */
    decide: (post: Send, decision: TakenDecision, told: Told): boolean => {
      const { task } = decision;
      const held = at(task);
      if (held !== undefined && held.state !== 'refused') return false;
      void sendAll(those('waiting'));
      set(task, { ...decision, post, told, tries: 0, state: 'waiting', stop: after(UNDO_MS, () => void send(task)) });
      return true;
    },
    /** Sends now what could not be sent: one, or all. */
    sendAgain: (task?: string): Promise<void> => sendAll(those('unsent').filter((one) => task === undefined || one === task)),
    /** Sends now all that is not sent: the page closes, or the person logs out. */
    flush: (): Promise<void> => sendAll(those('waiting', 'unsent')),
    /** True where a decision is lost if the page closes now: it cannot be sent, or is too large to outlive the page. */
    wouldBeLost: (): boolean => pending.some(({ state, body }) => state === 'unsent' || (state !== 'refused' && !mayOutlive(body))),
    /** Takes back what waits; answers which task it was about. */
    undo: (): string | null => {
      const [waiting] = those('waiting');
      if (waiting === undefined) return null;
      set(waiting, null);
      return waiting;
    },
    /** Forgets one that was refused or could not be sent. */
    putAway: (task: string): void => {
      if (those('unsent', 'refused').includes(task)) set(task, null);
    },
  };
};
