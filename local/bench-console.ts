import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { argumentsOf } from './arguments';
import { type ConsoleFigures, consoleFigures } from './bench-console/console-figures';
import { percentile } from './load/load-rows';
import { runCommand } from './run-command';
import type { ExitStatus, Terminal } from './terminal';

const USAGE = `用法 Usage: npm run bench:console -- [--tasks 10000] [--tries 30]
  --tasks N  待审任务数 / tasks that wait for their first review
  --tries N  每项测量的次数 / how often each thing is measured
`;

const GOALS = { queueMs: 300, nextMs: 150, keyMs: 50, bundleKb: 300 } as const;

const wholeNumber = (text: string | undefined, otherwise: number): number | null =>
  text === undefined ? otherwise : /^\d{1,6}$/.test(text) ? Number(text) : null;

const spread = (values: readonly number[], goal: number | null): string => {
  const [half, most] = [percentile(values, 0.5), percentile(values, 0.95)];
  return `p50 ${half.toFixed(0)} ms, p95 ${most.toFixed(0)} ms of ${values.length}${goal === null ? '' : ` (goal ${goal} ms)`}`;
};

const rowsOf = ({ bundleBytes, queueMs, queueKeysMs, taskKeysMs, next }: ConsoleFigures, tasks: number): readonly [string, string][] => [
  ['machine', `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}`],
  ['tasks in the queue', String(tasks)],
  ['queue page, navigation to painted list', spread(queueMs, GOALS.queueMs)],
  [
    'next task ready after a decision',
    spread(
      next.map(({ readyMs }) => readyMs),
      GOALS.nextMs,
    ),
  ],
  [
    '  its first picture shown',
    spread(
      next.map(({ pictureMs }) => pictureMs),
      null,
    ),
  ],
  ['key to paint, queue', spread(queueKeysMs, GOALS.keyMs)],
  ['key to paint, task', spread(taskKeysMs, GOALS.keyMs)],
  ['first load, compressed, without fonts', `${(bundleBytes / 1000).toFixed(0)} kB (goal ${GOALS.bundleKb} kB)`],
];

/** `bench:console`: how fast the console is over a local system with many tasks. */
const benchConsole = async (args: readonly string[], terminal: Terminal): Promise<ExitStatus> => {
  const word = { type: 'string' } as const;
  const parsed = argumentsOf(args, { tasks: word, tries: word, help: { type: 'boolean', short: 'h' } });
  const values = 'wrong' in parsed || parsed.inputs.length > 0 ? null : parsed.values;
  const [tasks, tries] = [wholeNumber(values?.tasks, 10_000), wholeNumber(values?.tries, 30)];
  if (values === null || tasks === null || tries === null || tries === 0 || tasks < tries + 2 || values.help) {
    (values?.help ? terminal.out : terminal.err)(USAGE);
    return values?.help ? 0 : 2;
  }
  const project = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');
  const figures = await consoleFigures(project, { tasks, tries }, (text) => terminal.err(`${text}\n`));
  if (figures === null) {
    terminal.err('需要开发依赖中的浏览器，请运行 npm ci / the browser is a development dependency: run npm ci\n');
    return 2;
  }
  const rows = rowsOf(figures, tasks);
  terminal.out(`${rows.map(([name, value]) => `${name.padEnd(46)}${value}`).join('\n')}\n`);
  return 0;
};

await runCommand(benchConsole);
