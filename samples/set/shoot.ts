import { coveredNumber } from '#samples/camera/cover';
import { drawDesk } from '#samples/camera/desk';
import { quadOf } from '#samples/camera/homography';
import { lay } from '#samples/camera/lay';
import { blur, lowResolution, motion } from '#samples/camera/lens';
import { type Effect, glare, lowLight, shadow } from '#samples/camera/light';
import type { Picture } from '#samples/camera/picture';
import { screen } from '#samples/camera/screen';
import { moire, noise, photocopy } from '#samples/camera/sensor';
import { blankPage, croppedNumber, glareOverNumber, scenery, tiny, tooBlurred, tooBright, tooDark } from '#samples/camera/spoil';
import { streamWithin } from '#samples/held-out';
import type { Subject } from '#samples/papers/paper';
import { between, chance, type Random } from '#samples/random';
import { EFFECTS, type EffectName, type Recipe, type Spoil } from './recipes';

const EFFECT: Readonly<Record<EffectName, Effect>> = {
  shadow,
  glare,
  moire,
  'low-light': lowLight,
  blur,
  motion,
  noise,
  photocopy,
  screen,
  'low-resolution': lowResolution,
};

const SPOIL: Readonly<Record<Exclude<Spoil, 'blank' | 'not-a-document'>, Effect>> = {
  'too-blurred': tooBlurred,
  tiny,
  'cropped-number': croppedNumber,
  'glare-over-number': glareOverNumber,
  'covered-number': coveredNumber,
  'too-dark': tooDark,
  'too-bright': tooBright,
};

const signed = (random: Random, from: number, to: number): number => between(random, from, to) * (chance(random, 0.5) ? 1 : -1);

const plainGround = (size: { readonly width: number; readonly height: number }, tone: number): Picture => {
  const pixels = new Uint8ClampedArray(size.width * size.height * 4).fill(255);
  new Uint32Array(pixels.buffer).fill((255 << 24) | (tone << 16) | (tone << 8) | tone);
  return { ...size, pixels, documents: [] };
};

/** Sizes in pixels: the picture, and the document in it. */
const framing = (subject: Subject, recipe: Recipe, random: Random) => {
  const aspect = subject.size.width / subject.size.height;
  const sheet = Math.max(subject.size.width, subject.size.height) > 1000;
  const longest = Math.round(sheet ? between(random, 1760, 2000) : between(random, 1350, 1800));
  if (recipe.scene === 'flat' || recipe.scene === 'scan') {
    const margin = recipe.scene === 'flat' ? 1 + 0.06 * (recipe.skew ?? 0) : between(random, 1.02, sheet ? 1.03 : 1.18);
    const width = aspect >= 1 ? longest : longest * aspect;
    return { picture: { width: Math.round(width), height: Math.round(width / aspect) }, document: width / margin };
  }
  const [wide, high] = aspect >= 1 ? [longest, longest * 0.75] : [longest * 0.75, longest];
  const fill = between(random, 0.8, 0.93) - 0.05 * (recipe.perspective ?? 0) - 0.06 * (recipe.skew ?? 0);
  return { picture: { width: Math.round(wide), height: Math.round(high) }, document: Math.min(wide, high * aspect) * fill };
};

const composed = (subject: Subject, recipe: Recipe, random: Random): Picture => {
  const { picture, document } = framing(subject, recipe, random);
  const ground =
    recipe.scene === 'flat'
      ? plainGround(picture, 255)
      : recipe.scene === 'scan'
        ? plainGround(picture, 247)
        : drawDesk(recipe.scene, random, picture);
  const tilt = recipe.perspective ?? 0;
  const height = (document * subject.size.height) / subject.size.width;
  const still = recipe.scene === 'flat' || recipe.scene === 'scan';
  const loose = still ? 0 : 0.5;
  const quad = quadOf({
    centre: [
      picture.width * (0.5 + between(random, -0.012, 0.012) * loose),
      picture.height * (0.5 + between(random, -0.012, 0.012) * loose),
    ],
    width: document,
    height,
    pitch: tilt === 0 ? 0 : signed(random, 4, 6 + 20 * tilt),
    yaw: tilt === 0 ? 0 : signed(random, 2, 4 + 14 * tilt),
    roll: signed(
      random,
      0,
      recipe.scene === 'flat' && recipe.skew === undefined
        ? 0
        : 0.6 + 2 * tilt + 6 * (recipe.skew ?? 0) * (recipe.scene === 'scan' ? 0.5 : 1),
    ),
  });
  const drawing = subject.draw(Math.min(2.4, (document / subject.size.width) * 1.1));
  return lay(ground, drawing, quad, still ? 0 : document * 0.006);
};

/** Photographs a subject by a recipe. Everything is upright: turning comes when the file is written. The same seed gives the same picture. */
export const shoot = async (subject: Subject, recipe: Recipe, seed: number): Promise<Picture> => {
  const random = streamWithin(seed, 'camera');
  if (recipe.spoil === 'blank' || recipe.spoil === 'not-a-document') {
    const size = { width: 1600, height: 1200 };
    const empty = recipe.spoil === 'blank' ? blankPage(random, size) : scenery(random, size);
    return { ...empty, documents: [{ kind: 'unknown', fields: {}, vital: '', places: {} }] };
  }
  let picture = composed(subject, recipe, random);
  for (const name of EFFECTS) {
    const strength = recipe.effects?.[name];
    if (strength !== undefined) picture = await EFFECT[name](picture, random, strength);
  }
  return recipe.spoil === undefined ? picture : SPOIL[recipe.spoil](picture, random, 1);
};
