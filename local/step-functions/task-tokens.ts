import { randomBytes } from 'node:crypto';
import type { Result } from './progress';
import { ServiceError } from './service-error';

/** A callback that is waited for. Instants in milliseconds; `beatMs` is how long it may be silent. */
type Awaited = {
  readonly until: number | undefined;
  beatBy: number | undefined;
  readonly beatMs: number | undefined;
  /** Writes the answer, or the sign of life, where it survives a kill. */
  readonly keep: { readonly answer: (result: Result) => Promise<void>; readonly beat: (beatBy: number) => Promise<void> };
  readonly answer: Promise<Result>;
  readonly resolve: (result: Result) => void;
  taken: boolean;
};

/** The tokens of all callbacks that are waited for. */
export type TaskTokens = {
  readonly create: () => string;
  readonly expect: (token: string, awaited: Pick<Awaited, 'until' | 'beatBy' | 'beatMs' | 'keep'>) => Awaited;
  readonly awaited: (token: string) => Awaited | undefined;
  readonly forget: (token: string) => void;
  /** Resolves when the answer survives a kill. Throws ServiceError `InvalidToken`, or `TaskTimedOut` for one that nobody waits for any more. */
  readonly answer: (token: string, result: Result) => Promise<void>;
  readonly beat: (token: string) => Promise<void>;
};

const TOKEN = /^[A-Za-z0-9_-]{64}$/;

/** No token yet. */
export const createTaskTokens = (now: () => number): TaskTokens => {
  const tokens = new Map<string, Awaited>();
  const open = (token: string): Awaited => {
    if (!TOKEN.test(token)) throw new ServiceError('InvalidToken');
    const awaited = tokens.get(token);
    const late = awaited === undefined || awaited.taken || now() >= Math.min(awaited.until ?? Infinity, awaited.beatBy ?? Infinity);
    if (late) throw new ServiceError('TaskTimedOut', 'Provided task does not exist anymore');
    return awaited;
  };

  return {
    create: () => randomBytes(48).toString('base64url'),
    expect: (token, expected) => {
      let resolve: (result: Result) => void = () => undefined;
      const answer = new Promise<Result>((settle) => {
        resolve = settle;
      });
      const awaited = { ...expected, answer, resolve, taken: false };
      tokens.set(token, awaited);
      return awaited;
    },
    awaited: (token) => tokens.get(token),
    forget: (token) => void tokens.delete(token),
    answer: async (token, result) => {
      const awaited = open(token);
      // From here on no time-out overtakes this answer, and no second one is taken.
      awaited.taken = true;
      await awaited.keep.answer(result);
      awaited.resolve(result);
    },
    beat: async (token) => {
      const awaited = open(token);
      if (awaited.beatMs === undefined) return;
      const beatBy = now() + awaited.beatMs;
      await awaited.keep.beat(beatBy);
      awaited.beatBy = beatBy;
    },
  };
};
