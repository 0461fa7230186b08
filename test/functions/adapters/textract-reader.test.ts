import { DetectDocumentTextCommand, TextractClient } from '@aws-sdk/client-textract';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, it } from 'vitest';
import { createTextractReader } from '#functions/adapters/textract-reader';
import type { NormalisedPicture } from '#functions/ports';
import { textractAnswer } from './textract-answer';

const textract = mockClient(TextractClient);
const picture: NormalisedPicture = {
  bytes: new Uint8Array([0xff, 0xd8, 0xff]),
  width: 500,
  height: 400,
  original: { width: 1000, height: 800 },
  page: 0,
};
const read = () => createTextractReader(new TextractClient({ region: 'us-east-1' })).read(picture);
const failing = (name: string): Error => Object.assign(new Error('refused'), { name });
const words = [
  { text: 'Hello,', confidence: 99.5, from: 0, to: 0.6 },
  { text: 'ab', confidence: 80, from: 0.7, to: 1 },
];

beforeEach(() => textract.reset());

describe('text that Textract found', () => {
  it('is asked for with the picture itself', async () => {
    textract.on(DetectDocumentTextCommand).resolves(textractAnswer([words]));
    await read();
    expect(textract.commandCalls(DetectDocumentTextCommand).map(({ args }) => args[0].input)).toEqual([
      { Document: { Bytes: picture.bytes } },
    ]);
  });

  it('stands in pixels of the original, with confidences from 0 to 1 and the model that read it', async () => {
    textract.on(DetectDocumentTextCommand).resolves(textractAnswer([words]));
    const page = await read();
    expect(page).toMatchObject({
      width: 1000,
      height: 800,
      rotation: 0,
      reader: { name: 'textract-detect-document-text', version: '1.0' },
    });
    expect(page.lines).toHaveLength(1);
    const [line] = page.lines;
    expect(line).toMatchObject({ text: 'Hello, ab', confidence: 0.8 });
    expect(line?.quad.map((point) => point.map(Math.round))).toEqual([
      [100, 80],
      [900, 80],
      [900, 120],
      [100, 120],
    ]);
  });

  it('has each character at its share of its word, and spaces between words', async () => {
    textract.on(DetectDocumentTextCommand).resolves(textractAnswer([words]));
    const characters = (await read()).lines[0]?.characters ?? [];
    expect(characters.map(({ char }) => char).join('')).toBe('Hello, ab');
    expect(characters[0]).toMatchObject({ char: 'H', confidence: 0.995, alternatives: [] });
    expect(characters[1]?.from).toBeCloseTo(0.1);
    expect([characters[6]?.from, characters[6]?.to]).toEqual([expect.closeTo(0.6), expect.closeTo(0.7)]);
    expect([characters[8]?.from, characters[8]?.to, characters[8]?.confidence]).toEqual([expect.closeTo(0.85), expect.closeTo(1), 0.8]);
  });

  it.each([
    ['lies on its right side', 270, ([x, y]: readonly [number, number]) => [1 - y, x] as const],
    ['stands on its head', 180, ([x, y]: readonly [number, number]) => [1 - x, 1 - y] as const],
    ['lies on its left side', 90, ([x, y]: readonly [number, number]) => [y, 1 - x] as const],
  ])('is turned upright when the picture %s', async (_how, rotation, turn) => {
    textract.on(DetectDocumentTextCommand).resolves(textractAnswer([words, words], turn));
    const page = await read();
    const [width, height] = rotation === 180 ? [1000, 800] : [800, 1000];
    expect(page).toMatchObject({ rotation, width, height });
    const quads = page.lines.map(({ quad }) => quad.map(([x, y]) => [Math.round(x), Math.round(y)]));
    expect(quads[0]).toEqual(
      [
        [0.1 * width, 0.1 * height],
        [0.9 * width, 0.1 * height],
        [0.9 * width, 0.15 * height],
        [0.1 * width, 0.15 * height],
      ].map((point) => point.map(Math.round)),
    );
  });

  it('is an empty page when there is none', async () => {
    textract.on(DetectDocumentTextCommand).resolves(textractAnswer([]));
    expect(await read()).toMatchObject({ rotation: 0, lines: [] });
  });

  it('is refused when the answer is not of the documented shape', async () => {
    textract.on(DetectDocumentTextCommand).resolves({ DocumentMetadata: { Pages: 1 } });
    await expect(read()).rejects.toThrow('Blocks');
  });
});

describe('a failing service', () => {
  it.each([
    'ThrottlingException',
    'ProvisionedThroughputExceededException',
    'LimitExceededException',
    'InternalServerError',
    'TimeoutError',
  ])('is asked again after %s', async (name) => {
    textract.on(DetectDocumentTextCommand).rejects(failing(name));
    await expect(read()).rejects.toMatchObject({ name: 'TransientError', cause: { name } });
  });

  it.each([
    ['BadDocumentException', 'damaged'],
    ['InvalidParameterException', 'damaged'],
    ['UnsupportedDocumentException', 'format-not-accepted'],
    ['DocumentTooLargeException', 'too-many-bytes'],
  ])('refuses the picture for good with %s', async (name, code) => {
    textract.on(DetectDocumentTextCommand).rejects(failing(name));
    await expect(read()).rejects.toMatchObject({ name: 'UnprocessableError', code, cause: { name } });
  });

  it('keeps its own error where a permission is missing', async () => {
    textract.on(DetectDocumentTextCommand).rejects(failing('AccessDeniedException'));
    await expect(read()).rejects.toMatchObject({ name: 'AccessDeniedException' });
  });
});
