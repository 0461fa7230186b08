import { z } from 'zod';
import { AuditEvent, AuditHead } from '#shared/audit/event';
import { FilingState } from '#shared/filing/life-cycle';
import type { Sentence } from '#shared/verdict/verdict';
import { FilingBody } from './filing-body';
import { PasswordBody, WantedPasswordView } from './filing-password';
import { FilingStanding, FilingSummary, FilingView, NationalLevelBody } from './filing-view';
import { PageQuery, pageOf } from './lists';
import { MaterialAnnounced, MaterialBody } from './material';
import { OPERATOR_ROUTES } from './operator-routes';
import { ComparedRunsQuery, ReadingRun, RunComparison } from './reading-run';
import { RERUN_ROUTES } from './rerun-routes';
import { DECIDERS, STAFF } from './roles';
import type { Route } from './route';
import { FiledSubject } from './subject-view';
import {
  ClaimNextBody,
  Decided,
  DecisionBody,
  QueueCount,
  RevealBody,
  Revealed,
  TaskAnswer,
  TaskListed,
  TaskQuery,
  TaskView,
} from './task-view';

const say = (zh: string, en: string): Sentence => ({ zh, en });

const LEASE_PROBLEMS = ['task-not-found', 'task-held', 'task-decided', 'task-closed'] as const;

