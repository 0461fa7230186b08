const MARKER = [0xff, 0xfe] as const;

/**
 * The same picture in other bytes: a JPEG with a comment (ITU-T T.81, B.2.4.5) behind its first marker, so that no two uploads of a load are equal although many show the same.
 */
export const distinctBytes = (jpeg: Uint8Array, comment: string): Uint8Array<ArrayBuffer> => {
  const text = new TextEncoder().encode(comment);
  const length = text.length + 2;
  const bytes = new Uint8Array(jpeg.length + length + 2);
  bytes.set(jpeg.subarray(0, 2));
  bytes.set([...MARKER, length >> 8, length & 0xff], 2);
  bytes.set(text, 6);
  bytes.set(jpeg.subarray(2), 6 + text.length);
  return bytes;
};
