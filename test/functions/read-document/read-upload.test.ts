import { describe, expect, it } from 'vitest';
import type { NormalisedPicture, TextReader } from '#functions/ports';
import { readUpload } from '#functions/read-document/read-upload';
import { quarters } from '#test/fixtures/hostile/quarters';
import { memoryStore } from '#test/functions/memory-store';

const encoded = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));
const page = { key: 'f/m/page-0.jpg', page: 0, width: 96, height: 64, original: { width: 192, height: 128 } };

/** A reader that finds nothing and remembers what it was shown. */
const blindReader = () => {
  const shown: NormalisedPicture[] = [];
  const reader: TextReader = {
    read: async (picture) => {
      shown.push(picture);
      return { ...picture.original, rotation: 0, lines: [], reader: { name: 'blind', version: '1' } };
    },
    close: async () => undefined,
  };
  return { reader, shown };
};

describe('a read upload', () => {
  it('has its readings beside its manifest, made from the re-encoded pictures', async () => {
    const picture = await quarters().jpeg().toBuffer();
    const derived = memoryStore({ 'f/m/manifest.json': encoded({ version: 1, pages: [page] }), 'f/m/page-0.jpg': picture });
    const { reader, shown } = blindReader();
    await readUpload('f/m/manifest.json', { derived, reader });
    expect(shown).toEqual([{ bytes: picture, page: 0, width: 96, height: 64, original: { width: 192, height: 128 } }]);
    expect(await derived.json('f/m/readings.json')).toMatchObject({
      version: 1,
      readings: [{ file: 'f/m', kind: 'unknown', reader: { name: 'blind' } }],
    });
    expect(derived.typeOf('f/m/readings.json')).toBe('application/json');
  });

  it('that was refused keeps the reason and has no readings', async () => {
    const derived = memoryStore({ 'f/m/manifest.json': encoded({ version: 1, pages: [], problem: 'encrypted-pdf' }) });
    await readUpload('f/m/manifest.json', { derived, reader: blindReader().reader });
    expect(await derived.json('f/m/readings.json')).toEqual({ version: 1, readings: [], problem: 'encrypted-pdf' });
  });

  it('is none when the manifest is not one of ours', async () => {
    const derived = memoryStore({ 'f/m/manifest.json': encoded({ version: 1, pages: [], problem: 'made-up' }) });
    await expect(readUpload('f/m/manifest.json', { derived, reader: blindReader().reader })).rejects.toThrow('problem');
    expect(derived.keys()).toEqual(['f/m/manifest.json']);
  });
});
