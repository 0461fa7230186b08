import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SFNClient } from '@aws-sdk/client-sfn';
import { createObjectStore } from '#functions/adapters/object-store';
import { createStore } from '#functions/adapters/store/create-store';
import { openTable } from '#functions/adapters/store/open-table';
import type { Table } from '#functions/adapters/store/table';
import { createWorkflow } from '#functions/adapters/workflow';
import type { ObjectStore } from '#functions/ports';
import type { RerunPorts } from '#functions/rerun/ports';
import { createTable } from '#local/dynamodb/create-table';
import { startDynamoDb } from '#local/dynamodb/server';
import { connectTable, databaseFile } from '#local/system/connect';
import { type KnownEndpoints, readEndpoints, s3Of } from '#local/system/endpoints';
import { LOCAL_REGION, LOCAL_RERUN_MACHINE, LOCAL_TABLE } from '#local/system/environment';
import { runningProcess, takeFolder } from '#local/system/lock';
import { openSettings, type Settings } from '#local/system/settings';
import { templateFolder } from '#local/system/template-folder';
import { readTemplates } from '#local/system/templates';
import { topologyOf } from '#local/system/topology';
import { openDiskObjects } from './disk-objects';
import { NO_PORTS } from './no-ports';
import { openRerunEngine, type RerunEngine } from './rerun-engine';

/** A system's re-runs, opened from beside it. `engine`: this process runs the state machine, because no system does; null where one is up. */
export type OpenedRerun = {
  readonly ports: RerunPorts;
  readonly table: Table;
  readonly workflow: RerunEngine['workflow'];
  readonly engine: RerunEngine | null;
  readonly close: () => Promise<void>;
};

const DERIVED = 'DERIVED_BUCKET';

const tableAt = (endpoint: string, { accessKeyId, secretAccessKey }: Settings) =>
  openTable(LOCAL_TABLE, { region: LOCAL_REGION, endpoint, credentials: { accessKeyId, secretAccessKey } });

const portsOver = (table: Table, derived: ObjectStore): RerunPorts => ({ ...NO_PORTS, store: createStore(table), derived });

const beside = (settings: Settings, known: KnownEndpoints): OpenedRerun => {
  const { accessKeyId, secretAccessKey } = settings;
  const table = tableAt(known.dynamoDb, settings);
  const s3 = s3Of(known.s3, settings);
  const sfn = new SFNClient({ endpoint: known.stepFunctions, region: LOCAL_REGION, credentials: { accessKeyId, secretAccessKey } });
  return {
    ports: portsOver(table, createObjectStore(s3, known.buckets[DERIVED] ?? '')),
    table,
    workflow: createWorkflow(sfn, LOCAL_RERUN_MACHINE),
    engine: null,
    close: async () => {
      table.close();
      for (const client of [s3, sfn]) client.destroy();
    },
  };
};

const bucketsOf = async (project: string, told: () => void) => {
  const { buckets, bucketVariables } = topologyOf(await readTemplates(await templateFolder(project, told)));
  return { buckets, bucket: bucketVariables[DERIVED] ?? '' };
};

const alone = async (project: string, folder: string, settings: Settings, told: () => void): Promise<OpenedRerun> => {
  const release = await takeFolder(folder);
  try {
    const known = await bucketsOf(project, told);
    const database = await startDynamoDb(join(folder, 'dynamodb'), '');
    await writeFile(databaseFile(folder), database.endpoint);
    const { accessKeyId, secretAccessKey } = settings;
    const client = new DynamoDBClient({ endpoint: database.endpoint, region: LOCAL_REGION, credentials: { accessKeyId, secretAccessKey } });
    await createTable(client, LOCAL_TABLE);
    client.destroy();
    const table = tableAt(database.endpoint, settings);
    const objects = await openDiskObjects(join(folder, 's3'), known);
    const ports = portsOver(table, objects);
    const engine = await openRerunEngine(ports);
    return {
      ...{ ports, table, engine, workflow: engine.workflow },
      close: async () => {
        await engine.close();
        table.close();
        await objects.close();
        await database.close();
        await release();
      },
    };
  } catch (error) {
    await release();
    throw error;
  }
};

/**
 * Opens the re-runs of a data folder: through the running system, or, where none runs, alone, with the folder taken until it is closed. Throws FolderInUseError where another command has
 * it.
 */
export const openRerun = async (project: string, folder: string, told: () => void = () => undefined): Promise<OpenedRerun> => {
  const { settings } = await openSettings(folder);
  const [known, pid] = [await readEndpoints(folder), await runningProcess(folder)];
  if (known === null || pid === null || known.pid !== pid) return alone(project, folder, settings, told);
  return beside(settings, known);
};

/** The table alone, also while another command works on the folder: enough to look at a run and to say what it shall do. Null where nothing runs. */
export const openTableBeside = async (folder: string): Promise<Pick<OpenedRerun, 'table' | 'close'> | null> => {
  if ((await runningProcess(folder)) === null) return null;
  return connectTable(folder);
};
