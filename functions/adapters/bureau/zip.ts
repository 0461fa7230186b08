import { inflateRawSync } from 'node:zlib';
import { unzipSync, zipSync } from 'fflate';
import type { FileFault } from '#functions/bureau-ports';

/** DOS time begins here; a fixed time makes equal XML equal bytes. fflate reads the local parts of the day. */
const EPOCH = new Date(1980, 0, 1);

const LOCAL_HEADER = 30;

/** The one file of an archive, or what is wrong with it. */
export type Unzipped = { readonly name: string; readonly bytes: Uint8Array } | { readonly fault: FileFault };

/** A ZIP of one entry; equal input gives equal bytes. */
export const zipOf = (name: string, bytes: Uint8Array): Uint8Array => zipSync({ [name]: [bytes, { level: 9, mtime: EPOCH }] });

type Entry = { readonly name: string; readonly size: number; readonly originalSize: number; readonly compression: number };

const entriesOf = (archive: Uint8Array): readonly Entry[] | null => {
  const entries: Entry[] = [];
  try {
    unzipSync(archive, {
      filter: (entry) => {
        entries.push(entry);
        return false;
      },
    });
    return entries;
  } catch {
    return null;
  }
};

const contentOf = (archive: Uint8Array, { size, compression }: Entry, limit: number): Uint8Array | FileFault => {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const begin = LOCAL_HEADER + view.getUint16(26, true) + view.getUint16(28, true);
  const content = archive.subarray(begin, begin + size);
  if (compression === 0) return content.length === size ? content : 'zip';
  try {
    return inflateRawSync(content, { maxOutputLength: limit });
  } catch (error) {
    return error instanceof RangeError ? 'size' : 'zip';
  }
};

/** Opens an archive that must hold exactly one file of at most `limit` bytes. The size that the archive states is not believed: more is never unpacked. */
export const unzipped = (archive: Uint8Array, limit: number): Unzipped => {
  if (archive.length < LOCAL_HEADER) return { fault: 'zip' };
  const entries = entriesOf(archive);
  if (entries === null) return { fault: 'zip' };
  const [entry] = entries;
  if (entry === undefined || entries.length > 1) return { fault: 'entries' };
  if (entry.originalSize > limit) return { fault: 'size' };
  const content = contentOf(archive, entry, limit);
  return typeof content === 'string' ? { fault: content } : { name: entry.name, bytes: content };
};
