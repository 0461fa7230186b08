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
  const peakMb = process.resourceUsage().maxRSS / 1024;
  console.log(JSON.stringify({ milliseconds, texts, cpuMs: (user + system) / 1000, peakMb }));
};
