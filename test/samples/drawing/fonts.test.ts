import { createCanvas } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { FIT_TYPEFACES, type Font, fontFamily, HELD_OUT_TYPEFACES, type Typeface } from '#samples/drawing/fonts';
import { GIVEN_OUTSIDE_GB2312, RARE_SURNAMES } from '#samples/facts/words';

const FONTS: readonly Font[] = ['sans-regular', 'sans-bold', 'serif-regular', 'serif-black', 'handwriting', 'mono'];
const TYPEFACES: readonly Typeface[] = [...new Set([...FIT_TYPEFACES, ...HELD_OUT_TYPEFACES])];

const drawn = (character: string, font: Font, typeface: Typeface): string => {
  const canvas = createCanvas(60, 60);
  const pen = canvas.getContext('2d');
  pen.font = `40px ${fontFamily(font, typeface)}`;
  pen.fillText(character, 8, 44);
  return Buffer.from(pen.getImageData(0, 0, 60, 60).data.buffer).toString('base64');
};

describe('the typefaces', () => {
  it('hold out at least one that ordinary sets never use', () => {
    expect(HELD_OUT_TYPEFACES.filter((typeface) => !FIT_TYPEFACES.includes(typeface)).length).toBeGreaterThan(0);
  });

  it.each(TYPEFACES.map((typeface) => [typeface]))('draw rare characters each in its own shape, not as a box: %s', (typeface) => {
    for (const font of FONTS) {
      const shapes = [...GIVEN_OUTSIDE_GB2312, ...RARE_SURNAMES].map((character) => drawn(character, font, typeface));
      expect(new Set(shapes).size).toBe(shapes.length);
      expect(shapes).not.toContain(drawn(' ', font, typeface));
    }
  });

  it('differ in shape from one another', () => {
    expect(new Set(TYPEFACES.map((typeface) => drawn('样', 'serif-regular', typeface))).size).toBe(TYPEFACES.length);
  });
});
