import { S3Error } from './errors';

/** Bytes that arrive piece by piece, to be taken by length or up to a mark. */
export type ByteSource = {
  /** The bytes before `mark`, which is taken too; throws S3Error `IncompleteBody` at the end, `MalformedPOSTRequest` beyond `most` bytes. */
  readonly until: (mark: Uint8Array, most: number) => Promise<Buffer>;
  /** Exactly so many bytes, as they arrive. */
  readonly exactly: (count: number) => AsyncGenerator<Buffer, void>;
  /** Everything before `mark`, as it arrives; `mark` is taken too. */
  readonly streamUntil: (mark: Uint8Array) => AsyncGenerator<Buffer, void>;
};

/** A ByteSource over a stream, beginning with `first`. */
export const byteSource = (stream: AsyncIterable<Uint8Array>, first: Uint8Array = new Uint8Array()): ByteSource => {
  const iterator = stream[Symbol.asyncIterator]();
  let held = Buffer.from(first);
  const more = async (): Promise<void> => {
    const { done, value } = await iterator.next();
    if (done) throw new S3Error('IncompleteBody');
    held = held.length === 0 ? Buffer.from(value) : Buffer.concat([held, value]);
  };
  const take = (count: number): Buffer => {
    const taken = held.subarray(0, count);
    held = held.subarray(count);
    return taken;
  };

  return {
    until: async (mark, most) => {
      for (;;) {
        const at = held.indexOf(mark);
        if (at >= 0 && at <= most) return take(at + mark.length).subarray(0, at);
        if (held.length > most + mark.length) throw new S3Error('MalformedPOSTRequest');
        await more();
      }
    },
    exactly: async function* (count) {
      let left = count;
      while (left > 0) {
        if (held.length === 0) await more();
        const piece = take(Math.min(left, held.length));
        left -= piece.length;
        yield piece;
      }
    },
    streamUntil: async function* (mark) {
      for (;;) {
        const at = held.indexOf(mark);
        if (at >= 0) {
          const last = take(at + mark.length).subarray(0, at);
          if (last.length > 0) yield last;
          return;
        }
        // The mark may have begun at the end of what is held.
        const safe = held.length - mark.length + 1;
        if (safe > 0) yield take(safe);
        await more();
      }
    },
  };
};
