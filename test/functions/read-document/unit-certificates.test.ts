import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPaddleReader } from '#functions/adapters/paddle-ocr/reader';
import { pictureDecoders } from '#functions/adapters/picture-decoders';
import { normaliseImage } from '#functions/normalise-image/normalise-image';
import type { TextReader } from '#functions/ports';
import { readDocument } from '#functions/read-document/read-document';
import { subjectFrom } from '#samples/papers/subjects';
import { shoot } from '#samples/set/shoot';
import { encoded } from '#samples/set/write-picture';

let reader: TextReader;
beforeAll(async () => {
  reader = await createPaddleReader();
});
afterAll(() => reader.close());

/** What stands on a drawn certificate, and what the reader made of its scan. */
const readPaper = async (name: string, seed: number) => {
  const recipe = { level: 'easy', scene: 'scan' } as const;
  const picture = await shoot(subjectFrom(name, seed), recipe, seed);
  const pages = await normaliseImage(await encoded(picture, recipe), pictureDecoders);
  const [document] = picture.documents;
  return { document, readings: await readDocument(pages, { reader, file: `${name}.jpg` }) };
};

describe('a picture of a unit’s certificate', () => {
  it.each([
    ['public-institution', 1],
    ['social-organisation', 3],
    ['private-non-enterprise', 1],
    ['foundation', 1],
    ['law-firm', 1],
    ['credit-code', 2],
    ['organisation-code', 1],
    ['licence-older', 1],
  ])('of the kind %s is recognised and read whole', { timeout: 60_000 }, async (name, seed) => {
    const { document, readings } = await readPaper(name, seed);
    const [reading, ...others] = readings;
    expect(others).toEqual([]);
    expect(reading).toMatchObject({ kind: document?.kind, quality: { usable: true }, lost: [] });
    expect(Object.fromEntries(Object.entries(reading?.fields ?? {}).map(([field, { value }]) => [field, value]))).toEqual(document?.fields);
  });
});
