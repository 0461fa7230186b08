import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { dynamoDbBinary } from './binary';
import { reapOrphan } from './orphan';

/** A DynamoDB that runs: where it answers, and how it ends. `ended` settles when it is gone, by itself or by `close`. */
export type DynamoDbServer = {
  readonly endpoint: string;
  readonly pid: number | null;
  readonly ended: Promise<void>;
  readonly close: () => Promise<void>;
};

/** The server could not be started; the message holds what it said. */
export class DynamoDbStartError extends Error {
  override readonly name = 'DynamoDbStartError';
}

const READY_WITHIN_MS = 15_000;
const ENDS_WITHIN_MS = 5000;
const TRIES = 3;

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => (address !== null && typeof address === 'object' ? resolve(address.port) : reject(new Error('no free port'))));
    });
  });

const answers = (endpoint: string): Promise<boolean> =>
  fetch(endpoint).then(
    async (response) => {
      await response.arrayBuffer();
      return true;
    },
    () => false,
  );

/** Waits until the server answers. False when it ended before. */
const isReady = async (endpoint: string, child: ChildProcess): Promise<boolean> => {
  for (let waited = 0; waited < READY_WITHIN_MS; waited += 10) {
    if (child.exitCode !== null || child.signalCode !== null) return false;
    if (await answers(endpoint)) return true;
    await setTimeout(10);
  }
  return false;
};

/** The files of a server that keeps its content. */
type Files = { readonly file: string; readonly pidFile: string };

const started = async (binary: string, files: Files | null): Promise<DynamoDbServer | string> => {
  const port = await freePort();
  const kept = files === null ? [] : ['--db-path', files.file];
  const child = spawn(binary, ['serve', '--host', '127.0.0.1', '--port', String(port), ...kept], { stdio: ['ignore', 'ignore', 'pipe'] });
  const said: string[] = [];
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    if (said.length < 20) said.push(text);
  });
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', (error) => {
      said.push(error.message);
      resolve();
    });
  });
  const endpoint = `http://127.0.0.1:${port}`;
  const pid = child.pid ?? null;
  if (pid !== null && files !== null) writeFileSync(files.pidFile, String(pid));
  const close = async (): Promise<void> => {
    child.kill('SIGTERM');
    const patience = new AbortController();
    await Promise.race([
      ended,
      setTimeout(ENDS_WITHIN_MS, undefined, { signal: patience.signal }).then(
        () => child.kill('SIGKILL'),
        () => {},
      ),
    ]);
    patience.abort();
    await ended;
    if (files !== null) rmSync(files.pidFile, { force: true });
  };
  if (pid !== null && (await isReady(endpoint, child))) return { endpoint, pid, ended, close };
  await close();
  return said.join('').trim();
};

const startedAtLast = async (binary: string, files: Files | null): Promise<DynamoDbServer> => {
  let said = '';
  // Another program may take the port between looking and listening.
  for (let tried = 0; tried < TRIES; tried += 1) {
    const server = await started(binary, files);
    if (typeof server !== 'string') return server;
    said = server;
  }
  throw new DynamoDbStartError(`DynamoDB does not start on ${files?.file ?? 'nothing'}: ${said === '' ? 'it does not answer' : said}`);
};

/**
 * DynamoDB on this machine, its content in `folder`: kept over restarts and kills. Where AWS_ENDPOINT_URL_DYNAMODB names one, that is used and left running.
 * A server that a killed start left behind is ended first. Throws NoDynamoDbError, or DynamoDbStartError with what the server said.
 */
export const startDynamoDb = async (folder: string, elsewhere = process.env.AWS_ENDPOINT_URL_DYNAMODB): Promise<DynamoDbServer> => {
  if (elsewhere !== undefined && elsewhere !== '') {
    return { endpoint: elsewhere, pid: null, ended: new Promise(() => {}), close: async () => {} };
  }
  const binary = dynamoDbBinary();
  mkdirSync(folder, { recursive: true });
  const files = { file: join(folder, 'table.db'), pidFile: join(folder, 'server.pid') };
  await reapOrphan(files.pidFile, files.file);
  return startedAtLast(binary, files);
};

/** DynamoDB on this machine that keeps nothing: for tests. Throws as `startDynamoDb` does. */
export const startPassingDynamoDb = (): Promise<DynamoDbServer> => startedAtLast(dynamoDbBinary(), null);
