import type { StoredVersion } from './stored-version';

/** Which versions of which keys exist, in memory. Newest versions stand first; keys are ordered by their UTF-8 bytes, as S3 lists them. */
export type ObjectIndex = {
  readonly versions: (bucket: string, key: string) => readonly StoredVersion[];
  /** The version that reads see, or undefined where there is none or a delete marker hides it. */
  readonly current: (bucket: string, key: string) => StoredVersion | undefined;
  readonly keys: (bucket: string) => readonly string[];
  readonly all: () => Iterable<StoredVersion>;
  /** Adds a version in front, or in the place of the one with the same id, which it answers. */
  readonly add: (object: StoredVersion) => StoredVersion | undefined;
  readonly remove: (bucket: string, key: string, version: string) => StoredVersion | undefined;
};

type Bucket = { readonly versions: Map<string, readonly StoredVersion[]>; sorted: readonly string[] | undefined };

const byBytes = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));

/** An index that knows nothing yet. */
export const createObjectIndex = (): ObjectIndex => {
  const buckets = new Map<string, Bucket>();
  const bucketOf = (name: string): Bucket => {
    const found = buckets.get(name) ?? { versions: new Map(), sorted: undefined };
    buckets.set(name, found);
    return found;
  };
  const versions: ObjectIndex['versions'] = (bucket, key) => buckets.get(bucket)?.versions.get(key) ?? [];

  return {
    versions,
    current: (bucket, key) => {
      const newest = versions(bucket, key)[0];
      return newest?.kind === 'object' ? newest : undefined;
    },
    keys: (name) => {
      const bucket = bucketOf(name);
      bucket.sorted ??= [...bucket.versions.keys()].sort(byBytes);
      return bucket.sorted;
    },
    all: function* () {
      for (const { versions } of buckets.values()) for (const list of versions.values()) yield* list.toReversed();
    },
    add: (object) => {
      const bucket = bucketOf(object.bucket);
      const before = bucket.versions.get(object.key);
      if (before === undefined) bucket.sorted = undefined;
      const others = before?.filter(({ version }) => version !== object.version) ?? [];
      bucket.versions.set(object.key, [object, ...others]);
      return before?.find(({ version }) => version === object.version);
    },
    remove: (name, key, version) => {
      const bucket = bucketOf(name);
      const before = versions(name, key);
      const left = before.filter((each) => each.version !== version);
      if (left.length > 0) bucket.versions.set(key, left);
      else if (bucket.versions.delete(key)) bucket.sorted = undefined;
      return before.find((each) => each.version === version);
    },
  };
};
