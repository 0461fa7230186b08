import { cpus } from 'node:os';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import type { LineReader, ModelSet } from './model-folder';

/** One network: planes in, numbers out. */
export type Network = (
  input: Float32Array,
  shape: readonly number[],
) => Promise<{ readonly data: Float32Array; readonly shape: readonly number[] }>;

export type Networks = {
  readonly detect: Network;
  readonly recognise: Network;
  readonly orient: Network;
  /** Those that the set has beside its own three. */
  readonly latin?: Network;
  readonly second?: Network;
  readonly close: () => Promise<void>;
};

/** Measured best on small machines: as many threads as cores up to two, one after the other, and no thread that spins while it waits. */
const options = (): InferenceSession.SessionOptions => ({
  intraOpNumThreads: cpus().length < 2 ? 1 : 2,
  interOpNumThreads: 1,
  executionMode: 'sequential',
  graphOptimizationLevel: 'all',
  extra: { session: { intra_op: { allow_spinning: '0' } } },
});

const only = (outputs: InferenceSession.OnnxValueMapType, name: string): Tensor => {
  const tensor = outputs[name];
  if (!(tensor instanceof Tensor)) throw new Error(`the network gave no output ${name}`);
  return tensor;
};

const networkOf = (session: InferenceSession): Network => {
  const [inputName = '', outputName = ''] = [session.inputNames[0], session.outputNames[0]];
  return async (input, shape) => {
    const output = only(await session.run({ [inputName]: new Tensor('float32', input, [...shape]) }), outputName);
    if (!(output.data instanceof Float32Array)) throw new Error(`the network's output ${outputName} is no float32`);
    return { data: output.data, shape: output.dims };
  };
};

/** Opens the networks of a model set, in parallel. About 0.2 s; done once per process, never per picture. */
export const openNetworks = async ({ paths, latin, second }: ModelSet): Promise<Networks> => {
  const opened: InferenceSession[] = [];
  const open = async (path: string): Promise<Network> => {
    const session = await InferenceSession.create(path, options());
    opened.push(session);
    return networkOf(session);
  };
  const beside = (reader: LineReader | undefined): Promise<Network | null> =>
    reader === undefined ? Promise.resolve(null) : open(reader.path);
  const [detect, recognise, orient, latinNetwork, secondNetwork] = await Promise.all([
    open(paths.detection),
    open(paths.recognition),
    open(paths.orientation),
    beside(latin),
    beside(second),
  ]);
  return {
    detect,
    recognise,
    orient,
    ...(latinNetwork === null ? {} : { latin: latinNetwork }),
    ...(secondNetwork === null ? {} : { second: secondNetwork }),
    close: async () => {
      await Promise.all(opened.map((session) => session.release()));
    },
  };
};
