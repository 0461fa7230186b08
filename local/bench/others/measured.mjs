import { readFile } from 'node:fs/promises';

/** The most memory that this process had, in MB. Linux hands a parent's mark down to its children; its own record begins with the program. */
const peakMemory = async () => {
  const status = await readFile('/proc/self/status', 'utf8').catch(() => '');
  const own = /^VmHWM:\s+(\d+) kB/m.exec(status)?.[1];
  return (own === undefined ? process.resourceUsage().maxRSS : Number(own)) / 1024;
};

/** Reads the files named on the command line, the first one once more before the clock starts, and prints times, processor time, memory and texts. */
export const measured = async (read) => {
  const files = process.argv.slice(2);
  if (files[0] !== undefined) await read(files[0]);
  const texts = [];
  const milliseconds = [];
  const before = process.cpuUsage();
  for (const file of files) {
    const start = performance.now();
    texts.push(await read(file).catch(() => ''));
    milliseconds.push(performance.now() - start);
  }
  const { user, system } = process.cpuUsage(before);
  const peakMb = await peakMemory();
  console.log(JSON.stringify({ milliseconds, texts, cpuMs: (user + system) / 1000, peakMb }));
};
