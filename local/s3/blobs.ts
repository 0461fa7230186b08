import { createHash, randomUUID } from 'node:crypto';
import { type FileHandle, mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Checksum, checksumsByHeader } from './checksums';
import { S3Error } from './errors';

/** Bytes that were received whole and wait to become an object's. Digests: `md5` and `sha256` in hexadecimal, `checksums` by header in base64. */
export type Received = {
  readonly blob: string;
  readonly size: number;
  readonly md5: string;
  readonly sha256: string;
  readonly checksums: Readonly<Record<string, string>>;
};

/** The files that hold objects' bytes. Their names are made here: nothing of a key ever reaches the file system. */
export type Blobs = {
  /** Streams to a file of its own and syncs it. Leaves nothing behind when the stream breaks off or exceeds `most` bytes (`EntityTooLarge`). */
  readonly receive: (
    content: AsyncIterable<Uint8Array>,
    limits: { readonly most: number; readonly checksums: readonly string[] },
  ) => Promise<Received>;
  readonly open: (blob: string) => Promise<FileHandle>;
  readonly remove: (blob: string) => Promise<void>;
  /** Takes away every file that is not in use: what a kill left behind. */
  readonly keepOnly: (used: ReadonlySet<string>) => Promise<void>;
};

const write = async (
  file: string,
  content: AsyncIterable<Uint8Array>,
  { most, checksums }: { readonly most: number; readonly checksums: readonly string[] },
): Promise<Omit<Received, 'blob'>> => {
  const [md5, sha256] = [createHash('md5'), createHash('sha256')];
  const wanted = new Map<string, Checksum>();
  for (const header of checksums) {
    const make = checksumsByHeader[header];
    if (make === undefined) throw new S3Error('NotImplemented', `${header} is not supported`);
    wanted.set(header, make());
  }
  const handle = await open(file, 'wx');
  try {
    let size = 0;
    for await (const piece of content) {
      size += piece.length;
      if (size > most) throw new S3Error('EntityTooLarge', 'Your proposed upload exceeds the maximum allowed size');
      for (const each of [md5, sha256, ...wanted.values()]) each.update(piece);
      await handle.writeFile(piece);
    }
    await handle.datasync();
    const digests = Object.fromEntries([...wanted].map(([header, checksum]) => [header, checksum.base64()]));
    return { size, md5: md5.digest('hex'), sha256: sha256.digest('hex'), checksums: digests };
  } finally {
    await handle.close();
  }
};

/** Opens the folder, making it where it is missing. Files move from `incoming` to `blobs` only when they are whole. */
export const openBlobs = async (folder: string): Promise<Blobs> => {
  const incoming = join(folder, 'incoming');
  const placeOf = (blob: string): string => join(folder, 'blobs', blob.slice(0, 2), blob);
  await rm(incoming, { recursive: true, force: true });
  await mkdir(incoming, { recursive: true });
  await mkdir(join(folder, 'blobs'), { recursive: true });

  return {
    receive: async (content, limits) => {
      const blob = randomUUID();
      const file = join(incoming, blob);
      try {
        const received = await write(file, content, limits);
        await mkdir(join(folder, 'blobs', blob.slice(0, 2)), { recursive: true });
        await rename(file, placeOf(blob));
        return { blob, ...received };
      } catch (error) {
        await rm(file, { force: true });
        throw error;
      }
    },
    open: (blob) => open(placeOf(blob), 'r'),
    remove: (blob) => rm(placeOf(blob), { force: true }),
    keepOnly: async (used) => {
      for (const entry of await readdir(join(folder, 'blobs'), { withFileTypes: true, recursive: true }))
        if (entry.isFile() && !used.has(entry.name)) await rm(placeOf(entry.name), { force: true });
    },
  };
};
