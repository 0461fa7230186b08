import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createMemoryTable } from '#functions/adapters/memory/table';
import { createStore } from '#functions/adapters/store/create-store';
import { activePack, keepPlan, planOn, planRerun } from '#functions/rerun/plan-rerun';
import { seedFilings, seedId } from '#local/rerun/seed';
import { walkMachine } from '#local/rerun/seeded-world';
import { PlanView, RerunChoices, RunView } from '#shared/api/rerun';
import { flips } from '#shared/rerun/plan';
import { START, testApi } from './test-api';

const Rows = z.object({ items: z.array(z.unknown()), cursor: z.string().nullable() });
const Started = z.object({ run: z.object({ id: z.string() }) });
const Runs = z.object({ items: z.array(Started) });
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

  it('plans part by part, and comes to the same as in one go', async () => {
    const test = await seededApi(250);
    const { store, derived, clock } = test.ports;
    const ports = { store, derived, clock };
    const selection = { reasons: ['other-pack' as const, 'overdue' as const] };
    const target = { pack: activePack(), reader: null };
    const whole = await planRerun({ id: 'whole', selection, target }, ports);
    await keepPlan(await planOn({ id: 'parts', selection, target, filings: [] }, { filings: 1, seconds: 60 }, ports), ports);
    const params = { id: 'parts' };
    expect(PlanView.parse((await test.call('readRerunPlan', { as, params })).body).complete).toBe(false);
    const view = PlanView.parse((await test.call('continueRerunPlan', { as, params })).body);
    expect(view.complete).toBe(true);
    expect(view.totals).toEqual(whole.totals);
    const rows = async (query: Record<string, string>) => Rows.parse((await test.call('listPlannedFilings', { as, params, query })).body);
    const [one, other] = [await rows({ limit: '100' }), await rows({ limit: '2000', cursor: '100' })];
    expect([one.cursor, other.cursor]).toEqual(['100', null]);
    expect([...one.items, ...other.items]).toEqual(whole.filings);
    expect((await rows({ part: 'flips', limit: '2000' })).items).toEqual(whole.filings.filter(flips));
    expect(PlanView.parse((await test.call('continueRerunPlan', { as, params })).body)).toEqual(view);
    expect((await test.call('listPlannedFilings', { as, params, query: { cursor: '-1' } })).body).toMatchObject({ code: 'invalid-cursor' });
  });

  it('plans no longer in one call than it may, also where pages hold nothing that is looked for', async () => {
    const test = await seededApi(450);
    const { store, derived, clock } = test.ports;
    let looked = 0;
    // Every look at the clock takes five seconds.
    const slow = { ...clock, now: () => new Date(Date.parse(clock.now()) + 5000 * looked++).toISOString() };
    const ports = { store, derived, clock: slow };
    const selection = { reasons: ['backlog' as const], rule: 'R52' };
    const target = { pack: activePack(), reader: null };
    const whole = await planRerun({ id: 'whole', selection, target }, { ...ports, clock });
    let plan = await planOn({ id: 'parts', selection, target, filings: [] }, { filings: 1000, seconds: 8 }, ports);
    let calls = 1;
    while (plan.rest !== undefined) {
      plan = await planOn(plan, { filings: 1000, seconds: 8 }, ports);
      calls += 1;
    }
    expect(calls).toBeGreaterThan(3);
    expect(plan.totals).toEqual(whole.totals);
  });

  it('plans a list of ids part by part, each once', async () => {
    const test = await seededApi(30);
    const { store, derived, clock } = test.ports;
    const ids = Array.from({ length: 30 }, (_, at) => seedId(1, at));
    const filings = [...ids.slice(0, 20), ...Array.from({ length: 200 }, (_, at) => `none-${at}`), ...ids];
    const ports = { store, derived, clock };
    const begun = { id: 'listed', selection: { reasons: [], filings }, target: { pack: activePack(), reader: null }, filings: [] };
    await keepPlan(await planOn(begun, { filings: 1, seconds: 60 }, ports), ports);
    const params = { id: 'listed' };
    expect(PlanView.parse((await test.call('readRerunPlan', { as, params })).body)).toMatchObject({
      complete: false,
      totals: { filings: 20 },
    });
    const view = PlanView.parse((await test.call('continueRerunPlan', { as, params })).body);
    expect(view).toMatchObject({ complete: true, totals: { filings: 30 } });
  });

  it('says what can be planned for', async () => {
    const test = await seededApi(20);
    const choices = RerunChoices.parse((await test.call('readRerunChoices', { as })).body);
    expect(choices.packs.map(({ id }) => id)).toContain(choices.active);
    expect(choices.packs.filter(({ basedOn }) => basedOn === choices.active).length).toBeGreaterThan(0);
    expect(choices.readers).toEqual(['pp-ocrv4-mobile@4.0.0', 'pp-ocrv6-small@6.0.0']);
  });

  it('shows what became of each filing, and the runs newest first', async () => {
    const test = await seededApi(20);
    const { id } = PlanView.parse((await test.call('planRerun', { as, body: { reasons: ['other-pack'] } })).body);
    const start = async () => Started.parse((await test.call('startRerun', { as, body: { plan: id, stopFlips: 1 } })).body).run.id;
    const run = await start();
    expect((await test.call('listRerunResults', { as, params: { id: run } })).body).toEqual({ items: [], cursor: null });
    await walkMachine({ run, attempt: 1 }, test.ports);
    const report = RunView.parse((await test.call('readRerun', { as, params: { id: run } })).body);
    const { items } = Rows.parse((await test.call('listRerunResults', { as, params: { id: run } })).body);
    expect(items).toHaveLength(report.totals?.planned ?? 0);
    test.turn(1);
    const later = await start();
    expect(Runs.parse((await test.call('listReruns', { as })).body).items.map((one) => one.run.id)).toEqual([later, run]);
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
    expect([...new Set(test.startedReruns)]).toEqual([`${run.id}-1`, `${run.id}-2`]);
  });
});