/** Every call of the API by its name. The document, the server's checks, the console's client and the tests are all made from this table. */
export const ROUTES = {
  describe: {
    method: 'get',
    path: '/openapi.json',
    summary: say('本接口的 OpenAPI 描述', 'This description'),
    roles: 'public',
    status: 200,
    answer: z.record(z.string(), z.unknown()),
    problems: [],
  },
  createFiling: {
    method: 'post',
    path: '/filings',
    summary: say('新建备案订单（草稿）', 'A new filing, as a draft'),
    roles: ['applicant'],
    body: FilingBody,
    isIdempotent: true,
    status: 201,
    answer: FilingStanding,
    problems: [],
  },
  listFilings: {
    method: 'get',
    path: '/filings',
    summary: say('我的备案订单', 'My own orders, oldest first'),
    roles: ['applicant'],
    query: z.strictObject({ ...PageQuery.shape, state: FilingState.optional() }),
    status: 200,
    answer: pageOf(FilingSummary),
    problems: ['invalid-cursor'],
  },
  readFiling: {
    method: 'get',
    path: '/filings/{id}',
    summary: say('备案订单：状态、材料、识别结果、结论、修改清单、时限、备案号、时间线', 'A filing with all about it'),
    roles: ['applicant', ...STAFF],
    status: 200,
    answer: FilingView,
    problems: ['filing-not-found'],
  },
  enterFiling: {
    method: 'put',
    path: '/filings/{id}',
    summary: say('修改填写内容（草稿，或被退回的项目）', 'What was entered, anew: a draft, or what was returned'),
    roles: ['applicant'],
    body: FilingBody,
    status: 200,
    answer: FilingStanding,
    problems: ['filing-not-found', 'not-in-this-state', 'not-reopened'],
  },
  announceMaterial: {
    method: 'post',
    path: '/filings/{id}/materials',
    summary: say('登记一份材料，得到直传表单', 'A material, and the form by which its file goes straight to the bucket'),
    roles: ['applicant'],
    body: MaterialBody,
    isIdempotent: true,
    status: 201,
    answer: MaterialAnnounced,
    problems: ['filing-not-found', 'content-type-not-accepted', 'file-too-large', 'too-many-materials', 'not-in-this-state'],
  },
  removeMaterial: {
    method: 'delete',
    path: '/filings/{id}/materials/{material}',
    summary: say('移除一份材料', 'Takes a material out'),
    roles: ['applicant'],
    status: 200,
    answer: FilingStanding,
    problems: ['filing-not-found', 'material-not-found', 'not-in-this-state', 'not-reopened'],
  },
  listPasswords: {
    method: 'get',
    path: '/filings/{id}/passwords',
    summary: say('订单需要哪些备案密码，哪些已提供', 'The filing passwords that an order needs or may carry, and which were given'),
    roles: ['applicant'],
    status: 200,
    answer: pageOf(WantedPasswordView),
    problems: ['filing-not-found'],
  },
  givePassword: {
    method: 'put',
    path: '/filings/{id}/passwords',
    summary: say(
      '提供一个备案密码（加密保存，不再显示，随备案删除）',
      'A filing password: kept encrypted, never shown again, erased with the filing',
    ),
    roles: ['applicant'],
    body: PasswordBody,
    status: 200,
    answer: pageOf(WantedPasswordView),
    problems: ['filing-not-found', 'not-in-this-state', 'password-not-wanted'],
  },
  submitFiling: {
    method: 'post',
    path: '/filings/{id}/submit',
    summary: say('提交或重新提交', 'Starts or resumes the workflow'),
    roles: ['applicant'],
    status: 202,
    answer: FilingStanding,
    problems: ['filing-not-found', 'not-in-this-state', 'no-photo'],
  },
  withdrawFiling: {
    method: 'post',
    path: '/filings/{id}/withdraw',
    summary: say('撤回（管局处理期间不可）；失败的订单由运营撤回', 'Withdraws; an operator withdraws what failed'),
    roles: ['applicant', 'operator', 'admin'],
    status: 202,
    answer: FilingStanding,
    problems: ['filing-not-found', 'not-in-this-state'],
  },
  eraseFiling: {
    method: 'post',
    path: '/filings/{id}/erase',
    summary: say(
      '彻底删除个人信息、图片和密钥（审计链保留）；处理中的订单不可',
      'Removes what is personal, pictures and key; the audit trail stays. Not while in progress',
    ),
    roles: ['admin'],
    status: 200,
    answer: FilingStanding,
    problems: ['filing-not-found', 'not-in-this-state'],
  },
  setNationalLevel: {
    method: 'put',
    path: '/filings/{id}/national-level',
    summary: say(
      '认定主体是否为国家级单位（R83）',
      'Whether the subject is of national level (R83): for a person to say, never for the applicant',
    ),
    roles: DECIDERS,
    body: NationalLevelBody,
    status: 200,
    answer: FilingStanding,
    problems: ['filing-not-found', 'not-in-this-state'],
  },
  readAudit: {
    method: 'get',
    path: '/filings/{id}/audit',
    summary: say('审计事件（哈希链）', 'The audit events, as a chain that can be verified'),
    roles: STAFF,
    status: 200,
    answer: z.strictObject({ ...pageOf(AuditEvent.meta({ id: 'AuditEvent' })).shape, head: AuditHead }),
    problems: ['filing-not-found'],
  },
  countQueues: {
    method: 'get',
    path: '/queues',
    summary: say('各队列的任务数和最早到期时间', 'How much waits in each queue, and since when the oldest is due'),
    roles: STAFF,
    status: 200,
    answer: pageOf(QueueCount),
    problems: [],
  },
  listTasks: {
    method: 'get',
    path: '/queues/{queue}/tasks',
    summary: say('队列中的任务，按到期时间，再按严重程度', 'A queue’s open tasks by due time, then severity'),
    roles: STAFF,
    query: TaskQuery,
    status: 200,
    answer: pageOf(TaskListed),
    problems: ['not-found', 'invalid-cursor'],
  },
  claimNext: {
    method: 'post',
    path: '/queues/{queue}/claim-next',
    summary: say('领取最紧急的任务', 'Claims the most urgent task that nobody holds'),
    roles: DECIDERS,
    body: ClaimNextBody,
    bodyIsOptional: true,
    status: 200,
    empty: { status: 204, means: say('没有可领取的任务', 'There is none') },
    answer: TaskAnswer,
    problems: ['not-found'],
  },
  readTask: {
    method: 'get',
    path: '/tasks/{id}',
    summary: say('任务：备案、识别结果、发现、图片链接、历史', 'A task with its filing, links to the pictures (logged) and the history'),
    roles: STAFF,
    status: 200,
    answer: TaskView,
    problems: ['task-not-found'],
  },
  revealValues: {
    method: 'post',
    path: '/tasks/{id}/reveal',
    summary: say('显示被隐藏的个人信息（记入审计）', 'Masked values of the task’s filing; each time is an audit event'),
    roles: STAFF,
    body: RevealBody,
    status: 200,
    answer: Revealed,
    problems: ['task-not-found', 'not-masked-here'],
  },
  listReadingRuns: {
    method: 'get',
    path: '/tasks/{id}/runs',
    summary: say('任务的备案何时、因何被读取和判断', 'When and why the task’s filing was read and judged'),
    roles: STAFF,
    status: 200,
    answer: pageOf(ReadingRun),
    problems: ['task-not-found'],
  },
  compareReadingRuns: {
    method: 'get',
    path: '/tasks/{id}/runs/compare',
    summary: say('两次读取的差异（个人信息隐藏）', 'What two runs of the reading read and found otherwise, personal values masked'),
    roles: STAFF,
    query: ComparedRunsQuery,
    status: 200,
    answer: RunComparison,
    problems: ['task-not-found', 'run-not-found'],
  },
  claimTask: {
    method: 'post',
    path: '/tasks/{id}/claim',
    summary: say('领取任务', 'Claims a task; one’s own claim is prolonged'),
    roles: DECIDERS,
    status: 200,
    answer: TaskAnswer,
    problems: LEASE_PROBLEMS,
  },
  renewTask: {
    method: 'post',
    path: '/tasks/{id}/renew',
    summary: say('延长领取时间', 'Prolongs one’s own claim'),
    roles: DECIDERS,
    status: 200,
    answer: TaskAnswer,
    problems: [...LEASE_PROBLEMS, 'task-not-yours'],
  },
  releaseTask: {
    method: 'post',
    path: '/tasks/{id}/release',
    summary: say('归还任务', 'Gives a task back'),
    roles: DECIDERS,
    status: 200,
    answer: TaskAnswer,
    problems: [...LEASE_PROBLEMS, 'task-not-yours'],
  },
  decideTask: {
    method: 'post',
    path: '/tasks/{id}/decision',
    summary: say('通过或退回', 'Approves or returns'),
    roles: DECIDERS,
    body: DecisionBody,
    status: 200,
    answer: Decided,
    problems: [...LEASE_PROBLEMS, 'material-not-found', 'task-changed', 'four-eyes', 'no-items', 'unknown-reason', 'not-in-this-state'],
  },
  listSubjects: {
    method: 'get',
    path: '/subjects',
    summary: say('我的已备案主体和网站', 'My filed subjects and websites, with their numbers'),
    roles: ['applicant'],
    status: 200,
    answer: pageOf(FiledSubject),
    problems: [],
  },
  ...OPERATOR_ROUTES,
  ...RERUN_ROUTES,
} as const satisfies Readonly<Record<string, Route>>;

/** The name of a call. */
export type RouteName = keyof typeof ROUTES;

const isRouteName = (name: string): name is RouteName => Object.hasOwn(ROUTES, name);

/** Every call's name. */
export const routeNames: readonly RouteName[] = Object.keys(ROUTES).filter(isRouteName);
