import { describe, expect, it } from 'vitest';
import type { Queue } from '#local/queue/queue';
import { localWorkQueues } from '#local/system/work-queues';

const TOPOLOGY = [{ name: 'Queue1', step: 'read-document', visibilitySeconds: 30, maxReceives: 3, batchSize: 1, mostAtOnce: 20 }];

const queueOf = (redriven: () => number): Queue => ({
  send: async () => 'id',
  sizes: () => ({ ready: 1, resting: 2, inFlight: 3, dead: 4 }),
  oldestSentAt: () => 1000,
  deadLetters: () => [],
  redrive: async () => redriven(),
  idle: async () => undefined,
  close: async () => undefined,
});

describe('the queues of one machine', () => {
  it('go by the names of their steps, with the age of what waits longest', async () => {
    const queues = localWorkQueues(
      TOPOLOGY,
      { Queue1: queueOf(() => 4) },
      () => 2,
      () => 61_000,
    );
    expect(await queues.all()).toEqual([
      { name: 'read-document', ready: 1, resting: 2, inFlight: 3, dead: 4, oldestSeconds: 60, readers: 2 },
    ]);
    expect(await queues.redrive('read-document')).toBe(4);
    expect(await queues.redrive('Queue1')).toBe('unknown');
  });
});
