import { type ChildProcess, spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { commandOf, endProcess } from '#local/dynamodb/orphan';
import { COMMAND_ISSUER, issueToken } from '#local/issuer/issue-token';
import { openIssuerKey } from '#local/issuer/issuer-key';
import { type ApiClient, apiClient } from '#local/system/api-client';
import type { Role } from '#shared/api/roles';

/** The system as a process of its own, as `npm start` starts it. `ended` answers its exit status, null where a signal ended it. */
export type RunningSystem = {
  readonly origin: string;
  readonly as: (role: Role, subject: string) => Promise<ApiClient>;
  readonly ended: Promise<number | null>;
  readonly out: () => string;
  readonly kill: (signal: 'SIGKILL' | 'SIGINT') => Promise<number | null>;
};

/** What a process of `npm start` wrote and how it ended, whether it came up or not. */
export const spawnSystem = (folder: string, { args = ['--no-samples'], port = '0' }: { args?: readonly string[]; port?: string } = {}) => {
  const child: ChildProcess = spawn(process.execPath, ['--import', 'tsx', 'local/start.ts', ...args], {
    env: { ...process.env, HEYAN_FOLDER: folder, PORT: port },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let written = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => {
      written += text;
    });
  const ended = new Promise<number | null>((resolve) => {
    child.once('close', (status) => resolve(status));
  });
  return { child, ended, out: () => written };
};

const READY_WITHIN_MS = 90_000;

/** Starts the system on a folder and waits until it answers. Throws with what it wrote where it does not come up. */
export const startProcess = async (folder: string): Promise<RunningSystem> => {
  const { child, ended, out } = spawnSystem(folder);
  let over = false;
  void ended.then(() => {
    over = true;
  });
  for (let waited = 0; !over && waited < READY_WITHIN_MS; waited += 50) {
    const origin = /(http:\/\/127\.0\.0\.1:\d+)\/api\/openapi\.json/.exec(out())?.[1];
    if (origin !== undefined) {
      const key = await openIssuerKey(folder);
      return {
        ...{ origin, ended, out },
        as: async (role, subject) =>
          apiClient(
            origin,
            await issueToken(key, { issuer: COMMAND_ISSUER, subject, roles: [role], issuedAt: Math.floor(Date.now() / 1000) }),
          ),
        kill: (signal) => {
          child.kill(signal);
          return ended;
        },
      };
    }
    await setTimeout(50);
  }
  child.kill('SIGKILL');
  throw new Error(`the system does not start: ${out()}`);
};

/** The process id of the database that serves a folder; null where none does. */
export const databaseOf = async (folder: string): Promise<number | null> => {
  const pid = Number(await readFile(join(folder, 'dynamodb', 'server.pid'), 'utf8').catch(() => ''));
  return pid > 1 && commandOf(pid).includes(folder) ? pid : null;
};

/** Ends the database that a killed system left behind. */
export const endDatabaseOf = async (folder: string): Promise<void> => {
  const pid = await databaseOf(folder);
  if (pid !== null) await endProcess(pid);
};
