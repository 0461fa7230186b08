import { createHash } from 'node:crypto';
import { z } from 'zod';

/** A message of a queue; instants in milliseconds. `visibleAt` is when it may be handed out (again). */
export const Message = z.strictObject({
  id: z.string(),
  body: z.string(),
  sentAt: z.number(),
  visibleAt: z.number(),
  receives: z.number(),
  firstReceivedAt: z.number().optional(),
  /** When it was put aside, because it had been handed out too often. */
  deadSince: z.number().optional(),
});
export type Message = Readonly<z.infer<typeof Message>>;

/** A line of a queue's journal: what a message is now, or that it is gone. */
export const QueueEntry = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('message'), message: Message }),
  z.strictObject({ kind: z.literal('deleted'), id: z.string() }),
]);
export type QueueEntry = z.infer<typeof QueueEntry>;

/** The event that Lambda hands to a function for messages of a queue. */
export const queueEvent = (messages: readonly Message[], arn: string) => ({
  Records: messages.map(({ id, body, sentAt, receives, firstReceivedAt = sentAt }) => ({
    messageId: id,
    receiptHandle: `${id}.${receives}`,
    body,
    attributes: {
      ApproximateReceiveCount: String(receives),
      SentTimestamp: String(sentAt),
      SenderId: 'local',
      ApproximateFirstReceiveTimestamp: String(firstReceivedAt),
    },
    messageAttributes: {},
    md5OfBody: createHash('md5').update(body).digest('hex'),
    eventSource: 'aws:sqs',
    eventSourceARN: arn,
    awsRegion: arn.split(':')[3] ?? '',
  })),
});
export type QueueEvent = ReturnType<typeof queueEvent>;

const Answer = z.object({ batchItemFailures: z.array(z.object({ itemIdentifier: z.string().min(1) })).nullish() });

/** Which messages a function did not manage, by what it answered. An answer that names none of them is a failure of all, as Lambda has it. */
export const failedIds = (answer: unknown, ids: readonly string[]): readonly string[] => {
  if (answer === undefined || answer === null) return [];
  const parsed = Answer.safeParse(answer);
  const failed = parsed.data?.batchItemFailures?.map(({ itemIdentifier }) => itemIdentifier) ?? [];
  return parsed.success && failed.every((id) => ids.includes(id)) ? failed : ids;
};
