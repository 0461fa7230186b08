import { describe, expect, it } from 'vitest';
import type { RouteName } from '#shared/api/routes';
import { routeNames } from '#shared/api/routes';
import { readMaterial } from './read-material';
import { answer, draft, filingBody, inReview, openTask, photoOf } from './steps';
import { type Sent, type TestApi, testApi } from './test-api';

/** What somebody is answered: by the status, or a refusal by its code. */
type Answers = Readonly<Record<'applicant' | 'reviewer' | 'operator' | 'auditor' | 'admin', number | string>>;

type Case = {
  readonly what: string;
  readonly route: RouteName;
  /** Another applicant than the one whose filing it is. */
  readonly other: number | string;
  readonly answers: Answers;
  readonly sent: (test: TestApi) => Promise<Sent>;
};

const no = 'role-missing';
const staffOnly = (status: number | string): Answers => ({
  applicant: no,
  ...{ reviewer: status, operator: status, auditor: status, admin: status },
});
const applicantOnly = (status: number): Answers => ({ applicant: status, reviewer: no, operator: no, auditor: no, admin: no });
const byReviewers: Answers = { applicant: no, reviewer: 200, operator: no, auditor: no, admin: 200 };
const byOperators: Answers = { applicant: no, reviewer: no, operator: 200, auditor: no, admin: 200 };
const OWNER = 'applicant:owner';

const watched = (answered: number | string): Answers => ({
  ...{ applicant: no, reviewer: no },
  ...{ operator: answered, auditor: answered, admin: answered },
});
const WATCHED = watched(200);
const operated = (answered: number | string): Answers => ({
  applicant: no,
  reviewer: no,
  operator: answered,
  auditor: no,
  admin: answered,
});

const own = async (test: TestApi): Promise<Sent> => ({ params: { id: await draft(test, OWNER) } });
const task = async (test: TestApi): Promise<Sent> => ({ params: { id: (await inReview(test, OWNER)).task } });
const exception = async (test: TestApi): Promise<Sent> => ({
  params: { id: await openTask(test, await draft(test, OWNER), { queue: 'exceptions' }) },
});

