import type { Queue, Worst } from '#shared/review/task';
import type { Sentence } from '#shared/verdict/verdict';

const say = (zh: string, en: string): Sentence => ({ zh, en });

/** The queues by name. */
export const queueWords: Readonly<Record<Queue, Sentence>> = {
  'first-review': say('初审', 'First review'),
  'photo-review': say('照片复审', 'Photo review'),
  exceptions: say('异常', 'Exceptions'),
  bureau: say('管局结果', 'Bureau results'),
};

/** How bad the worst finding of a task is, in a word. */
export const worstWords: Readonly<Record<Worst, Sentence>> = {
  block: say('阻断', 'Blocks'),
  material: say('缺材料', 'Material'),
  review: say('需核对', 'To review'),
  warn: say('提醒', 'Warning'),
  info: say('说明', 'Note'),
  none: say('无发现', 'Nothing found'),
};

/** Why a task is in its queue, where no finding says it. */
export const taskReasonWords: Readonly<Record<string, Sentence>> = {
  'nothing-found': say('未发现问题，请人工确认', 'Nothing found; a person confirms'),
  'curtain-photo': say('幕布照片已上传', 'The curtain photo was uploaded'),
  'bureau-refused': say('管局退回', 'Returned by the bureau'),
  'bureau-refused-late': say('管局在通过之后退回', 'Returned by the bureau after its approval'),
};

/** The page of the queues. */
export const queuesWords = {
  title: say('待办队列', 'Queues'),
  oldest: say('最早一件{when}到期', 'Oldest due {when}'),
  empty: say('没有任务', 'No tasks'),
  claimNext: say('领取下一个', 'Claim next'),
  nothingToClaim: say('没有可领取的任务。', 'There is nothing to claim.'),
  province: say('省份', 'Province'),
  nature: say('主办单位性质', 'Nature'),
  finding: say('发现', 'Finding'),
  mine: say('只看我领取的', 'Only mine'),
  all: say('全部', 'All'),
  clear: say('清除筛选', 'Clear the filters'),
  due: say('到期', 'Due'),
  severity: say('严重程度', 'Severity'),
  why: say('原因', 'Why'),
  holder: say('处理人', 'Held by'),
  free: say('未领取', 'Free'),
  until: say('至 {when}', 'until {when}'),
  ended: say('已到时，可接手', 'Can be taken over'),
  you: say('我', 'You'),
  more: say('另有 {count} 项', '{count} more'),
  nothingHere: say('队列里没有任务', 'Nothing waits in this queue'),
  nothingFits: say('没有符合筛选的任务', 'No task fits the filters'),
  goodWork: say('都处理完了。', 'All of it is done.'),
  overdue: say('已逾期', 'Overdue'),
  nextRow: say('下一行', 'Next row'),
  lastRow: say('上一行', 'Row before'),
  open: say('打开任务', 'Open the task'),
  refresh: say('刷新', 'Refresh'),
  queueKey: say('切换队列', 'Choose a queue'),
  tasks: say('任务', 'Tasks'),
} as const satisfies Readonly<Record<string, Sentence>>;
