import type { Sentence } from '#shared/verdict/verdict';

const say = (zh: string, en: string): Sentence => ({ zh, en });

/** What the browser calls each page of the console, by the page's path. */
export const titleWords: Readonly<Record<string, Sentence>> = {
  '/': say('待办队列', 'Queues'),
  '/tasks/$taskId': say('审核任务', 'Review task'),
  '/filings': say('备案', 'Filings'),
  '/filings/$filingId': say('备案详情', 'Filing'),
  '/operations': say('时限风险', 'Deadlines at risk'),
  '/operations/failures': say('失败与异常', 'Failures'),
  '/operations/queues': say('工作队列', 'Work queues'),
  '/operations/bureau': say('管局往来', 'Bureau'),
  '/operations/reruns': say('批量重跑', 'Re-runs'),
  '/operations/reruns/plans/$planId': say('重跑计划', 'Re-run plan'),
  '/operations/reruns/$runId': say('重跑进度', 'Re-run'),
  '/statistics': say('统计', 'Statistics'),
};
