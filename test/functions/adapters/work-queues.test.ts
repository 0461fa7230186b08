import { GetQueueAttributesCommand, SQSClient, StartMessageMoveTaskCommand } from '@aws-sdk/client-sqs';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, it } from 'vitest';
import { createWorkQueues } from '#functions/adapters/work-queues';

const sqs = mockClient(SQSClient);
beforeEach(() => sqs.reset());

const QUEUE = {
  name: 'read-document',
  url: 'https://sqs.test/queue',
  deadLetters: { url: 'https://sqs.test/dead', arn: 'arn:aws:sqs:test:1:dead' },
  readers: 20,
};
const queues = () => createWorkQueues(new SQSClient({ region: 'test-1' }), [QUEUE]);

const counts = (waiting: number, delayed = 0, inFlight = 0) => ({
  Attributes: {
    ApproximateNumberOfMessages: String(waiting),
    ApproximateNumberOfMessagesDelayed: String(delayed),
    ApproximateNumberOfMessagesNotVisible: String(inFlight),
  },
});

const named = (name: string): Error => Object.assign(new Error(name), { name });

describe('queues on SQS', () => {
  it('say how much waits, is in flight and is dead', async () => {
    sqs.on(GetQueueAttributesCommand, { QueueUrl: QUEUE.url }).resolves(counts(3, 1, 2));
    sqs.on(GetQueueAttributesCommand, { QueueUrl: QUEUE.deadLetters.url }).resolves(counts(4));
    expect(await queues().all()).toEqual([
      { name: 'read-document', ready: 3, resting: 1, inFlight: 2, dead: 4, oldestSeconds: null, readers: 20 },
    ]);
  });

  it('begin to move their dead letters back, and are content where that is under way', async () => {
    sqs.on(StartMessageMoveTaskCommand).resolvesOnce({}).rejectsOnce(named('InvalidParameterValue'));
    expect(await queues().redrive('read-document')).toBeNull();
    expect(await queues().redrive('read-document')).toBeNull();
    expect(sqs.commandCalls(StartMessageMoveTaskCommand)[0]?.args[0].input).toEqual({ SourceArn: QUEUE.deadLetters.arn });
  });

  it('are asked again where the service is busy', async () => {
    sqs.on(StartMessageMoveTaskCommand).rejects(named('RequestThrottled'));
    await expect(queues().redrive('read-document')).rejects.toMatchObject({ name: 'TransientError' });
  });

  it('move nothing under a name that is none of theirs', async () => {
    expect(await queues().redrive('other')).toBe('unknown');
    expect(sqs.calls()).toEqual([]);
  });
});
