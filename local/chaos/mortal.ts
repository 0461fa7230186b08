/** A process that ended between two effects: nothing after it ran, nothing before it was undone. */
export class Killed extends Error {
  override readonly name = 'Killed';
}

/** What becomes of the next effect: the process ends before it, or after it and before anyone hears of it; null: nothing of the kind. */
export type Fate = () => 'before' | 'after' | null;

type Port = Readonly<Record<string, unknown>>;

/** The port, used by a process that may be killed at each of its effects. `reads` change nothing and end nobody. */
export const mortal = <Given extends Port>(port: Given, fate: Fate, reads: readonly string[] = []): Given =>
  new Proxy(port, {
    get: (target, name, receiver) => {
      const effect: unknown = Reflect.get(target, name, receiver);
      if (typeof effect !== 'function' || reads.includes(String(name))) return effect;
      return async (...given: readonly unknown[]): Promise<unknown> => {
        const end = fate();
        if (end === 'before') throw new Killed('before');
        const answer: unknown = await effect(...given);
        if (end === 'after') throw new Killed('after');
        return answer;
      };
    },
  });