const CASES: readonly Case[] = [
  { what: 'a new filing', route: 'createFiling', other: 201, answers: applicantOnly(201), sent: async () => ({ body: filingBody() }) },
  { what: 'the list of own filings', route: 'listFilings', other: 200, answers: applicantOnly(200), sent: async () => ({}) },
  { what: 'own subjects', route: 'listSubjects', other: 200, answers: applicantOnly(200), sent: async () => ({}) },
  {
    ...{ what: 'a filing', route: 'readFiling', other: 'filing-not-found', sent: own },
    answers: { ...staffOnly(200), applicant: 200 },
  },
  {
    ...{ what: 'entering anew', route: 'enterFiling', other: 'filing-not-found', answers: applicantOnly(200) },
    sent: async (test) => ({ ...(await own(test)), body: filingBody() }),
  },
  {
    ...{ what: 'a material', route: 'announceMaterial', other: 'filing-not-found', answers: applicantOnly(201) },
    sent: async (test) => ({ ...(await own(test)), body: photoOf() }),
  },
  {
    ...{ what: 'taking a material out', route: 'removeMaterial', other: 'filing-not-found', answers: applicantOnly(200) },
    sent: async (test) => {
      const id = await draft(test, OWNER);
      const { id: material } = await answer(test, 'announceMaterial', { as: OWNER, params: { id }, body: photoOf() });
      return { params: { id, material } };
    },
  },
  {
    ...{ what: 'erasing', route: 'eraseFiling', other: no, sent: own },
    answers: { applicant: no, reviewer: no, operator: no, auditor: no, admin: 200 },
  },
  { what: 'the wanted passwords', route: 'listPasswords', other: 'filing-not-found', answers: applicantOnly(200), sent: own },
  {
    ...{ what: 'a password', route: 'givePassword', other: 'filing-not-found' },
    answers: { ...applicantOnly(0), applicant: 'password-not-wanted' },
    sent: async (test) => ({ ...(await own(test)), body: { filingNumber: '粤ICP备2018000001号', password: 'Mm2018000001' } }),
  },
  { what: 'handing in', route: 'submitFiling', other: 'filing-not-found', answers: applicantOnly(202), sent: own },
  {
    ...{ what: 'withdrawing', route: 'withdrawFiling', other: 'filing-not-found', sent: own },
    answers: { applicant: 202, reviewer: no, operator: 'not-in-this-state', auditor: no, admin: 'not-in-this-state' },
  },
  {
    ...{ what: 'saying who is of national level', route: 'setNationalLevel', other: no },
    answers: { ...staffOnly(200), auditor: no },
    sent: async (test) => ({ ...(await own(test)), body: { nationalLevel: true } }),
  },
  { what: 'the audit trail', route: 'readAudit', other: no, answers: staffOnly(200), sent: own },
  { what: 'the counts', route: 'countQueues', other: no, answers: staffOnly(200), sent: async () => ({}) },
  {
    ...{ what: 'the first review', route: 'listTasks', other: no, answers: staffOnly(200) },
    sent: async () => ({ params: { queue: 'first-review' } }),
  },
  {
    ...{ what: 'the exceptions', route: 'listTasks', other: no, answers: { ...staffOnly(200), reviewer: no } },
    sent: async () => ({ params: { queue: 'exceptions' } }),
  },
  {
    ...{ what: 'the next of the first review', route: 'claimNext', other: no, answers: byReviewers },
    sent: async (test) => {
      await inReview(test, OWNER);
      return { params: { queue: 'first-review' } };
    },
  },
  {
    ...{ what: 'the next of the bureau’s', route: 'claimNext', other: no, answers: byOperators },
    sent: async (test) => {
      await openTask(test, await draft(test, OWNER), { queue: 'bureau' });
      return { params: { queue: 'bureau' } };
    },
  },
  { what: 'a task', route: 'readTask', other: no, answers: staffOnly(200), sent: task },
  { what: 'the runs of the reading', route: 'listReadingRuns', other: no, answers: staffOnly(200), sent: task },
  { what: 'the runs of an exception', route: 'listReadingRuns', other: no, answers: { ...staffOnly(200), reviewer: no }, sent: exception },
  {
    ...{ what: 'two runs beside each other', route: 'compareReadingRuns', other: no, answers: staffOnly('run-not-found') },
    sent: async (test) => ({ ...(await task(test)), query: { before: '1', after: '2' } }),
  },
  { what: 'an exception', route: 'readTask', other: no, answers: { ...staffOnly(200), reviewer: no }, sent: exception },
  {
    ...{ what: 'revealing', route: 'revealValues', other: no, answers: staffOnly(200) },
    sent: async (test) => {
      const id = await draft(test, OWNER);
      await readMaterial(test, id, undefined, OWNER);
      return { params: { id: await openTask(test, id) }, body: { places: ['entered.order.subject.name'] } };
    },
  },
  { what: 'claiming a review', route: 'claimTask', other: no, answers: byReviewers, sent: task },
  { what: 'claiming an exception', route: 'claimTask', other: no, answers: byOperators, sent: exception },
  {
    ...{ what: 'prolonging', route: 'renewTask', other: no, sent: task },
    answers: { applicant: no, reviewer: 'task-not-yours', operator: no, auditor: no, admin: 'task-not-yours' },
  },
  {
    ...{ what: 'giving back', route: 'releaseTask', other: no, sent: task },
    answers: { applicant: no, reviewer: 'task-not-yours', operator: no, auditor: no, admin: 'task-not-yours' },
  },
  {
    ...{ what: 'deciding on a review', route: 'decideTask', other: no, answers: byReviewers },
    sent: async (test) => ({ ...(await task(test)), body: { version: 1, outcome: 'approve' } }),
  },
  {
    ...{ what: 'deciding on an exception', route: 'decideTask', other: no, answers: byOperators },
    sent: async (test) => ({ ...(await exception(test)), body: { version: 1, outcome: 'approve' } }),
  },
  { what: 'the exchange with the bureau', route: 'readExchange', other: no, answers: staffOnly(200), sent: own },
  { what: 'the notifications', route: 'listNotifications', other: no, answers: staffOnly(200), sent: own },
  { what: 'the states', route: 'countStates', other: no, answers: WATCHED, sent: async () => ({}) },
  {
    ...{ what: 'the filings of a state', route: 'findFilings', other: no, answers: WATCHED },
    sent: async () => ({ query: { state: 'failed' } }),
  },
  { what: 'the failed runs', route: 'listFailedRuns', other: no, answers: WATCHED, sent: async () => ({}) },
  { what: 'the work queues', route: 'listWorkQueues', other: no, answers: WATCHED, sent: async () => ({}) },
  {
    ...{ what: 'redriving', route: 'redriveQueue', other: no, answers: operated(202) },
    sent: async () => ({ params: { queue: 'read-document' } }),
  },
  { what: 'the bureau', route: 'readBureau', other: no, answers: WATCHED, sent: async () => ({}) },
  { what: 'the submissions', route: 'listSubmissions', other: no, answers: WATCHED, sent: async () => ({}) },
  { what: 'the files', route: 'listSentFiles', other: no, answers: WATCHED, sent: async () => ({}) },
  { what: 'the bulletins', route: 'listBulletins', other: no, answers: WATCHED, sent: async () => ({}) },
  { what: 'the quarantine', route: 'listQuarantined', other: no, answers: WATCHED, sent: async () => ({}) },
  {
    ...{ what: 'letting something through', route: 'releaseQuarantined', other: no, answers: operated('notice-not-found') },
    sent: async () => ({ body: { id: 'file#0' } }),
  },
  {
    ...{ what: 'setting something aside', route: 'dismissQuarantined', other: no, answers: operated('notice-not-found') },
    sent: async () => ({ body: { id: 'file#0' } }),
  },
  { what: 'going on', route: 'resumeBureau', other: no, answers: operated(202), sent: async () => ({}) },
  {
    ...{ what: 'the statistics', route: 'readStatistics', other: no, answers: WATCHED },
    sent: async () => ({ query: { from: '2026-11-20', until: '2026-11-23' } }),
  },
  {
    ...{ what: 'planning a re-run', route: 'planRerun', other: no, answers: operated(201) },
    sent: async () => ({ body: { reasons: ['other-pack'] } }),
  },
  {
    ...{ what: 'running a plan', route: 'startRerun', other: no, answers: operated('plan-not-found') },
    sent: async () => ({ body: { plan: 'none' } }),
  },
  {
    ...{ what: 'planning on', route: 'continueRerunPlan', other: no, answers: operated('plan-not-found') },
    sent: async () => ({ params: { id: 'none' } }),
  },
  { what: 'what can be planned for', route: 'readRerunChoices', other: no, answers: WATCHED, sent: async () => ({}) },
  {
    ...{ what: 'a plan', route: 'readRerunPlan', other: no, answers: watched('plan-not-found') },
    sent: async () => ({ params: { id: 'none' } }),
  },
  {
    ...{ what: 'the filings of a plan', route: 'listPlannedFilings', other: no, answers: watched('plan-not-found') },
    sent: async () => ({ params: { id: 'none' } }),
  },
  {
    ...{ what: 'the results of a run', route: 'listRerunResults', other: no, answers: watched('rerun-not-found') },
    sent: async () => ({ params: { id: 'none' } }),
  },
  { what: 'the runs over many filings', route: 'listReruns', other: no, answers: WATCHED, sent: async () => ({}) },
  {
    ...{ what: 'a run over many filings', route: 'readRerun', other: no, answers: watched('rerun-not-found') },
    sent: async () => ({ params: { id: 'none' } }),
  },
  {
    ...{ what: 'pausing a run over many filings', route: 'commandRerun', other: no, answers: operated('rerun-not-found') },
    sent: async () => ({ params: { id: 'none' }, body: { command: 'pause' } }),
  },
];

