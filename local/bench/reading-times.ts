import { readFile } from 'node:fs/promises';
import { loadModelSet } from '#functions/adapters/paddle-ocr/model-folder';
import { readerOver } from '#functions/adapters/paddle-ocr/reader';
import { lineReaders, openNetworks } from '#functions/adapters/paddle-ocr/sessions';
import { pictureDecoders } from '#functions/adapters/picture-decoders';
import { atOnce } from '#functions/at-once';
import { normaliseImage } from '#functions/normalise-image/normalise-image';
import { readDocument } from '#functions/read-document/read-document';
import { medianOf, type Spent, timed } from './spent';

const ROUNDS = 2;

type Call = () => Promise<unknown>;

/** Whole readings, each beside the same networks run on the same inputs and nothing else, lines on as many threads: `bare`. */
export const readingTimes = async (files: readonly string[]): Promise<{ readonly reading: Spent; readonly bare: Spent }> => {
  const models = await loadModelSet();
  const networks = await openNetworks(models);
  let calls: Call[] = [];
  let lines: Call[] = [];
  const recorded =
    <Answer>(network: (input: Float32Array, shape: readonly number[]) => Promise<Answer>, as: 'page' | 'line'): typeof network =>
    (input, shape) => {
      (as === 'line' ? lines : calls).push(() => network(input, shape));
      return network(input, shape);
    };
  const { latin, second } = networks;
  const reader = readerOver(
    {
      ...networks,
      detect: recorded(networks.detect, 'page'),
      recognise: recorded(networks.recognise, 'line'),
      orient: recorded(networks.orient, 'page'),
      ...(latin === undefined ? {} : { latin: recorded(latin, 'line') }),
      ...(second === undefined ? {} : { second: recorded(second, 'line') }),
    },
    models,
  );
  const [reading, bare]: [Spent[], Spent[]] = [[], []];
  for (let round = 0; round <= ROUNDS; round++) {
    for (const file of files) {
      const bytes = await readFile(file);
      [calls, lines] = [[], []];
      const whole = await timed(async () => readDocument(await normaliseImage(bytes, pictureDecoders), { reader, file }));
      const alone = await timed(async () => {
        for (const call of calls) await call();
        await atOnce(lines, lineReaders(), (call) => call());
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
