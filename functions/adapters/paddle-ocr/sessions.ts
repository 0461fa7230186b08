import { availableParallelism } from 'node:os';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import type { LineReader, ModelSet } from './model-folder';
import { openNetworkPool } from './network-pool';
import type { Scores } from './scores';

/** One network: planes in, numbers out. */
export type Network = (
  input: Float32Array,
  shape: readonly number[],
) => Promise<{ readonly data: Float32Array; readonly shape: readonly number[] }>;

/** One network that reads lines: planes in, what each step may be out. The planes go over to it, and hold nothing any more for whoever gave them. */
export type LineNetwork = (input: Float32Array<ArrayBuffer>, shape: readonly number[]) => Promise<Scores>;

export type Networks = {
  readonly detect: Network;
  readonly recognise: LineNetwork;
  readonly orient: Network;
  /** Those that the set has beside its own three. */
  readonly latin?: LineNetwork;
  readonly second?: LineNetwork;
  readonly close: () => Promise<void>;
};

/** More readers of lines than this at once were not measured. */
const MOST_READERS = 4;

/** How many lines are read at once, each on a thread of its own: as many as there are cores. */
export const lineReaders = (): number => Math.min(MOST_READERS, availableParallelism());

/** Measured best on small machines: one after the other, and no thread that spins while it waits. */
const options = (threads: number): InferenceSession.SessionOptions => ({
  intraOpNumThreads: threads,
  interOpNumThreads: 1,
  executionMode: 'sequential',
  graphOptimizationLevel: 'all',
  // Lines are of every width: plans of memory for each, and memory kept for the widest, cost 100 MB each and save no time.
  enableMemPattern: false,
  enableCpuMemArena: false,
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

/**
 * Opens the networks of a model set. About 0.2 s; done once per process, never per picture. Those that look at a whole picture run here, on as many threads as
 * cores up to two; those that read lines on threads of their own, one line on each, which takes a third less time than one line on two.
 */
export const openNetworks = async ({ paths, latin, second }: ModelSet): Promise<Networks> => {
  const opened: InferenceSession[] = [];
  const open = async (path: string): Promise<Network> => {
    const session = await InferenceSession.create(path, options(Math.min(2, availableParallelism())));
    opened.push(session);
    return networkOf(session);
  };
  const pool = openNetworkPool(lineReaders(), { first: paths.recognition, options: options(1) });
  const beside = (name: 'latin' | 'second', reader: LineReader | undefined): Partial<Networks> =>
    reader === undefined ? {} : { [name]: pool.network(reader.path) };
  const [detect, orient] = await Promise.all([open(paths.detection), open(paths.orientation)]);
  return {
    detect,
    recognise: pool.network(paths.recognition),
    orient,
    ...beside('latin', latin),
    ...beside('second', second),
    close: async () => {
      await Promise.all([pool.close(), ...opened.map((session) => session.release())]);
    },
  };
};
