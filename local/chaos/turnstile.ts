import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Dice } from './dice';

/** A process as the turnstile sees it: how many of its branches stand before an effect, and how much of a hurry it is in. */
export type Walker = { stopped: number; rank?: number };

/**
 * Lets processes that run at once take turns: each stops before every effect until it is let on, and one is let on at a time, so that they meet in every order and the same
 * dice bring the same order back.
 */
export type Turnstile = {
  /** A process stops here before an effect. */
  readonly pass: (walker: Walker) => Promise<void>;
  /** Counts a process as under way until its work ends. */
  readonly during: <Value>(walker: Walker, work: () => Promise<Value>) => Promise<Value>;
  /** Lets one of those that stopped go on; false where nobody stands here. */
  readonly letOne: () => Promise<boolean>;
  /** When everybody stands here or has ended. */
  readonly still: () => Promise<void>;
  /** From now on nobody has to stop, or everybody again. */
  readonly open: () => void;
  readonly close: () => void;
};

/** A turnstile before which nobody stands. */
export const createTurnstile = (dice: Dice): Turnstile => {
  const underWay = new Set<Walker>();
  let stopped: { readonly walker: Walker; readonly letOn: () => void }[] = [];
  let isOpen = false;
  const isMoving = (): boolean => [...underWay].some((one) => one.stopped === 0);
  const still = async (): Promise<void> => {
    // What belongs to no process, such as a state machine between two calls, is done within one turn of the event loop.
    await nextTurn();
    while (isMoving()) await nextTurn();
    await nextTurn();
    if (isMoving()) await still();
  };
  /** Any of them, or the one in the greatest hurry: most faults show where one process overtakes another by far, not where all go in step. */
  const chosen = (): (typeof stopped)[number] => {
    for (const { walker } of stopped) walker.rank = walker.rank === undefined || dice.chance(0.02) ? dice.below(1000) : walker.rank;
    if (dice.chance(0.4)) return dice.pick(stopped);
    return stopped.reduce((first, one) => ((one.walker.rank ?? 0) > (first.walker.rank ?? 0) ? one : first));
  };
  return {
    still,
    pass: async (walker) => {
      if (isOpen) return;
      walker.stopped += 1;
      await new Promise<void>((letOn) => {
        stopped.push({ walker, letOn });
      });
      walker.stopped -= 1;
    },
    during: async (walker, work) => {
      underWay.add(walker);
      try {
        return await work();
      } finally {
        underWay.delete(walker);
      }
    },
    letOne: async () => {
      await still();
      if (stopped.length === 0) return false;
      const next = chosen();
      stopped = stopped.filter((one) => one !== next);
      next.letOn();
      await still();
      return true;
    },
    close: () => {
      isOpen = false;
    },
    open: () => {
      isOpen = true;
      for (const { letOn } of stopped) letOn();
      stopped = [];
    },
  };
};
