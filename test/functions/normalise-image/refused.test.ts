import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { pictureDecoders } from '#functions/adapters/picture-decoders';
import { UnprocessableError } from '#functions/errors';
import { defaultLimits } from '#functions/normalise-image/limits';
import { normaliseImage } from '#functions/normalise-image/normalise-image';
import { pdfFile } from '#test/fixtures/hostile/pdf-file';
import { greyPng, pngChunk, pngFile, pngHeader } from '#test/fixtures/hostile/png-file';
import { quarters } from '#test/fixtures/hostile/quarters';
import { upload } from '#test/fixtures/hostile/uploads';

const codeOf = async (bytes: Uint8Array): Promise<string> => {
  try {
    const pictures = await normaliseImage(bytes, pictureDecoders);
    return `${pictures.length} accepted`;
  } catch (error) {
    if (error instanceof UnprocessableError) return error.code;
    throw error;
  }
};

const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1');
const jpeg = (): Promise<Buffer> => quarters(640, 480).jpeg().toBuffer();
const png = (): Promise<Buffer> => quarters(640, 480).png().toBuffer();
const half = (bytes: Buffer): Buffer => bytes.subarray(0, Math.floor(bytes.length / 2));
const gif = (frames: number): Promise<Buffer> =>
  sharp(Buffer.alloc(8 * 8 * frames * 3, 100).fill(200, 0, 8 * 8 * 3), {
    raw: { width: 8, height: 8 * frames, channels: 3, pageHeight: 8 },
  })
    .gif()
    .toBuffer();
const movingWebp = latin1('RIFF\x20\0\0\0WEBPVP8X\x0a\0\0\0\x02\0\0\0\x07\0\0\x07\0\0');
const apng = (): Buffer =>
  pngFile(pngHeader(8, 8), pngChunk('acTL', Buffer.from([0, 0, 0, 2, 0, 0, 0, 0])), pngChunk('IDAT', deflateSync(Buffer.alloc(72))));
const withJpegSize = async (width: number, height: number): Promise<Buffer> => {
  const bytes = await jpeg();
  const frame = bytes.indexOf(latin1('\xff\xc0'));
  bytes.writeUInt16BE(height, frame + 5);
  bytes.writeUInt16BE(width, frame + 7);
  return bytes;
};
const withHeicSize = (side: number): Buffer => {
  const bytes = upload('quarters.heic');
  const extent = bytes.indexOf('ispe') + 8;
  bytes.writeUInt32BE(side, extent);
  bytes.writeUInt32BE(side, extent + 4);
  return bytes;
};
const withManyScans = async (): Promise<Buffer> => {
  const bytes = await quarters().jpeg({ progressive: true }).toBuffer();
  const start = bytes.lastIndexOf(latin1('\xff\xda'));
  const scan = bytes.subarray(start, -2);
  return Buffer.concat([bytes.subarray(0, start), ...Array.from({ length: 5000 }, () => scan), latin1('\xff\xd9')]);
};

