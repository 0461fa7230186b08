import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { modelInUse, modelsRoot } from '#functions/adapters/paddle-ocr/chosen-models';
import { environmentStartPorts } from '#functions/adapters/rerun-environment';
import { takeUpRuns } from '#functions/rerun/start-run';
import { READING_ENVIRONMENT, steps } from '#infra/names';
import type { ConsolePart } from '#local/console/console-part';
import { createTable } from '#local/dynamodb/create-table';
import { LOCAL_AUDIENCE } from '#local/issuer/issue-token';
import { ISSUER_PATH } from '#local/issuer/issuer';
import type { Queue } from '#local/queue/queue';
import { startClockwork } from './clockwork';
import { type Closings, noClosings } from './closings';
import { s3Objects, writeEndpoints } from './endpoints';
import { environmentFor, LOCAL_TABLE } from './environment';
import { callThatThrew, failureOf } from './failure';
import { createFunctions } from './functions';
import { takeFolder } from './lock';
import { captureConsole, logPrinted, openLog } from './log';
import { openBureau } from './open-bureau';
import { openEdge } from './open-edge';
import { openQueues } from './open-queues';
import { openStorage } from './open-storage';
import { openWorkflow } from './open-workflow';
import { openSettings } from './settings';
import { openStepPool } from './step-pool';
import { readTemplates } from './templates';
import { topologyOf } from './topology';
import type { TopologyQueue } from './topology-shape';
import { openDoor } from './web';
import { localWorkQueues } from './work-queues';

/** How a system is started. `folder` holds everything that it keeps; `templates` is a folder that `cdk synth` wrote; `port` 0 takes a free one. */
export type SystemOptions = {
  readonly project: string;
  readonly folder: string;
  readonly templates: string;
  readonly port: number;
  /** Schedules run at least this often, in seconds. */
  readonly fastestSeconds?: number;
};

/** A running system. */
export type System = {
  readonly origin: string;
  readonly bureau: string;
  /** The reviewer's console at the origin: whether it could be built. */
  readonly console: ConsolePart['ready'];
  readonly log: string;
  readonly outbox: string;
  readonly queues: Readonly<Record<string, Queue>>;
  readonly close: () => Promise<void>;
};

/** Uploads worked on at the same time: a process that reads takes half a gigabyte, and two keep two cores busy. */
const MOST_AT_ONCE = Math.min(2, availableParallelism());

const readersOf = ({ mostAtOnce }: TopologyQueue): number => Math.min(mostAtOnce, MOST_AT_ONCE);

const opened = async ({ project, folder, templates, port, fastestSeconds = 2 }: SystemOptions, closings: Closings): Promise<System> => {
  const { settings } = await openSettings(folder);
  closings.add(await takeFolder(folder));
  const topology = topologyOf(await readTemplates(templates));
  const log = closings.keep(openLog(folder));
  closings.add(captureConsole(log));
  const onFault = (event: string, error: unknown): void =>
    log.write({ level: 'error', event, error: error instanceof Error ? error.name : 'unknown' });
  const door = closings.keep(await openDoor(port));
  const credentials = [{ accessKeyId: settings.accessKeyId, secretAccessKey: settings.secretAccessKey }];

  const pool = closings.keep(
    openStepPool({
      ...{ project, steps: [steps.readDocument], processes: MOST_AT_ONCE, environment: READING_ENVIRONMENT },
      onPrinted: (level, text) => logPrinted(log, level, text),
    }),
  );
  const onFailed = (step: string, error: unknown): void => log.write({ ...callThatThrew(error), step, ...failureOf(error, project) });
  const functions = createFunctions(project, Object.keys(topology.functions), onFailed, pool);

  const queues: Record<string, Queue> = {};
  const s3Fault = (error: unknown): void => onFault('s3-fault', error);
  const storage = await openStorage({ folder, topology, credentials, origin: door.origin, queues, onFault: s3Fault }, closings);
  const bureau = await openBureau(folder, settings, closings);
  const runFault = (error: unknown): void => onFault('step-functions-fault', error);
  const objects = s3Objects(storage.s3, settings);
  const stepFunctions = await openWorkflow({ folder, topology, objects, credentials, functions, onFault: runFault }, closings);
  await writeEndpoints(folder, { pid: process.pid, ...storage, stepFunctions, buckets: topology.bucketVariables });

  const outbox = join(folder, 'outbox');
  const models = join(modelsRoot, await modelInUse());
  const places = { outbox, models, issuer: `${door.origin}${ISSUER_PATH}`, audience: LOCAL_AUDIENCE };
  Object.assign(process.env, environmentFor(settings, topology, { ...storage, stepFunctions, bureau }, places));
  await createTable(new DynamoDBClient({}), LOCAL_TABLE);
  // A run that a command began beside the system, and that was killed, goes on here.
  await takeUpRuns(environmentStartPorts());

  pool.start();
  await openQueues({ folder, topology: topology.queues, functions, readersOf, onFault }, queues, closings);
  const workQueues = localWorkQueues(topology.queues, queues, readersOf, Date.now);
  const pages = await openEdge({ project, folder, door, workQueues, pictures: storage.s3 });
  closings.keep(startClockwork(topology.schedules, functions, log, fastestSeconds));
  const { closeAll: close } = closings;
  return { origin: door.origin, bureau, console: pages.ready, log: log.file, outbox, queues, close };
};

/**
 * Starts the whole system on this machine: the deployed handlers and the deployed state machine, over S3, DynamoDB and Step Functions of one's own, with a simulated
 * bureau. A folder that was used before goes on where it was. Throws FolderInUseError, PortTakenError, OtherVersionError, JournalError; what had been started by then is closed again.
 */
export const startSystem = async (options: SystemOptions): Promise<System> => {
  const closings = noClosings();
  try {
    return await opened(options, closings);
  } catch (error) {
    await closings.closeAll();
    throw error;
  }
};
