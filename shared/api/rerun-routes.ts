import { PlannedFiling } from '#shared/rerun/plan';
import type { Sentence } from '#shared/verdict/verdict';
import { PageQuery, pageOf } from './lists';
import { CommandBody, PlanBody, PlannedQuery, PlanView, RerunChoices, RowsQuery, RunBody, RunResult, RunRow, RunView } from './rerun';
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
    problems: ['rule-pack-unknown'],
  },
  readRerunChoices: {
    method: 'get',
    path: '/operator/rerun-choices',
    summary: say('可供推演的规则包和识别模型', 'Rule packs and readers that can be planned for'),
    roles: WATCHERS,
    status: 200,
    answer: RerunChoices,
    problems: [],
  },
  readRerunPlan: {
    method: 'get',
    path: '/operator/rerun-plans/{id}',
    summary: say('一个计划', 'A plan'),
    roles: WATCHERS,
    status: 200,
    answer: PlanView,
    problems: ['plan-not-found'],
  },
  continueRerunPlan: {
    method: 'post',
    path: '/operator/rerun-plans/{id}/continue',
    summary: say('继续推演其余的备案', 'Plans on where a plan holds not yet all that was found'),
    roles: OPERATORS,
    status: 200,
    answer: PlanView,
    problems: ['plan-not-found', 'plan-too-large'],
  },
  listPlannedFilings: {
    method: 'get',
    path: '/operator/rerun-plans/{id}/filings',
    summary: say('计划中的备案', 'The filings of a plan, each with what would change'),
    roles: WATCHERS,
    query: PlannedQuery,
    status: 200,
    answer: pageOf(PlannedFiling),
    problems: ['plan-not-found', 'invalid-cursor'],
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
    summary: say('批量重跑及其进度', 'Runs over many filings and how far they are, newest first'),
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
  listRerunResults: {
    method: 'get',
    path: '/operator/reruns/{id}/filings',
    summary: say('一次批量重跑的各备案结果', 'What became of each filing of a run, once it rests or has ended'),
    roles: WATCHERS,
    query: RowsQuery,
    status: 200,
    answer: pageOf(RunResult),
    problems: ['rerun-not-found', 'invalid-cursor'],
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
