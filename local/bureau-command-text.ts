import type { Notice } from '#functions/bureau-ledger-records';
import { returnCode } from '#shared/bureau/tables/return-codes';
import { holdWords, phaseNames, quarantineWords, submissionWords, troubleText } from '#shared/messages/console-operator-bureau';
import type { Sentence } from '#shared/verdict/verdict';
import type { ExchangeReport, LedgerReport, SubmissionRow } from './bureau-command-report';

const both = ({ zh, en }: Sentence): string => `${zh} ${en}`;

const instant = (ms: number | null): string => (ms === null ? '–' : `${new Date(ms).toISOString().slice(0, 19)}Z`);

const coded = (code: number | null): string => {
  if (code === null) return '';
  const known = returnCode(code);
  return known === null ? ` [${code}]` : ` [${code}: ${both(known.message)}]`;
};

const submissionLine = ({ filingId, revision, operation, state, number, returnCode: code }: SubmissionRow): string =>
  `  ${number === null ? '   –' : String(number).padStart(4)}  ${filingId} r${revision} ${operation}: ${both(submissionWords[state])}${coded(code)}`;

const lineText = ({ line }: LedgerReport): readonly string[] => {
  if (line === null) return ['序号 Numbers: 尚未开始 none yet'];
  const { current, hold, next, catchUp, tries, calls } = line;
  return [
    `下一序号 Next number: ${next}`,
    ...(current === null ? [] : [`当前 Current: ${current.submission} · ${both(phaseNames[current.phase])}`]),
    ...(catchUp.length === 0 ? [] : [`补发 To send again: ${catchUp.map(({ number }) => number).join(', ')}`]),
    ...(hold === null ? [] : [`! 已停止 Stopped: ${both(holdWords[hold.reason])}${coded(hold.code)}  ${instant(hold.sinceMs)}`]),
    ...(hold === null && tries > 0 ? [`${line.troubled ? '! ' : ''}${tries} 次没有结果 calls in a row without a result`] : []),
    ...calls
      .slice(-3)
      .map(
        ({ atMs, call, number, reply }) =>
          `  ${instant(atMs)}  ${call} ${number}: ${typeof reply === 'number' ? coded(reply).trim() : reply}`,
      ),
  ];
};

const collectingText = ({ collecting }: LedgerReport): readonly string[] => {
  if (collecting === null) return [];
  const { trouble } = collecting;
  const text = trouble === null ? '正常 well' : both(troubleText(trouble));
  return [`${collecting.held ? '! 已停止 Stopped · ' : ''}下载 Collecting: ${text}  ${instant(collecting.lastMs)}`];
};

/** The ledger as text. */
export const ledgerText = (report: LedgerReport): string =>
  [
    ...lineText(report),
    ...collectingText(report),
    ...(report.submissions.length === 0 ? [] : ['', '进行中 Under way:', ...report.submissions.map(submissionLine)]),
    ...(report.files.length === 0 ? [] : ['', '最近的文件 Last files:']),
    ...report.files.map(({ number, submission, acceptedMs }) => `  ${String(number).padStart(4)}  ${submission}  ${instant(acceptedMs)}`),
    ...(report.quarantined === 0 ? [] : ['', `! 隔离 In quarantine: ${report.quarantined}  (npm run bureau -- quarantine)`]),
  ].join('\n');

/** A filing's exchange as text. */
export const exchangeText = (report: ExchangeReport): string =>
  report
    .flatMap((one) => [
      submissionLine(one).trimStart(),
      `  提交 asked ${instant(one.requestedMs)} · 接收 accepted ${instant(one.acceptedMs)} · ${one.hash ?? '–'}`,
      ...one.calls.map(
        ({ atMs, call, reply }) => `  ${instant(atMs)}  ${call}: ${typeof reply === 'number' ? coded(reply).trim() : reply}`,
      ),
      ...(one.hold === null ? [] : [`  ! ${both(holdWords[one.hold.reason])}`]),
      ...one.answers.map(({ id, is, says }) => `  ${id}: ${is} ${says}`),
    ])
    .join('\n');

/** Notices as text, one line each. */
export const noticesText = (notices: readonly Notice[]): string =>
  notices.length === 0
    ? '隔离区为空 Nothing in quarantine'
    : notices
        .map(({ id, block, reason, sinceMs, submissions }) =>
          [`${id}  ${block}  ${instant(sinceMs)}  ${both(quarantineWords[reason])}`, ...submissions.map((key) => `    ${key}`)].join('\n'),
        )
        .join('\n');
