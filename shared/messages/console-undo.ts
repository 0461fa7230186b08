import type { Sentence } from '#shared/verdict/verdict';

const say = (zh: string, en: string): Sentence => ({ zh, en });

/** The bar that says what was just decided. */
export const undoWords = {
  approved: say('已通过', 'Approved'),
  returned: say('已退回 {count} 项', 'Returned, items: {count}'),
  undo: say('撤销', 'Undo'),
  sending: say('正在提交…', 'Sending …'),
  refused: say('未能提交，内容已保留', 'It was not taken; what you wrote is kept'),
  unsent: say('尚未提交，将自动重试', 'Not sent yet; it is sent again by itself'),
  sendNow: say('立即提交', 'Send now'),
  takeBack: say('撤回并查看', 'Take it back and look'),
  openAgain: say('查看该任务', 'Look at the task'),
  dismiss: say('知道了', 'Dismiss'),
  decidedBy: say('该任务已由 {who} 于 {when} 处理。', 'The task was decided by {who} at {when}.'),
} as const satisfies Readonly<Record<string, Sentence>>;
