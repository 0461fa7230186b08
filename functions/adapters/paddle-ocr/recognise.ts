import type { Character } from '#shared/documents/page';
import { decodeCtc } from './decode-ctc';
import type { Recognition } from './model-folder';
import type { Raster } from './raster';
import { inkOf, throughRed } from './red-ink';
import { betterOf, doubt, isDoubtful, widened } from './second-look';
import type { LineNetwork } from './sessions';
import { type Quad, quadSize, stripOf } from './strip';

/** Longer strips are cut to this many columns: no line of a document is longer, and memory grows with the square. */
const WIDEST = 3200;

type Size = { readonly width: number; readonly height: number };

/** A network that is open, and what it knows. */
export type Recogniser = { readonly network: LineNetwork; readonly alphabet: readonly string[]; readonly convention: Recognition };

const decoded = async (strip: Float32Array<ArrayBuffer>, { width, height }: Size, { network, alphabet, convention }: Recogniser) => {
  const scores = await network(strip, [1, 3, height, width]);
  if (scores.classes !== alphabet.length)
    throw new Error(`the recognition network knows ${scores.classes} symbols, its dictionary ${alphabet.length}`);
  return decodeCtc(scores, alphabet, convention.leastSwallowed);
};

/** What stands on a line, where the line was cut out, and whether red ink wrote all of it. */
export type Recognised = { readonly characters: readonly Character[]; readonly quad: Quad; readonly red: boolean };

/** More paper round a line for its second look, in heights of the line; measured on lines that had lost a character. */
const MORE = { ends: 0.25, sides: 0.08 } as const;

/**
 * Recognises one line at its natural width; several at once were measured slower. Where red ink lies on it, it is read once more through
 * its red light; where it shows room for a character that was not read, or holds a weak one, once more with more paper round it. The better
 * reading counts. With `looks` `one` the line is not cut out a second time.
 */
export const recogniseLine = async (
  raster: Raster,
  quad: Quad,
  recogniser: Recogniser,
  looks: 'one' | 'two' = 'two',
): Promise<Recognised> => {
  const { height } = recogniser.convention;
  const cut = (line: Quad): { readonly strip: Float32Array<ArrayBuffer>; readonly size: Size; readonly shape: number } => {
    const { length, breadth } = quadSize(line);
    const shape = length / Math.max(breadth, 1);
    const width = Math.min(WIDEST, Math.max(height / 2, Math.ceil((height * shape) / 8) * 8));
    return { strip: stripOf(raster, line, { width, height }), size: { width, height }, shape };
  };
  const { strip, size, shape } = cut(quad);
  // Whoever reads a strip keeps it: what is to be known of it is asked before.
  const ink = inkOf(strip);
  const light = ink === 'both' ? throughRed : (same: Float32Array<ArrayBuffer>) => same;
  const inRed = ink === 'both' ? throughRed(strip) : null;
  const seen = await decoded(strip, size, recogniser);
  if (ink === 'red') return { characters: seen, quad, red: true };
  const through = inRed === null ? seen : await decoded(inRed, size, recogniser);
  const best = through.length > 0 && doubt(through) <= doubt(seen) ? through : seen;
  if (looks === 'one' || !isDoubtful(best, shape)) return { characters: best, quad, red: false };
  const wider = widened(quad, MORE.ends, MORE.sides);
  const again = cut(wider);
  const { characters, isSecond } = betterOf(best, await decoded(light(again.strip), again.size, recogniser));
  return { characters, quad: isSecond ? wider : quad, red: false };
};
