import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { loadModelSet, type ModelSet } from '#functions/adapters/paddle-ocr/model-folder';
import { readerOver } from '#functions/adapters/paddle-ocr/reader';
import { type LineNetwork, lineReaders, type Network, openNetworks } from '#functions/adapters/paddle-ocr/sessions';
import { pictureDecoders } from '#functions/adapters/picture-decoders';
import { atOnce } from '#functions/at-once';
import { normaliseImage } from '#functions/normalise-image/normalise-image';
import { readDocument } from '#functions/read-document/read-document';
import { medianOf, type Spent, timed } from './spent';

const ROUNDS = 3;

type Call = () => Promise<unknown>;
type LineCall = {
  readonly path: string;
  readonly input: Float32Array<ArrayBuffer>;
  readonly shape: readonly number[];
  readonly asInReading: Call;
};

/** How the networks are run by themselves: lines on as many threads as in a reading, or one call after the other, as the runtime is used where nothing is added to it. */
export type Alone = 'on threads' | 'one after the other';

/** Runs recorded lines one after the other, each on all cores up to two. */
const openPlain = async ({ paths, latin, second }: ModelSet) => {
  const files = [paths.recognition, latin?.path, second?.path].filter((path) => path !== undefined);
  const threads = Math.min(2, availableParallelism());
  const opened = new Map<string, InferenceSession>();
  for (const path of files) opened.set(path, await InferenceSession.create(path, { intraOpNumThreads: threads }));
  return async (lines: readonly LineCall[]): Promise<void> => {
    for (const { path, input, shape } of lines) {
      const session = opened.get(path);
      await session?.run({ [session.inputNames[0] ?? '']: new Tensor('float32', input, [...shape]) });
    }
  };
};

/** Whole readings, each beside the same networks run on the same inputs and nothing else: `bare`. */
export const readingTimes = async (
  files: readonly string[],
  way: Alone = 'on threads',
): Promise<{ readonly reading: Spent; readonly bare: Spent }> => {
  const models = await loadModelSet();
  const networks = await openNetworks(models);
  const plain = way === 'on threads' ? null : await openPlain(models);
  let pages: Call[] = [];
  let lines: LineCall[] = [];
  const page =
    (network: Network): Network =>
    (input, shape) => {
      pages.push(() => network(input, shape));
      return network(input, shape);
    };
  const line =
    (network: LineNetwork, path: string): LineNetwork =>
    (input, shape) => {
      // A call takes its planes with it.
      const kept = input.slice();
      lines.push({ path, input: kept, shape, asInReading: () => network(kept, shape) });
      return network(input, shape);
    };
  const beside = (name: 'latin' | 'second') => {
    const [network, reader] = [networks[name], models[name]];
    return network === undefined || reader === undefined ? {} : { [name]: line(network, reader.path) };
  };
  const reader = readerOver(
    {
      ...networks,
      detect: page(networks.detect),
      orient: page(networks.orient),
      recognise: line(networks.recognise, models.paths.recognition),
      ...beside('latin'),
      ...beside('second'),
    },
    models,
  );
  const [reading, bare]: [Spent[], Spent[]] = [[], []];
  for (let round = 0; round <= ROUNDS; round++) {
    for (const file of files) {
      const bytes = await readFile(file);
      [pages, lines] = [[], []];
      const whole = await timed(async () => readDocument(await normaliseImage(bytes, pictureDecoders), { reader, file }));
      const alone = await timed(async () => {
        for (const call of pages) await call();
        await (plain === null ? atOnce(lines, lineReaders(), ({ asInReading }) => asInReading()) : plain(lines));
      });
      // The first round warms up.
      if (round > 0) {
        reading.push(whole);
        bare.push(alone);
      }
    }
  }
  await reader.close();
  return { reading: medianOf(reading), bare: medianOf(bare) };
};
