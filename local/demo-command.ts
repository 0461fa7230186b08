import { join } from 'node:path';
import { complaintLine } from './complaint';
import { LEVELS, OUTCOMES } from './labels';
import { printable } from './printable';
import { OUTCOME_MOODS } from './report/screening-report';
import { type Paint, padded, painter } from './report/style';
import type { ScreenCommandTools } from './screen-command';
import { screenFilings } from './screen-filings';
import type { Screening } from './screening';
import type { ExitStatus, Terminal } from './terminal';
import { writePage } from './write-page';

/** The sample filings, and the file that the page is written to; both below the project's folder. */
export const EXAMPLES = ['person-passes', 'enterprise-passes', 'enterprise-problems'].map((name) => join('examples', name));
export const PAGE = join('out', 'heyan.html');

const INTRODUCTION = `核验 Heyan
网站备案预审：读取证件图片，与填写内容和各省规则核对，说明要改什么。
Pre-screens website filings: reads the papers, checks them against what was typed and the rules, says what to fix.

正在预审三份示例备案（均为虚构）… Screening three sample filings, all invented …
`;

const next = (page: string): string => `
下一步 Next:
  用浏览器打开 Open in a browser     ${page}
  预审自己的文件夹 Screen a folder   npm run --silent screen -- examples/person-passes
  只读图片 Only read pictures        npm run --silent read -- examples/person-passes/materials/*
  测试 Run the tests                 npm test
`;

const LONGEST_NAME = Math.max(...EXAMPLES.map((name) => name.length));

const reportLines = ({ verdict }: Screening, paint: Paint): string => {
  const { filing, outcome, findings, documents, timing } = verdict;
  const { zh, en } = OUTCOMES[outcome];
  const seconds = (timing.totalMs / 1000).toFixed(1);
  const head = `  ${padded(printable(filing), LONGEST_NAME)}  ${paint(OUTCOME_MOODS[outcome], padded(`${zh} ${en}`, 26))}${paint('quiet', `${documents.length} 份文件 documents · ${seconds} s`)}\n`;
  const counted = findings.filter(({ level }) => level !== 'info');
  return (
    head +
    counted
      .map(
        ({ level, rule, message }) =>
          `      ${LEVELS[level].zh} ${rule}  ${printable(message.zh)}\n${' '.repeat(12)}${paint('quiet', printable(message.en))}\n`,
      )
      .join('')
  );
};

/** `demo`: screens the sample filings, says what came of each and where the page is. 0 when every verdict could be computed. */
export const demoCommand = async (
  terminal: Terminal,
  makeTools: () => Promise<ScreenCommandTools>,
  page: string = PAGE,
): Promise<ExitStatus> => {
  const paint = painter(terminal.colour);
  terminal.out(`${INTRODUCTION}\n`);
  const tools = await makeTools();
  const { screenings, complaints } = await screenFilings(EXAMPLES, tools, { keepPictures: true }, ({ screenings: done }) => {
    for (const screening of done) terminal.out(reportLines(screening, paint));
  }).finally(tools.close);
  const all = [...complaints, ...(await writePage(page, await tools.renderPage(screenings)))];
  for (const complaint of all) terminal.err(`${complaintLine(complaint)}\n`);
  terminal.out(next(page));
  return all.length === 0 ? 0 : 2;
};
