import { readFile } from 'node:fs/promises';
import { loadModelSet } from '#functions/adapters/paddle-ocr/model-folder';
import { readerOver } from '#functions/adapters/paddle-ocr/reader';
import { type Network, openNetworks } from '#functions/adapters/paddle-ocr/sessions';
import { pictureDecoders } from '#functions/adapters/picture-decoders';
import { normaliseImage } from '#functions/normalise-image/normalise-image';
import { readDocument } from '#functions/read-document/read-document';
import { medianOf, type Spent, timed } from './spent';

const ROUNDS = 2;

type Call = { readonly network: Network; readonly input: Float32Array; readonly shape: readonly number[] };

/** Whole readings of single cards and of licences, each beside the same networks run on the same inputs and nothing else: `bare`. */
export const readingTimes = async (files: readonly string[]): Promise<{ readonly reading: Spent; readonly bare: Spent }> => {
  const models = await loadModelSet();
  const networks = await openNetworks(models);
  let calls: Call[] = [];
  const recorded =
    (network: Network): Network =>
    (input, shape) => {
      calls.push({ network, input, shape });
      return network(input, shape);
    };
  const { latin, second } = networks;
  const reader = readerOver(
    {
      ...networks,
      detect: recorded(networks.detect),
      recognise: recorded(networks.recognise),
      orient: recorded(networks.orient),
      ...(latin === undefined ? {} : { latin: recorded(latin) }),
      ...(second === undefined ? {} : { second: recorded(second) }),
    },
    models,
  );
  const [reading, bare]: [Spent[], Spent[]] = [[], []];
  for (let round = 0; round <= ROUNDS; round++) {
    for (const file of files) {
      const bytes = await readFile(file);
      calls = [];
      const whole = await timed(async () => readDocument(await normaliseImage(bytes, pictureDecoders), { reader, file }));
      const alone = await timed(async () => {
        for (const { network, input, shape } of calls) await network(input, shape);
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
