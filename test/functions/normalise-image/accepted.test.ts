import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { pictureDecoders } from '#functions/adapters/picture-decoders';
import { normaliseImage } from '#functions/normalise-image/normalise-image';
import type { NormalisedPicture } from '#functions/ports';
import { pdfFile } from '#test/fixtures/hostile/pdf-file';
import { coloursOf, quarterColours, quarters } from '#test/fixtures/hostile/quarters';
import { upload } from '#test/fixtures/hostile/uploads';

const only = async (bytes: Uint8Array): Promise<NormalisedPicture> => {
  const [picture, ...more] = await normaliseImage(bytes, pictureDecoders);
  if (picture === undefined || more.length > 0) throw new Error('expected one picture');
  return picture;
};

const expectColours = async (picture: NormalisedPicture, expected: readonly (readonly number[])[], tolerance = 12): Promise<void> => {
  const colours = await coloursOf(picture.bytes);
  for (const [index, colour] of colours.entries())
    for (const [channel, value] of colour.entries())
      expect(Math.abs(value - (expected[index]?.[channel] ?? Number.NaN)), `quarter ${index}: ${colour}`).toBeLessThan(tolerance);
};

const turned = async (operations: readonly ('90' | '180' | '270' | 'flip' | 'flop')[]): Promise<Buffer> => {
  let bytes = await quarters().png().toBuffer();
  for (const operation of operations) {
    const picture = sharp(bytes);
    const step = operation === 'flip' ? picture.flip() : operation === 'flop' ? picture.flop() : picture.rotate(Number(operation));
    bytes = await step.png().toBuffer();
  }
  return bytes;
};

/** How the upright picture has to be turned to be stored under each EXIF orientation. */
const storedAs = [
  [1, []],
  [2, ['flop']],
  [3, ['180']],
  [4, ['flip']],
  [5, ['90', 'flop']],
  [6, ['270']],
  [7, ['270', 'flop']],
  [8, ['90']],
] as const;

describe('what comes out', () => {
  it.each(storedAs)('is upright whatever EXIF orientation a JPEG carries: %i', async (orientation, operations) => {
    const stored = await sharp(await turned(operations))
      .jpeg({ quality: 95, chromaSubsampling: '4:4:4' })
      .withMetadata({ orientation })
      .toBuffer();
    const picture = await only(stored);
    expect(picture).toMatchObject({ width: 96, height: 64, original: { width: 96, height: 64 }, page: 0 });
    await expectColours(picture, quarterColours);
  });

  it('keeps the size of the upright upload when it scales down, and never scales up', async () => {
    const large = await sharp(await quarters(3000, 1000).png().toBuffer())
      .jpeg()
      .withMetadata({ orientation: 6 })
      .toBuffer();
    expect(await only(large)).toMatchObject({ width: 667, height: 2000, original: { width: 1000, height: 3000 } });
    expect(await only(await quarters(40, 30).png().toBuffer())).toMatchObject({
      width: 40,
      height: 30,
      original: { width: 40, height: 30 },
    });
  });

  it('carries no EXIF, GPS position, profile, comment or tail of the upload', async () => {
    const secret = 'fictional-place-31N-121E';
    const tagged = await quarters()
      .withExif({ IFD0: { ImageDescription: secret }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '31/1 12/1 0/1' } })
      .withIccProfile('p3')
      .jpeg()
      .toBuffer();
    const zip = Buffer.from('PK\x03\x04 archive', 'latin1');
    const upload = Buffer.concat([tagged, Buffer.from('<html><script>alert(1)</script></html>'), zip]);
    expect(upload.includes(secret)).toBe(true);
    const { bytes } = await only(upload);
    for (const trace of [secret, 'Exif', 'ICC_PROFILE', '<html>', 'archive']) expect(Buffer.from(bytes).includes(trace)).toBe(false);
    expect(await sharp(bytes).metadata()).not.toHaveProperty('exif');
  });

  it.each([
    ['a 16-bit PNG', () => quarters().toColourspace('rgb16').png().toBuffer(), 3],
    ['a PNG with a palette', () => quarters().png({ palette: true }).toBuffer(), 12],
    ['an interlaced PNG', () => quarters().png({ progressive: true }).toBuffer(), 3],
    ['a progressive JPEG', () => quarters().jpeg({ progressive: true, quality: 95 }).toBuffer(), 12],
    [
      'a CMYK JPEG',
      async () =>
        sharp(await quarters().png().toBuffer())
          .toColourspace('cmyk')
          .jpeg({ quality: 95 })
          .toBuffer(),
      90,
    ],
  ] as const)('is an sRGB JPEG of 4:4:4 made of %s', async (_name, make, tolerance) => {
    const picture = await only(await make());
    expect(await sharp(picture.bytes).metadata()).toMatchObject({
      format: 'jpeg',
      space: 'srgb',
      channels: 3,
      chromaSubsampling: '4:4:4',
      hasAlpha: false,
    });
    await expectColours(picture, quarterColours, tolerance + 4);
  });

  it('is sRGB made of grey pixels of 8 and of 16 bits', async () => {
    const grey = sharp({ create: { width: 20, height: 20, channels: 3, background: '#808080' } }).greyscale();
    for (const bytes of [await grey.clone().jpeg().toBuffer(), await grey.clone().toColourspace('grey16').png().toBuffer()]) {
      const picture = await only(bytes);
      expect(await sharp(picture.bytes).metadata()).toMatchObject({ space: 'srgb', channels: 3 });
      await expectColours(
        picture,
        Array.from({ length: 4 }, () => [128, 128, 128]),
        3,
      );
    }
  });

  it('shows transparent parts white', async () => {
    const clear = await sharp({ create: { width: 20, height: 20, channels: 4, background: { r: 200, g: 0, b: 0, alpha: 0 } } })
      .png()
      .toBuffer();
    await expectColours(
      await only(clear),
      Array.from({ length: 4 }, () => [255, 255, 255]),
      2,
    );
  });

  it('shows the colours of a wide profile as sRGB', async () => {
    const wide = await quarters().withIccProfile('p3').png().toBuffer();
    await expectColours(await only(wide), quarterColours, 6);
  });
});

