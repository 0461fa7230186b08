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
import { type Alone, layOut, readingAlone } from './reading-alone';
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

/** Growth is measured on a system of its own, whose store holds what was seeded and nothing else. */
const grown = async (project: string, folder: string, say: (text: string) => void): Promise<NonNullable<Measured['growth']>> => {
  const system = await spawnSystem(project, folder);
  try {
    return await measureGrowth(system, say);
  } finally {
    await system.close();
  }
};

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
    const alone: Alone[] = [];
    const measureAlone = async (): Promise<void> => {
      say(`reading ${pictures} pictures alone …`);
      alone.push(await readingAlone({ project, folder: join(folder, 'pictures'), pictures }));
    };
    if (filings > 0) await measureAlone();
    let measured: Measured = { pictures: filings * PICTURES, alone };
    const system = await spawnSystem(project, join(folder, 'system'), profile);
    try {
      // Reading alone is measured warm, too.
      await onIdle(system, drawn, drawn.length > 0 ? 1 : 0, 'warming');
      if (filings > 0) {
        say(`${filings} filings in one go …`);
        const before = await system.taken();
        const finished = await inOneGo(system, drawn, filings);
        const after = await system.taken();
        const cpuSeconds = ((after?.cpuSeconds ?? 0) - (before?.cpuSeconds ?? 0)) / (filings * PICTURES);
        const taken = after === null ? null : { peakMb: after.peakMb, cpuSeconds };
        measured = { ...measured, finished, waiting: await waitingForReview(system), taken };
      }
      if (idle > 0) {
        say(`${idle} filings one by one …`);
        measured = { ...measured, idleMs: await onIdle(system, drawn, idle) };
      }
    } finally {
      await system.close();
    }
    if (filings > 0) await measureAlone();
    if (values.growth) measured = { ...measured, growth: await grown(project, join(folder, 'growth'), say) };
    const { rows, isWhole } = rowsOf(measured, filings);
    const machine: readonly [string, string] = ['machine', `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}`];
    terminal.out([machine, ...rows].map(([name, value]) => `${name.padEnd(50)}${value}\n`).join(''));
    return isWhole ? 0 : 1;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
