import { createCanvas } from '@napi-rs/canvas';
import type { Quad } from '#samples/drawing/sheet';
import { between, pick, type Random } from '#samples/random';
import type { Spoil } from '#samples/set/recipes';
import { blurredBy, shrunkTo } from './lens';
import { type Effect, glareAt } from './light';
import { boxAround, movedDocuments, type Picture, pictureOf } from './picture';
import { noisyBy } from './sensor';

/** Where the field stands without which a picture's first document is of no use; what a machine-readable zone says stands elsewhere, too. */
export const vitalPlaces = (picture: Picture): readonly (readonly Quad[])[] => {
  const [document] = picture.documents;
  const names = document === undefined ? [] : document.vital === 'mrz' ? ['mrz', 'number'] : [document.vital];
  return names.map((name) => document?.places[name] ?? []).filter((place) => place.length > 0);
};

const vitalPlace = (picture: Picture): readonly Quad[] => vitalPlaces(picture)[0] ?? [];

/** So far out of focus that nobody reads it. */
export const tooBlurred: Effect = (picture, random) => {
  const [, , , high] = boxAround(vitalPlace(picture), picture);
  return blurredBy(picture, Math.max(8, high * between(random, 0.4, 0.55)));
};

/** A thumbnail. */
export const tiny: Effect = (picture, random) => shrunkTo(picture, Math.round(between(random, 100, 150)));

/** True for a document that a spoiled picture still shows whole: the second one on a page, unless the cut went through it, too. */
export const survives = (picture: Picture, index: number, spoil: Spoil | undefined): boolean => {
  const reach = Object.values(picture.documents[index]?.places ?? {})
    .flat(2)
    .map(([x]) => x);
  if (spoil === 'cropped-number') return index > 0 && Math.max(...reach) < picture.width;
  return spoil === undefined || ((spoil === 'glare-over-number' || spoil === 'covered-number') && index > 0);
};

/** Cut through the number (or whatever the document cannot do without), so that part of it is missing. */
export const croppedNumber: Effect = (picture, random) => {
  const [left, , wide] = boxAround(vitalPlace(picture), picture);
  const width = Math.max(64, Math.round(left + wide * between(random, 0.4, 0.65)));
  const pixels = new Uint8ClampedArray(width * picture.height * 4);
  for (let y = 0; y < picture.height; y += 1) {
    pixels.set(picture.pixels.subarray(y * picture.width * 4, (y * picture.width + width) * 4), y * width * 4);
  }
  return { ...picture, width, pixels, documents: movedDocuments(picture.documents, ([x, y]) => [Math.min(x, width), y]) };
};

/** A lamp burns out the number (or whatever the document cannot do without). */
export const glareOverNumber: Effect = (picture, random) =>
  vitalPlaces(picture).reduce((shown, place) => {
    const [left, top, wide, high] = boxAround(place, picture);
    const spot = {
      x: left + wide * between(random, 0.4, 0.6),
      y: top + high / 2,
      wide: wide * 0.55,
      high: Math.max(high * 2.6, wide * 0.16),
      alpha: 1,
      turn: between(random, -0.1, 0.1),
    };
    return glareAt(glareAt(shown, spot), spot);
  }, picture);

const toned = (picture: Picture, tone: (value: number) => number): Picture => {
  const curve = Uint8ClampedArray.from({ length: 256 }, (_, value) => tone(value));
  const pixels = new Uint8ClampedArray(picture.pixels);
  for (let at = 0; at < pixels.length; at += 1) if (at % 4 < 3) pixels[at] = curve[pixels[at] ?? 0] ?? 0;
  return { ...picture, pixels };
};

/** Hardly any light: print and paper differ by less than the noise. */
export const tooDark: Effect = (picture, random) => {
  const [floor, gain] = [between(random, 4, 12), between(random, 0.015, 0.035)];
  return noisyBy(
    toned(picture, (value) => floor + gain * value),
    random,
    between(random, 7, 10),
  );
};

/** So much light that the paper and the print on it are burnt out. */
export const tooBright: Effect = (picture, random) => {
  const lift = between(random, 244, 248);
  return noisyBy(
    toned(picture, (value) => lift + 0.06 * value),
    random,
    between(random, 1, 3),
  );
};

/** An empty page. */
export const blankPage = (random: Random, size: { readonly width: number; readonly height: number }): Picture => {
  const canvas = createCanvas(size.width, size.height);
  const pen = canvas.getContext('2d');
  const tone = Math.round(between(random, 225, 250));
  pen.fillStyle = `rgb(${tone},${tone},${tone - 3})`;
  pen.fillRect(0, 0, size.width, size.height);
  return noisyBy(pictureOf(canvas), random, 2);
};

/** A landscape with hills and trees: a picture that is no document and holds no writing. */
export const scenery = (random: Random, size: { readonly width: number; readonly height: number }): Picture => {
  const { width, height } = size;
  const canvas = createCanvas(width, height);
  const pen = canvas.getContext('2d');
  const sky = pen.createLinearGradient(0, 0, 0, height);
  sky.addColorStop(0, pick(random, ['#5f93c9', '#d98f62', '#7fa7b8'] as const));
  sky.addColorStop(0.7, '#f0e4cf');
  pen.fillStyle = sky;
  pen.fillRect(0, 0, width, height);
  pen.fillStyle = '#fff3d0';
  pen.beginPath();
  pen.arc(width * between(random, 0.2, 0.8), height * between(random, 0.15, 0.3), height * 0.06, 0, 2 * Math.PI);
  pen.fill();
  for (let hill = 0; hill < 4; hill += 1) {
    const base = height * (0.45 + hill * 0.13);
    const phase = between(random, 0, 6);
    pen.fillStyle = `hsl(${100 + hill * 12}, ${22 + hill * 6}%, ${58 - hill * 11}%)`;
    pen.beginPath();
    pen.moveTo(0, height);
    for (let x = 0; x <= width; x += 8)
      pen.lineTo(x, base + height * 0.06 * Math.sin(x / (width * 0.13) + phase) + height * 0.03 * Math.sin(x / (width * 0.05) + phase * 2));
    pen.lineTo(width, height);
    pen.fill();
  }
  for (let tree = 0; tree < 26; tree += 1) {
    const [x, y, tall] = [between(random, 0, width), height * between(random, 0.72, 0.98), height * between(random, 0.05, 0.13)];
    pen.fillStyle = '#4c3826';
    pen.fillRect(x - tall * 0.04, y - tall * 0.4, tall * 0.08, tall * 0.4);
    pen.fillStyle = `hsl(${between(random, 95, 140)}, 38%, ${between(random, 20, 34)}%)`;
    pen.beginPath();
    pen.moveTo(x - tall * 0.3, y - tall * 0.3);
    pen.lineTo(x, y - tall * 1.2);
    pen.lineTo(x + tall * 0.3, y - tall * 0.3);
    pen.fill();
  }
  return noisyBy(pictureOf(canvas), random, 4);
};
