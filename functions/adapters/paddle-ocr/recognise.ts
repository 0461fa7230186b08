import type { Character } from '#shared/documents/page';
import { decodeCtc } from './decode-ctc';
import type { ModelSet } from './model-folder';
import type { Raster } from './raster';
import type { Network } from './sessions';
import { type Quad, quadSize, stripOf } from './strip';

/** Longer strips are cut to this many columns: no line of a document is longer, and memory grows with the square. */
const WIDEST = 3200;

/** Recognises one line at its natural width; several at once were measured slower. */
export const recogniseLine = async (raster: Raster, quad: Quad, recognise: Network, models: ModelSet): Promise<readonly Character[]> => {
  const { height } = models.manifest.recognition;
  const { length, breadth } = quadSize(quad);
  const width = Math.min(WIDEST, Math.max(height / 2, Math.ceil((height * length) / Math.max(breadth, 1) / 8) * 8));
  const { data, shape } = await recognise(stripOf(raster, quad, { width, height }), [1, 3, height, width]);
  const [, steps = 0, classes = 0] = shape;
  if (classes !== models.alphabet.length)
    throw new Error(`the recognition network knows ${classes} symbols, its dictionary ${models.alphabet.length}`);
  return decodeCtc(data, steps, models.alphabet);
};
