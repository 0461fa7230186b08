import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createMemoryTable } from '#functions/adapters/memory/table';
import { createStore } from '#functions/adapters/store/create-store';
import { seedFilings } from '#local/rerun/seed';
import { walkMachine } from '#local/rerun/seeded-world';
import { PlanView, RunView } from '#shared/api/rerun';
import { START, testApi } from './test-api';

const as = 'operator:operator-a';

/** The API over a table with seeded filings. */
const seededApi = async (count: number) => {
  const table = createMemoryTable();
  const test = testApi({}, createStore(table));
  await seedFilings({ count, seed: 1, now: START }, { table, derived: test.derived });
  return test;
};

describe('re-running by the API', () => {
  it('plans, runs, and shows the report; the plan is what came of it', async () => {
    const test = await seededApi(60);
    const plan = PlanView.parse((await test.call('planRerun', { as, body: { reasons: ['other-pack'] } })).body);
    expect(plan.active).toBe(true);
    expect(plan.totals.toDo).toBeGreaterThan(0);
    const started = await test.call('startRerun', { as, body: { plan: plan.id, stopFlips: 1 } });
    const { run } = z.object({ run: z.object({ id: z.string() }) }).parse(started.body);
    expect(test.startedReruns).toEqual([`${run.id}-1`]);
    await walkMachine({ run: run.id, attempt: 1 }, test.ports);
    const view = RunView.parse((await test.call('readRerun', { as, params: { id: run.id } })).body);
    expect(view.run).toMatchObject({ state: 'done', by: 'operator-a', plan: plan.id });
    expect(view.totals).toMatchObject({ planned: plan.totals.toDo, ...plan.totals.flips, unforeseen: 0, left: 0 });
    const { items } = z.object({ items: z.array(z.unknown()) }).parse((await test.call('listReruns', { as })).body);
    expect(items).toHaveLength(1);
  });

  it('shows what another pack would do, and does not run it', async () => {
    const test = await seededApi(20);
    const body = { reasons: ['backlog'], pack: '2018-09,national-overlay' };
    const plan = PlanView.parse((await test.call('planRerun', { as, body })).body);
    expect(plan.active).toBe(false);
    expect((await test.call('startRerun', { as, body: { plan: plan.id } })).body).toMatchObject({ code: 'pack-not-active' });
    expect((await test.call('planRerun', { as, body: { pack: 'none' } })).body).toMatchObject({ code: 'rule-pack-unknown' });
  });

  it('pauses a run and lets it go on', async () => {
    const test = await seededApi(20);
    const { id } = PlanView.parse((await test.call('planRerun', { as, body: { reasons: ['other-pack'] } })).body);
    const { run } = z.object({ run: z.object({ id: z.string() }) }).parse((await test.call('startRerun', { as, body: { plan: id } })).body);
    const say = (command: string) => test.call('commandRerun', { as, params: { id: run.id }, body: { command } });
    expect((await say('pause')).body).toMatchObject({ run: { state: 'pausing' } });
    expect((await say('resume')).body).toMatchObject({ code: 'rerun-not-now' });
    await walkMachine({ run: run.id, attempt: 1 }, test.ports);
    expect((await say('resume')).body).toMatchObject({ run: { state: 'starting', attempt: 2 } });
    expect(test.startedReruns).toEqual([`${run.id}-1`, `${run.id}-2`]);
  });
});
