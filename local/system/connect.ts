import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openTable } from '#functions/adapters/store/open-table';
import type { Table } from '#functions/adapters/store/table';
import { startDynamoDb } from '#local/dynamodb/server';
import { LOCAL_REGION, LOCAL_TABLE } from './environment';
import { runningProcess } from './lock';
import { openSettings } from './settings';

/** Where a running system writes down the address of its database, below its data folder. */
export const databaseFile = (folder: string): string => join(folder, 'dynamodb', 'endpoint');

/** The table of a data folder, and what lets go of it. */
export type ConnectedTable = { readonly table: Table; readonly close: () => Promise<void> };

/**
 * Opens the table of a system on this machine: the running system's, or, where none runs on the folder, its file by a database of one's own. Nothing is made: a folder without a
 * system gives null.
 */
export const connectTable = async (folder: string): Promise<ConnectedTable | null> => {
  const endpoint = await readFile(databaseFile(folder), 'utf8').catch(() => null);
  if (endpoint === null) return null;
  const { settings } = await openSettings(folder);
  const running = (await runningProcess(folder)) !== null;
  const own = running ? null : await startDynamoDb(join(folder, 'dynamodb'), '');
  const { accessKeyId, secretAccessKey } = settings;
  const table = openTable(LOCAL_TABLE, {
    region: LOCAL_REGION,
    endpoint: own?.endpoint ?? endpoint,
    credentials: { accessKeyId, secretAccessKey },
  });
  const close = async (): Promise<void> => {
    table.close();
    await own?.close();
  };
  return { table, close };
};
