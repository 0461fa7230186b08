import { between, type Random } from '#samples/random';
import type { Effect } from './light';
import { movedDocuments, type Picture } from './picture';
import { pictureFrom, pipelineOf } from './sharp-raw';

/** Blurs by a Gaussian of `sigma` pixels. */
export const blurredBy = (picture: Picture, sigma: number): Promise<Picture> =>
  pictureFrom(pipelineOf(picture).blur(sigma), picture.documents);

/** Out of focus: a Gaussian of 0.7 to 2.1 pixels at 1600 pixels on the long side. */
export const blur: Effect = (picture, _random, strength) =>
  blurredBy(picture, ((0.7 + 1.4 * strength) * Math.max(picture.width, picture.height)) / 1600);

const shifted = (picture: Picture, steps: readonly (readonly [number, number])[]): Picture => {
  const { width, height } = picture;
  const pixels = new Uint8ClampedArray(picture.pixels.length);
  const offsets = steps.map(([dx, dy]) => [Math.round(dx), Math.round(dy)] as const);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      let [red, green, blue] = [0, 0, 0];
      for (const [dx, dy] of offsets) {
        const at = (Math.min(height - 1, Math.max(0, y + dy)) * width + Math.min(width - 1, Math.max(0, x + dx))) * 4;
        red += picture.pixels[at] ?? 0;
        green += picture.pixels[at + 1] ?? 0;
        blue += picture.pixels[at + 2] ?? 0;
      }
      const to = (y * width + x) * 4;
      pixels[to] = red / offsets.length;
      pixels[to + 1] = green / offsets.length;
      pixels[to + 2] = blue / offsets.length;
      pixels[to + 3] = 255;
    }
  }
  return { ...picture, pixels };
};

const trail = (random: Random, length: number): (readonly [number, number])[] => {
  const angle = between(random, 0, Math.PI);
  const count = Math.max(2, Math.ceil(length));
  return Array.from({ length: count }, (_, step) => {
    const along = (step / (count - 1) - 0.5) * length;
    return [along * Math.cos(angle), along * Math.sin(angle)] as const;
  });
};

/** The hand moved: a straight trail of 3 to 8 pixels at 1600 pixels on the long side. */
export const motion: Effect = (picture, random, strength) =>
  shifted(picture, trail(random, ((3 + 5 * strength) * Math.max(picture.width, picture.height)) / 1600));

/** Makes the long side `longest` pixels, never larger. */
export const shrunkTo = async (picture: Picture, longest: number): Promise<Picture> => {
  const factor = Math.min(1, longest / Math.max(picture.width, picture.height));
  const [width, height] = [Math.round(picture.width * factor), Math.round(picture.height * factor)];
  const documents = movedDocuments(picture.documents, ([x, y]) => [(x * width) / picture.width, (y * height) / picture.height]);
  return pictureFrom(pipelineOf(picture).resize(width, height, { kernel: 'cubic' }), documents);
};

/** Lower print than this, in pixels, nobody reads. */
const LEAST_PRINT = 12;

/** The longest side at which the print that a picture's documents cannot do without is still `LEAST_PRINT` high. */
const readableAt = (picture: Picture): number => {
  const heights = picture.documents
    .flatMap(({ vital, places }) => places[vital] ?? [])
    .map(([a, , , d]) => Math.hypot(d[0] - a[0], d[1] - a[1]));
  return heights.length === 0 ? 0 : (Math.max(picture.width, picture.height) * LEAST_PRINT) / Math.min(...heights);
};

/** Few pixels: 1 000 down to 620 on the long side; a sheet of paper keeps more than a card, as many as its print needs. */
export const lowResolution: Effect = (picture, _random, strength) => {
  const licence = picture.documents.some(({ kind }) => kind === 'business-licence') || picture.documents.length > 1;
  const longest = (licence ? 1250 : 950) - (licence ? 300 : 330) * strength;
  return shrunkTo(picture, Math.max(longest, readableAt(picture)));
};
