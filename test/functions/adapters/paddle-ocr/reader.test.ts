import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { defaultModelsFolder } from '#functions/adapters/paddle-ocr/chosen-models';
import { createPaddleReader } from '#functions/adapters/paddle-ocr/reader';
import type { NormalisedPicture, TextReader } from '#functions/ports';
import { readDocument } from '#functions/read-document/read-document';
import { drawPerson } from '#samples/facts/people';
import { drawCardFront } from '#samples/papers/resident-card';
import { randomFrom } from '#samples/random';
import type { Rotation } from '#shared/documents/page';

let reader: TextReader;
let usual: TextReader;
beforeAll(async () => {
  reader = await createPaddleReader();
  usual = await createPaddleReader({ modelsFolder: defaultModelsFolder });
});
afterAll(() => Promise.all([reader.close(), usual.close()]));

const random = randomFrom(5);
const card = drawCardFront(drawPerson(random), random, { scale: 1.5, typeface: 'noto' });
const flat = card.sheet.canvas.toBuffer('image/png');
const truth = card.documents[0];

const shot = async (turn: number, scale = 1): Promise<NormalisedPicture> => {
  const { data, info } = await sharp(flat)
    .flatten({ background: '#ffffff' })
    .extend({ top: 60, bottom: 60, left: 60, right: 60, background: '#6b5a48' })
    .rotate(turn, { background: '#6b5a48' })
    .jpeg({ quality: 92 })
    .toBuffer({ resolveWithObject: true });
  const [width, height] = [info.width, info.height];
  return { bytes: data, width, height, original: { width: width * scale, height: height * scale }, page: 0 };
};

describe('the built-in reader', () => {
  it.each<[number, Rotation]>([
    [0, 0],
    [90, 270],
    [180, 180],
    [270, 90],
    [4, 0],
    [-5, 0],
  ])('turns a card that lies at %d degrees upright by %d, and reads it whole', async (turn, rotation) => {
    const [reading] = await readDocument([await shot(turn)], { reader, file: 'card.jpg' });
    expect(reading).toMatchObject({ kind: 'resident-id-front', rotation, quality: { usable: true }, lost: [], empty: [] });
    expect(Object.fromEntries(Object.entries(reading?.fields ?? {}).map(([name, field]) => [name, field.value]))).toEqual(truth?.fields);
    expect(reading?.reader).toEqual({ name: 'pp-ocrv4-mobile', version: '4.0.0' });
  });

  it.each([0, 90, 4])('reads it whole with the networks that read where none was chosen, at %d degrees', async (turn) => {
    const [reading] = await readDocument([await shot(turn)], { reader: usual, file: 'card.jpg' });
    expect(Object.fromEntries(Object.entries(reading?.fields ?? {}).map(([name, field]) => [name, field.value]))).toEqual(truth?.fields);
    expect([reading?.fields.number?.trusted, reading?.fields.name?.trusted]).toEqual([true, true]);
    expect(reading?.reader).toEqual({ name: 'pp-ocrv6-small-int8', version: '6.0.0' });
  });

  it('answers boxes in pixels of the upright original, not of the smaller picture it looked at', async () => {
    const [small] = await readDocument([await shot(90)], { reader, file: 'card.jpg' });
    const [large] = await readDocument([await shot(90, 2)], { reader, file: 'card.jpg' });
    const [a, b] = [small?.fields.number?.box ?? [], large?.fields.number?.box ?? []];
    for (const [i, value] of b.entries()) expect(Math.abs(value - 2 * (a[i] ?? 0))).toBeLessThanOrEqual(3);
    const place = truth?.places.number?.[0] ?? [];
    const [left, top] = [Math.min(...place.map((p) => p[0])) + 60, Math.min(...place.map((p) => p[1])) + 60];
    expect(Math.abs((a[0] ?? 0) - left)).toBeLessThan(30);
    expect(Math.abs((a[1] ?? 0) - top)).toBeLessThan(30);
  });

  it('finds nothing on an empty picture', async () => {
    const bytes = await sharp({ create: { width: 700, height: 500, channels: 3, background: '#dddddd' } })
      .jpeg()
      .toBuffer();
    const page = await reader.read({ bytes, width: 700, height: 500, original: { width: 700, height: 500 }, page: 0 });
    expect(page.lines).toEqual([]);
  });
});
