import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPaddleReader } from '#functions/adapters/paddle-ocr/reader';
import { pictureDecoders } from '#functions/adapters/picture-decoders';
import { type Fitted, fitPicture, pictureLimit } from '#functions/fit-picture/fit-picture';
import type { Side } from '#functions/fit-picture/join-sides';
import { normaliseImage } from '#functions/normalise-image/normalise-image';
import type { NormalisedPicture, TextReader } from '#functions/ports';
import { readDocument } from '#functions/read-document/read-document';
import { subjectFrom } from '#samples/papers/subjects';
import { shoot } from '#samples/set/shoot';
import { encoded } from '#samples/set/write-picture';
import type { DocumentReading } from '#shared/documents/reading';

const normalised = async (bytes: Uint8Array): Promise<NormalisedPicture> => {
  const [picture] = await normaliseImage(bytes, pictureDecoders);
  if (picture === undefined) throw new Error('no page');
  return picture;
};

const example = async (name: string): Promise<NormalisedPicture> =>
  normalised(await readFile(`examples/enterprise-passes/materials/${name}`));

const small = async (name: string): Promise<Side> => {
  const bytes = await sharp(await readFile(`examples/enterprise-passes/materials/${name}`))
    .resize({ width: 400 })
    .jpeg()
    .toBuffer();
  return { picture: await normalised(bytes), rotation: 0 };
};

const blind: TextReader = {
  read: async ({ original }) => ({ ...original, rotation: 0, reader: { name: 'blind', version: '1' }, lines: [] }),
  close: async () => undefined,
};

const sizeOf = (fitted: Fitted): number => ('picture' in fitted ? fitted.picture.base64.length : Number.POSITIVE_INFINITY);

describe('a picture for the bureau', () => {
  let reader: TextReader;
  beforeAll(async () => {
    reader = await createPaddleReader();
  }, 60_000);
  afterAll(() => reader.close());

  const sideOf = async (picture: NormalisedPicture): Promise<{ readonly side: Side; readonly readings: readonly DocumentReading[] }> => {
    const readings = await readDocument([picture], { reader, file: 'side' });
    return { side: { picture, rotation: readings[0]?.rotation ?? 0 }, readings };
  };

  it('holds both sides of a card within 100 K of text, and reads the same', async () => {
    const [front, back] = [await sideOf(await example('manager-id-front.jpg')), await sideOf(await example('manager-id-back.jpg'))];
    const readings = [...front.readings, ...back.readings];
    expect(readings.map(({ kind }) => kind)).toEqual(['resident-id-front', 'resident-id-back']);
    const fitted = await fitPicture({ sides: [front.side, back.side], readings, limit: pictureLimit('other') }, reader);
    expect(fitted).toMatchObject({ ok: true, legible: 'read-the-same' });
    expect(sizeOf(fitted)).toBeLessThanOrEqual(102_400);
    if (!fitted.ok) return;
    expect(await sharp(fitted.picture.bytes).metadata()).toMatchObject({
      format: 'jpeg',
      isProgressive: false,
      width: fitted.picture.width,
    });
    expect(fitted.picture.quality).toBeGreaterThanOrEqual(60);
  }, 120_000);

  it('of a photographed verification sheet stays within 150 K, and reads the same', async () => {
    const recipe = { level: 'normal', scene: 'wood' } as const;
    const sheet = await sideOf(
      await normalised(await encoded(await shoot(subjectFrom('verification-sheet', 7), recipe, 7), recipe, 'jpg')),
    );
    expect(sheet.readings.map(({ kind }) => kind)).toEqual(['verification-sheet']);
    const fitted = await fitPicture({ sides: [sheet.side], readings: sheet.readings, limit: pictureLimit('verification-sheet') }, reader);
    expect(fitted).toMatchObject({ ok: true, legible: 'read-the-same' });
    expect(sizeOf(fitted)).toBeLessThanOrEqual(153_600);
  }, 120_000);

  it('that does not read the same goes to a person, with the fields that were lost', async () => {
    const front = await sideOf(await example('manager-id-front.jpg'));
    const fitted = await fitPicture({ sides: [front.side], readings: front.readings, limit: pictureLimit('other') }, blind);
    expect(fitted).toMatchObject({ ok: false, problem: 'illegible' });
    expect(fitted.ok || fitted.problem !== 'illegible' ? [] : fitted.fields).toContainEqual({ kind: 'resident-id-front', field: 'number' });
  }, 120_000);

  it('without print is only made small enough', async () => {
    const photo = await small('business-licence.jpg');
    const fitted = await fitPicture({ sides: [photo], readings: [], limit: 12_000 }, blind);
    expect(fitted).toMatchObject({ ok: true, legible: 'nothing-to-read' });
    expect(sizeOf(fitted)).toBeLessThanOrEqual(12_000);
  }, 60_000);

  it('that fits in no size is said to be too large', async () => {
    const photo = await small('business-licence.jpg');
    expect(await fitPicture({ sides: [photo], readings: [], limit: 300 }, blind)).toEqual({ ok: false, problem: 'too-large' });
  }, 60_000);
});
