import { InferenceSession, Tensor } from 'onnxruntime-node';
import { afterEach, describe, expect, it } from 'vitest';
import { defaultModelsFolder } from '#functions/adapters/paddle-ocr/chosen-models';
import { loadModelSet } from '#functions/adapters/paddle-ocr/model-folder';
import { type NetworkPool, openNetworkPool } from '#functions/adapters/paddle-ocr/network-pool';
import { LEAST_SCORE, scoresIn } from '#functions/adapters/paddle-ocr/scores';

const { paths } = await loadModelSet(defaultModelsFolder);
const path = paths.recognition;
const shape = [1, 3, 48, 192];
const inputOf = (value: number): Float32Array<ArrayBuffer> => new Float32Array(3 * 48 * 192).map((_, i) => Math.sin(value + i / 100));

let pools: NetworkPool[] = [];
const opened = (threads: number, source?: string): NetworkPool => {
  const pool = openNetworkPool(threads, { first: path, options: { intraOpNumThreads: 1 }, ...(source === undefined ? {} : { source }) });
  pools.push(pool);
  return pool;
};
afterEach(async () => {
  await Promise.all(pools.map((pool) => pool.close()));
  pools = [];
});

/** Answers the first number of each input as the probability of the first symbol of one step; a negative one ends the thread. */
const ECHO = `
const { parentPort } = require('node:worker_threads');
parentPort.postMessage({ ready: true });
parentPort.on('message', (call) => {
  if (call === null) return parentPort.close();
  const { input } = call;
  if (input[0] < 0) process.exit(1);
  parentPort.postMessage({ steps: 1, classes: 1, starts: new Uint32Array([0, 1]), symbols: new Uint32Array(1), values: input.slice(0, 1) });
});
`;

describe('networks on threads of their own', () => {
  it('answer each call with what the network answers to it, however many wait', async () => {
    const network = opened(2).network(path);
    const values = [1, 2, 3, 4, 5, 6, 7];
    const answers = await Promise.all(values.map((value) => network(inputOf(value), shape)));
    const session = await InferenceSession.create(path, { intraOpNumThreads: 1 });
    for (const [i, value] of values.entries()) {
      const outputs = await session.run({ [session.inputNames[0] ?? '']: new Tensor('float32', inputOf(value), shape) });
      const { data, dims } = outputs[session.outputNames[0] ?? ''] ?? {};
      const [, steps = 0, classes = 0] = dims ?? [];
      expect(steps * classes).toBeGreaterThan(1000);
      expect(answers[i]).toEqual(scoresIn(data as Float32Array, steps, classes, LEAST_SCORE));
    }
    await session.release();
  });

  it('take what they are given over: nobody else reads or writes it while they do', async () => {
    const input = inputOf(1);
    await opened(1).network(path)(input, shape);
    expect(input.length).toBe(0);
  });

  it('fail a call that cannot be answered, and answer the next', async () => {
    const network = opened(1).network(path);
    await expect(network(inputOf(1), [1, 3, 7, 192])).rejects.toThrow();
    await expect(opened(1).network('no-such-network.onnx')(inputOf(1), shape)).rejects.toThrow(/no-such-network/);
    expect((await network(inputOf(1), shape)).steps).toBe(24);
  });

  it('fail the call whose thread died; another thread takes what waits', async () => {
    const network = opened(1, ECHO).network(path);
    const [died, waited] = await Promise.allSettled([network(new Float32Array([-1]), [1]), network(new Float32Array([5]), [1])]);
    expect(died).toMatchObject({ status: 'rejected', reason: new Error('a thread that runs networks ended') });
    expect(waited).toMatchObject({ status: 'fulfilled', value: { steps: 1 } });
    expect((await network(new Float32Array([6]), [1])).values[0]).toBe(6);
  });

  it('end while they open their networks, and while they run one, and the process goes on', async () => {
    for (let round = 0; round < 8; round++) {
      const opening = opened(2);
      await new Promise((resolve) => setTimeout(resolve, round * 10));
      await opening.close();
    }
    const pool = opened(2);
    const network = pool.network(path);
    await network(inputOf(1), shape);
    const calls = Promise.allSettled([1, 2, 3, 4].map((value) => network(inputOf(value), shape)));
    await pool.close();
    expect((await calls).map(({ status }) => status)).toEqual(Array(4).fill('rejected'));
  });

  it('fail every call once they are closed', async () => {
    const pool = opened(1, ECHO);
    const network = pool.network(path);
    const calls = [network(new Float32Array([1]), [1]), network(new Float32Array([2]), [1])];
    const closing = pool.close();
    expect((await Promise.allSettled(calls)).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    await closing;
    await expect(network(new Float32Array([3]), [1])).rejects.toThrow('closed');
  });
});
