import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';

/** What a process was started with, or an empty text where there is none of this id (any more). */
export const commandOf = (pid: number): string => {
  try {
    if (existsSync('/proc/self')) return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    return execFileSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' });
  } catch {
    return '';
  }
};

const PATIENCE_MS = 3000;

/** Ends a process and waits until it is gone: politely, then by force. */
export const endProcess = async (pid: number): Promise<void> => {
  for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
    try {
      process.kill(pid, signal);
    } catch {
      return;
    }
    for (let waited = 0; waited < PATIENCE_MS; waited += 20) {
      if (commandOf(pid) === '') return;
      await setTimeout(20);
    }
  }
};

/**
 * Ends a server that an earlier, killed start left behind: the process of the pid file, if it is one that serves this very file. Another process that got
 * the same number is left alone.
 */
export const reapOrphan = async (pidFile: string, servedFile: string): Promise<void> => {
  if (!existsSync(pidFile)) return;
  const pid = Number(readFileSync(pidFile, 'utf8'));
  if (Number.isInteger(pid) && pid > 1 && commandOf(pid).includes(servedFile)) await endProcess(pid);
  rmSync(pidFile, { force: true });
};
