import type { FailedAs } from '#shared/api/operator-filings';
import type { Sentence } from '#shared/verdict/verdict';

const say = (zh: string, en: string): Sentence => ({ zh, en });

/** What operators see: deadlines, failures, queues. */
export const operatorWords = {
  operations: say('运营', 'Operations'),
  parts: say('运营栏目', 'Parts of operations'),
  deadlines: say('时限风险', 'Deadlines at risk'),
  failures: say('失败与异常', 'Failures'),
  queues: say('工作队列', 'Work queues'),
  bureau: say('管局往来', 'Bureau'),
  deadlinesLead: say('按阶段列出已超期和即将到期的备案。', 'Filings whose present stage is overdue or due soon, by stage.'),
  dueWithin: say('到期时间', 'Due'),
  overdueOnly: say('已超期', 'Overdue'),
  withinDay: say('24 小时内', 'Within 24 hours'),
  withinThreeDays: say('3 天内', 'Within 3 days'),
  anyTime: say('不限', 'At any time'),
  stage: say('阶段', 'Stage'),
  filing: say('备案订单', 'Filing'),
  province: say('省份', 'Province'),
  nature: say('主体性质', 'Nature'),
  order: say('订单类型', 'Order'),
  since: say('进入本阶段', 'In this stage since'),
  due: say('到期', 'Due'),
  finding: say('主要问题', 'Worst finding'),
  tasks: say('待办', 'Open tasks'),
  noFilings: say('没有符合条件的备案', 'No filing fits'),
  noFilingsText: say('此阶段在所选时间内没有到期的备案。', 'Nothing in this stage is due in the time you chose.'),
  overdueBy: say('已超期，{when}', 'Overdue, {when}'),
  more: say('继续加载', 'Load more'),
  shown: say('已显示 {count} 条', '{count} shown'),
  shownAll: say('共 {count} 条', '{count} in all'),
  exportCsv: say('导出 CSV', 'Export CSV'),
  exportMeans: say('导出表中已显示的行', 'Exports the rows that are shown'),
  refreshed: say('更新于 {at}', 'As of {at}'),
  refresh: say('刷新', 'Refresh'),
  failuresLead: say(
    '步骤无法完成的备案，以及没有把备案带到任何状态就结束的运行。',
    'Filings a step could not be done for, and runs that ended without bringing their filing anywhere.',
  ),
  failedFilings: say('失败的备案', 'Failed filings'),
  noFailed: say('没有失败的备案', 'No filing has failed'),
  failedRuns: say('失败的运行', 'Failed runs'),
  noRuns: say('没有失败的运行', 'No run has failed'),
  run: say('运行', 'Run'),
  endedAs: say('结果', 'Ended as'),
  started: say('开始', 'Started'),
  ended: say('结束', 'Ended'),
  toTask: say('处理', 'Decide'),
  queuesLead: say(
    '每个步骤前的队列。多次失败的消息成为死信；查明原因后放回，处理过的不会重复生效。',
    'The queue before each step. A message that failed too often is a dead letter: put it back once the cause is known. Nothing is done twice.',
  ),
  queue: say('队列', 'Queue'),
  ready: say('待处理', 'Ready'),
  inFlight: say('处理中', 'In flight'),
  resting: say('稍后重试', 'Resting'),
  oldest: say('最早等待', 'Oldest'),
  readers: say('并发上限', 'Readers'),
  dead: say('死信', 'Dead letters'),
  redrive: say('放回队列', 'Put back'),
  redriveAsk: say('把 {count} 条死信放回“{queue}”？', 'Put {count} dead letters back into “{queue}”?'),
  redriveText: say(
    '它们会重新计数并再次处理。如果原因还在，会再次成为死信。',
    'They are counted from the start and tried again. If the cause is still there they come back here.',
  ),
  redriven: say('已放回 {count} 条。', '{count} put back.'),
  redriveBegun: say('已开始放回，数分钟内完成。', 'They are being put back; this takes minutes.'),
  notTold: say('见监控', 'See the dashboard'),
  nothing: say('无', 'none'),
  seconds: say('{count} 秒', '{count} s'),
  minutes: say('{count} 分钟', '{count} min'),
  hours: say('{count} 小时', '{count} h'),
  cancel: say('取消', 'Cancel'),
  queueWaits: say('等待人工处理', 'Waiting for people'),
  onlyLook: say('当前角色只能查看。', 'Your role may look only.'),
} as const satisfies Readonly<Record<string, Sentence>>;

/** How a run ended. */
export const failedAsWords: Readonly<Record<FailedAs, Sentence>> = {
  FAILED: say('出错', 'Failed'),
  TIMED_OUT: say('超时', 'Timed out'),
  ABORTED: say('被中止', 'Aborted'),
};

const STEPS: Readonly<Record<string, Sentence>> = {
  'normalise-image': say('图片规整', 'Normalise image'),
  'read-document': say('材料识别', 'Read document'),
  'record-reading': say('登记识别结果', 'Record reading'),
};

/** What a queue's step does. */
export const stepName = (step: string): Sentence => STEPS[step] ?? say(step, step);
