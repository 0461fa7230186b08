import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DeleteTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createStore } from '#functions/adapters/store/create-store';
import { openTable } from '#functions/adapters/store/open-table';
import { dynamoDbBinary, NoDynamoDbError } from '#local/dynamodb/binary';
import { createTable, OtherTableError, tableInput } from '#local/dynamodb/create-table';
import { commandOf } from '#local/dynamodb/orphan';
import { type DynamoDbServer, startDynamoDb } from '#local/dynamodb/server';
import { draft } from '#test/functions/adapters/store/acts';
import { anyCredentials } from '#test/functions/adapters/store/tables';

let folder: string;
const running: DynamoDbServer[] = [];

const start = async (): Promise<DynamoDbServer> => {
  const server = await startDynamoDb(folder, '');
  running.push(server);
  return server;
};
const clientOf = ({ endpoint }: DynamoDbServer) => new DynamoDBClient({ ...anyCredentials, endpoint });
const storeOf = ({ endpoint }: DynamoDbServer) => createStore(openTable('heyan', { ...anyCredentials, endpoint }));

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'heyan-dynamodb-'));
});
afterEach(async () => {
  for (const server of running.splice(0)) await server.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('DynamoDB on one machine', () => {
  it('keeps its content when it is closed and started again', async () => {
    const first = await start();
    await createTable(clientOf(first), 'heyan');
    const { id } = await draft(storeOf(first));
    await first.close();
    expect(commandOf(first.pid ?? 0)).toBe('');
    expect(existsSync(join(folder, 'server.pid'))).toBe(false);
    const second = await start();
    await createTable(clientOf(second), 'heyan');
    expect((await storeOf(second).filings.get(id))?.state).toBe('draft');
  });

  it('keeps all that was answered when it is killed, and says that it has ended', async () => {
    const first = await start();
    await createTable(clientOf(first), 'heyan');
    const store = storeOf(first);
    const answered: string[] = [];
    const writing = (async () => {
      for (let at = 0; at < 200; at += 1) answered.push((await draft(store)).id);
    })().catch(() => {});
    while (answered.length < 15) await new Promise((resolve) => setTimeout(resolve, 5));
    process.kill(first.pid ?? 0, 'SIGKILL');
    await first.ended;
    await writing;
    expect(answered.length).toBeLessThan(200);
    const second = await start();
    expect((await storeOf(second).filings.getMany(answered)).map(({ id }) => id)).toEqual(answered);
  });

  it('ends a server that a killed start left behind, before it opens the file', async () => {
    const orphan = await start();
    const second = await start();
    await orphan.ended;
    expect(commandOf(orphan.pid ?? 0)).toBe('');
    expect(readFileSync(join(folder, 'server.pid'), 'utf8')).toBe(String(second.pid));
  });

  it('leaves another process alone that has the old number now', async () => {
    const other = spawn('sleep', ['30']);
    writeFileSync(join(folder, 'server.pid'), String(other.pid));
    await start();
    expect(other.exitCode).toBeNull();
    expect(other.signalCode).toBeNull();
    other.kill();
  });

  it('says what is wrong with a file that is no table', async () => {
    writeFileSync(join(folder, 'table.db'), 'this is no database, whatever its name says '.repeat(100));
    await expect(start()).rejects.toMatchObject({ name: 'DynamoDbStartError', message: expect.stringContaining('table.db') });
    expect(existsSync(join(folder, 'server.pid'))).toBe(false);
  });

  it('uses the one that is named, and leaves it running', async () => {
    const server = await startDynamoDb(folder, 'http://127.0.0.1:8000');
    expect(server).toMatchObject({ endpoint: 'http://127.0.0.1:8000', pid: null });
    await server.close();
  });

  it('says what to do on a platform for which there is none', () => {
    expect(() => dynamoDbBinary('plan9', 'mips')).toThrow(NoDynamoDbError);
    expect(() => dynamoDbBinary('plan9', 'mips')).toThrow(/AWS_ENDPOINT_URL_DYNAMODB/);
  });
});

describe('the table', () => {
  it('is created once, and one of another shape is refused', async () => {
    const client = clientOf(await start());
    await createTable(client, 'heyan');
    await createTable(client, 'heyan');
    const { CreateTableCommand } = await import('@aws-sdk/client-dynamodb');
    const { GlobalSecondaryIndexes = [], AttributeDefinitions = [], ...input } = tableInput('older');
    const attributes = AttributeDefinitions.filter(({ AttributeName }) => !/[2-5]$/.test(AttributeName ?? ''));
    await client.send(
      new CreateTableCommand({ ...input, AttributeDefinitions: attributes, GlobalSecondaryIndexes: GlobalSecondaryIndexes.slice(0, 1) }),
    );
    await expect(createTable(client, 'older')).rejects.toThrow(OtherTableError);
    await client.send(new DeleteTableCommand({ TableName: 'older' }));
  });

  it('loses the stream that an earlier version gave it, and nothing else', async () => {
    const server = await start();
    const client = clientOf(server);
    const { CreateTableCommand, DescribeTableCommand } = await import('@aws-sdk/client-dynamodb');
    await client.send(
      new CreateTableCommand({ ...tableInput('heyan'), StreamSpecification: { StreamEnabled: true, StreamViewType: 'KEYS_ONLY' } }),
    );
    const { id } = await draft(storeOf(server));
    await createTable(client, 'heyan');
    await createTable(client, 'heyan');
    const { Table } = await client.send(new DescribeTableCommand({ TableName: 'heyan' }));
    expect(Table?.StreamSpecification?.StreamEnabled ?? false).toBe(false);
    expect((await storeOf(server).filings.get(id))?.state).toBe('draft');
  });
});
