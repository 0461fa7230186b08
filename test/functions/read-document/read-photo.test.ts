import { createCanvas } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { curtainShare } from '#functions/read-document/measure-curtain';
import { pixelsOf } from '#functions/read-document/pixels';
import { readDocument } from '#functions/read-document/read-document';
import { CURTAIN } from '#shared/documents/curtain';
import type { Face } from '#shared/documents/curtain-photo';
import type { Box } from '#shared/documents/page';
import { pageOf } from '#test/shared/documents/page-of';

const [WIDTH, HEIGHT] = [600, 700];
const FACE: Box = [220, 260, 160, 160];

/** A person as a few shapes before a cloth. */
const picture = (cloth: string, shirt = '#f0f0f0') => {
  const canvas = createCanvas(WIDTH, HEIGHT);
  const pen = canvas.getContext('2d');
  pen.fillStyle = cloth;
  pen.fillRect(0, 0, WIDTH, HEIGHT);
  pen.fillStyle = '#333333';
  pen.fillRect(100, 470, 400, 330);
  // A striped shirt, so that there are edges to be sharp.
  pen.fillStyle = shirt;
  for (let x = 100; x < 500; x += 24) pen.fillRect(x, 470, 12, 330);
  pen.fillStyle = '#d8a98a';
  pen.fillRect(FACE[0], FACE[1], FACE[2], FACE[3]);
  return { bytes: canvas.toBuffer('image/png'), width: WIDTH, height: HEIGHT, original: { width: WIDTH, height: HEIGHT }, page: 0 };
};

const page = (text: string) => ({ ...pageOf(text === '' ? [] : [{ text, x: 60, y: 60 }]), width: WIDTH, height: HEIGHT });

const photographed = async (cloth: string, text: string, faces: readonly Face[], shirt?: string) => {
  let looked = 0;
  const finder = {
    find: async () => {
      looked += 1;
      return faces;
    },
  };
  const reader = { read: async () => page(text), close: async () => undefined };
  const [reading] = await readDocument([picture(cloth, shirt)], { reader, file: 'photo.jpg', faces: finder });
  return { reading, looked };
};

const face: Face = { box: FACE, confidence: 0.8 };
const [red, green, blue] = CURTAIN.colour;
const CLOTH = `rgb(${red},${green},${blue})`;

describe('a photo of a person', () => {
  it('before the curtain is a curtain photo, and says what is wrong with it', async () => {
    expect((await photographed(CLOTH, '样例云', [face])).reading).toMatchObject({
      kind: 'curtain-photo',
      quality: { usable: true, problems: [] },
      fields: {},
    });
    const red = await photographed('#c03030', '样例云', [face]);
    expect(red.reading?.quality).toEqual({ usable: false, problems: ['curtain-colour'] });
    const bare = await photographed(CLOTH, '', [face]);
    expect(bare.reading).toMatchObject({ kind: 'curtain-photo', rotation: 0, quality: { problems: ['wordmark-missing'] } });
  });

  it('without curtain or card is only guessed at', async () => {
    const { reading } = await photographed('#e0ddd5', '', [face]);
    expect(reading).toMatchObject({ kind: 'holding-id-photo', kindConfidence: 0.4, quality: { usable: false, problems: ['no-card'] } });
  });

  it('is not guessed at where the picture is out of order: the face may be a card’s portrait', async () => {
    expect((await photographed('#101010', '', [face], '#303030')).reading).toMatchObject({
      kind: 'unknown',
      quality: { problems: ['dark'] },
    });
  });

  it('is not seen where there is no face and no word', async () => {
    expect((await photographed(CLOTH, '', [])).reading?.kind).toBe('unknown');
  });
});

describe('the curtain behind a person', () => {
  it('is told by its colour in any light, and by nothing in front of it', async () => {
    const share = async (cloth: string): Promise<number> => {
      const taken = picture(cloth);
      return curtainShare(await pixelsOf(taken), { picture: taken, rotation: 0 }, FACE, CURTAIN);
    };
    expect(await share(CLOTH)).toBe(1);
    expect(await share(`rgb(${red / 2},${green / 2},${blue / 2})`)).toBe(1);
    expect(await share('#c03030')).toBe(0);
    expect(await share('#707070')).toBe(0);
  });

  it('may be a cloth without colour', async () => {
    const taken = picture('#e8e8e6');
    const grey = { colour: [225, 225, 225], wordmarks: [] } as const;
    expect(curtainShare(await pixelsOf(taken), { picture: taken, rotation: 0 }, FACE, grey)).toBe(1);
  });
});
