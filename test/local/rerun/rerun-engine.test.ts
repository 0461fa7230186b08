import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { activePack, keepPlan, planRerun } from '#functions/rerun/plan-rerun';
import { keptReport } from '#functions/rerun/report-run';
import { commandRun, executionName, startRun } from '#functions/rerun/start-run';
import { RERUN_DEFINITION_FILE } from '#infra/rerun-definition';
import { openRerunEngine, type RerunEngine, rerunDefinition } from '#local/rerun/rerun-engine';
import { portsOn, seededWorld } from '#local/rerun/seeded-world';
import { addsUp, deviations } from '#shared/rerun/report';

const target = { pack: activePack(), reader: null };

/** Ordinarily two seconds; other tests may want the machine, too. */
const LIMIT_MS = 60_000;

const engines: RerunEngine[] = [];
afterEach(async () => {
  for (const engine of engines.splice(0)) await engine.close();
});

/** A world whose writes of filings are counted while they are under way, and take a turn of the clock. */
const measured = async (count: number) => {
  const world = await seededWorld(count);
  let [now, most] = [0, 0];
  const { table } = world.ground;
  const ports = portsOn(
    {
      ...world.ground,
      table: {
        ...table,
        write: async (writes) => {
          const isFiling = writes.some((write) => 'put' in write && write.put.sk === 'HEAD');
          if (!isFiling) return table.write(writes);
          now += 1;
          most = Math.max(most, now);
          await new Promise((resolve) => setTimeout(resolve, 2));
          now -= 1;
          return table.write(writes);
        },
      },
    },
    world.clock,
  );
  const engine = await openRerunEngine(ports);
  engines.push(engine);
  const plan = await planRerun({ id: 'plan', selection: { reasons: ['other-pack'] }, target }, ports);
  await keepPlan(plan, ports);
  return { world, ports, engine, plan, most: () => most };
};

describe('the state machine of a run, run here', () => {
  it('is the deployed text, with nothing but names put in', async () => {
    const here = await rerunDefinition((name) => `NAME:${name}`);
    const deployed = readFileSync(RERUN_DEFINITION_FILE, 'utf8');
    expect(here).toBe(deployed.replaceAll(/\$\{(\w+)\}/g, (_, name: string) => (name === 'Partition' ? 'aws' : `NAME:${name}`)));
  });

  it.each([3, 1])(
    'does what was planned with %i filings in work at the same time, and never more',
    async (concurrency) => {
      const { ports, engine, plan, most } = await measured(150);
      const settings = { concurrency, canary: { share: 0.1, least: 5 }, stopRule: { errors: 0, flips: 1 } };
      const started = await startRun({ id: 'run', by: 'operator', plan: 'plan', settings }, { ...ports, workflow: engine.workflow });
      if (!started.ok) throw new Error(started.refusal);
      expect(await engine.ended(executionName(started.run))).toBe('SUCCEEDED');
      const report = await keptReport('run', ports);
      expect(report?.run.state).toBe('done');
      expect(report !== null && addsUp(report.totals) && deviations(plan.filings, report)).toEqual([]);
      expect(most()).toBe(concurrency);
    },
    LIMIT_MS,
  );

  it(
    'comes to rest when it is paused, and ends after it was resumed',
    async () => {
      const { ports, engine, plan } = await measured(120);
      const startPorts = { ...ports, workflow: engine.workflow };
      const settings = { concurrency: 1, canary: { share: 0, least: 0 }, stopRule: { errors: 1, flips: 1 } };
      const started = await startRun({ id: 'run', by: 'operator', plan: 'plan', settings }, startPorts);
      if (!started.ok) throw new Error(started.refusal);
      for (;;) {
        const paused = await commandRun('run', 'pause', startPorts);
        if (paused.ok) break;
      }
      await engine.ended('run-1');
      const resumed = await commandRun('run', 'resume', startPorts);
      if (!resumed.ok) throw new Error(resumed.refusal);
      await engine.ended('run-2');
      expect((await keptReport('run', ports))?.totals).toMatchObject({ planned: plan.totals.toDo, left: 0, failed: 0 });
    },
    LIMIT_MS,
  );
});
