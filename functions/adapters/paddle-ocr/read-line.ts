import type { Character } from '#shared/documents/page';
import { agreedOn } from './agreement';
import type { LineReader, ModelSet } from './model-folder';
import type { Raster } from './raster';
import { type Recognised, type Recogniser, recogniseLine } from './recognise';
import { doubt } from './second-look';
import type { LineNetwork, Networks } from './sessions';
import type { Quad } from './strip';

/** The networks that read lines: the set's own, one for machine-readable lines, one for another opinion. */
export type Recognisers = { readonly own: Recogniser; readonly latin: Recogniser | null; readonly second: Recogniser | null };

/** A line as it was read, and how its other network read it, where that was asked. `isZone`: read by the network for machine-readable lines. */
export type ReadLine = { readonly read: Recognised; readonly other: Recognised | null; readonly isZone: boolean };

const opened = (network: LineNetwork | undefined, reader: LineReader | undefined): Recogniser | null =>
  network === undefined || reader === undefined ? null : { network, alphabet: reader.alphabet, convention: reader.convention };

/** The recognisers of a set whose networks are open. */
export const recognisersOf = (networks: Networks, models: ModelSet): Recognisers => ({
  own: { network: networks.recognise, alphabet: models.alphabet, convention: models.manifest.recognition },
  latin: opened(networks.latin, models.latin),
  second: opened(networks.second, models.second),
});

/**
 * A line more doubtful than this, on average, is shown to the second network, whose reading counts where it is surer by `SURER` and no shorter: networks
 * are surest of lines from which they dropped what they do not know.
 */
const DOUBTFUL = 0.03;
const SURER = 0.03;

const printed = (characters: readonly Character[]): number => characters.filter(({ char }) => char.trim() !== '').length;

const FILLER = /[<《＜]/;
const LATIN = /[A-Za-z0-9<《＜«.,\-/]/;
const LEAST_ZONE = 5;
const LEAST_FILLERS = 2;
const LATIN_SHARE = 0.7;

/** True for a line that looks like one of a machine-readable zone: Latin print with fillers. */
export const isZoneLine = (characters: readonly Character[]): boolean => {
  const printed = characters.filter(({ char }) => char.trim() !== '');
  const count = (form: RegExp): number => printed.filter(({ char }) => form.test(char)).length;
  return printed.length >= LEAST_ZONE && count(FILLER) >= LEAST_FILLERS && count(LATIN) > LATIN_SHARE * printed.length;
};

/** Reads one line: a machine-readable one with the network that knows them, a doubtful one with two networks, of which the surer counts. */
export const readLine = async (raster: Raster, quad: Quad, { own, latin, second }: Recognisers): Promise<ReadLine> => {
  const read = await recogniseLine(raster, quad, own);
  if (latin !== null && isZoneLine(read.characters)) {
    return { read: await recogniseLine(raster, quad, latin), other: null, isZone: true };
  }
  if (second === null || read.red || doubt(read.characters) <= DOUBTFUL) return { read, other: null, isZone: false };
  const other = await recogniseLine(raster, quad, second);
  const isSurer = doubt(other.characters) < doubt(read.characters) - SURER && printed(other.characters) >= printed(read.characters);
  return isSurer ? { read: other, other: read, isZone: false } : { read, other, isZone: false };
};

/** The characters of a line that was read (cut out as for the reading that counts), as sure as both networks together are of them; as they were where there is no second one for it. */
export const confirmedLine = async (raster: Raster, line: ReadLine, { second }: Recognisers): Promise<readonly Character[]> => {
  if (second === null || line.isZone || line.read.red) return line.read.characters;
  const other = line.other ?? (await recogniseLine(raster, line.read.quad, second, 'one'));
  return agreedOn(line.read.characters, other.characters);
};