describe('HEIC', () => {
  it('becomes the picture that was photographed', async () => {
    const picture = await only(upload('quarters.heic'));
    expect(picture).toMatchObject({ width: 96, height: 64, original: { width: 96, height: 64 } });
    await expectColours(picture, quarterColours, 20);
  });

  it('is turned as its container says', async () => {
    const picture = await only(upload('quarters-turned.heic'));
    expect(picture).toMatchObject({ width: 64, height: 96, original: { width: 64, height: 96 } });
    const [topLeft, topRight, bottomRight, bottomLeft] = quarterColours;
    await expectColours(picture, [topRight, bottomRight, bottomLeft, topLeft], 20);
  });

  it('is not turned by its EXIF tag, which only repeats the container', async () => {
    expect(await only(upload('quarters-exif.heic'))).toMatchObject({ width: 96, height: 64 });
  });
});

describe('PDF', () => {
  it('gives one picture a page, numbered from 0', async () => {
    const pictures = await normaliseImage(pdfFile({ pages: 3 }), pictureDecoders);
    expect(pictures.map(({ page }) => page)).toEqual([0, 1, 2]);
    for (const picture of pictures)
      await expectColours(
        picture,
        [
          [255, 255, 255],
          [255, 255, 255],
          [255, 255, 255],
          [254, 0, 0],
        ],
        4,
      );
  });

  it.each([
    ['A4 is drawn at 200 dpi', [0, 0, 595, 842], { width: 1652, height: 2338 }],
    ['a page of card size at 300 dpi', [0, 0, 243, 153], { width: 1012, height: 637 }],
    ['a page of five metres is scaled down', [0, 0, 14400, 14400], { width: 4000, height: 4000 }],
  ] as const)('%s', async (_name, box, original) => {
    expect((await only(pdfFile({ pages: 1, box }))).original).toEqual(original);
  });

  it('is turned as its page says', async () => {
    expect((await only(pdfFile({ pages: 1, box: [0, 0, 595, 842], page: '/Rotate 90' }))).original).toEqual({ width: 2338, height: 1652 });
  });
});
