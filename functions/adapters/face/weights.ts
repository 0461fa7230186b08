import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import type { Weight } from './network';

const Manifest = z.tuple([
  z.object({
    weights: z.array(
      z.object({
        name: z.string(),
        shape: z.array(z.number().int().positive()),
        quantization: z.object({ dtype: z.literal('uint8'), scale: z.number(), min: z.number() }),
      }),
    ),
  }),
]);

/** The weights of a network by their names. `of` throws where one is missing. */
export type Weights = { readonly of: (name: string) => Weight };

const modelFolder = (): string => {
  const require = createRequire(import.meta.url);
  return join(dirname(require.resolve('@vladmandic/face-api/package.json')), 'model');
};

/**
 * The weights of the tiny face detector of @vladmandic/face-api (MIT), 193 kB, eight bits each. Throws where the package or a file of it is missing
 * or not what it was. Only the weights are used: the network is run by `network.ts`, without TensorFlow.
 */
export const loadWeights = async (folder: string = modelFolder()): Promise<Weights> => {
  const name = 'tiny_face_detector_model';
  const [[{ weights }], bytes] = await Promise.all([
    readFile(join(folder, `${name}-weights_manifest.json`), 'utf8').then((text) => Manifest.parse(JSON.parse(text))),
    readFile(join(folder, `${name}.bin`)),
  ]);
  const found = new Map<string, Weight>();
  let at = 0;
  for (const { name: own, shape, quantization } of weights) {
    const count = shape.reduce((product, size) => product * size, 1);
    if (at + count > bytes.length) throw new Error('the weights of the face detector are cut short');
    const data = Float32Array.from(bytes.subarray(at, at + count), (value) => value * quantization.scale + quantization.min);
    found.set(own, { data, shape });
    at += count;
  }
  return {
    of: (own) => {
      const weight = found.get(own);
      if (weight === undefined) throw new Error(`the face detector has no weight ${own}`);
      return weight;
    },
  };
};
