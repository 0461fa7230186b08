import { describe, expect, it } from 'vitest';
import { checkFiling } from '#functions/check-filing/check-filing';
import { escalateWait } from '#functions/escalate-wait/escalate-wait';
import { inWorkflow, made } from '#test/functions/workflow/in-workflow';

const inReview = async () => {
  const test = await inWorkflow();
  await test.papers();
  await test.submit();
  const { generation } = await checkFiling({ filing: 'F1', run: 'run-1' }, test.ports);
  return { test, input: { filing: 'F1', generation, state: 'first-review' as const } };
};

describe('a wait that took too long', () => {
  it('is shown to an operator once, and the filing goes on waiting', async () => {
    const { test, input } = await inReview();
    test.turn(5 * 1440);
    for (let times = 0; times < 3; times += 1)
      expect(await escalateWait(input, test.ports)).toMatchObject({ state: 'first-review', owned: true });
    expect((await test.tasks()).map(({ queue, reason }) => [queue, reason])).toEqual([
      ['first-review', expect.any(String)],
      ['exceptions', 'overdue-first-review'],
    ]);
  });

  it('falls away when the filing moves on, and is shown anew when it comes to the state again', async () => {
    const { test, input } = await inReview();
    test.turn(5 * 1440);
    await escalateWait(input, test.ports);
    made(await test.store.filings.transition({ ...test.reviewer(), filing: 'F1', event: 'approve' }));
    expect((await test.head()).openTasks).toEqual([]);
    expect(await escalateWait(input, test.ports)).toMatchObject({ state: 'awaiting-photo' });
    expect(await escalateWait({ ...input, state: 'awaiting-photo' }, test.ports)).toMatchObject({ state: 'awaiting-photo' });
    expect((await test.tasks()).map(({ reason }) => reason).slice(1)).toEqual(['overdue-first-review', 'overdue-awaiting-photo']);
  });

  it('is shown once more when the filing comes back to the very same state', async () => {
    const { test, input } = await inReview();
    test.turn(5 * 1440);
    await escalateWait(input, test.ports);
    made(await test.store.filings.transition({ ...test.reviewer(), filing: 'F1', event: 'return' }));
    await test.submit();
    const { generation } = await checkFiling({ filing: 'F1', run: 'run-2' }, test.ports);
    test.turn(5 * 1440);
    for (let times = 0; times < 2; times += 1) await escalateWait({ ...input, generation }, test.ports);
    const overdue = (await test.tasks()).filter(({ reason }) => reason === 'overdue-first-review');
    expect(overdue).toHaveLength(2);
  });

  it('of the bureau goes to the bureau’s queue', async () => {
    const { test, input } = await inReview();
    const go = (event: 'approve' | 'photo-received' | 'begin-sending' | 'accepted-by-bureau', by: 'reviewer' | 'system') =>
      test.store.filings.transition({ ...test[by](), filing: 'F1', event }).then(made);
    await go('approve', 'reviewer');
    await go('photo-received', 'system');
    await go('approve', 'reviewer');
    await go('begin-sending', 'system');
    await go('accepted-by-bureau', 'system');
    await escalateWait({ ...input, state: 'bureau-review' }, test.ports);
    expect((await test.tasks()).at(-1)).toMatchObject({ queue: 'bureau', reason: 'overdue-bureau-review' });
  });

  it('is no matter of a run that another has superseded', async () => {
    const { test, input } = await inReview();
    expect(await escalateWait({ ...input, generation: 0 }, test.ports)).toMatchObject({ owned: false });
    expect(await test.tasks()).toHaveLength(1);
  });
});
