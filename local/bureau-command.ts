import type { BureauLedger } from '#functions/bureau-ledger';
import { dismissNotice, type NoticeMoved, releaseNotice } from '#functions/collect-from-bureau/quarantine';
import { resumeCollecting } from '#functions/collect-from-bureau/resume-collecting';
import { resumeSending } from '#functions/submit-to-bureau/resume-sending';
import type { Sentence } from '#shared/verdict/verdict';
import { argumentsOf } from './arguments';
import { exchangeReport, ledgerReport } from './bureau-command-report';
import { exchangeText, ledgerText, noticesText } from './bureau-command-text';
import { type Complaint, complaintLine } from './complaint';
import { type ExitStatus, jsonText, type Terminal } from './terminal';

/** What the command works with: the ledger of a data folder, and the simulated bureau. `simulate` ends when the bureau is closed. */
export type BureauTools = {
  readonly openLedger: (folder: string) => Promise<BureauLedger>;
  readonly simulate: (
    options: { readonly port: number; readonly script: string | null; readonly folder: string },
    terminal: Terminal,
  ) => Promise<ExitStatus>;
};

/** Where the system keeps its data unless told otherwise. */
export const DATA_FOLDER = process.env.HEYAN_FOLDER || '.heyan';

export const BUREAU_USAGE = `用法 Usage: npm run --silent bureau -- ledger [--json]
              npm run --silent bureau -- exchange FILING [--json]
              npm run --silent bureau -- quarantine [--json]
              npm run --silent bureau -- quarantine release NAME | dismiss NAME
              npm run --silent bureau -- resume
              npm run --silent bureau -- simulate [--port P] [--script FILE]

  ledger              序号、进行中的提交、下载情况 / numbers, what is under way, how collecting goes
  exchange FILING     一份备案与管局的往来 / what passed between a filing and the bureau
  quarantine          未能处理的管局数据 / what came from the bureau and could not be acted on
  quarantine release  下一轮下载时处理它，以管局后到的为准 / acted on in the next round; the bureau's later word holds
  quarantine dismiss  不再处理，文件仍保留 / set aside; the file stays stored
  resume              停止后继续 / goes on after a stop
  simulate            在本机运行模拟管局 / runs a simulated bureau on this machine
  --data FOLDER       数据目录 / the system's data (${DATA_FOLDER})
  --json              以 JSON 输出 / as JSON
  --help              显示本说明 / show this

  退出状态 Exit: 0 完成 done · 1 需要人处理 a person is needed · 2 未完成 not done
`;

const OPTIONS = {
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  data: { type: 'string' },
  port: { type: 'string' },
  script: { type: 'string' },
} as const;

const refused = (terminal: Terminal, complaint: Complaint, usage = false): ExitStatus => {
  terminal.err(`${complaintLine(complaint)}\n${usage ? `\n${BUREAU_USAGE}` : ''}`);
  return 2;
};

const NOTICE_FAILURES: Readonly<Record<Exclude<NoticeMoved, 'done'>, Sentence>> = {
  'not-found': { zh: '没有这个名称', en: 'no such name' },
  'not-quarantined': { zh: '不在隔离区', en: 'does not lie in quarantine' },
  'says-nothing': { zh: '内容无法读取，只能 dismiss', en: 'cannot be read; it can only be dismissed' },
};

type Asked = { readonly ledger: BureauLedger; readonly json: boolean; readonly terminal: Terminal };

const showLedger = async ({ ledger, json, terminal }: Asked): Promise<ExitStatus> => {
  const report = await ledgerReport(ledger);
  terminal.out(json ? jsonText(report) : `${ledgerText(report)}\n`);
  return report.line?.troubled || report.collecting?.held || report.quarantined > 0 ? 1 : 0;
};

const showExchange = async (filing: string, { ledger, json, terminal }: Asked): Promise<ExitStatus> => {
  const report = await exchangeReport(ledger, filing);
  if (report.length === 0) return refused(terminal, { at: filing, zh: '没有提交过这份备案', en: 'nothing of this filing was submitted' });
  terminal.out(json ? jsonText(report) : `${exchangeText(report)}\n`);
  return report.some(({ hold }) => hold !== null) ? 1 : 0;
};

const showQuarantine = async ({ ledger, json, terminal }: Asked): Promise<ExitStatus> => {
  const notices = await ledger.notices('quarantined', { limit: 1000 });
  terminal.out(json ? jsonText(notices) : `${noticesText(notices)}\n`);
  return notices.length === 0 ? 0 : 1;
};

const moveNotice = async (verb: string, name: string, { ledger, terminal }: Asked): Promise<ExitStatus> => {
  const came = verb === 'release' ? await releaseNotice(name, ledger) : await dismissNotice(name, ledger);
  if (came !== 'done') return refused(terminal, { at: name, ...NOTICE_FAILURES[came] });
  terminal.out(verb === 'release' ? `${name}: 下一轮处理 / to be acted on in the next round\n` : `${name}: 已搁置 / set aside\n`);
  return 0;
};

const resume = async ({ ledger, terminal }: Asked): Promise<ExitStatus> => {
  const moved = [await resumeSending(ledger), await resumeCollecting(ledger)];
  terminal.out(moved.includes(true) ? '继续 / going on\n' : '没有停止 / nothing was stopped\n');
  return 0;
};

const LARGEST_PORT = 65_535;

const command = async (inputs: readonly string[], asked: () => Promise<Asked>): Promise<ExitStatus | null> => {
  const [verb, first, second, ...rest] = inputs;
  if (rest.length > 0) return null;
  if (verb === 'ledger' && first === undefined) return showLedger(await asked());
  if (verb === 'resume' && first === undefined) return resume(await asked());
  if (verb === 'exchange' && first !== undefined && second === undefined) return showExchange(first, await asked());
  if (verb === 'quarantine' && first === undefined) return showQuarantine(await asked());
  const moves = verb === 'quarantine' && (first === 'release' || first === 'dismiss');
  return moves && second !== undefined ? moveNotice(first, second, await asked()) : null;
};

/** `bureau`: what an operator sees of the exchange with the bureau, and the few things to do about it. */
export const bureauCommand = async (args: readonly string[], terminal: Terminal, tools: BureauTools): Promise<ExitStatus> => {
  const given = argumentsOf(args, OPTIONS);
  if ('wrong' in given) return refused(terminal, { at: given.wrong, zh: '选项不认识或不完整', en: 'unknown or incomplete option' }, true);
  const { json = false, help = false, data: folder = DATA_FOLDER, port, script } = given.values;
  if (help) {
    terminal.out(BUREAU_USAGE);
    return 0;
  }
  if (given.inputs[0] === 'simulate' && given.inputs.length === 1) {
    const number = port === undefined ? 0 : Number(port);
    if (!Number.isInteger(number) || number < 0 || number > LARGEST_PORT)
      return refused(terminal, { at: '--port', zh: '不是端口号', en: 'not a port' });
    return tools.simulate({ port: number, script: script ?? null, folder }, terminal);
  }
  const status = await command(given.inputs, async () => ({ ledger: await tools.openLedger(folder), json, terminal }));
  if (status !== null) return status;
  return refused(
    terminal,
    {
      at: 'bureau',
      zh: '请给出 ledger、exchange、quarantine、resume 或 simulate',
      en: 'name ledger, exchange, quarantine, resume or simulate',
    },
    true,
  );
};
