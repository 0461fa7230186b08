import type { Dice } from './dice';

/** A message of a queue that lies here: how often it was received, and whether somebody works on it. */
type Lying = { readonly body: string; receives: number; taken: boolean };

/** A queue that delivers at least once and in any order, before a step; what was received too often lies apart. */
export type MessageQueue = {
  /** Puts a message in, as often as the dice say: a service may deliver twice. */
  readonly send: (body: string) => void;
  /** Gives out any message that nobody works on; null where there is none. `isLast`: it is not tried again. */
  readonly receive: () => { readonly body: string; readonly isLast: boolean; readonly done: (worked: boolean) => void } | null;
  readonly size: () => number;
  readonly deadLetters: () => readonly string[];
  /** Puts what lies apart back. */
  readonly redrive: () => void;
};

/** One message comes about so often at most. */
const MOST_COPIES = 20;

/** An empty queue. `copies`: how often a message comes. */
export const messageQueue = (dice: Dice, maxReceives: number, copies: () => number): MessageQueue => {
  let lying: Lying[] = [];
  let dead: string[] = [];
  const put = (body: string): void => void lying.push({ body, receives: 0, taken: false });
  const times = new Map<string, number>();
  return {
    send: (body) => {
      const before = times.get(body) ?? 0;
      // Each step announces again what it writes again: without an end the copies of copies would be thousands.
      const lies = lying.some((one) => one.body === body && !one.taken);
      const count = before < MOST_COPIES ? copies() : lies ? 0 : 1;
      times.set(body, before + count);
      for (let copy = 0; copy < count; copy += 1) put(body);
    },
    receive: () => {
      const free = lying.filter(({ taken }) => !taken);
      if (free.length === 0) return null;
      const message = dice.pick(free);
      message.taken = true;
      message.receives += 1;
      const isLast = message.receives >= maxReceives;
      const done = (worked: boolean): void => {
        message.taken = false;
        if (!worked && !isLast) return;
        lying = lying.filter((one) => one !== message);
        if (!worked) dead.push(message.body);
      };
      return { body: message.body, isLast, done };
    },
    size: () => lying.length,
    deadLetters: () => dead,
    redrive: () => {
      const back = dead;
      dead = [];
      for (const body of back) put(body);
    },
  };
};
