import { readFile, writeFile } from 'node:fs/promises';
import { ulids } from '#functions/adapters/clock';
import { createStore } from '#functions/adapters/store/create-store';
import { UnprocessableError } from '#functions/errors';
import { findFilings } from '#functions/rerun/find-filings';
import { activePack, keepPlan, planOrNull, planRerun } from '#functions/rerun/plan-rerun';
import { keptReport, progressNow, reportOf } from '#functions/rerun/report-run';
import { commandRun, executionName, type NotStarted, redriveRun, type StartPorts, startRun, workOf } from '#functions/rerun/start-run';
import { argumentsOf } from '#local/arguments';
import { DATA_FOLDER } from '#local/bureau-command';
import { type Complaint, complaintLine } from '#local/complaint';
import { FolderInUseError } from '#local/system/lock';
import { type ExitStatus, jsonText, type Terminal } from '#local/terminal';
import type { Target } from '#shared/rerun/plan';
import { planCsv, planText } from '#shared/rerun/plan-text';
import { reportCsv } from '#shared/rerun/report';
import type { Rerun } from '#shared/rerun/run';
import { DEFAULT_RUN } from '#shared/rerun/run-defaults';
import { isAtWork } from '#shared/rerun/run-states';
import type { Selection } from '#shared/rerun/selection';
import { DEFAULT_PRICES } from '#shared/rerun/totals';
import { packNamed } from '#shared/rules/packs';
import { follow } from './follow-run';
import { NO_PORTS } from './no-ports';
import { type OpenedRerun, openTableBeside } from './open-rerun';
import { NOT_STARTED, progressText, RERUN_USAGE, reportText } from './rerun-words';
import { seedFilings } from './seed';
import { SELECTION_OPTIONS, selectionOf } from './selection-options';

/** What the command works with. */
export type RerunTools = { readonly open: (folder: string, told: () => void) => Promise<OpenedRerun> };

const OPTIONS = {
  ...SELECTION_OPTIONS,
  count: { type: 'string' },
  seed: { type: 'string' },
  ids: { type: 'string' },
  csv: { type: 'string' },
  pack: { type: 'string' },
  reader: { type: 'string' },
  price: { type: 'string' },
  concurrency: { type: 'string' },
  canary: { type: 'string' },
  'stop-errors': { type: 'string' },
  'stop-flips': { type: 'string' },
  detach: { type: 'boolean' },
  by: { type: 'string' },
  data: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

type Values = Extract<ReturnType<typeof argumentsOf<typeof OPTIONS>>, { readonly inputs: readonly string[] }>['values'];

type Asked = {
  readonly values: Values;
  readonly name: string | undefined;
  readonly terminal: Terminal;
  readonly folder: string;
  readonly open: () => Promise<OpenedRerun>;
};

/** An option that cannot be used. */
class Wrong extends Error {
  override readonly name = 'Wrong';
  constructor(readonly complaint: Complaint) {
    super(complaint.en);
  }
}

const MOST_MISSING = 20;

const wrong = (at: string, zh: string, en: string): Wrong => new Wrong({ at, zh, en });

const number = (values: Values, option: keyof Values, otherwise: number, most: number, whole: boolean): number => {
  const given = values[option];
  const value = typeof given === 'string' ? Number(given) : otherwise;
  if (!Number.isFinite(value) || value < 0 || value > most || (whole && !Number.isInteger(value)))
    throw wrong(`--${option}`, `应为 0 至 ${most} 的数`, `a number from 0 to ${most}`);
  return value;
};

const said = ({ values, terminal }: Asked, json: unknown, text: string): void =>
  terminal.out(values.json === true ? jsonText(json) : `${text}\n`);

const targetOf = ({ values }: Asked, withPack: boolean): Target => {
  const pack = withPack ? packNamed(values.pack ?? '') : activePack();
  if (pack === null) throw wrong('--pack', '没有这个规则包', 'there is no such rule pack');
  if (!withPack && values.pack !== undefined && packNamed(values.pack)?.hash !== pack.hash)
    throw wrong('--pack', '未启用的规则包请用 what-if', 'use what-if for a pack that is not in force');
  if (values.reader !== undefined && !/^[^\s@]+@[^\s@]+$/.test(values.reader))
    throw wrong('--reader', '应为 名称@版本', 'NAME@VERSION, such as pp-ocrv6-small@6.0.0');
  return { pack: { id: pack.id, hash: pack.hash }, reader: values.reader ?? null };
};

const idsIn = async (file: string): Promise<readonly string[]> => {
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null) throw wrong('--ids', '无法读取', 'cannot be read');
  return text.split(/[\s,]+/).filter((id) => id !== '');
};

