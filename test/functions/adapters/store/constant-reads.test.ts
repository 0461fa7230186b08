import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createStore } from '#functions/adapters/store/create-store';
import { createDynamoTable } from '#functions/adapters/store/dynamo-table';
import { taskItem } from '#functions/adapters/store/items';
import { MOST_WRITES } from '#functions/adapters/store/table';
import type { Store } from '#functions/store-ports';
import { createTable } from '#local/dynamodb/create-table';
import { type DynamoDbServer, startPassingDynamoDb } from '#local/dynamodb/server';
import { minutesAfter } from '#shared/filing/instant';
import type { ReviewTask } from '#shared/review/task';
import { taskOf } from '#test/shared/review/review-task';
import { AT } from './acts';
import { anyCredentials } from './tables';

const MANY = 10_000;
const seeded = (at: number): ReviewTask =>
  taskOf({ id: `seeded-${at}.t1`, filingId: `seeded-${at}`, dueAt: minutesAfter(AT, (at * 7919) % MANY), findings: ['name-too-short'] });

describe('a queue of ten thousand tasks', () => {
  let server: DynamoDbServer;
  let client: DynamoDBClient;
  let store: Store;
  let calls: string[] = [];

  beforeAll(async () => {
    server = await startPassingDynamoDb();
    client = new DynamoDBClient({ ...anyCredentials, endpoint: server.endpoint });
    await createTable(client, 'heyan');
    const table = createDynamoTable(DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } }), 'heyan');
    for (let from = 0; from < MANY; from += MOST_WRITES) {
      const tasks = Array.from({ length: MOST_WRITES }, (_, at) => seeded(from + at));
      await table.write(tasks.map((task) => ({ put: taskItem(task, 1), when: 'any' })));
    }
    client.middlewareStack.add(
      (next, { commandName = '' }) =>
        (args) => {
          calls.push(commandName);
          return next(args);
        },
      { step: 'initialize' },
    );
    store = createStore(table);
  });
  afterAll(async () => {
    client.destroy();
    await server.close();
  });

  const callsOf = async (work: () => Promise<unknown>): Promise<readonly string[]> => {
    calls = [];
    await work();
    return calls;
  };

  it('shows a page by one query and one read of its items, the first as the hundredth', async () => {
    const first = await store.tasks.inQueue('first-review', { limit: 25 });
    const again = async () => {
      expect(
        (await store.tasks.inQueue('first-review', { limit: 25, ...(first.cursor === null ? {} : { cursor: first.cursor }) })).items,
      ).toHaveLength(25);
    };
    expect(await callsOf(again)).toEqual(['QueryCommand', 'BatchGetItemCommand']);
    expect(first.items.map(({ dueAt }) => dueAt)).toEqual([...first.items.map(({ dueAt }) => dueAt)].sort());
  });

  it('gives out the next task by three reads and one write', async () => {
    expect(await callsOf(() => store.tasks.claimNext('first-review', 'reviewer-1', AT))).toEqual([
      'QueryCommand',
      'QueryCommand',
      'BatchGetItemCommand',
      'TransactWriteItemsCommand',
    ]);
  });

  it('tells counts and oldest due times of all queues without going through them', async () => {
    const made = await callsOf(() => store.tasks.counts());
    expect(made.filter((name) => name === 'QueryCommand')).toHaveLength(4);
    expect(made.filter((name) => name === 'BatchGetItemCommand')).toHaveLength(5);
    expect(made).toHaveLength(9);
  });

  it('goes on page after page in order, leaving nothing out', async () => {
    const due = Array.from({ length: MANY }, (_, at) => seeded(at).dueAt).sort();
    const seen: string[] = [];
    let next = await store.tasks.inQueue('first-review', { limit: 200 });
    while (seen.length < 1000) {
      seen.push(...next.items.map(({ dueAt }) => dueAt));
      if (next.cursor === null) break;
      next = await store.tasks.inQueue('first-review', { limit: 200, cursor: next.cursor });
    }
    expect(seen).toEqual(due.slice(0, 1000));
  });

  it('stops looking after five hundred where little fits the filter, and goes on from there', async () => {
    const page = await store.tasks.inQueue('first-review', { limit: 50, finding: 'nothing-has-this' });
    expect(page.items).toEqual([]);
    expect(page.cursor).not.toBeNull();
  });
});
