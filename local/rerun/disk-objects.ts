import { UnprocessableError } from '#functions/errors';
import type { ObjectStore } from '#functions/ports';
import { type Buckets, openObjectStore } from '#local/s3/object-store';

const MOST_BYTES = 1024 ** 3;
const headers = { 'content-type': 'application/json' };

const once = async function* (bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
};

/**
 * A bucket of a system that does not run, on its disk. What is written is announced to nobody: what the system itself would be told of must be written while it runs.
 * No other process may use the folder meanwhile.
 */
export const openDiskObjects = async (
  folder: string,
  { bucket, buckets }: { readonly bucket: string; readonly buckets: Buckets },
): Promise<ObjectStore & { readonly close: () => Promise<void> }> => {
  const store = await openObjectStore(folder, buckets, Date.now);
  return {
    get: async (key) => {
      const object = store.index.current(bucket, key);
      if (object === undefined) throw new UnprocessableError('file-not-found');
      const handle = await store.blobs.open(object.blob);
      try {
        return new Uint8Array(await handle.readFile());
      } finally {
        await handle.close();
      }
    },
    put: async (key, bytes) => {
      const received = await store.blobs.receive(once(bytes), { most: MOST_BYTES, checksums: [] });
      const description = { headers, metadata: {}, checksums: {}, etag: received.md5 };
      const { sequence } = await store.put({ bucket, key }, received, description, 'Put');
      await store.settled(sequence);
    },
    close: store.close,
  };
};
