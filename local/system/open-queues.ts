import { join } from 'node:path';
import { openQueue, type Queue } from '#local/queue/queue';
import type { Closings } from './closings';
import { LOCAL_REGION } from './environment';
import type { Functions } from './functions';
import type { TopologyQueue } from './topology-shape';

/** What was given back to a queue rests this long on one machine, not the minutes that Lambda needs. */
const REST_MS = 2000;

/** What queues of a folder are opened with. `onFault` is told of errors by a name of the log. */
export type QueuesOptions = {
  readonly folder: string;
  readonly topology: readonly TopologyQueue[];
  readonly functions: Functions;
  readonly readersOf: (queue: TopologyQueue) => number;
  readonly onFault: (event: string, error: unknown) => void;
};

/** Opens the queues of a folder before their functions, into `queues`, by the names of the template. */
export const openQueues = async (
  { folder, topology, functions, readersOf, onFault }: QueuesOptions,
  queues: Record<string, Queue>,
  closings: Closings,
): Promise<void> => {
  for (const one of topology) {
    const { name, step, visibilitySeconds, maxReceives, batchSize } = one;
    queues[name] = closings.keep(
      await openQueue({
        folder: join(folder, 'queues', name),
        arn: `arn:aws:sqs:${LOCAL_REGION}:000000000000:${name}`,
        visibilityMs: visibilitySeconds * 1000,
        restMs: REST_MS,
        ...{ maxReceives, batchSize, mostAtOnce: readersOf(one) },
        deliver: (event) => functions.invoke(step, event),
        onFailure: (_ids, error) => onFault(`${step}-failed`, error),
        onFault: (error) => onFault('queue-fault', error),
      }),
    );
  }
};
