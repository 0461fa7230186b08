import { isIsoDay } from '#shared/filing/day';
import { argumentsOf } from './arguments';
import { type Complaint, complaintLine } from './complaint';
import { printable } from './printable';
import { screeningReport } from './report/screening-report';
import { painter } from './report/style';
import { type Screened, screenFilings } from './screen-filings';
import type { Screening, ScreeningTools } from './screening';
import { type ExitStatus, jsonText, type Terminal } from './terminal';
import { writePage } from './write-page';

/** The screening tools, and the writer of the page. */
export type ScreenCommandTools = ScreeningTools & {
  readonly renderPage: (screenings: readonly Screening[]) => Promise<string>;
  readonly close: () => Promise<void>;
};

export const SCREEN_USAGE = `用法 Usage: npm run --silent screen -- FOLDER-OR-FILE… [--json] [--html FILE] [--as-of DATE] [--pack ID]

  预审一个或多个备案文件夹（含 filing.json，材料在 materials/ 中）。
  Screens filing folders (filing.json, pictures in materials/).

  --json        只输出 JSON 数组 / a JSON array of verdicts on standard output, nothing else
  --html FILE   写出带图片和读取框的网页 / write one self-contained page with pictures and what was read
  --as-of DATE  按这一天的规则判断，如 2018-09-17 / judge by the rules of this day
  --pack ID     使用指定规则包，可叠加，如 2018-09,national-overlay / judge by this rule pack, overlays after a comma
  --help        显示本说明 / show this

  退出状态 Exit: 0 全部通过 all passed · 1 有未通过 some did not pass · 2 输入无法使用 an input could not be used
`;

const OPTIONS = {
  json: { type: 'boolean' },
  html: { type: 'string' },
  'as-of': { type: 'string' },
  pack: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

const statusOf = (screenings: readonly Screening[], complaints: readonly Complaint[]): ExitStatus => {
  if (complaints.length > 0) return 2;
  return screenings.every(({ verdict }) => verdict.outcome === 'pass') ? 0 : 1;
};

const usageError = (terminal: Terminal, sentence: string): ExitStatus => {
  terminal.err(`${sentence}\n\n${SCREEN_USAGE}`);
  return 2;
};

/** `screen`: judges every filing named, in order. Verdicts go to `out`, complaints to `err`; one bad input withholds nothing of the others. */
export const screenCommand = async (
  args: readonly string[],
  terminal: Terminal,
  makeTools: () => Promise<ScreenCommandTools>,
): Promise<ExitStatus> => {
  const given = argumentsOf(args, OPTIONS);
  if ('wrong' in given)
    return usageError(terminal, complaintLine({ at: given.wrong, zh: '选项不认识或不完整', en: 'unknown or incomplete option' }));
  const { json, html, help, pack, 'as-of': asOf } = given.values;
  if (help) {
    terminal.out(SCREEN_USAGE);
    return 0;
  }
  if (asOf !== undefined && !isIsoDay(asOf)) {
    return usageError(terminal, complaintLine({ at: '--as-of', zh: '不是 2018-09-17 这样的日期', en: 'not a day of the form 2018-09-17' }));
  }
  if (given.inputs.length === 0) return usageError(terminal, '请给出备案文件夹 / name at least one filing folder');
  const options = {
    ...(pack === undefined ? {} : { packId: pack }),
    ...(asOf === undefined ? {} : { asOf }),
    keepPictures: html !== undefined,
  };
  const complain = (complaints: readonly Complaint[]): void => {
    for (const complaint of complaints) terminal.err(`${complaintLine(complaint)}\n`);
  };
  const paint = painter(terminal.colour);
  const show = ({ screenings, complaints }: Screened): void => {
    if (!json) for (const screening of screenings) terminal.out(`${screeningReport(screening, paint)}\n`);
    complain(complaints);
  };
  const tools = await makeTools();
  const { screenings, complaints } = await screenFilings(given.inputs, tools, options, show).finally(tools.close);
  if (json) terminal.out(jsonText(screenings.map(({ verdict }) => verdict)));
  const unwritten = html === undefined || screenings.length === 0 ? [] : await writePage(html, await tools.renderPage(screenings));
  complain(unwritten);
  if (!json && html !== undefined && screenings.length > 0 && unwritten.length === 0) terminal.out(`网页 Page: ${printable(html)}\n`);
  return statusOf(screenings, [...complaints, ...unwritten]);
};