describe('an upload is refused by name', () => {
  it.each<[string, () => Buffer | Promise<Buffer>, string]>([
    ['an empty file', () => Buffer.alloc(0), 'empty-file'],
    ['a file above the byte limit', () => Buffer.alloc(defaultLimits.bytes + 1, 0xff), 'too-many-bytes'],
    ['text named .jpg', () => latin1('this is not a picture'), 'not-a-picture'],
    ['an SVG', () => latin1('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'), 'not-a-picture'],
    ['a web page', () => latin1('<!doctype html><p>hello</p>'), 'not-a-picture'],
    ['a film', () => latin1('\0\0\0\x18ftypisom\0\0\0\0isomavc1'), 'not-a-picture'],
    ['a GIF of three frames', () => gif(3), 'animated'],
    ['a GIF of one frame', () => gif(1), 'format-not-accepted'],
    ['an APNG', apng, 'animated'],
    ['a moving WebP', () => movingWebp, 'animated'],
    ['a HEIC sequence', () => latin1('\0\0\0\x18ftyphevc\0\0\0\0msf1hevc'), 'animated'],
    ['a WebP', () => quarters().webp().toBuffer(), 'format-not-accepted'],
    ['an AVIF', () => quarters().avif().toBuffer(), 'format-not-accepted'],
    ['a TIFF', () => quarters().tiff().toBuffer(), 'format-not-accepted'],
    ['a BMP', () => Buffer.concat([latin1('BM'), Buffer.alloc(60)]), 'format-not-accepted'],
    ['half a JPEG', async () => half(await jpeg()), 'truncated'],
    ['a JPEG without its end marker', async () => (await jpeg()).subarray(0, -2), 'truncated'],
    ['the first three bytes of a JPEG', async () => (await jpeg()).subarray(0, 3), 'truncated'],
    ['half a PNG', async () => half(await png()), 'truncated'],
    [
      'a PNG with a pixel stream that ends early',
      () => pngFile(pngHeader(100, 100), pngChunk('IDAT', deflateSync(Buffer.alloc(500)))),
      'damaged',
    ],
    ['half a HEIC', () => half(upload('quarters.heic')), 'truncated'],
    ['a JPEG whose header is followed by its end', () => latin1('\xff\xd8\xff\xd9'), 'damaged'],
    ['a JPEG of 65 000 × 65 000', () => withJpegSize(65_000, 65_000), 'too-many-pixels'],
    ['a JPEG of 60 000 × 1', () => withJpegSize(60_000, 1), 'too-many-pixels'],
    ['a JPEG without a height', () => withJpegSize(640, 0), 'damaged'],
    ['a JPEG of five thousand scans', withManyScans, 'damaged'],
    ['a HEIC of 30 000 × 30 000', () => withHeicSize(30_000), 'too-many-pixels'],
    ['a PDF of 500 pages', () => pdfFile({ pages: 500 }), 'too-many-pages'],
    ['a PDF without pages', () => pdfFile({ pages: 0 }), 'no-pages'],
    ['an encrypted PDF', () => upload('encrypted.pdf'), 'encrypted-pdf'],
    ['a PDF of which only the head is left', () => pdfFile({ pages: 1 }).subarray(0, 40), 'damaged'],
    ['a PDF page too thin to draw', () => pdfFile({ pages: 1, box: [0, 0, 14400, 1] }), 'damaged'],
  ])('%s', async (_name, make, code) => {
    expect(await codeOf(await make())).toBe(code);
  });

  it('a PNG of 30 000 × 30 000 from its header alone', async () => {
    const bomb = pngFile(pngHeader(30_000, 30_000), pngChunk('IDAT', deflateSync(Buffer.alloc(10))));
    expect(bomb.length).toBeLessThan(100);
    expect(await codeOf(bomb)).toBe('too-many-pixels');
  });
});

describe('limits', () => {
  it('accept the largest size and refuse one pixel more', async () => {
    const limits = { pixels: 100 * 80, side: 100 };
    await expect(normaliseImage(greyPng(100, 80), pictureDecoders, limits)).resolves.toHaveLength(1);
    await expect(normaliseImage(greyPng(100, 81), pictureDecoders, limits)).rejects.toMatchObject({ code: 'too-many-pixels' });
    await expect(normaliseImage(greyPng(101, 10), pictureDecoders, limits)).rejects.toMatchObject({ code: 'too-many-pixels' });
  });

  it('are held before a HEIC is decoded', async () => {
    let decoded = 0;
    const decode = async () => {
      decoded += 1;
      return { pixels: new Uint8Array(4 * 100 * 81), width: 100, height: 81 };
    };
    const openHeic = async () => ({ width: 100, height: 81, decode, close: () => undefined });
    const limits = { pixels: 100 * 80 };
    await expect(normaliseImage(upload('quarters.heic'), { ...pictureDecoders, openHeic }, limits)).rejects.toMatchObject({
      code: 'too-many-pixels',
    });
    expect(decoded).toBe(0);
  });

  it('accept twenty pages and refuse one more', async () => {
    await expect(normaliseImage(pdfFile({ pages: 2 }), pictureDecoders, { pages: 2 })).resolves.toHaveLength(2);
    await expect(normaliseImage(pdfFile({ pages: 3 }), pictureDecoders, { pages: 2 })).rejects.toMatchObject({ code: 'too-many-pages' });
    expect(defaultLimits.pages).toBe(20);
  });
});
