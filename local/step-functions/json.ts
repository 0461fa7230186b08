import { z } from 'zod';

/** What stands between states: JSON and nothing else. */
export const Json = z.json();
export type Json = z.infer<typeof Json>;

/** Variables by their name. */
export type Variables = Readonly<Record<string, Json>>;

/** The service's limit for an input, an output, an argument or a variable, in bytes of UTF-8. */
export const MOST_BYTES = 256 * 1024;

/** How large a value is when it is written down. */
export const bytesOf = (value: Json): number => Buffer.byteLength(JSON.stringify(value));

/** The value as it is on the other side of a wire: what JSON cannot carry is dropped, nothing at all becomes null. */
export const overTheWire = (value: unknown): Json => (value === undefined ? null : Json.parse(JSON.parse(JSON.stringify(value) ?? 'null')));
