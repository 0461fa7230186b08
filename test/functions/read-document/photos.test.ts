import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFaceFinder } from '#functions/adapters/face/face-finder';
import { createPaddleReader } from '#functions/adapters/paddle-ocr/reader';
import { pictureDecoders } from '#functions/adapters/picture-decoders';
import { normaliseImage } from '#functions/normalise-image/normalise-image';
import type { TextReader } from '#functions/ports';
import { readDocument } from '#functions/read-document/read-document';
import { curtainPhoto } from '#samples/papers/curtain-photo';
import { holdingIdPhoto } from '#samples/papers/holding-id-photo';
import type { Subject } from '#samples/papers/paper';
import { cardSubject, inventPerson } from '#samples/papers/resident-id';
import { shoot } from '#samples/set/shoot';
import { encoded } from '#samples/set/write-picture';

const RECIPE = { level: 'easy', scene: 'flat' } as const;
const SEED = 3;

describe('a photo of a drawn person, with the real networks', () => {
  let reader: TextReader;
  const faces = createFaceFinder();
  beforeAll(async () => {
    reader = await createPaddleReader();
  }, 60_000);
  afterAll(() => reader.close());

  const reading = async (subject: Subject) => {
    const picture = await shoot(subject, RECIPE, SEED);
    const pictures = await normaliseImage(await encoded(picture, RECIPE, 'png'), pictureDecoders);
    const [read] = await readDocument(pictures, { reader, faces, file: 'photo' });
    return { kind: read?.kind, usable: read?.quality.usable, problems: read?.quality.problems, fields: Object.keys(read?.fields ?? {}) };
  };

  it('before the curtain is known for what it is', async () => {
    expect(await reading(curtainPhoto(SEED))).toEqual({ kind: 'curtain-photo', usable: true, problems: [], fields: [] });
  });

  it('holding a card is known for what it is, and gives no fields of the card', async () => {
    expect(await reading(holdingIdPhoto(SEED))).toEqual({ kind: 'holding-id-photo', usable: true, problems: [], fields: [] });
  });

  it('before another curtain, or with somebody else, says what to do better', async () => {
    expect(await reading(curtainPhoto(SEED, {}, 'other-curtain'))).toMatchObject({ usable: false });
    expect(await reading(curtainPhoto(SEED, {}, 'two-people'))).toMatchObject({ usable: false });
  });

  it('is not seen in the portrait of a card', async () => {
    expect(await reading(cardSubject('resident-id-front', inventPerson(SEED, { rarity: 'usual' }).person, SEED))).toMatchObject({
      kind: 'resident-id-front',
      usable: true,
    });
  });
});
