import type { SQSBatchResponse } from 'aws-lambda';
import { z } from 'zod';

/** S3 writes keys into its events as HTML forms do: a plus for a space, percent signs for the rest. */
const Key = z.string().transform((key) => decodeURIComponent(key.replaceAll('+', ' ')));
const Notification = z.union([
  z.object({ Records: z.array(z.object({ s3: z.object({ object: z.object({ key: Key }) }) })) }),
  // Sent once, when the bucket is connected to the queue.
  z.object({ Event: z.literal('s3:TestEvent') }).transform(() => ({ Records: [] })),
]);
const Body = z.string().transform((text, context) => {
  try {
    return Notification.parse(JSON.parse(text));
  } catch (cause) {
    context.addIssue(cause instanceof z.ZodError ? z.prettifyError(cause) : 'is not JSON');
    return z.NEVER;
  }
});
const QueueEvent = z.object({ Records: z.array(z.object({ messageId: z.string(), body: z.unknown() })) });

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : 'unknown');

/**
 * Works through the keys of S3 object-created events that a queue delivers, one after the other. A message that cannot be understood or whose work
 * throws is handed back to the queue by its id, and the others still count as done. Logs the message's id and the error's name, never a key.
 */
export const forEachQueuedKey = async (event: unknown, work: (key: string) => Promise<void>): Promise<SQSBatchResponse> => {
  const batchItemFailures: { itemIdentifier: string }[] = [];
  for (const { messageId, body } of QueueEvent.parse(event).Records) {
    try {
      for (const { s3 } of Body.parse(body).Records) await work(s3.object.key);
    } catch (error) {
      console.error(JSON.stringify({ level: 'error', messageId, error: nameOf(error) }));
      batchItemFailures.push({ itemIdentifier: messageId });
    }
  }
  return { batchItemFailures };
};
