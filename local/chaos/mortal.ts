/** A process that ended between two effects: nothing after it ran, nothing before it was undone. */
export class Killed extends Error {
  override readonly name = 'Killed';
}

/** What becomes of the next effect: the process ends before it, or after it and before anyone hears of it; null: nothing of the kind. */
export type Fate = () => 'before' | 'after' | null;

/** How many turns of the event queue an effect waits, so that processes that run at once meet in every order. */
export type Delay = () => number;

type Port = Readonly<Record<string, unknown>>;

const delayed = async (turns: number): Promise<void> => {
  for (let turn = 0; turn < turns; turn += 1) await null;
};

/** The port, used by a process that may be killed at each of its effects. `reads` change nothing and end nobody. */
export const mortal = <Given extends Port>(port: Given, fate: Fate, delay: Delay, reads: readonly string[] = []): Given =>
  new Proxy(port, {
    get: (target, name, receiver) => {
      const effect: unknown = Reflect.get(target, name, receiver);
      if (typeof effect !== 'function') return effect;
      return async (...given: readonly unknown[]): Promise<unknown> => {
        await delayed(delay());
        const end = reads.includes(String(name)) ? null : fate();
        if (end === 'before') throw new Killed('before');
        const answer: unknown = await effect(...given);
        if (end === 'after') throw new Killed('after');
        return answer;
      };
    },
  });
