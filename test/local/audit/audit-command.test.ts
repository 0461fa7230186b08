import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createStore } from '#functions/adapters/store/create-store';
import { eventKey } from '#functions/adapters/store/keys';
import { openTable } from '#functions/adapters/store/open-table';
import type { Table } from '#functions/adapters/store/table';
import { auditCommand } from '#local/audit/audit-command';
import { createTable } from '#local/dynamodb/create-table';
import { startDynamoDb } from '#local/dynamodb/server';
import { databaseFile } from '#local/system/connect';
import { LOCAL_REGION, LOCAL_TABLE } from '#local/system/environment';
import { openSettings } from '#local/system/settings';
import { applicant, entered, LATER, made } from '#test/functions/adapters/store/acts';
import { recordedTerminal } from '#test/local/recorded-terminal';

let folder = '';

/** Works on the table of the folder while no system runs on it. */
const onTable = async (work: (table: Table) => Promise<void>): Promise<void> => {
  const { settings } = await openSettings(folder);
  const { accessKeyId, secretAccessKey } = settings;
  const { endpoint, close } = await startDynamoDb(join(folder, 'dynamodb'), '');
  const config = { region: LOCAL_REGION, endpoint, credentials: { accessKeyId, secretAccessKey } };
  const client = new DynamoDBClient(config);
  await createTable(client, LOCAL_TABLE);
  const table = openTable(LOCAL_TABLE, config);
  await work(table);
  table.close();
  client.destroy();
  await writeFile(databaseFile(folder), endpoint);
  await close();
};

const ran = async (...args: string[]) => {
  const { terminal, out, err } = recordedTerminal();
  return { status: await auditCommand(args, terminal, folder), out: out(), err: err() };
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'heyan-audit-'));
  await onTable(async (table) => {
    const { filings } = createStore(table);
    for (const id of ['one', 'two']) {
      await filings.create({ ...applicant, id, account: `account-${id}`, entered });
      made(await filings.transition({ filing: id, ...applicant, at: LATER, event: 'submit' }));
    }
  });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the audit command', () => {
  it('finds every trail of a folder whole, although no system runs', async () => {
    const { status, out } = await ran('verify', '--all');
    expect(status).toBe(0);
    expect(out).toMatch(/^one .*whole/m);
    expect(out).toMatch(/^two .*whole/m);
    expect(out).toMatch(/2 份完整 whole, 0 份损坏 broken\n$/);
  });

  it('exports a trail that is verified from the file alone', async () => {
    const { out } = await ran('export', 'one');
    const file = join(folder, 'one.json');
    await writeFile(file, out);
    expect(await ran('verify', '--file', file)).toMatchObject({ status: 0, out: expect.stringContaining('one') });
    await writeFile(file, (await readFile(file, 'utf8')).replace('"submit"', '"approve"'));
    expect(await ran('verify', '--file', file)).toMatchObject({ status: 1, out: expect.stringContaining('event 2 approve: changed') });
  });

  it('names the first event of the store that somebody changed, and leaves the other filing whole', async () => {
    await onTable(async (table) => {
      const item = await table.get(eventKey('two', 2));
      if (item === null) throw new Error('no event');
      const value = { ...Object(item.value), facts: {} };
      await table.write([{ put: { ...item, version: item.version + 1, value }, when: item.version }]);
    });
    const { status, out } = await ran('verify', '--all');
    expect(status).toBe(1);
    expect(out).toMatch(/^one .*whole/m);
    expect(out).toMatch(/^two .*event 2 submit: changed/m);
  });

  it('says so where there is nothing to verify', async () => {
    expect(await ran('verify', 'three')).toMatchObject({ status: 2, err: expect.stringContaining('no such filing') });
    expect(await ran('verify', '--file', join(folder, 'settings.json'))).toMatchObject({ status: 2 });
    expect(await ran('verify')).toMatchObject({ status: 2, err: expect.stringContaining('Usage') });
    expect(await ran('--help')).toMatchObject({ status: 0 });
  });
});
