import fc from 'fast-check';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { pictureDecoders } from '#functions/adapters/picture-decoders';
import { UnprocessableError } from '#functions/errors';
import { normaliseImage } from '#functions/normalise-image/normalise-image';
import { pdfFile } from '#test/fixtures/hostile/pdf-file';
import { quarters } from '#test/fixtures/hostile/quarters';
import { upload } from '#test/fixtures/hostile/uploads';

type Change = { readonly at: number; readonly value: number };

const changes = fc.array(fc.record({ at: fc.nat(), value: fc.integer({ min: 0, max: 255 }) }), { minLength: 1, maxLength: 8 });
/** Where the file is cut, in thousandths of its length; most files stay whole. */
const cut = fc.oneof({ weight: 3, arbitrary: fc.constant(1000) }, { weight: 1, arbitrary: fc.integer({ min: 0, max: 999 }) });

const mutated = (bytes: Buffer, edits: readonly Change[], thousandths: number): Buffer => {
  const copy = Buffer.from(bytes);
  for (const { at, value } of edits) copy[at % copy.length] = value;
  return copy.subarray(0, Math.ceil((copy.length * thousandths) / 1000));
};

/** True when the bytes were normalised or refused by name; anything else is thrown on. */
const answered = async (bytes: Buffer): Promise<boolean> => {
  try {
    for (const { width, height } of await normaliseImage(bytes, pictureDecoders, { longestSide: 200 }))
      expect(Math.max(width, height)).toBeLessThanOrEqual(200);
    return true;
  } catch (error) {
    if (error instanceof UnprocessableError) return true;
    throw error;
  }
};

describe('a file damaged anywhere', () => {
  const files: Record<string, Buffer> = {
    HEIC: upload('quarters.heic'),
    'HEIC with a turn': upload('quarters-turned.heic'),
    PDF: pdfFile({ pages: 2 }),
  };
  beforeAll(async () => {
    files.JPEG = await quarters().jpeg().toBuffer();
    files['progressive JPEG'] = await quarters().jpeg({ progressive: true }).withMetadata({ orientation: 6 }).toBuffer();
    files.PNG = await quarters().png().toBuffer();
  });

  it.each(['JPEG', 'progressive JPEG', 'PNG', 'HEIC', 'HEIC with a turn', 'PDF'])(
    'is normalised or refused by name, in silence: %s',
    async (name) => {
      const original = files[name] ?? Buffer.alloc(0);
      const said = [vi.spyOn(console, 'log'), vi.spyOn(console, 'warn'), vi.spyOn(console, 'error')];
      await fc.assert(
        fc.asyncProperty(changes, cut, (edits, thousandths) => answered(mutated(original, edits, thousandths))),
        { numRuns: 150 },
      );
      for (const spy of said) expect(spy).not.toHaveBeenCalled();
      await expect(normaliseImage(original, pictureDecoders), 'the decoder still works').resolves.not.toHaveLength(0);
    },
  );

  it('is refused by name when it is any bytes at all', async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), (bytes) => answered(Buffer.from(bytes))));
  });
});
