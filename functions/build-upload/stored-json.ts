import type { z } from 'zod';
import { UnprocessableError } from '#functions/errors';
import type { ObjectStore } from '#functions/ports';

/** The JSON under a key, parsed; null where there is none. Throws a ZodError for what is there and has another shape. */
export const storedJson = async <Value>(key: string, schema: z.ZodType<Value>, objects: ObjectStore): Promise<Value | null> => {
  try {
    return schema.parse(JSON.parse(new TextDecoder().decode(await objects.get(key))));
  } catch (error) {
    if (error instanceof UnprocessableError && error.code === 'file-not-found') return null;
    throw error;
  }
};

/** Keeps a value as JSON under a key. */
export const storeJson = (key: string, value: unknown, objects: ObjectStore): Promise<void> =>
  objects.put(key, new TextEncoder().encode(JSON.stringify(value)), 'application/json');
