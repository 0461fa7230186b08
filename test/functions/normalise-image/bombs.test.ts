import { once } from 'node:events';
import { createDeflate, deflateSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { pictureDecoders } from '#functions/adapters/picture-decoders';
import { normaliseImage } from '#functions/normalise-image/normalise-image';
import { greyPng, pngChunk, pngFile, pngHeader } from '#test/fixtures/hostile/png-file';

const MEBIBYTE = 2 ** 20;

/** A zlib stream that unpacks to 200 MiB of zeros, made without ever holding them. */
const bomb = async (): Promise<Buffer> => {
  const packer = createDeflate();
  const parts: Buffer[] = [];
  packer.on('data', (part: Buffer) => parts.push(part));
  for (let index = 0; index < 200; index += 1) if (!packer.write(Buffer.alloc(MEBIBYTE))) await once(packer, 'drain');
  packer.end();
  await once(packer, 'end');
  return Buffer.concat(parts);
};

const peakBytes = (): number => process.resourceUsage().maxRSS * 1024;
const pixels = pngChunk('IDAT', deflateSync(Buffer.alloc(110)));

/** How much the process's largest memory grew; an ordinary picture goes first, so that the libraries are loaded. */
const growth = async (bytes: Buffer): Promise<number> => {
  await normaliseImage(greyPng(1000, 1000), pictureDecoders);
  const before = peakBytes();
  await normaliseImage(bytes, pictureDecoders).catch(() => undefined);
  return peakBytes() - before;
};

describe('200 MiB of zeros packed into a small PNG', () => {
  let packed: Buffer;
  beforeAll(async () => {
    packed = await bomb();
    expect(packed.length).toBeLessThan(300_000);
  });

  it('are refused as pixels of a picture that cannot need as many', async () => {
    await expect(normaliseImage(pngFile(pngHeader(100, 100), pngChunk('IDAT', packed)), pictureDecoders)).rejects.toMatchObject({
      code: 'damaged',
    });
  });

  it('are not unpacked beyond the pixels that the header declares', async () => {
    expect(await growth(pngFile(pngHeader(1000, 1000), pngChunk('IDAT', packed)))).toBeLessThan(60 * MEBIBYTE);
  });

  it.each([
    ['a text', 'zTXt', 'Comment\0\0'],
    ['an international text', 'iTXt', 'Comment\0\x01\0\0\0'],
    ['a profile', 'iCCP', 'profile\0\0'],
  ])('are not unpacked as %s', async (_what, type, prefix) => {
    const file = pngFile(pngHeader(10, 10), pngChunk(type, Buffer.concat([Buffer.from(prefix, 'latin1'), packed])), pixels);
    expect(await growth(file)).toBeLessThan(60 * MEBIBYTE);
  });
});
