import { z } from 'zod';

/** One version of an object, or the marker that hides older ones. `blob` names the file with its bytes; times in milliseconds. */
export const StoredVersion = z.strictObject({
  kind: z.enum(['object', 'delete-marker']),
  bucket: z.string(),
  key: z.string(),
  /** `null` in a bucket without versions. */
  version: z.string(),
  /** Grows with every change of the store. */
  sequence: z.number(),
  modified: z.number(),
  blob: z.string(),
  size: z.number(),
  /** Without quotes. */
  etag: z.string(),
  /** Content type, disposition, encoding, language, cache control: headers answered as they were given. */
  headers: z.record(z.string(), z.string()),
  /** The uploader's own `x-amz-meta-` headers, without that prefix. */
  metadata: z.record(z.string(), z.string()),
  /** By header, in base64. */
  checksums: z.record(z.string(), z.string()),
});
export type StoredVersion = z.infer<typeof StoredVersion>;

/** What created an object, as event names end. */
export const Creation = z.enum(['Put', 'Post', 'Copy', 'CompleteMultipartUpload']);
export type Creation = z.infer<typeof Creation>;

/** A line of the store's journal. `announce` asks for an event, which is owed until `announced` follows. */
export const StoreEntry = z.discriminatedUnion('entry', [
  z.strictObject({ entry: z.literal('put'), object: StoredVersion, announce: Creation.optional() }),
  z.strictObject({ entry: z.literal('removed'), bucket: z.string(), key: z.string(), version: z.string() }),
  z.strictObject({ entry: z.literal('announced'), sequence: z.number() }),
]);
export type StoreEntry = z.infer<typeof StoreEntry>;
