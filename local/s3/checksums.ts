import { createHash } from 'node:crypto';

/** Takes bytes and answers their checksum in base64. */
export type Checksum = { readonly update: (bytes: Uint8Array) => void; readonly base64: () => string };

const table = (polynomial: number): Uint32Array =>
  Uint32Array.from({ length: 256 }, (_, byte) => {
    let value = byte;
    for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ polynomial : value >>> 1;
    return value >>> 0;
  });

const cyclic = (rows: Uint32Array) => (): Checksum => {
  let value = 0xffffffff;
  return {
    update: (bytes) => {
      for (const byte of bytes) value = (rows[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8);
    },
    base64: () => {
      const bytes = Buffer.alloc(4);
      bytes.writeUInt32BE((value ^ 0xffffffff) >>> 0);
      return bytes.toString('base64');
    },
  };
};

const digest = (algorithm: string) => (): Checksum => {
  const hash = createHash(algorithm);
  return { update: (bytes) => void hash.update(bytes), base64: () => hash.digest('base64') };
};

/** The checksums a request may carry in a header or a trailer, by that header's name. Polynomials in reversed bits: IEEE 802.3, Castagnoli. */
export const checksumsByHeader: Readonly<Record<string, () => Checksum>> = {
  'x-amz-checksum-crc32': cyclic(table(0xedb88320)),
  'x-amz-checksum-crc32c': cyclic(table(0x82f63b78)),
  'x-amz-checksum-sha1': digest('sha1'),
  'x-amz-checksum-sha256': digest('sha256'),
};
