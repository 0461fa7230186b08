import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { sha256 } from '#functions/adapters/store/sealing';
import { activePack, keepPlan, planRerun } from '#functions/rerun/plan-rerun';
import { keptReport, progressNow } from '#functions/rerun/report-run';
import { commandRun, startRun } from '#functions/rerun/start-run';
import { auditFaults } from '#shared/audit/chain';
import type { RerunPlan } from '#shared/rerun/plan';
import { addsUp, deviations, type RerunReport } from '#shared/rerun/report';
import type { RunSettings } from '#shared/rerun/run-defaults';
import { type RerunWorld, rerunWorld } from './rerun-world';

const target = { pack: activePack(), reader: null };
const settings: RunSettings = { concurrency: 4, canary: { share: 0.05, least: 10 }, stopRule: { errors: 0.02, flips: 0.5 } };

const planned = async (world: RerunWorld, id: string): Promise<RerunPlan> => {
  const plan = await planRerun({ id, selection: { reasons: ['other-pack', 'failed', 'overdue'] }, target }, world.ports);
  await keepPlan(plan, world.ports);
  return plan;
};

const headsOf = async ({ ports, ids }: RerunWorld) => ports.store.filings.getMany(ids);

describe('a run of a plan over a few hundred filings', () => {
  let world: RerunWorld;
  let plan: RerunPlan;
  let report: RerunReport;
  let planning: { readonly before: unknown; readonly after: unknown };
  beforeAll(async () => {
    world = await rerunWorld(300);
    const before = await headsOf(world);
    plan = await planned(world, 'plan-1');
    planning = { before, after: await headsOf(world) };
    const started = await startRun({ id: 'run-1', by: 'operator-a', plan: 'plan-1', settings }, world.startPorts);
    if (!started.ok) throw new Error(started.refusal);
    await world.walkAll();
    const kept = await keptReport('run-1', world.ports);
    if (kept === null) throw new Error('no report');
    report = kept;
  });

  it('was planned without a change, with flips both ways', () => {
    expect(planning.after).toEqual(planning.before);
    expect(plan.totals.flips.better).toBeGreaterThan(0);
    expect(plan.totals.flips.worse).toBeGreaterThan(0);
    expect(Object.keys(plan.totals.byRule).length).toBeGreaterThan(1);
  });

  it('comes out exactly as it was planned', () => {
    expect(deviations(plan.filings, report)).toEqual([]);
    const { steps } = plan.totals;
    const { better, worse, asked, rechecked, restarted, unforeseen } = report.totals;
    expect({ better, worse }).toEqual(plan.totals.flips);
    expect({ rechecked, restarted, unforeseen }).toEqual({ rechecked: steps.recheck, restarted: steps.restart, unforeseen: 0 });
    expect(asked).toBe(steps.ask);
  });

  it('ends with a report in which every filing stands once', () => {
    expect(report.run.state).toBe('done');
    expect(addsUp(report.totals)).toBe(true);
    expect(report.totals).toMatchObject({ planned: plan.totals.toDo, failed: 0, left: 0, others: 0, 'moved-on': 0 });
    expect(new Set(report.filings.map(({ filing }) => filing)).size).toBe(plan.totals.toDo);
  });

  it('reads no picture, and writes a verdict anew only where a word of it is another', () => {
    expect(world.pictureReads()).toBe(0);
    expect(report.totals.confirmed).toBeGreaterThan(report.totals.judged);
  });

  it('leaves nothing to do: planned again, what can be brought up to date is', async () => {
    const again = await planRerun({ id: 'plan-2', selection: { reasons: ['other-pack'] }, target }, world.ports);
    expect(again.filings.filter(({ steps }) => steps.includes('judge'))).toEqual([]);
  });

  it('asks a person where a verdict contradicts a decision, and leaves the decision', async () => {
    const asked = plan.filings.filter(({ steps }) => steps.includes('ask'));
    expect(asked.length).toBeGreaterThan(0);
    for (const { filing, state } of asked) {
      expect((await world.ports.store.filings.get(filing))?.state).toBe(state);
      const tasks = await world.ports.store.tasks.ofFiling(filing);
      expect(tasks.filter(({ queue, reason }) => queue === 'exceptions' && reason.startsWith('verdict-differs'))).toHaveLength(1);
    }
  });

  it('leaves every audit trail whole', async () => {
    for (const head of await headsOf(world))
      expect(auditFaults(head.id, await world.ports.store.audit.of(head.id), sha256, head.audit)).toEqual([]);
  });

  it('knows how far it is by the batches', async () => {
    const progress = await progressNow('run-1', world.ports);
    expect(progress).toMatchObject({ done: plan.totals.toDo, of: plan.totals.toDo, failed: 0 });
    expect(progress?.flips).toBe(plan.totals.flips.better + plan.totals.flips.worse);
  });

  it('does nothing twice: the same plan once more changes no filing', async () => {
    const before = await headsOf(world);
    const started = await startRun({ id: 'run-again', by: 'operator-a', plan: 'plan-1', settings }, world.startPorts);
    expect(started.ok).toBe(true);
    await world.walkAll();
    expect(await headsOf(world)).toEqual(before);
    expect((await keptReport('run-again', world.ports))?.totals).toEqual(report.totals);
  });
});

describe('any plan', () => {
  it('comes out as it was planned, whatever filings there are and however many go first', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 2, max: 1e6 }), fc.integer({ min: 1, max: 25 }), fc.nat(10), async (seed, count, least) => {
        const world = await rerunWorld(count, seed);
        const plan = await planned(world, 'plan');
        const canary = { share: 0.2, least };
        const started = await startRun({ id: 'run', by: 'operator', plan: 'plan', settings: { ...settings, canary } }, world.startPorts);
        if (!started.ok) {
          expect(plan.totals.toDo).toBe(0);
          return;
        }
        await world.walkAll();
        let report = await keptReport('run', world.ports);
        if (report?.run.state === 'stopped') {
          await commandRun('run', 'resume', world.startPorts);
          await world.walkAll();
          report = await keptReport('run', world.ports);
        }
        if (report === null) throw new Error('no report');
        expect(deviations(plan.filings, report)).toEqual([]);
        expect(report.totals).toMatchObject({ planned: plan.totals.toDo, unforeseen: 0, failed: 0, left: 0, ...plan.totals.flips });
      }),
      { numRuns: 8 },
    );
  });
});
