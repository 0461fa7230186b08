import type { z } from 'zod';
import { Problem } from '#shared/api/problem';
import type { ROUTES, RouteName } from '#shared/api/routes';
import { ROUTES as routes } from '#shared/api/routes';
import type { Queue } from '#shared/review/task';
import { personFiling } from '#shared/rules/example-filing';
import type { Got, Sent, TestApi, Who } from './test-api';

export const APPLICANT: Who = 'applicant:account-a';

/** What an applicant sends: the example without what only the system knows. */
export const filingBody = () => {
  const { version, access, order } = personFiling({});
  return { version, access: { kind: access.kind }, order };
};

/** The body of an answer that must be a success. */
export const answer = async <Name extends RouteName>(
  test: TestApi,
  name: Name,
  sent: Sent,
): Promise<z.output<(typeof ROUTES)[Name]['answer']>> => {
  const got = await test.call(name, sent);
  if (got.status >= 400) throw new Error(`${name} answered ${JSON.stringify(got.body)}`);
  return routes[name].answer.parse(got.body) as z.output<(typeof ROUTES)[Name]['answer']>;
};

/** The problem of an answer that must be none. */
export const problem = ({ body }: Got): Problem => Problem.parse(body);

/** A problem in short. */
export const refusal = (got: Got): readonly [number, string] => [got.status, problem(got).code];

/** A draft of an account. */
export const draft = async (test: TestApi, as: Who = APPLICANT): Promise<string> =>
  (await answer(test, 'createFiling', { as, body: filingBody() })).id;

export const photoOf = (fileName = 'p.jpg') => ({
  kind: 'resident-id-front',
  of: 'subject',
  fileName,
  contentType: 'image/jpeg',
  size: 1000,
});

const DUE = '2026-11-24T15:59:59.999Z';

/** A task on a filing that the workflow checked and found worth a look. */
export const openTask = async (
  { store, ports }: TestApi,
  filing: string,
  { queue = 'first-review', dueAt = DUE }: { readonly queue?: Queue; readonly dueAt?: string } = {},
): Promise<string> => {
  const written = await store.filings.amend({
    ...{ filing, at: ports.clock.now(), by: { role: 'system', id: 'workflow' }, event: 'task-opened' },
    open: { queue, reason: 'doubt', dueAt, worst: 'review', findings: ['field-not-legible'] },
  });
  const id = written.ok ? written.filing.openTasks.at(-1) : undefined;
  if (id === undefined) throw new Error('no task');
  return id;
};

/** A filing in the first review, with its task. */
export const inReview = async (
  test: TestApi,
  as: Who = APPLICANT,
  dueAt = DUE,
): Promise<{ readonly filing: string; readonly task: string }> => {
  const filing = await draft(test, as);
  await answer(test, 'submitFiling', { as, params: { id: filing } });
  const by = { role: 'system' as const, id: 'workflow' };
  await test.store.filings.transition({ filing, at: test.ports.clock.now(), by, event: 'check-passed' });
  return { filing, task: await openTask(test, filing, { dueAt }) };
};
