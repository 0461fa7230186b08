import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SESv2Client } from '@aws-sdk/client-sesv2';
import { SFNClient } from '@aws-sdk/client-sfn';
import { SNSClient } from '@aws-sdk/client-sns';
import { SQSClient } from '@aws-sdk/client-sqs';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { describe, expect, it } from 'vitest';
import { secretText } from '#functions/adapters/bureau/connection';
import { createErasure } from '#functions/adapters/erasure';
import { createNotifier } from '#functions/adapters/notifier';
import { createObjectStore } from '#functions/adapters/object-store';
import { createRuns } from '#functions/adapters/runs';
import { createDynamoTable } from '#functions/adapters/store/dynamo-table';
import { createUploadProbe } from '#functions/adapters/upload-probe';
import { createWorkQueues } from '#functions/adapters/work-queues';
import { createWorkflow } from '#functions/adapters/workflow';
import { TransientError } from '#functions/errors';

/** What a service in a storm throws: by a name, by a status without one, or because the line broke. */
const storms: Readonly<Record<string, () => Error>> = {
  throttled: () => Object.assign(new Error('x'), { name: 'ThrottlingException', $metadata: { httpStatusCode: 400 } }),
  'too many': () => Object.assign(new Error('x'), { name: 'TooManyRequestsException', $metadata: { httpStatusCode: 429 } }),
  'slow down': () => Object.assign(new Error('x'), { name: 'SlowDown', $metadata: { httpStatusCode: 503 } }),
  '500 without a name': () => Object.assign(new Error('x'), { name: 'UnknownError', $metadata: { httpStatusCode: 500 } }),
  '502 of a proxy': () => Object.assign(new Error('x'), { name: 'SyntaxError', $metadata: { httpStatusCode: 502 } }),
  'a broken line': () => Object.assign(new Error('x'), { code: 'ECONNRESET' }),
  'no answer': () => Object.assign(new Error('x'), { name: 'TimeoutError' }),
};

const bytes = new Uint8Array([1]);
const key = { pk: 'a', sk: 'b' };
const item = { ...key, kind: 'x', version: 1, value: null };
const notice = { id: 'n', to: 'lin@example.com', subject: 's', text: 't' };

/** Each call of each client, with the client that is in a storm. */
const calls = (error: Error): Readonly<Record<string, () => Promise<unknown>>> => {
  const s3 = new S3Client({});
  const sfn = new SFNClient({});
  const ses = new SESv2Client({});
  const sns = new SNSClient({});
  const sqs = new SQSClient({});
  const secrets = new SecretsManagerClient({});
  const documents = DynamoDBDocumentClient.from(new DynamoDBClient({}));
  mockClient(s3).rejects(error);
  mockClient(sfn).rejects(error);
  mockClient(ses).rejects(error);
  mockClient(sns).rejects(error);
  mockClient(sqs).rejects(error);
  mockClient(secrets).rejects(error);
  mockClient(documents).rejects(error);
  const objects = createObjectStore(s3, 'b');
  const workflow = createWorkflow(sfn, 'arn');
  const table = createDynamoTable(documents, 't');
  const queue = { name: 'q', url: 'https://sqs.test/q', deadLetters: { url: 'https://sqs.test/d', arn: 'arn' }, readers: 1 };
  const queues = createWorkQueues(sqs, [queue]);
  const notifier = createNotifier('from@example.com', ses, sns);
  return {
    's3 get': () => objects.get('k'),
    's3 put': () => objects.put('k', bytes, 'text/plain'),
    's3 list': () => createUploadProbe(s3, 'b').arrived('k'),
    's3 erase': () => createErasure(s3, ['b']).removeObjectsOf('f'),
    'sqs counts': () => queues.all(),
    'sqs redrive': () => queues.redrive('q'),
    'states list': () => createRuns(sfn, 'arn').ended('FAILED', { limit: 1 }),
    'secrets get': () => secretText('arn', secrets),
    'states start': () => workflow.start('n', {}),
    'states resume': () => workflow.resume('t', {}),
    'states fail': () => workflow.fail('t', 'e'),
    'dynamodb get': () => table.get(key),
    'dynamodb getMany': () => table.getMany([key]),
    'dynamodb partition': () => table.partition('a'),
    'dynamodb list': () => table.list({ index: 1, list: 'l', limit: 1 }),
    'dynamodb write': () => table.write([{ put: item, when: 'absent' }]),
    'dynamodb add': () => table.add(key, 1),
    'dynamodb counts': () => table.counts([key]),
    'ses send': () => notifier.send({ ...notice, channel: 'mail' }),
    'sns publish': () => notifier.send({ ...notice, channel: 'sms', to: '13800138000' }),
  };
};

describe.each(Object.entries(storms))('every client in a storm (%s)', (_, storm) => {
  it.each(Object.keys(calls(new Error('x'))))('%s is worth another try, and says nothing of what it carried', async (name) => {
    const failure: unknown = await calls(storm())
      [name]?.()
      .catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(TransientError);
    expect(String(failure)).not.toMatch(/lin@|13800138000/);
  });
});

describe('a client that is refused', () => {
  const denied = Object.assign(new Error('x'), { name: 'AccessDeniedException', $metadata: { httpStatusCode: 403 } });

  it.each(['s3 get', 's3 put', 'states start', 'states resume', 'dynamodb get', 'dynamodb write'])(
    '%s is not tried again for that',
    async (name) => {
      await expect(calls(denied)[name]?.()).rejects.toBe(denied);
    },
  );
});