const chosen = async ({ values }: Asked, whole: boolean): Promise<Selection> => {
  const selected = selectionOf(values, values.ids === undefined ? [] : await idsIn(values.ids), whole ? ['backlog'] : undefined);
  if ('wrong' in selected) throw wrong(selected.wrong, '无法使用', 'cannot be used');
  if (values['other-reader'] === true && values.reader === undefined)
    throw wrong('--other-reader', '请用 --reader 给出识别模型', 'name the model: --reader NAME@VERSION');
  return selected.selection;
};

/** Says which of the ids that were listed are not among what was found. */
const sayMissing = ({ terminal }: Asked, { filings: listed = [] }: Selection, found: readonly { readonly filing: string }[]): void => {
  const known = new Set(found.map(({ filing }) => filing));
  const missing = [...new Set(listed)].filter((id) => !known.has(id));
  if (missing.length === 0) return;
  const shown = `${missing.slice(0, MOST_MISSING).join(' ')}${missing.length > MOST_MISSING ? ' …' : ''}`;
  terminal.err(`${missing.length} 个编号没有对应的备案 ids without a filing that fits: ${shown}\n`);
};

const startPorts = ({ ports, workflow }: Pick<OpenedRerun, 'ports' | 'workflow'>): StartPorts => ({ ...ports, workflow });

const seed = async (asked: Asked): Promise<ExitStatus> => {
  const [count, from] = [number(asked.values, 'count', 10_000, 1_000_000, true), number(asked.values, 'seed', 1, 1e9, true)];
  const { ports, table } = await asked.open();
  const told = (done: number): void => {
    if (done % 1000 === 0) asked.terminal.err(`${done} / ${count}\n`);
  };
  const ids = await seedFilings({ count, seed: from, now: ports.clock.now() }, { table, derived: ports.derived }, told);
  said(asked, { filings: ids.length, seed: from }, `${ids.length} 份虚构备案 invented filings (${ids[0] ?? ''} – ${ids.at(-1) ?? ''})`);
  return 0;
};

const find = async (asked: Asked): Promise<ExitStatus> => {
  const [selection, target] = [await chosen(asked, false), targetOf(asked, false)];
  const { ports } = await asked.open();
  const filings: { filing: string; why: readonly string[]; state: string; province: string; since: string; outcome: string | null }[] = [];
  for await (const page of findFilings(selection, target, ports))
    for (const { head, why } of page)
      filings.push({
        filing: head.id,
        why,
        state: head.state,
        province: head.province,
        since: head.since,
        outcome: head.verdict?.outcome ?? null,
      });
  sayMissing(asked, selection, filings);
  const counts: Record<string, number> = {};
  for (const reason of filings.flatMap(({ why }) => why)) counts[reason] = (counts[reason] ?? 0) + 1;
  const rows = filings
    .slice(0, 50)
    .map(({ filing, state, province, why }) => `  ${filing}  ${state.padEnd(26)} ${province}  ${why.join(' ')}`);
  const more = filings.length > rows.length ? [`  … 另有 and ${filings.length - rows.length} more (--json)`] : [];
  const reasons = Object.entries(counts).map(([reason, count]) => `${reason} ${count}`);
  said(
    asked,
    { filings, totals: { filings: filings.length, reasons: counts } },
    [`${filings.length} 份 filings: ${reasons.join(' · ')}`, ...rows, ...more].join('\n'),
  );
  return 0;
};

const plan = async (asked: Asked, whatIf: boolean): Promise<ExitStatus> => {
  const { values, terminal } = asked;
  const [selection, target] = [await chosen(asked, whatIf), targetOf(asked, whatIf)];
  const prices = { ...DEFAULT_PRICES, perPicture: number(values, 'price', 0, 1000, false) };
  const { ports } = await asked.open();
  const made = await planRerun({ id: ulids.next(), selection, target, prices }, ports);
  await keepPlan(made, ports);
  if (values.csv !== undefined) await writeFile(values.csv, planCsv(made));
  said(asked, made, planText(made));
  sayMissing(asked, selection, made.filings);
  if (values.csv !== undefined) terminal.err(`${values.csv}\n`);
  return 0;
};

