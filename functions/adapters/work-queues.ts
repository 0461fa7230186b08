import { GetQueueAttributesCommand, SQSClient, StartMessageMoveTaskCommand } from '@aws-sdk/client-sqs';
import { z } from 'zod';
import type { WorkQueues } from '#functions/api/operator-ports';
import { requireEnv } from '#functions/env';
import { rethrown } from './may-pass';

/** A queue before a step, and what lies behind it. */
const WatchedQueue = z.strictObject({
  name: z.string(),
  url: z.string(),
  deadLetters: z.strictObject({ url: z.string(), arn: z.string() }),
  readers: z.int().positive(),
});
export type WatchedQueue = z.infer<typeof WatchedQueue>;

const Counts = z.object({
  ApproximateNumberOfMessages: z.coerce.number().int(),
  ApproximateNumberOfMessagesDelayed: z.coerce.number().int(),
  ApproximateNumberOfMessagesNotVisible: z.coerce.number().int(),
});

/** A task is under way already: the letters are being moved. */
const AT_WORK = 'InvalidParameterValue';

/** Queues on SQS. The age of the oldest message is a metric there, on the dashboard, and not told by the queue itself. Throws TransientError where SQS is busy. */
export const createWorkQueues = (client: SQSClient, queues: readonly WatchedQueue[]): WorkQueues => {
  const countsOf = async (QueueUrl: string) => {
    const { Attributes } = await client.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['All'] })).catch(rethrown);
    return Counts.parse(Attributes);
  };
  return {
    all: () =>
      Promise.all(
        queues.map(async ({ name, url, deadLetters, readers }) => {
          const [waiting, dead] = await Promise.all([countsOf(url), countsOf(deadLetters.url)]);
          return {
            ...{ name, readers, oldestSeconds: null },
            ready: waiting.ApproximateNumberOfMessages,
            resting: waiting.ApproximateNumberOfMessagesDelayed,
            inFlight: waiting.ApproximateNumberOfMessagesNotVisible,
            dead: dead.ApproximateNumberOfMessages,
          };
        }),
      ),
    redrive: async (name) => {
      const queue = queues.find((one) => one.name === name);
      if (queue === undefined) return 'unknown';
      try {
        await client.send(new StartMessageMoveTaskCommand({ SourceArn: queue.deadLetters.arn }));
      } catch (error) {
        if (!(error instanceof Error && error.name === AT_WORK)) rethrown(error);
      }
      return null;
    },
  };
};

/** The queues that `WORK_QUEUES` names, as JSON. */
export const environmentWorkQueues = (): WorkQueues =>
  createWorkQueues(new SQSClient({}), z.array(WatchedQueue).parse(JSON.parse(requireEnv('WORK_QUEUES'))));
