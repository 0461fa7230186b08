import { DynamoDBClient, TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { BatchGetCommand, DynamoDBDocumentClient, GetCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, it } from 'vitest';
import { createDynamoTable } from '#functions/adapters/store/dynamo-table';
import { TransientError } from '#functions/errors';

const documents = DynamoDBDocumentClient.from(new DynamoDBClient({ region: 'local-1' }));
const dynamo = mockClient(documents);
const table = createDynamoTable(documents, 'heyan');
const key = { pk: 'a', sk: 's' };
const writing = () => table.write([{ remove: key, when: 1 }]);

const canceled = (...codes: readonly string[]) =>
  new TransactionCanceledException({ message: 'canceled', $metadata: {}, CancellationReasons: codes.map((Code) => ({ Code })) });

const named = (name: string) => Object.assign(new Error(name), { name });

describe('the table on DynamoDB, when DynamoDB does not do as asked', () => {
  beforeEach(() => dynamo.reset());

  it('tries a transaction again that collided with another', async () => {
    dynamo.on(TransactWriteCommand).rejectsOnce(canceled('TransactionConflict')).resolves({});
    expect(await writing()).toEqual({ ok: true });
    expect(dynamo.commandCalls(TransactWriteCommand)).toHaveLength(2);
  });

  it('names the conditions that did not hold, and asks no second time', async () => {
    dynamo.on(TransactWriteCommand).rejects(canceled('None', 'ConditionalCheckFailed', 'TransactionConflict'));
    expect(await writing()).toEqual({ ok: false, failed: [1] });
    expect(dynamo.commandCalls(TransactWriteCommand)).toHaveLength(1);
  });

  it.each([
    'ThrottlingException',
    'ProvisionedThroughputExceededException',
    'InternalServerError',
    'TransactionInProgressException',
    'TimeoutError',
  ])('is worth another try after %s', async (name) => {
    dynamo.on(GetCommand).rejects(named(name));
    dynamo.on(TransactWriteCommand).rejects(named(name));
    await expect(table.get(key)).rejects.toThrow(TransientError);
    await expect(writing()).rejects.toThrow(TransientError);
  });

  it('is worth another try when nobody answers', async () => {
    dynamo.on(GetCommand).rejects(Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }));
    await expect(table.get(key)).rejects.toThrow(TransientError);
  });

  it('lets through what no retry helps', async () => {
    dynamo.on(GetCommand).rejects(named('AccessDeniedException'));
    dynamo.on(TransactWriteCommand).rejects(canceled('ItemCollectionSizeLimitExceeded'));
    await expect(table.get(key)).rejects.toMatchObject({ name: 'AccessDeniedException' });
    await expect(writing()).rejects.toMatchObject({ name: 'TransactionCanceledException' });
  });

  it('asks again for keys that a batch left unread', async () => {
    const raw = (pk: string) => ({ pk, sk: 's', kind: 'k', version: 1, value: null });
    const [a, b] = [key, { pk: 'b', sk: 's' }];
    dynamo
      .on(BatchGetCommand)
      .resolvesOnce({ Responses: { heyan: [raw('b')] }, UnprocessedKeys: { heyan: { Keys: [a] } } })
      .resolves({ Responses: { heyan: [raw('a')] } });
    expect((await table.getMany([a, b])).map(({ pk }) => pk)).toEqual(['a', 'b']);
    expect(dynamo.commandCalls(BatchGetCommand)).toHaveLength(2);
  });

  it('refuses what is no item of the table', async () => {
    dynamo.on(GetCommand).resolves({ Item: { pk: 'a', sk: 's' } });
    await expect(table.get(key)).rejects.toThrow(/version/);
  });
});
