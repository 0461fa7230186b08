import type { Typeface } from '#samples/drawing/fonts';
import type { Drawing } from '#samples/drawing/sheet';
import { streamWithin } from '#samples/held-out';
import { type Random, randomFrom, seedOf } from '#samples/random';

/** Something to photograph: its size in tenths of a millimetre, and how it is drawn at a scale (the same each time). */
export type Subject = {
  readonly size: { readonly width: number; readonly height: number };
  /** `scale`: pixels per tenth of a millimetre. */
  readonly draw: (scale: number) => Drawing;
  readonly tags: readonly string[];
};

/** How a subject is varied: how rare the holder's name is, a seal over the print (strength 0 to 1), the typeface. */
export type SubjectWish = {
  readonly rarity?: 'usual' | 'rare' | 'outside-gb2312';
  readonly sealStrength?: number;
  readonly typeface?: Typeface;
};

/** A paper of the catalogue: what it is called, how often it stands in a set beside the others, and how one is invented. */
export type Paper = {
  readonly name: string;
  readonly share: number;
  /** True where a firm's or an office's seal may lie over its print. */
  readonly sealable?: boolean;
  /** The same seed and wish give the same subject. */
  readonly invent: (seed: number, wish: SubjectWish) => Subject;
};

export const A4 = { width: 2100, height: 2970 } as const;

/** What a subject says, and how it looks: two streams, so that another look never changes the facts. A seed may keep to a part of the looks. */
export const factsOf = (seed: number): Random => randomFrom(seedOf(seed, 'facts'));
export const lookOf = (seed: number): Random => streamWithin(seed, 'look');
