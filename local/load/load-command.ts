import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { argumentsOf } from '#local/arguments';
import type { ExitStatus, Terminal } from '#local/terminal';
import { type DrawnFiling, drawFiling, PICTURES } from './drawn-filing';
import { measureGrowth } from './growth';
import { inOneGo, waitingForReview } from './in-one-go';
import { type Measured, rowsOf } from './load-rows';
import { onIdle } from './on-idle';
import { layOut, readingAlone } from './reading-alone';
import { spawnSystem } from './spawned-system';

const USAGE = `用法 Usage: npm run load -- [--filings 200] [--idle 20] [--growth] [--profile FOLDER]
  --filings N       同时上传的备案数，每份六张图片 / filings brought in at once, six pictures each (0: none)
  --idle N          空闲时逐份上传的备案数 / filings brought in one by one on an idle system (0: none)
  --growth          库中有 10 至 10 000 份备案时的耗时 / time per filing with 10 to 10 000 filings in the store
  --profile FOLDER  在此保存系统的 CPU 采样 / keeps a CPU profile of the system there
`;

/** Filings that are drawn. Those of a larger load show the same pictures in other bytes. */
const MOST_DRAWN = 7;
const FIRST_SEED = 7001;

const drawnFilings = async (count: number): Promise<readonly DrawnFiling[]> => {
  const drawn: DrawnFiling[] = [];
  for (let seed = FIRST_SEED; seed < FIRST_SEED + count; seed += 1) drawn.push(await drawFiling(seed));
  return drawn;
};

const wholeNumber = (text: string | undefined, otherwise: number): number | null =>
  text === undefined ? otherwise : /^\d{1,5}$/.test(text) ? Number(text) : null;

/**
 * `load`: the whole system under a load, in a folder of its own, beside what reading alone takes on the same pictures. 1 where a filing did not come through.
 */
export const loadCommand = async (args: readonly string[], terminal: Terminal, project: string): Promise<ExitStatus> => {
  const word = { type: 'string' } as const;
  const parsed = argumentsOf(args, { filings: word, idle: word, growth: { type: 'boolean' }, profile: word, help: { type: 'boolean' } });
  const values = 'wrong' in parsed || parsed.inputs.length > 0 ? null : parsed.values;
  const [filings, idle] = [wholeNumber(values?.filings, 200), wholeNumber(values?.idle, 20)];
  if (values === null || filings === null || idle === null || values.help) {
    (values?.help ? terminal.out : terminal.err)(USAGE);
    return values?.help ? 0 : 2;
  }
  const folder = await mkdtemp(join(tmpdir(), 'heyan-load-'));
  const say = (text: string): void => terminal.err(`${text}\n`);
  try {
    say('drawing …');
    const drawn = await drawnFilings(Math.min(MOST_DRAWN, Math.max(filings, idle)));
    const pictures = await layOut(drawn, join(folder, 'pictures'));
    const profile = values.profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${values.profile}`];
    const alone: number[] = [];
    const measureAlone = async (): Promise<void> => {
      say(`reading ${pictures} pictures alone …`);
      alone.push(await readingAlone(project, join(folder, 'pictures'), pictures));
    };
    if (filings > 0) await measureAlone();
    const system = await spawnSystem(project, join(folder, 'system'), profile);
    let measured: Measured = { pictures: filings * PICTURES, alone };
    try {
      if (filings > 0) {
        say(`${filings} filings in one go …`);
        const finished = await inOneGo(system, drawn, filings);
        measured = { ...measured, finished, waiting: await waitingForReview(system), memory: await system.peakMb() };
      }
      if (idle > 0) {
        say(`${idle} filings one by one …`);
        measured = { ...measured, idleMs: await onIdle(system, drawn, idle) };
      }
      if (values.growth) measured = { ...measured, growth: await measureGrowth(system, say) };
    } finally {
      await system.close();
    }
    if (filings > 0) await measureAlone();
    const { rows, isWhole } = rowsOf(measured, filings);
    const machine: readonly [string, string] = ['machine', `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}`];
    terminal.out([machine, ...rows].map(([name, value]) => `${name.padEnd(46)}${value}\n`).join(''));
    return isWhole ? 0 : 1;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
