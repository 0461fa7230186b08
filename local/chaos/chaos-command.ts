import { argumentsOf } from '#local/arguments';
import { type Complaint, complaintLine } from '#local/complaint';
import { type ExitStatus, jsonText, type Terminal } from '#local/terminal';
import { runTrials, type Trial, type TrialReport } from './run-trials';

/** The trials that there are, by name: each is one sequence of faults, told by its seed. */
export type Trials = Readonly<Record<string, (seed: number) => Promise<Trial>>>;

const usageOf = (
  trials: Trials,
): string => `用法 Usage: npm run --silent chaos -- ${Object.keys(trials).join(' | ')} [--count N | --minutes M] [--seed S] [--json]

  --count N  试验次数，默认 300 / how many trials, 300 unless told otherwise
  --minutes M 试验多久（分钟），代替次数 / for how long, in minutes, in the place of how many
  --seed S   第一次试验的种子，默认 1；同一种子结果相同 / the first trial's seed, 1; the same seed gives the same trial
  --json     以 JSON 输出 / as JSON
  --help     显示本说明 / show this

  退出状态 Exit: 0 全部成立 all held · 1 有不成立的 some did not · 2 未运行 not run
`;

const DEFAULT_COUNT = 300;

const OPTIONS = {
  count: { type: 'string' },
  minutes: { type: 'string' },
  seed: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

const refused = (terminal: Terminal, complaint: Complaint, trials: Trials): ExitStatus => {
  terminal.err(`${complaintLine(complaint)}\n\n${usageOf(trials)}`);
  return 2;
};

const wholeNumber = (text: string | undefined, otherwise: number): number | null => {
  const number = text === undefined ? otherwise : Number(text);
  return Number.isSafeInteger(number) && number >= 1 ? number : null;
};

const reportText = (name: string, { trials, seed, filings, calls, faults, failed }: TrialReport): string =>
  [
    `${name}: ${trials} 次试验 trials · 种子 seeds ${seed}–${seed + trials - 1} · ${filings} 份备案 filings · ${calls} 次调用 calls · 不成立 failed ${failed.length}`,
    Object.entries(faults)
      .toSorted(([, one], [, other]) => other - one)
      .map(([fault, times]) => `${fault} ${times}`)
      .join(', '),
    ...failed.flatMap((one) => [`! --seed ${one.seed} --count 1`, ...one.complaints.map((complaint) => `    ${complaint}`)]),
  ].join('\n');

/** `chaos`: runs any number of sequences of faults and says which of them left something that must not be. */
export const chaosCommand = async (args: readonly string[], terminal: Terminal, trials: Trials): Promise<ExitStatus> => {
  const given = argumentsOf(args, OPTIONS);
  if ('wrong' in given) return refused(terminal, { at: given.wrong, zh: '选项不认识或不完整', en: 'unknown or incomplete option' }, trials);
  const { json = false, help = false } = given.values;
  if (help) {
    terminal.out(usageOf(trials));
    return 0;
  }
  const [name = '', ...rest] = given.inputs;
  const trial = Object.hasOwn(trials, name) ? trials[name] : undefined;
  if (trial === undefined || rest.length > 0)
    return refused(terminal, { at: 'chaos', zh: '请给出一种试验', en: 'name one kind of trial' }, trials);
  const { minutes: asked } = given.values;
  const numbers = {
    '--count': wholeNumber(given.values.count, asked === undefined ? DEFAULT_COUNT : Number.MAX_SAFE_INTEGER),
    '--seed': wholeNumber(given.values.seed, 1),
    '--minutes': wholeNumber(asked, 1),
  };
  const { '--count': count, '--seed': seed, '--minutes': minutes } = numbers;
  if (count === null || seed === null || minutes === null) {
    const at = Object.entries(numbers).find(([, number]) => number === null)?.[0] ?? '';
    return refused(terminal, { at, zh: '不是正整数', en: 'not a whole number above 0' }, trials);
  }
  const end = asked === undefined ? Number.POSITIVE_INFINITY : Date.now() + minutes * 60_000;
  const report = await runTrials(trial, { count, seed, enough: () => Date.now() >= end }, terminal);
  terminal.out(json ? jsonText(report) : `${reportText(name, report)}\n`);
  return report.failed.length === 0 ? 0 : 1;
};