const answered = async (test: TestApi, { route, sent }: Case, as: string): Promise<number | string> => {
  const { status, body } = await test.call(route, { ...(await sent(test)), as });
  return status < 400 ? status : (/"code":"([a-z-]+)"/.exec(JSON.stringify(body))?.[1] ?? status);
};

describe('who may do what', () => {
  it('is laid down here for every call that asks for a token', () => {
    expect([...new Set(CASES.map(({ route }) => route))].sort()).toEqual(routeNames.filter((name) => name !== 'describe').sort());
  });

  it.each(CASES)('$what ($route)', async (one) => {
    const test = testApi();
    const got: Record<string, number | string> = {};
    for (const role of ['reviewer', 'operator', 'auditor', 'admin']) got[role] = await answered(test, one, `${role}:of-${role}`);
    expect({ ...got, applicant: await answered(test, one, OWNER) }).toEqual(one.answers);
    expect(await answered(test, one, 'applicant:other')).toBe(one.other);
  });

  it.each(CASES)('$what ($route) asks for a token, and for a role that is one', async (one) => {
    const test = testApi();
    expect(await answered(test, one, 'stranger')).toBe('not-authenticated');
    expect(await answered(test, one, 'janitor')).toBe('role-missing');
  });

  it('is what all of somebody’s roles allow together', async () => {
    const test = testApi();
    const { filing, task: id } = await inReview(test, 'applicant+reviewer:both');
    const own = await answer(test, 'readFiling', { as: 'applicant+reviewer:both', params: { id: filing } });
    expect(own.masked).toEqual([]);
    expect((await test.call('claimTask', { as: 'applicant+reviewer:both', params: { id } })).status).toBe(200);
  });
});
