import type { WorkQueues } from '#functions/api/operator-ports';
import type { Queue } from '#local/queue/queue';
import type { TopologyQueue } from './topology-shape';

/** The queues of one machine, each under the name of the step that it starts, as operators see them. `readers`: how many calls run at once at most. */
export const localWorkQueues = (
  topology: readonly TopologyQueue[],
  queues: Readonly<Record<string, Queue>>,
  readers: (queue: TopologyQueue) => number,
  now: () => number,
): WorkQueues => ({
  all: async () =>
    topology.flatMap((one) => {
      const queue = queues[one.name];
      if (queue === undefined) return [];
      const oldest = queue.oldestSentAt();
      return [
        {
          ...{ name: one.step, ...queue.sizes(), readers: readers(one) },
          oldestSeconds: oldest === null ? null : Math.max(0, Math.round((now() - oldest) / 1000)),
        },
      ];
    }),
  redrive: async (step) => {
    const queue = queues[topology.find((one) => one.step === step)?.name ?? ''];
    return queue === undefined ? 'unknown' : queue.redrive();
  },
});
