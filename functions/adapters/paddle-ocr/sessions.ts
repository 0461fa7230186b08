import { cpus } from 'node:os';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import type { ModelSet } from './model-folder';

/** One network: planes in, numbers out. */
export type Network = (
  input: Float32Array,
  shape: readonly number[],
) => Promise<{ readonly data: Float32Array; readonly shape: readonly number[] }>;

export type Networks = {
  readonly detect: Network;
  readonly recognise: Network;
  readonly orient: Network;
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

/** Opens the three networks of a model set, in parallel. About 0.2 s; done once per process, never per picture. */
export const openNetworks = async (models: ModelSet): Promise<Networks> => {
  const sessions = await Promise.all(
    [models.paths.detection, models.paths.recognition, models.paths.orientation].map((path) => InferenceSession.create(path, options())),
  );
  const [detection, recognition, orientation] = sessions;
  if (!detection || !recognition || !orientation) throw new Error('a network is missing');
  return {
    detect: networkOf(detection),
    recognise: networkOf(recognition),
    orient: networkOf(orientation),
    close: async () => {
      await Promise.all(sessions.map((session) => session.release()));
    },
  };
};
