import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { modelInUse, modelsRoot } from '#functions/adapters/paddle-ocr/chosen-models';
import { Configuration } from '#local/bureau/configuration';
import { fileCell } from '#local/bureau/file-cell';
import { serveBureau } from '#local/bureau/serve';
import { newBureau } from '#local/bureau/state';
import { type ConsolePart, consolePart } from '#local/console/console-part';
import { createTable } from '#local/dynamodb/create-table';
import { startDynamoDb } from '#local/dynamodb/server';
import { LOCAL_AUDIENCE } from '#local/issuer/issue-token';
import { createIssuer, ISSUER_PATH } from '#local/issuer/issuer';
import { openIssuerKey } from '#local/issuer/issuer-key';
import { localTokens } from '#local/issuer/local-tokens';
import { openQueue, type Queue } from '#local/queue/queue';
import { startS3 } from '#local/s3/server';
import { createStepFunctions } from '#local/step-functions/engine';
import { serveStepFunctions } from '#local/step-functions/server';
import { startClockwork } from './clockwork';
import { databaseFile } from './connect';
import { environmentFor, LOCAL_MACHINE, LOCAL_REGION, LOCAL_TABLE } from './environment';
import { failureOf } from './failure';
import { createFunctions } from './functions';
import { takeFolder } from './lock';
import { captureConsole, openLog } from './log';
import { openSettings } from './settings';
import { readTemplates } from './templates';
import { topologyOf } from './topology';
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
  /** True where the folder held nothing before. */
  readonly isNew: boolean;
  readonly origin: string;
  readonly bureau: string;
  /** The reviewer's console at the origin: whether it could be built. */
  readonly console: ConsolePart['ready'];
  readonly log: string;
  readonly outbox: string;
  readonly queues: Readonly<Record<string, Queue>>;
  readonly close: () => Promise<void>;
};

/** What was given back to a queue rests this long on one machine, not the minutes that Lambda needs. */
const REST_MS = 2000;

/** Uploads read at the same time: each reading uses both cores already. */
const MOST_AT_ONCE = 2;

type Closing = () => Promise<unknown> | unknown;

/**
 * Starts the whole system on this machine: the deployed handlers and the deployed state machine, over S3, DynamoDB and Step Functions of one's own, with a simulated
 * bureau. A folder that was used before goes on where it was. Throws FolderInUseError, PortTakenError, OtherVersionError; what had been started by then is closed again.
 */
