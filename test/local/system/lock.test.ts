import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { FolderInUseError, runningProcess, takeFolder } from '#local/system/lock';

let folder: string;
const file = () => join(folder, 'heyan.pid');
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'heyan-lock-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('a data folder', () => {
  it('is one process’s at a time, and free when that gives it back', async () => {
    expect(await runningProcess(folder)).toBeNull();
    const giveBack = await takeFolder(folder);
    expect(await runningProcess(folder)).toBe(process.pid);
    await giveBack();
    expect(await runningProcess(folder)).toBeNull();
  });

  it('is refused while another process works on it, and free when that was killed', async () => {
    const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    await writeFile(file(), String(other.pid));
    await expect(takeFolder(folder)).rejects.toBeInstanceOf(FolderInUseError);
    other.kill('SIGKILL');
    await once(other, 'exit');
    await (await takeFolder(folder))();
  });

  it('is free where another program has the number of a process that was killed, as far as the system tells', async () => {
    const giveBack = await takeFolder(folder);
    const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    const [, began = ''] = (await readFile(file(), 'utf8')).split('\n');
    await writeFile(file(), `${other.pid}\n${began}\n`);
    expect(await runningProcess(folder)).toBe(began === '' ? other.pid : null);
    expect(began === '').toBe(process.platform !== 'linux');
    other.kill('SIGKILL');
    await once(other, 'exit');
    await giveBack();
  });

  it('is not free where the process is somebody else’s, who may not be asked', async () => {
    await writeFile(file(), '1');
    const asked = vi.spyOn(process, 'kill').mockImplementation(() => {
      throw Object.assign(new Error('not permitted'), { code: 'EPERM' });
    });
    expect(await runningProcess(folder)).toBe(1);
    asked.mockRestore();
    await rm(file());
  });
});
