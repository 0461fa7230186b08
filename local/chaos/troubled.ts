import { Killed } from './mortal';
import type { Walker } from './turnstile';

/** What befalls an effect: the process dies before or after it; or the service answers "later", having done nothing, or having done it. */
export type Trouble = 'killed-before' | 'killed-after' | 'throttled' | 'answer-lost';

/** One process: from its death on nothing of it happens any more, whatever it catches. */
export type Life = Walker & { dead: boolean; readonly spared?: boolean };

/** How a port is used by a process. `trouble` is asked before each effect, `reads` change nothing; `die` ends this process, or all of them. */
export type TroubledUse = {
  readonly life: Life;
  readonly pass: (life: Life) => Promise<void>;
  readonly trouble: (effect: string, isRead: boolean, life: Life) => Trouble | null;
  readonly die: (life: Life) => void;
  readonly throttled: (trouble: 'throttled' | 'answer-lost') => Error;
  readonly reads: readonly string[];
};

type Port = Readonly<Record<string, unknown>>;

/** A port as a process in trouble has it. `name` is that of the port, for the names of its effects. */
export const troubled = <Given extends Port>(name: string, port: Given, use: TroubledUse): Given =>
  new Proxy(port, {
    get: (target, method, receiver) => {
      const effect: unknown = Reflect.get(target, method, receiver);
      if (typeof effect !== 'function') return effect;
      return async (...given: readonly unknown[]): Promise<unknown> => {
        const { life } = use;
        await use.pass(life);
        if (life.dead) throw new Killed('before');
        const befalls = use.trouble(`${name}.${String(method)}`, use.reads.includes(String(method)), life);
        if (befalls === 'throttled') throw use.throttled(befalls);
        if (befalls === 'killed-before') use.die(life);
        if (life.dead) throw new Killed('before');
        const answer: unknown = await effect(...given);
        if (befalls === 'killed-after') use.die(life);
        if (life.dead) throw new Killed('after');
        if (befalls === 'answer-lost') throw use.throttled(befalls);
        return answer;
      };
    },
  });
