import type { Character } from '#shared/documents/page';
import { decodeCtc } from './decode-ctc';
import type { ModelSet } from './model-folder';
import type { Raster } from './raster';
import { inkOf, throughRed } from './red-ink';
import type { Network } from './sessions';
import { type Quad, quadSize, stripOf } from './strip';

/** Longer strips are cut to this many columns: no line of a document is longer, and memory grows with the square. */
const WIDEST = 3200;

type Size = { readonly width: number; readonly height: number };

const decoded = async (strip: Float32Array, { width, height }: Size, recognise: Network, { alphabet, manifest }: ModelSet) => {
  const { data, shape } = await recognise(strip, [1, 3, height, width]);
  const [, steps = 0, classes = 0] = shape;
  if (classes !== alphabet.length) throw new Error(`the recognition network knows ${classes} symbols, its dictionary ${alphabet.length}`);
  return decodeCtc(data, steps, alphabet, manifest.recognition.leastSwallowed);
};

/** The doubt in a reading: how far its characters are from certain, and how many there are to be certain of. */
const doubt = (characters: readonly Character[]): number =>
  characters.reduce((sum, { confidence }) => sum + 1 - confidence, 0) / Math.max(characters.length, 1);

/** What stands on a line, and whether red ink wrote all of it. */
export type Recognised = { readonly characters: readonly Character[]; readonly red: boolean };

/**
 * Recognises one line at its natural width; several at once were measured slower. Where red ink lies on it, it is read once more through
 * its red light, and the surer of the two readings counts.
 */
export const recogniseLine = async (raster: Raster, quad: Quad, recognise: Network, models: ModelSet): Promise<Recognised> => {
  const { height } = models.manifest.recognition;
  const { length, breadth } = quadSize(quad);
  const width = Math.min(WIDEST, Math.max(height / 2, Math.ceil((height * length) / Math.max(breadth, 1) / 8) * 8));
  const strip = stripOf(raster, quad, { width, height });
  const seen = await decoded(strip, { width, height }, recognise, models);
  const ink = inkOf(strip);
  if (ink === 'red') return { characters: seen, red: true };
  if (ink === 'black') return { characters: seen, red: false };
  const through = await decoded(throughRed(strip), { width, height }, recognise, models);
  return { characters: through.length > 0 && doubt(through) <= doubt(seen) ? through : seen, red: false };
};