export const startSystem = async ({ project, folder, templates, port, fastestSeconds = 2 }: SystemOptions): Promise<System> => {
  const closings: Closing[] = [];
  const later = <Value>(value: Value, close: Closing): Value => {
    closings.unshift(close);
    return value;
  };
  const close = async (): Promise<void> => {
    for (const one of closings.splice(0)) await one();
  };
  try {
    const { settings, made } = await openSettings(folder);
    const release = await takeFolder(folder);
    closings.unshift(release);
    const topology = topologyOf(await readTemplates(templates));
    const log = openLog(folder);
    closings.unshift(log.close);
    closings.unshift(captureConsole(log));
    const fault =
      (event: string) =>
      (error: unknown): void =>
        log.write({ level: 'error', event, error: error instanceof Error ? error.name : 'unknown' });

    const door = await openDoor(port);
    closings.unshift(door.close);
    const issuer = `${door.origin}${ISSUER_PATH}`;
    const credentials = [{ accessKeyId: settings.accessKeyId, secretAccessKey: settings.secretAccessKey }];
    const functions = createFunctions(project, Object.keys(topology.functions), (step, error) =>
      log.write({ level: 'warn', event: 'function-failed', step, ...failureOf(error, project) }),
    );

    const queues: Record<string, Queue> = {};
    const s3 = await startS3({
      ...{ folder: join(folder, 's3'), buckets: topology.buckets, credentials, region: LOCAL_REGION, origins: [door.origin] },
      onObjectCreated: async (bucket, key, event) => {
        for (const one of topology.announcements)
          if (one.bucket === bucket && key.endsWith(one.suffix)) await queues[one.queue]?.send(JSON.stringify(event));
      },
      onFault: fault('s3-fault'),
    });
    later(s3, s3.close);
    const dynamoDb = await startDynamoDb(join(folder, 'dynamodb'));
    closings.unshift(dynamoDb.close);
    await writeFile(databaseFile(folder), dynamoDb.endpoint);
    const { ispId, userName, password, key, iv } = settings.bureau;
    const configuration = Configuration.parse({ ispId, userName, password, cipher: { key, iv } });
    const bureau = await serveBureau({
      cell: fileCell(join(folder, 'bureau', 'state.json'), () => newBureau({ configuration })),
      nowMs: Date.now,
    });
    closings.unshift(bureau.close);

    const engine = await createStepFunctions({
      folder: join(folder, 'step-functions'),
      machines: { [LOCAL_MACHINE]: topology.machine },
      invoke: (arn, payload) => functions.invoke(arn.split(':').at(-1) ?? '', payload),
      onFault: fault('step-functions-fault'),
    });
    closings.unshift(engine.close);
    const stepFunctions = await serveStepFunctions(engine, { credentials, onFault: fault('step-functions-fault') });
    closings.unshift(stepFunctions.close);

    const endpoints = {
      s3: `http://127.0.0.1:${s3.port}`,
      dynamoDb: dynamoDb.endpoint,
      stepFunctions: `http://127.0.0.1:${stepFunctions.port}`,
      bureau: bureau.baseUrl,
    };
    const outbox = join(folder, 'outbox');
    const models = join(modelsRoot, await modelInUse());
    Object.assign(process.env, environmentFor(settings, topology, endpoints, { outbox, models, issuer, audience: LOCAL_AUDIENCE }));
    await createTable(new DynamoDBClient({}), LOCAL_TABLE);

    for (const { name: queue, step, visibilitySeconds, maxReceives, batchSize, mostAtOnce } of topology.queues) {
      const opened = await openQueue({
        folder: join(folder, 'queues', queue),
        arn: `arn:aws:sqs:${LOCAL_REGION}:000000000000:${queue}`,
        visibilityMs: visibilitySeconds * 1000,
        restMs: REST_MS,
        maxReceives,
        batchSize,
        mostAtOnce: Math.min(mostAtOnce, MOST_AT_ONCE),
        deliver: (event) => functions.invoke(step, event),
        onFailure: (_ids, error) => fault(`${step}-failed`)(error),
        onFault: fault('queue-fault'),
      });
      queues[queue] = opened;
      closings.unshift(opened.close);
    }
    const issuerKey = await openIssuerKey(folder);
    const { environmentApiPorts } = await import('#functions/adapters/api-environment');
    const { createApi } = await import('#functions/api/app');
    const api = createApi(
      environmentApiPorts(
        localTokens(issuer, issuerKey),
        localWorkQueues(topology.queues, queues, ({ mostAtOnce }) => Math.min(mostAtOnce, MOST_AT_ONCE), Date.now),
      ),
    );
    const login = createIssuer({ issuer, key: issuerKey, now: Date.now });
    const pages = consolePart(project, { origin: door.origin, issuer, pictures: [endpoints.s3] });
    door.open([
      { path: '/api', fetch: (request) => api.fetch(request) },
      { path: ISSUER_PATH, fetch: (request) => login.fetch(request) },
      { path: '', fetch: pages.fetch },
    ]);
    const clockwork = startClockwork(topology.schedules, functions, log, fastestSeconds);
    closings.unshift(clockwork.close);
    return { isNew: made, origin: door.origin, bureau: bureau.baseUrl, console: pages.ready, log: log.file, outbox, queues, close };
  } catch (error) {
    await close();
    throw error;
  }
};
