import { UnprocessableError } from '#functions/errors';
import type { ObjectStore } from '#functions/ports';

/** A bucket in memory; `keys` in the order of their first writing. */
export const memoryStore = (objects: Readonly<Record<string, Uint8Array>> = {}) => {
  const stored = new Map(Object.entries(objects));
  const types = new Map<string, string>();
  const store: ObjectStore = {
    get: async (key) => {
      const bytes = stored.get(key);
      if (bytes === undefined) throw new UnprocessableError('file-not-found');
      return bytes;
    },
    put: async (key, bytes, contentType) => {
      stored.set(key, bytes);
      types.set(key, contentType);
    },
  };
  const json = async (key: string): Promise<unknown> => JSON.parse(Buffer.from(await store.get(key)).toString());
  return { ...store, json, keys: () => [...stored.keys()], typeOf: (key: string) => types.get(key) };
};
