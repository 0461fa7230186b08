import { spawn } from 'node:child_process';
import { setTimeout } from 'node:timers/promises';
import { COMMAND_ISSUER, issueToken } from '#local/issuer/issue-token';
import { openIssuerKey } from '#local/issuer/issuer-key';
import { type ApiClient, apiClient } from '#local/system/api-client';
import type { Role } from '#shared/api/roles';
import { type Taken, takenBy } from './process-tree';

/** The system as a process of its own, just as `npm start` starts it. */
export type SpawnedSystem = {
  readonly folder: string;
  readonly origin: string;
  readonly as: (role: Role, subject: string) => Promise<ApiClient>;
  /** What the system has taken so far, with its database and the processes that read; null where the platform does not tell. */
  readonly taken: () => Promise<Taken | null>;
  readonly close: () => Promise<void>;
};

const READY_WITHIN_MS = 90_000;
const LOOK_EVERY_MS = 50;

/** Starts the system of `project` on a folder and waits until it answers. `nodeOptions` go to its process. Throws with what it wrote where it does not come up. */
export const spawnSystem = async (project: string, folder: string, nodeOptions: readonly string[] = []): Promise<SpawnedSystem> => {
  const child = spawn(process.execPath, [...nodeOptions, '--import', 'tsx', 'local/start.ts', '--no-samples'], {
    cwd: project,
    env: { ...process.env, HEYAN_FOLDER: folder, PORT: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let written = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      written += text;
    });
  const ended = new Promise<void>((resolve) => {
    child.once('close', () => resolve());
  });
  for (let waited = 0; child.exitCode === null && waited < READY_WITHIN_MS; waited += LOOK_EVERY_MS) {
    const origin = /(http:\/\/127\.0\.0\.1:\d+)\/api\/openapi\.json/.exec(written)?.[1];
    if (origin !== undefined) {
      const key = await openIssuerKey(folder);
      return {
        folder,
        origin,
        as: async (role, subject) => {
          const issuedAt = Math.floor(Date.now() / 1000);
          return apiClient(origin, await issueToken(key, { issuer: COMMAND_ISSUER, subject, roles: [role], issuedAt }));
        },
        taken: () => takenBy(child.pid ?? 0),
        close: async () => {
          child.kill('SIGINT');
          await ended;
        },
      };
    }
    await setTimeout(LOOK_EVERY_MS);
  }
  child.kill('SIGKILL');
  throw new Error(`the system does not start: ${written}`);
};
