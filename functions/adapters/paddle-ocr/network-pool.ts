import { once } from 'node:events';
import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import type { InferenceSession } from 'onnxruntime-node';
import { z } from 'zod';
import { LEAST_SCORE, type Scores, scoresIn } from './scores';
import type { LineNetwork } from './sessions';

/**
 * A thread that runs networks that read lines, one call after the other. As text, because a step's bundle is one file; it holds calls of the runtime and what of their answers counts.
 * It says `ready` once its first network is open or cannot be opened, and ends itself when it is told `null`: a thread that is ended from outside
 * while the runtime opens or runs a network takes the whole process with it.
 */
const THREAD = `
const { parentPort, workerData } = require('node:worker_threads');
const { InferenceSession, Tensor } = require(workerData.runtime);
const scoresIn = ${scoresIn.toString()};
const opened = new Map();
const open = (path) => {
  if (!opened.has(path)) opened.set(path, InferenceSession.create(path, workerData.options));
  return opened.get(path);
};
open(workerData.first)
  .catch(() => {})
  .then(() => parentPort.postMessage({ ready: true }));
parentPort.on('message', async (call) => {
  if (call === null) {
    await Promise.allSettled(opened.values());
    parentPort.close();
    return;
  }
  try {
    const { path, input, shape } = call;
    const network = await open(path);
    const answer = await network.run({ [network.inputNames[0]]: new Tensor('float32', input, shape) });
    const { data, dims } = answer[network.outputNames[0]];
    parentPort.postMessage(scoresIn(data, dims[1], dims[2], ${LEAST_SCORE}));
  } catch (error) {
    parentPort.postMessage({ failure: String(error?.message ?? error) });
  }
});
`;

const Answer = z.union([
  z.object({ ready: z.literal(true) }),
  z.object({
    ...{ steps: z.number(), classes: z.number(), starts: z.instanceof(Uint32Array) },
    ...{ symbols: z.instanceof(Uint32Array), values: z.instanceof(Float32Array) },
  }),
  z.object({ failure: z.string() }).transform(({ failure }) => new Error(failure)),
]);

type Call = {
  readonly path: string;
  readonly input: Float32Array<ArrayBuffer>;
  readonly shape: readonly number[];
  readonly resolve: (scores: Scores) => void;
  readonly reject: (error: Error) => void;
};

/** Networks on threads of their own: calls go to whichever thread is free, in the order in which they came. */
export type NetworkPool = {
  /** The network whose file this is; it opens when it is first called. */
  readonly network: (path: string) => LineNetwork;
  /** Fails the calls that are not answered yet, and resolves once the threads have ended, each after what it does. */
  readonly close: () => Promise<void>;
};

/** What each thread opens first and how it opens networks. `source` is what it runs, the calls of the runtime unless told otherwise. */
export type PoolOptions = { readonly first: string; readonly options: InferenceSession.SessionOptions; readonly source?: string };

/**
 * Starts so many threads. Each opens its own copy of a network, `first` at once. A thread that dies fails the call that it ran, and another takes
 * its place at the next call. The process may end while all of them are idle, not while one opens a network.
 */
export const openNetworkPool = (threads: number, { first, options, source = THREAD }: PoolOptions): NetworkPool => {
  const runtime = createRequire(import.meta.url).resolve('onnxruntime-node');
  const running = new Map<Worker, Call | null | 'opening'>();
  const waiting: Call[] = [];
  let closed = false;

  const next = (thread: Worker): void => {
    if (closed) return;
    const call = waiting.shift() ?? null;
    running.set(thread, call);
    if (call === null) thread.unref();
    else {
      thread.ref();
      // Moved, not copied: it is half a megabyte for a long line.
      thread.postMessage({ path: call.path, input: call.input, shape: [...call.shape] }, [call.input.buffer]);
    }
  };
  const callOf = (thread: Worker): Call | null => {
    const call = running.get(thread);
    return call === undefined || call === 'opening' ? null : call;
  };
  const gone = (thread: Worker, error: Error): void => {
    callOf(thread)?.reject(error);
    if (running.delete(thread) && !closed && waiting.length > 0) started();
  };
  const started = (): void => {
    const thread = new Worker(source, { eval: true, workerData: { runtime, options, first } });
    thread.on('message', (message) => {
      const call = callOf(thread);
      const answer = Answer.parse(message);
      if (answer instanceof Error) call?.reject(answer);
      else if ('steps' in answer) call?.resolve(answer);
      next(thread);
    });
    thread.on('error', (error) => gone(thread, error));
    thread.on('exit', () => gone(thread, new Error('a thread that runs networks ended')));
    running.set(thread, 'opening');
  };
  for (let thread = 0; thread < threads; thread++) started();

  const ended = async (thread: Worker): Promise<void> => {
    callOf(thread)?.reject(new Error('the networks are closed'));
    thread.ref();
    thread.postMessage(null);
    await once(thread, 'exit');
  };
  const called = (call: Call): void => {
    waiting.push(call);
    const idle = [...running].find(([, one]) => one === null)?.[0];
    if (idle !== undefined) next(idle);
    else if (running.size < threads) started();
  };
  return {
    network: (path) => (input, shape) =>
      closed
        ? Promise.reject(new Error('the networks are closed'))
        : new Promise((resolve, reject) => {
            called({ path, input, shape, resolve, reject });
          }),
    close: async () => {
      closed = true;
      for (const call of waiting.splice(0)) call.reject(new Error('the networks are closed'));
      await Promise.all([...running.keys()].map(ended));
    },
  };
};
