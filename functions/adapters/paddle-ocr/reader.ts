import sharp from 'sharp';
import { atOnce } from '#functions/at-once';
import type { NormalisedPicture, TextReader } from '#functions/ports';
import type { Page, Point, Rotation, TextLine } from '#shared/documents/page';
import { turnedSize, uprightPoint } from '#shared/documents/upright';
import { detectText } from './detect';
import { loadModelSet, type ModelSet } from './model-folder';
import { orientLines } from './orient';
import type { Raster } from './raster';
import { confirmedLine, type ReadLine, type Recognisers, readLine, recognisersOf } from './read-line';
import type { Recognised } from './recognise';
import { lineReaders, type Networks, openNetworks } from './sessions';
import { type Quad, quadSize } from './strip';

/** Less sure than this on average is no text: a pattern, a portrait, a seal's rim. */
const LEAST_CONFIDENCE = 0.5;

const rasterOf = async (picture: NormalisedPicture): Promise<Raster> => {
  const { data, info } = await sharp(picture.bytes, { failOn: 'error' })
    .removeAlpha()
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
};

/** Maps a point of the picture as it lies, scaled back, to the upright original. */
const toUpright =
  ({ width, height, original }: NormalisedPicture, rotation: Rotation) =>
  ([x, y]: Point): Point =>
    uprightPoint(original, rotation, [(x * original.width) / width, (y * original.height) / height]);

/** Where each line was cut out, and how it was read: for the second opinion on it. Kept only as long as the line itself. */
const looks = new WeakMap<TextLine, { readonly raster: Raster; readonly look: ReadLine }>();

const lineOf = ({ characters, red, quad: [a, b, c, d] }: Recognised, upright: (point: Point) => Point): TextLine => ({
  text: characters.map((c) => c.char).join(''),
  confidence: characters.reduce((sum, c) => sum + c.confidence, 0) / Math.max(characters.length, 1),
  quad: [upright(a), upright(b), upright(c), upright(d)],
  characters,
  ...(red ? { red } : {}),
});

/** One line more than are read at once: while it waits, another is cut out or spelled here. */
const LINES_AT_ONCE = lineReaders() + 1;

/** So that no thread begins a long line when the others are done; `at` is the place that a line had. */
const longestFirst = (quads: readonly Quad[]): readonly { readonly quad: Quad; readonly at: number }[] => {
  const shape = (quad: Quad): number => quadSize(quad).length / Math.max(1, quadSize(quad).breadth);
  return quads.map((quad, at) => ({ quad, at })).sort((a, b) => shape(b.quad) - shape(a.quad));
};

type Decoded = { readonly picture: NormalisedPicture; readonly raster: Raster };

const readPage = async ({ picture, raster }: Decoded, networks: Networks, models: ModelSet): Promise<Page> => {
  const regions = await detectText(raster, networks.detect, models.manifest.detection);
  const { rotation, quads } = await orientLines(raster, regions, networks.orient, models.manifest.orientation);
  const upright = toUpright(picture, rotation);
  const read = await atOnce(longestFirst(quads), LINES_AT_ONCE, async ({ quad, at }) => ({
    at,
    look: await readLine(raster, quad, recognisersOf(networks, models)),
  }));
  const lines: TextLine[] = [];
  for (const { look } of [...read].sort((a, b) => a.at - b.at)) {
    const line = lineOf(look.read, upright);
    if (line.text.trim() === '' || line.confidence < LEAST_CONFIDENCE) continue;
    lines.push(line);
    looks.set(line, { raster, look });
  }
  return {
    ...turnedSize(picture.original, rotation),
    rotation,
    lines: lines.sort((a, b) => a.quad[0][1] - b.quad[0][1]),
    reader: { name: models.manifest.name, version: models.manifest.version },
  };
};

const confirmed = async (line: TextLine, recognisers: Recognisers): Promise<TextLine> => {
  const seen = looks.get(line);
  if (seen === undefined) return line;
  const characters = await confirmedLine(seen.raster, seen.look, recognisers);
  const again = { ...line, characters };
  looks.set(again, seen);
  return again;
};

const confirmedLines = (lines: readonly TextLine[], recognisers: Recognisers): Promise<readonly TextLine[]> =>
  atOnce(lines, LINES_AT_ONCE, (line) => confirmed(line, recognisers));

/** A reader over networks that are open already; closing it closes them. */
export const readerOver = (networks: Networks, models: ModelSet): TextReader => ({
  read: async (picture, pixels) => readPage({ picture, raster: pixels ?? (await rasterOf(picture)) }, networks, models),
  ...(networks.second === undefined ? {} : { confirm: (lines) => confirmedLines(lines, recognisersOf(networks, models)) }),
  close: networks.close,
});

/** The reader that is built in: PP-OCR networks on the ONNX runtime, in this process. `modelsFolder` holds another set of networks than the one in use. */
export const createPaddleReader = async (options: { readonly modelsFolder?: string } = {}): Promise<TextReader> => {
  const models = await loadModelSet(options.modelsFolder);
  return readerOver(await openNetworks(models), models);
};
