import { describe, expect, it } from 'vitest';
import { FailEvent } from '#functions/fail-filing/ended-run';
import { failFiling } from '#functions/fail-filing/fail-filing';
import { runName } from '#functions/workflow-ports';
import { inWorkflow, made } from '#test/functions/workflow/in-workflow';

const START = { channel: 'start', template: 'submitted', facts: { revision: 0 } } as const;

/** A filing that its run has brought to the first review, and the names of the runs that it had. */
const inReview = async () => {
  const test = await inWorkflow();
  const { store, applicant, system } = test;
  const handIn = () => store.filings.transition({ ...applicant(), filing: 'F1', event: 'submit', messages: [START] }).then(made);
  await handIn();
  const runs = async () => (await store.outbox.ofFiling('F1')).filter(({ channel }) => channel === 'start').map(runName);
  const [first = ''] = await runs();
  const { generation } = made(await store.filings.takeOver({ ...system(), filing: 'F1', run: first }));
  const go = (event: Parameters<typeof store.filings.transition>[0]['event'], by: 'system' | 'reviewer' = 'system') =>
    store.filings.transition({ ...test[by](), filing: 'F1', event }).then(made);
  await go('check-passed');
  const fail = (run: string, step = 'check-photo', error = 'TypeError') =>
    failFiling({ filing: 'F1', run, step, error }, { store, clock: test.clock });
  return { test, first, generation, handIn, runs, go, fail };
};

describe('a step that cannot be done', () => {
  it('puts the filing before an operator, by codes alone', async () => {
    const { test, first, fail } = await inReview();
    expect(await fail(first, 'check-photo', 'Type Error: 张三')).toMatchObject({ state: 'failed' });
    expect(await test.tasks()).toMatchObject([{ queue: 'exceptions', reason: 'check-photo: TypeError' }]);
    expect(await test.head()).toMatchObject({ failedFrom: 'first-review' });
  });

  it('is told once, however often it is', async () => {
    const { test, first, fail } = await inReview();
    for (let times = 0; times < 3; times += 1) expect(await fail(first)).toMatchObject({ state: 'failed' });
    expect(await test.tasks()).toHaveLength(1);
  });

  it('changes nothing where another run has the filing', async () => {
    const { fail } = await inReview();
    expect(await fail('run-0')).toMatchObject({ state: 'first-review' });
  });

  it('of a submission before the present one changes nothing, though its own run has not begun yet', async () => {
    const { first, handIn, runs, go, fail } = await inReview();
    await go('return', 'reviewer');
    await handIn();
    expect(await fail(first)).toMatchObject({ state: 'checking' });
    expect(await fail((await runs()).at(-1) ?? '', 'check-filing')).toMatchObject({ state: 'failed' });
  });

  it('leaves an approval what it is, and puts a question that stays', async () => {
    const { test, first, go, fail } = await inReview();
    await go('approve', 'reviewer');
    await go('photo-received');
    await go('approve', 'reviewer');
    await go('begin-sending');
    await go('accepted-by-bureau');
    await go('bureau-approved');
    await fail(first, 'record-approval', 'TransientError');
    expect(await fail(first, 'record-approval', 'TransientError')).toMatchObject({ state: 'approved' });
    expect((await test.store.tasks.ofFiling('F1')).map(({ queue, reason, stays }) => ({ queue, reason, stays }))).toEqual([
      { queue: 'exceptions', reason: 'record-approval: TransientError', stays: true },
    ]);
  });
});

describe('a run that ended uncaught', () => {
  const event = (detail: object) => ({
    version: '0',
    source: 'aws.states',
    'detail-type': 'Step Functions Execution Status Change',
    detail,
  });

  it('is a failed step `run`, by its name, its input and how it ended', () => {
    const detail = { name: 'F1-r0-000001-0', status: 'TIMED_OUT', input: '{"filing":"F1"}', output: null, cause: null };
    expect(FailEvent.parse(event(detail))).toEqual({ filing: 'F1', run: 'F1-r0-000001-0', step: 'run', error: 'TIMED_OUT' });
  });

  it.each([
    { status: 'SUCCEEDED', input: '{"filing":"F1"}' },
    { status: 'FAILED', input: '{' },
    { status: 'FAILED', input: '{}' },
  ])('is none where the service says something else: %j', (detail) => {
    expect(FailEvent.safeParse(event({ name: 'x', ...detail })).success).toBe(false);
  });

  it('or a step’s failure, as the state machine tells it', () => {
    const failure = { filing: 'F1', run: 'r', step: 'check-photo', error: 'TypeError' };
    expect(FailEvent.parse(failure)).toEqual(failure);
  });
});