const refused = ({ terminal, name = '' }: Asked, refusal: NotStarted): ExitStatus => {
  terminal.err(`${complaintLine({ at: name, ...NOT_STARTED[refusal] })}\n`);
  return 2;
};

const followed = async (asked: Asked, opened: OpenedRerun, run: Rerun): Promise<ExitStatus> => {
  if (asked.values.detach === true && opened.engine === null) {
    said(asked, { run }, `运行 run ${run.id}`);
    return 0;
  }
  await follow(run, opened, asked.terminal);
  const report = await keptReport(run.id, opened.ports);
  const now = (await opened.ports.store.reruns.get(run.id)) ?? run;
  if (report === null) {
    const progress = await progressNow(run.id, opened.ports);
    said(asked, progress, progress === null ? '' : progressText(progress));
  } else said(asked, report, reportText(report));
  return now.state === 'done' && (report?.totals.failed ?? 0) === 0 ? 0 : 1;
};

const named = ({ name }: Asked): string => {
  if (name === undefined) throw wrong('rerun', '请给出名称', 'a name is missing');
  return name;
};

const runPlan = async (asked: Asked): Promise<ExitStatus> => {
  const { values } = asked;
  const id = named(asked);
  const settings = {
    concurrency: Math.max(1, number(values, 'concurrency', DEFAULT_RUN.concurrency, 1000, true)),
    canary: { ...DEFAULT_RUN.canary, share: number(values, 'canary', DEFAULT_RUN.canary.share, 1, false) },
    stopRule: {
      errors: number(values, 'stop-errors', DEFAULT_RUN.stopRule.errors, 1, false),
      flips: number(values, 'stop-flips', DEFAULT_RUN.stopRule.flips, 1, false),
    },
  };
  const opened = await asked.open();
  const kept = await planOrNull(id, opened.ports);
  if (kept === null) throw wrong(id, '没有这个计划', 'there is no such plan');
  if (opened.engine !== null && kept.totals.pictures > 0)
    throw wrong(id, '计划要重读图片，请先启动系统（npm start）', 'the plan reads pictures: start the system first (npm start)');
  const started = await startRun({ id: ulids.next(), by: values.by ?? 'operator', plan: id, settings }, startPorts(opened));
  return started.ok ? followed(asked, opened, started.run) : refused(asked, started.refusal);
};

const redrive = async (asked: Asked): Promise<ExitStatus> => {
  const of = named(asked);
  const opened = await asked.open();
  const started = await redriveRun({ id: ulids.next(), by: asked.values.by ?? 'operator', of }, startPorts(opened));
  return started.ok ? followed(asked, opened, started.run) : refused(asked, started.refusal);
};

const resume = async (asked: Asked): Promise<ExitStatus> => {
  const id = named(asked);
  const opened = await asked.open();
  const before = await opened.ports.store.reruns.get(id);
  const resumed = await commandRun(id, 'resume', startPorts(opened));
  if (resumed.ok) return followed(asked, opened, resumed.run);
  // Killed while it was at work: it goes on where it was.
  if (before === null || !isAtWork(before.state)) return refused(asked, resumed.refusal);
  await opened.workflow.start(executionName(before), { run: before.id, attempt: before.attempt });
  return followed(asked, opened, before);
};

/** Looks at runs, or speaks to one, also while another command works on the folder. */
const besideOther = async <Answer>(
  asked: Asked,
  work: (opened: Pick<OpenedRerun, 'ports' | 'workflow' | 'engine'>) => Promise<Answer>,
): Promise<Answer> => {
  try {
    return await work(await asked.open());
  } catch (error) {
    const other = error instanceof FolderInUseError ? await openTableBeside(asked.folder) : null;
    if (other === null) throw error;
    // The bucket is the other command's: to this one it is empty. What is at work is at work there.
    const derived = { get: () => Promise.reject(new UnprocessableError('file-not-found')), put: async () => undefined };
    const ports = { ...NO_PORTS, store: createStore(other.table), derived };
    try {
      return await work({ ports, workflow: { start: async () => undefined }, engine: null });
    } finally {
      await other.close();
    }
  }
};

