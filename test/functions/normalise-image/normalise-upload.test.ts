import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { pictureDecoders } from '#functions/adapters/picture-decoders';
import { TransientError } from '#functions/errors';
import { normaliseUpload } from '#functions/normalise-image/normalise-upload';
import { UploadManifest } from '#functions/normalise-image/upload-manifest';
import { pdfFile } from '#test/fixtures/hostile/pdf-file';
import { quarters } from '#test/fixtures/hostile/quarters';
import { memoryStore } from '#test/functions/memory-store';

const normalised = async (upload: Uint8Array, derived = memoryStore()) => {
  await normaliseUpload('f/m', { uploads: memoryStore({ 'f/m': upload }), derived, decoders: pictureDecoders });
  return { derived, manifest: UploadManifest.parse(await derived.json('f/m/manifest.json')) };
};

describe('a normalised upload', () => {
  it('has a picture a page and, written last, a manifest that names them', async () => {
    const { derived, manifest } = await normalised(pdfFile({ pages: 2 }));
    expect(derived.keys()).toEqual(['f/m/page-0.jpg', 'f/m/page-1.jpg', 'f/m/manifest.json']);
    expect([derived.typeOf('f/m/page-0.jpg'), derived.typeOf('f/m/manifest.json')]).toEqual(['image/jpeg', 'application/json']);
    expect(manifest.problem).toBeUndefined();
    for (const { key, width, height } of manifest.pages)
      expect(await sharp(await derived.get(key)).metadata()).toMatchObject({ format: 'jpeg', width, height });
  });

  it('is the same objects when it comes twice', async () => {
    const upload = await quarters().jpeg().toBuffer();
    const { derived } = await normalised(upload);
    const first = await derived.get('f/m/page-0.jpg');
    await normalised(upload, derived);
    expect(derived.keys()).toEqual(['f/m/page-0.jpg', 'f/m/manifest.json']);
    expect(Buffer.from(first).equals(await derived.get('f/m/page-0.jpg'))).toBe(true);
  });

  it('that is refused has a manifest with the reason and no pages', async () => {
    const { derived, manifest } = await normalised(Buffer.from('no picture'));
    expect(manifest).toEqual({ version: 1, pages: [], problem: 'not-a-picture' });
    expect(derived.keys()).toEqual(['f/m/manifest.json']);
  });

  it('that cannot be fetched just now has no manifest yet', async () => {
    const derived = memoryStore();
    const uploads = { ...memoryStore(), get: () => Promise.reject(new TransientError('SlowDown')) };
    await expect(normaliseUpload('f/m', { uploads, derived, decoders: pictureDecoders })).rejects.toThrow(TransientError);
    expect(derived.keys()).toEqual([]);
  });
});
