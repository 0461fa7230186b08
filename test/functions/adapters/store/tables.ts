import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { createMemoryTable } from '#functions/adapters/memory/table';
import { openTable } from '#functions/adapters/store/open-table';
import type { Table } from '#functions/adapters/store/table';
import { createTable } from '#local/dynamodb/create-table';
import { startPassingDynamoDb } from '#local/dynamodb/server';

/** A table to test with, and how to be rid of it. */
export type TestTable = { readonly table: Table; readonly close: () => Promise<void> };

/** Settings of a client for a DynamoDB that asks for none. */
export const anyCredentials = { region: 'local-1', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } };

/** A fresh table on a real DynamoDB server of its own, which keeps nothing. */
export const realTable = async (): Promise<TestTable> => {
  const server = await startPassingDynamoDb();
  const config = { ...anyCredentials, endpoint: server.endpoint };
  const client = new DynamoDBClient(config);
  await createTable(client, 'heyan');
  const table = openTable('heyan', config);
  const close = async (): Promise<void> => {
    table.close();
    client.destroy();
    await server.close();
  };
  return { table, close };
};

/** Both tables, for suites that must hold on each. */
export const tables: readonly (readonly [string, () => Promise<TestTable>])[] = [
  ['in memory', async () => ({ table: createMemoryTable(), close: async () => {} })],
  ['on DynamoDB', realTable],
];
