import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** How a command's process ended, and all that it wrote. */
export type Ended = { readonly status: number | null; readonly out: string; readonly err: string };

/** Runs a command as a process of its own. */
export const runProcess = async (command: 'screen' | 'read', args: readonly string[]): Promise<Ended> => {
  const child = spawn(process.execPath, ['--import', 'tsx', `local/${command}.ts`, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  const written = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    written.out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    written.err += text;
  });
  const [status] = await once(child, 'close');
  return { status, ...written };
};
