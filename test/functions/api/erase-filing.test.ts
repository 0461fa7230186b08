import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb';
import { ListObjectVersionsCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createErasure } from '#functions/adapters/erasure';
import { createStore } from '#functions/adapters/store/create-store';
import { openTable } from '#functions/adapters/store/open-table';
import { eraseFiling } from '#functions/api/erase-filing';
import { createTable } from '#local/dynamodb/create-table';
import { type DynamoDbServer, startPassingDynamoDb } from '#local/dynamodb/server';
import { type S3Server, startS3 } from '#local/s3/server';
import { auditFaults } from '#shared/audit/chain';
import { AT, applicant, entered, LATER, made } from '#test/functions/adapters/store/acts';
import { anyCredentials } from '#test/functions/adapters/store/tables';
import { testApi } from './test-api';

const SECRET_NAME = '不得留存';
const BUCKETS = { uploads: { versioned: true }, derived: { versioned: false } };

let folder = '';
let s3Server: S3Server;
let database: DynamoDbServer;
let s3: S3Client;
let client: DynamoDBClient;
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'heyan-erase-'));
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  s3Server = await startS3({ folder, buckets: BUCKETS, credentials: [credentials], region: 'local-1', onObjectCreated: async () => {} });
  s3 = new S3Client({ region: 'local-1', credentials, endpoint: `http://127.0.0.1:${s3Server.port}`, forcePathStyle: true });
  database = await startPassingDynamoDb();
  client = new DynamoDBClient({ ...anyCredentials, endpoint: database.endpoint });
  await createTable(client, 'heyan');
});
afterAll(async () => {
  s3.destroy();
  client.destroy();
  await s3Server.close();
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

const keysOf = async (Bucket: string): Promise<readonly string[]> => {
  const { Versions = [] } = await s3.send(new ListObjectVersionsCommand({ Bucket }));
  return Versions.map(({ Key = '' }) => Key).sort();
};

const filesHold = async (text: string): Promise<boolean> => {
  const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const contents = await Promise.all(files.map(({ parentPath, name }) => readFile(join(parentPath, name), 'utf8')));
  return contents.some((content) => content.includes(text));
};

describe('erasing a filing', () => {
  it('leaves nothing personal in the table or the buckets, a trail that verifies, and the other filing as it was', async () => {
    const table = openTable('heyan', { ...anyCredentials, endpoint: database.endpoint });
    const store = createStore(table);
    const named = { ...entered, order: { ...entered.order, subject: { ...entered.order.subject, name: SECRET_NAME } } };
    for (const id of ['erased', 'kept']) {
      const account = `account-of-${id}`;
      await store.filings.create({ ...applicant, id, account, entered: id === 'erased' ? named : entered });
      const by = { role: 'applicant' as const, id: account };
      made(await store.filings.transition({ filing: id, at: AT, by, event: 'submit', personal: { note: SECRET_NAME } }));
      made(await store.filings.transition({ filing: id, at: LATER, by, event: 'withdraw' }));
      for (const Bucket of Object.keys(BUCKETS))
        for (const Body of [`first ${id}`, `second ${id}`]) await s3.send(new PutObjectCommand({ Bucket, Key: `${id}/m/u`, Body }));
    }
    const erasure = createErasure(s3, Object.keys(BUCKETS));
    const ports = { ...testApi().ports, store, erasure };
    const call = {
      caller: { id: 'root', roles: ['admin' as const] },
      at: LATER,
      parameters: { id: 'erased' },
      query: undefined,
      body: undefined,
    };

    expect(await eraseFiling(call, ports)).toEqual({ body: { id: 'erased', state: 'withdrawn' } });
    expect(await eraseFiling(call, ports)).toEqual({ body: { id: 'erased', state: 'withdrawn' } });

    expect(await keysOf('uploads')).toEqual(['kept/m/u', 'kept/m/u']);
    expect(await keysOf('derived')).toEqual(['kept/m/u']);
    expect(await filesHold('first erased')).toBe(false);
    expect(await filesHold('second kept')).toBe(true);
    const { Items = [] } = await client.send(new ScanCommand({ TableName: 'heyan' }));
    const ofErased = JSON.stringify(Items.filter((item) => item.pk?.S === 'FILING#erased'));
    expect(JSON.stringify(Items)).not.toContain(SECRET_NAME);
    expect(ofErased).not.toContain('account-of-erased');
    expect(Items.some(({ pk, sk }) => pk?.S === 'FILING#erased' && sk?.S === 'KEY')).toBe(false);
    const trail = await store.audit.of('erased');
    const head = await store.filings.get('erased');
    expect(trail.map(({ event }) => event)).toEqual(['created', 'submit', 'withdraw', 'erased']);
    expect(auditFaults('erased', trail, sha256, head?.audit)).toEqual([]);
    expect(await Promise.all(trail.map((event) => store.audit.open(event)))).toEqual([null, null, null, null]);
    expect(await store.filings.entered('kept')).not.toBe(null);
    table.close();
  });

  it('is refused while the filing is in progress, and nothing is removed', async () => {
    const test = testApi();
    await test.store.filings.create({ ...applicant, id: 'busy', account: 'account-a', entered });
    made(await test.store.filings.transition({ filing: 'busy', ...applicant, event: 'submit' }));
    const answer = await test.call('eraseFiling', { as: 'admin:root', params: { id: 'busy' } });
    expect(answer).toMatchObject({ status: 409, body: { code: 'not-in-this-state', state: 'checking' } });
    expect(test.erased).toEqual([]);
  });
});
