import type { Sentence } from '#shared/verdict/verdict';
import { PageQuery, pageOf } from './lists';
import { CommandBody, PlanBody, PlanView, RunBody, RunRow, RunView } from './rerun';
import { OPERATORS, WATCHERS } from './roles';
import type { Route } from './route';

const say = (zh: string, en: string): Sentence => ({ zh, en });

/** Calls by which operators see what a re-run would change, and run it. */
export const RERUN_ROUTES = {
  planRerun: {
    method: 'post',
    path: '/operator/rerun-plans',
    summary: say('推演重跑的结果，不做任何改动', 'What a re-run would do; changes no filing'),
    roles: OPERATORS,
    body: PlanBody,
    status: 201,
    answer: PlanView,
    problems: ['rule-pack-unknown', 'plan-too-large'],
  },
  startRerun: {
    method: 'post',
    path: '/operator/reruns',
    summary: say('执行计划，先跑一小部分', 'Runs a plan, a canary share first'),
    roles: OPERATORS,
    body: RunBody,
    status: 202,
    answer: RunRow,
    problems: ['plan-not-found', 'pack-not-active', 'nothing-to-do'],
  },
  listReruns: {
    method: 'get',
    path: '/operator/reruns',
    summary: say('批量重跑及其进度', 'Runs over many filings and how far they are, oldest first'),
    roles: WATCHERS,
    query: PageQuery,
    status: 200,
    answer: pageOf(RunRow),
    problems: ['invalid-cursor'],
  },
  readRerun: {
    method: 'get',
    path: '/operator/reruns/{id}',
    summary: say('一次批量重跑：进度和报告', 'A run: how far it is, and its report'),
    roles: WATCHERS,
    status: 200,
    answer: RunView,
    problems: ['rerun-not-found'],
  },
  commandRerun: {
    method: 'post',
    path: '/operator/reruns/{id}/command',
    summary: say('暂停、继续、取消，或只重跑失败的', 'Pauses, resumes, cancels, or takes up the failures'),
    roles: OPERATORS,
    body: CommandBody,
    status: 202,
    answer: RunRow,
    problems: ['rerun-not-found', 'rerun-not-now', 'pack-not-active', 'nothing-to-do'],
  },
} as const satisfies Readonly<Record<string, Route>>;
