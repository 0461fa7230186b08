import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { pictureDecoders } from '#functions/adapters/picture-decoders';
import { allowOnlyJpegAndPng } from '#functions/normalise-image/allow-decoders';
import { normaliseImage } from '#functions/normalise-image/normalise-image';
import { pdfFile } from '#test/fixtures/hostile/pdf-file';
import { quarters } from '#test/fixtures/hostile/quarters';
import { upload } from '#test/fixtures/hostile/uploads';

describe('sharp with two decoders', () => {
  it('still opens every accepted kind of upload and nothing else', async () => {
    const webp = await quarters().webp().toBuffer();
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>');
    const accepted = [
      await quarters().jpeg().toBuffer(),
      await quarters().png().toBuffer(),
      upload('quarters.heic'),
      pdfFile({ pages: 1 }),
    ];
    for (const bytes of [webp, svg]) await expect(sharp(bytes).metadata()).resolves.toBeDefined();
    allowOnlyJpegAndPng();
    for (const bytes of [webp, svg]) await expect(sharp(bytes).metadata()).rejects.toThrow();
    for (const bytes of accepted) await expect(normaliseImage(bytes, pictureDecoders)).resolves.toHaveLength(1);
  });
});
