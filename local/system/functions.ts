import { pathToFileURL } from 'node:url';
import { z } from 'zod';

const Handler = z.object({ handler: z.custom<(event: unknown) => Promise<unknown>>((value) => typeof value === 'function') });

/** The functions of the system by their steps, called in this process as Lambda calls them: events and answers go through JSON. */
export type Functions = { readonly invoke: (step: string, event: unknown) => Promise<unknown> };

/** Functions in this process; `load` loads one before it is needed. */
export type LoadedFunctions = Functions & { readonly load: (step: string) => Promise<unknown> };

/** Functions that run elsewhere, by their steps. */
export type Elsewhere = Functions & { readonly has: (step: string) => boolean };

/** Told of a call that threw, before the caller hears of it. */
export type OnFailedCall = (step: string, error: unknown) => void;

const roundTrip = (value: unknown): unknown => (value === undefined ? null : JSON.parse(JSON.stringify(value)));

/**
 * Loads handlers from the project's folder when they are first called: `functions/<step>/handler.ts`. What a handler reads from the environment must be set by then. Steps that are
 * run `elsewhere` are not loaded here.
 */
export const createFunctions = (
  projectFolder: string,
  steps: readonly string[],
  onFailed: OnFailedCall = () => undefined,
  elsewhere?: Elsewhere,
): LoadedFunctions => {
  const known = new Set(steps);
  const loaded = new Map<string, Promise<z.infer<typeof Handler>>>();
  const load = (step: string): Promise<z.infer<typeof Handler>> => {
    const before = loaded.get(step);
    if (before !== undefined) return before;
    const url = pathToFileURL(`${projectFolder}/functions/${step}/handler.ts`).href;
    const module = import(url).then((found: unknown) => Handler.parse(found));
    loaded.set(step, module);
    module.catch(() => loaded.delete(step));
    return module;
  };
  const called = async (step: string, event: unknown): Promise<unknown> =>
    elsewhere?.has(step) ? elsewhere.invoke(step, event) : (await load(step)).handler(event);
  return {
    load,
    invoke: async (step, event) => {
      if (!known.has(step)) throw new Error(`there is no function ${step}`);
      try {
        return roundTrip(await called(step, roundTrip(event)));
      } catch (error) {
        onFailed(step, error);
        throw error;
      }
    },
  };
};
