import { readdir, readFile } from 'node:fs/promises';

/** What a process and all that it started have taken so far: the sum of each one's most memory, in megabytes, and processor time in seconds. */
export type Taken = { readonly peakMb: number; readonly cpuSeconds: number };

/** Ticks of /proc in a second, on every Linux that runs Node. */
const TICKS = 100;

const textOf = (path: string): Promise<string> => readFile(path, 'utf8').catch(() => '');

const childrenOf = async (pid: number): Promise<readonly number[]> => {
  const tasks = await readdir(`/proc/${pid}/task`).catch(() => []);
  const lists = await Promise.all(tasks.map((task) => textOf(`/proc/${pid}/task/${task}/children`)));
  return lists.flatMap((list) => list.split(' ').filter((text) => text !== '')).map(Number);
};

/** What a tree of processes has taken; null where the platform does not tell (/proc of Linux does). */
export const takenBy = async (pid: number): Promise<Taken | null> => {
  const [status, stat] = await Promise.all([textOf(`/proc/${pid}/status`), textOf(`/proc/${pid}/stat`)]);
  const peak = /^VmHWM:\s+(\d+) kB/m.exec(status)?.[1];
  // The name of the process stands in brackets and may hold spaces; utime and stime are fields 14 and 15.
  const [user, system] = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .slice(11, 13)
    .map(Number);
  if (peak === undefined || user === undefined || system === undefined) return null;
  const below = await Promise.all((await childrenOf(pid)).map(takenBy));
  return below.reduce<Taken>(
    (sum, one) => (one === null ? sum : { peakMb: sum.peakMb + one.peakMb, cpuSeconds: sum.cpuSeconds + one.cpuSeconds }),
    { peakMb: Number(peak) / 1024, cpuSeconds: (user + system) / TICKS },
  );
};