const status = (asked: Asked): Promise<ExitStatus> =>
  besideOther(asked, async ({ ports }) => {
    if (asked.name !== undefined) {
      const progress = await progressNow(asked.name, ports);
      if (progress === null) return refused(asked, 'not-found');
      said(asked, progress, progressText(progress));
      return 0;
    }
    const { items } = await ports.store.reruns.list({ limit: 100 });
    const all = await Promise.all(items.map(({ id }) => progressNow(id, ports)));
    const known = all.flatMap((one) => one ?? []);
    said(asked, { runs: known }, known.length === 0 ? '没有运行 no runs' : known.map(progressText).join('\n'));
    return 0;
  });

const command = (asked: Asked, what: 'pause' | 'cancel'): Promise<ExitStatus> =>
  besideOther(asked, async ({ ports, workflow, engine }) => {
    const done = await commandRun(named(asked), what, { ...ports, workflow });
    if (!done.ok) return refused(asked, done.refusal);
    // Killed while it was at work, and nobody else here: this process brings it to rest.
    if (engine !== null && isAtWork(done.run.state)) await engine.ended(executionName(done.run));
    const progress = await progressNow(done.run.id, ports);
    said(asked, progress, progress === null ? '' : progressText(progress));
    return 0;
  });

const report = async (asked: Asked): Promise<ExitStatus> => {
  const id = named(asked);
  const { ports } = await asked.open();
  const run = await ports.store.reruns.get(id);
  if (run === null) return refused(asked, 'not-found');
  const kept = isAtWork(run.state) ? null : await keptReport(id, ports);
  const made = kept ?? (await reportOf(run, await workOf(id, ports), ports));
  if (asked.values.csv !== undefined) await writeFile(asked.values.csv, reportCsv(made));
  said(asked, made, reportText(made));
  return made.totals.failed > 0 ? 1 : 0;
};

/** What is done without naming a plan or a run. */
const NAMELESS: ReadonlySet<string> = new Set(['seed', 'find', 'plan', 'what-if']);

const VERBS: Readonly<Record<string, (asked: Asked) => Promise<ExitStatus>>> = {
  seed,
  find,
  plan: (asked) => plan(asked, false),
  'what-if': (asked) => plan(asked, true),
  run: runPlan,
  status,
  report,
  pause: (asked) => command(asked, 'pause'),
  cancel: (asked) => command(asked, 'cancel'),
  resume,
  redrive,
};

const complained = (terminal: Terminal, complaint: Complaint, usage = false): ExitStatus => {
  terminal.err(`${complaintLine(complaint)}\n${usage ? `\n${RERUN_USAGE}` : ''}`);
  return 2;
};

/** `rerun`: finds what stalls, shows what a re-run would change, and runs it, with the system up or down. */
export const rerunCommand = async (args: readonly string[], terminal: Terminal, tools: RerunTools): Promise<ExitStatus> => {
  const given = argumentsOf(args, OPTIONS);
  if ('wrong' in given)
    return complained(terminal, { at: given.wrong, zh: '选项不认识或不完整', en: 'unknown or incomplete option' }, true);
  const { values, inputs } = given;
  if (values.help === true) {
    terminal.out(RERUN_USAGE);
    return 0;
  }
  const [verb = '', name, ...rest] = inputs;
  const work = Object.hasOwn(VERBS, verb) ? VERBS[verb] : undefined;
  if (work === undefined || rest.length > 0 || (name !== undefined && NAMELESS.has(verb)))
    return complained(terminal, { at: 'rerun', zh: '请给出一个动作', en: 'name what to do' }, true);
  const folder = values.data ?? DATA_FOLDER;
  const opened: OpenedRerun[] = [];
  const open = async (): Promise<OpenedRerun> => {
    const told = (): void => terminal.err('正在准备（约十秒）… preparing, about ten seconds …\n');
    const one = await tools.open(folder, told);
    opened.push(one);
    return one;
  };
  try {
    return await work({ values, name, terminal, folder, open });
  } catch (error) {
    if (error instanceof Wrong) return complained(terminal, error.complaint);
    if (error instanceof FolderInUseError)
      return complained(terminal, {
        at: folder,
        zh: `另一命令（进程 ${error.pid}）正在使用`,
        en: `in use by another command (process ${error.pid})`,
      });
    throw error;
  } finally {
    for (const one of opened) await one.close();
  }
};
