import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPaddleReader } from '#functions/adapters/paddle-ocr/reader';
import { pictureDecoders } from '#functions/adapters/picture-decoders';
import { normaliseImage } from '#functions/normalise-image/normalise-image';
import type { TextReader } from '#functions/ports';
import { readDocument } from '#functions/read-document/read-document';
import { subjectFrom } from '#samples/papers/subjects';
import { shoot } from '#samples/set/shoot';
import { encoded } from '#samples/set/write-picture';

const plain = (values: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value.replace(/\s+/g, '')]));

describe('personal papers as drawn, read off their picture', () => {
  let reader: TextReader;
  beforeAll(async () => {
    reader = await createPaddleReader();
  }, 60_000);
  afterAll(() => reader.close());

  it.each([
    ['home-return-permit', 3],
    ['taiwan-permit', 3],
    ['passport', 20],
    ['hmt-residence-permit', 2],
    ['residence-permit', 1],
    ['temporary-residence-permit', 1],
  ] as const)('gives the whole reading of a %s', async (name, seed) => {
    const recipe = { level: 'easy', scene: 'wood' } as const;
    const picture = await shoot(subjectFrom(name, seed), recipe, seed);
    const readings = await readDocument(await normaliseImage(await encoded(picture, recipe, 'png'), pictureDecoders), {
      reader,
      file: name,
    });
    expect(readings.map(({ kind, lost, quality }) => ({ kind, lost, usable: quality.usable }))).toEqual([
      { kind: name, lost: [], usable: true },
    ]);
    const read = Object.fromEntries(Object.entries(readings[0]?.fields ?? {}).map(([field, { value }]) => [field, value]));
    expect(plain(read)).toEqual(plain(picture.documents[0]?.fields ?? {}));
  });
});
