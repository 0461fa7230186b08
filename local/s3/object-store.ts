import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { openJournal } from '#local/journal';
import { type Blobs, openBlobs, type Received } from './blobs';
import { S3Error } from './errors';
import { createObjectIndex, type ObjectIndex } from './object-index';
import { type Creation, StoredVersion, StoreEntry } from './stored-version';

/** An event that is owed: what was created how, and the change's number. */
export type OwedEvent = { readonly object: StoredVersion; readonly creation: Creation };

/** What an object is to hold beside its bytes. */
export type Description = Pick<StoredVersion, 'headers' | 'metadata' | 'checksums' | 'etag'>;

/** When a change may happen: `guard` sees what stands there now and throws where it may not. No other change of the key comes between. */
export type Guard = (current: StoredVersion | undefined) => void;

/** Objects on the disk. Every change that was answered survives a kill, and so does every event that is owed. */
export type ObjectStore = {
  readonly index: Pick<ObjectIndex, 'versions' | 'current' | 'keys'>;
  readonly blobs: Blobs;
  readonly put: (
    place: { readonly bucket: string; readonly key: string },
    received: Received,
    description: Description,
    creation: Creation,
    guard?: Guard,
  ) => Promise<StoredVersion>;
  /** Hides the object behind a delete marker in a bucket with versions (answered), removes it in another. */
  readonly hide: (bucket: string, key: string, guard?: Guard) => Promise<StoredVersion | undefined>;
  /** Removes one version and its bytes for good; answers it, or undefined where it was not there. */
  readonly removeVersion: (bucket: string, key: string, version: string) => Promise<StoredVersion | undefined>;
  readonly owed: () => readonly OwedEvent[];
  readonly settled: (sequence: number) => Promise<void>;
  readonly close: () => Promise<void>;
};

/** Buckets by name: whether they keep old versions. */
export type Buckets = Readonly<Record<string, { readonly versioned: boolean }>>;

const form = { kind: 's3', version: 1, entry: StoreEntry };
const SPARE_LINES = 10_000;

/** Works on one key at a time, in the order of the calls. */
const oneByOne = (): (<Result>(key: string, work: () => Promise<Result>) => Promise<Result>) => {
  const last = new Map<string, Promise<unknown>>();
  return (key, work) => {
    const turn = (last.get(key) ?? Promise.resolve()).then(work, work);
    last.set(key, turn);
    const forget = (): void => {
      if (last.get(key) === turn) last.delete(key);
    };
    turn.then(forget, forget);
    return turn;
  };
};

/** Opens the store in its folder: replays the journal, drops bytes that belong to nothing, and knows which events are still owed. */
export const openObjectStore = async (folder: string, buckets: Buckets, now: () => number): Promise<ObjectStore> => {
  const { entries, journal } = await openJournal(join(folder, 'objects.jsonl'), form);
  const blobs = await openBlobs(folder);
  const index = createObjectIndex();
  const owed = new Map<number, OwedEvent>();
  let sequence = 0;

  const apply = (entry: StoreEntry): StoredVersion | undefined => {
    if (entry.entry === 'announced') owed.delete(entry.sequence);
    if (entry.entry === 'removed') return index.remove(entry.bucket, entry.key, entry.version);
    if (entry.entry !== 'put') return undefined;
    sequence = Math.max(sequence, entry.object.sequence);
    if (entry.announce !== undefined) owed.set(entry.object.sequence, { object: entry.object, creation: entry.announce });
    return index.add(entry.object);
  };
  for (const entry of entries) apply(entry);

  const live = function* (): Generator<StoreEntry> {
    const existing = [...index.all()];
    const here = new Set(existing.map((object) => object.sequence));
    // Objects that are gone still owe their events; they come first, for what took their place may carry the same version's name.
    for (const { object, creation } of owed.values()) {
      if (here.has(object.sequence)) continue;
      yield { entry: 'put', object, announce: creation };
      yield { entry: 'removed', bucket: object.bucket, key: object.key, version: object.version };
    }
    for (const object of existing) {
      const announce = owed.get(object.sequence)?.creation;
      yield { entry: 'put', object, ...(announce === undefined ? {} : { announce }) };
    }
  };
  let lines = 0;
  const compact = async (): Promise<void> => {
    await journal.rewrite(live);
    lines = journal.length();
  };
  await compact();
  await blobs.keepOnly(new Set([...index.all()].map(({ blob }) => blob)));

  const commit = async (entry: StoreEntry): Promise<StoredVersion | undefined> => {
    await journal.append(entry);
    const replaced = apply(entry);
    if (replaced !== undefined && replaced.blob !== '') await blobs.remove(replaced.blob);
    if (journal.length() > 2 * lines + SPARE_LINES) await compact();
    return replaced;
  };
  const alone = oneByOne();
  const versionOf = (bucket: string): string => (buckets[bucket]?.versioned ? randomBytes(16).toString('hex') : 'null');
  const next = (): number => {
    sequence += 1;
    return sequence;
  };

  return {
    index,
    blobs,
    put: ({ bucket, key }, { blob, size }, description, creation, guard) =>
      alone(`${bucket}/${key}`, async () => {
        const object: StoredVersion = {
          ...{ kind: 'object', bucket, key, version: versionOf(bucket), sequence: next(), modified: now() },
          ...{ blob, size },
          ...description,
        };
        try {
          guard?.(index.current(bucket, key));
          await commit({ entry: 'put', object: StoredVersion.parse(object), announce: creation });
        } catch (error) {
          if (error instanceof S3Error) await blobs.remove(blob);
          throw error;
        }
        return object;
      }),
    hide: (bucket, key, guard) =>
      alone(`${bucket}/${key}`, async () => {
        guard?.(index.current(bucket, key));
        if (!buckets[bucket]?.versioned) {
          await commit({ entry: 'removed', bucket, key, version: 'null' });
          return undefined;
        }
        const marker: StoredVersion = {
          ...{ kind: 'delete-marker', bucket, key, version: versionOf(bucket), sequence: next(), modified: now() },
          ...{ blob: '', size: 0, etag: '', headers: {}, metadata: {}, checksums: {} },
        };
        await commit({ entry: 'put', object: marker });
        return marker;
      }),
    removeVersion: (bucket, key, version) =>
      alone(`${bucket}/${key}`, async () => {
        if (!index.versions(bucket, key).some((each) => each.version === version)) return undefined;
        return commit({ entry: 'removed', bucket, key, version });
      }),
    owed: () => [...owed.values()],
    settled: async (number) => void (await commit({ entry: 'announced', sequence: number })),
    close: journal.settled,
  };
};
