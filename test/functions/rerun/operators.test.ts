import { describe, expect, it } from 'vitest';
import { activePack, keepPlan, planRerun } from '#functions/rerun/plan-rerun';
import { keptReport, progressNow } from '#functions/rerun/report-run';
import { commandRun, redriveRun, startRun } from '#functions/rerun/start-run';
import { refreshed } from '#functions/rerun-filings/refresh-filing';
import { addsUp } from '#shared/rerun/report';
import type { RunSettings } from '#shared/rerun/run-defaults';
import type { Selection } from '#shared/rerun/selection';
import { packNamed } from '#shared/rules/packs';
import { type RerunWorld, rerunWorld } from './rerun-world';

const target = { pack: activePack(), reader: null };
const OPEN: RunSettings = { concurrency: 2, canary: { share: 0, least: 0 }, stopRule: { errors: 1, flips: 1 } };

const planned = async (world: RerunWorld, id: string, selection: Partial<Selection> = {}) => {
  const plan = await planRerun({ id, selection: { reasons: ['other-pack'], ...selection }, target }, world.ports);
  await keepPlan(plan, world.ports);
  return plan;
};

const start = async (world: RerunWorld, id: string, plan: string, settings = OPEN) => {
  const started = await startRun({ id, by: `operator-of-${id}`, plan, settings }, world.startPorts);
  if (!started.ok) throw new Error(started.refusal);
  return started.run;
};

const stateOf = async (world: RerunWorld, id: string) => (await world.ports.store.reruns.get(id))?.state;
const reportOf = async (world: RerunWorld, id: string) => {
  const report = await keptReport(id, world.ports);
  if (report === null) throw new Error('no report');
  return report;
};

/** Ports whose table is told about each filing that a run writes. */
const watching = (world: RerunWorld, told: (filing: string) => Promise<void>) => {
  const { table } = world.ground;
  return world.another({
    ...world.ground,
    table: {
      ...table,
      write: async (writes) => {
        const head = writes.find((write) => 'put' in write && write.put.sk === 'HEAD');
        if (head !== undefined && 'put' in head) await told(head.put.pk.slice('FILING#'.length));
        return table.write(writes);
      },
    },
  });
};

describe('two operators with overlapping runs', () => {
  it('split cleanly: the second leaves to the first what it holds, says so, and does the rest', async () => {
    const world = await rerunWorld(60);
    const all = await planned(world, 'all');
    const some = all.filings.filter(({ steps }) => steps.length > 0).slice(0, 20);
    const few = await planned(world, 'few', { reasons: [], filings: some.map(({ filing }) => filing) });
    await start(world, 'first', 'few');
    await start(world, 'second', 'all');
    const [first, second] = world.started.splice(0);
    if (first === undefined || second === undefined) throw new Error('not started');
    let begun = false;
    // The first holds its filings; in the midst of it the second goes from its beginning to its end.
    const ports = watching(world, async () => {
      if (begun) return;
      begun = true;
      await world.walk(second, world.ports);
    });
    await world.walk(first, ports);
    const [one, two] = [await reportOf(world, 'first'), await reportOf(world, 'second')];
    expect(two.run.others).toEqual({ first: few.totals.toDo });
    expect(two.totals).toMatchObject({ planned: all.totals.toDo, others: few.totals.toDo, left: 0, failed: 0, 'moved-on': 0 });
    expect(one.totals).toMatchObject({ planned: few.totals.toDo, others: 0, left: 0, failed: 0 });
    expect([addsUp(one.totals), addsUp(two.totals)]).toEqual([true, true]);
    for (const { filing } of some) {
      const trail = await world.ports.store.audit.of(filing);
      expect(trail.filter(({ facts }) => facts.rerun !== undefined).map(({ facts }) => facts.rerun)).toEqual(['first']);
    }
  });

  it('are refused where the first holds every filing', async () => {
    const world = await rerunWorld(30);
    await planned(world, 'all');
    await start(world, 'first', 'all');
    await start(world, 'second', 'all');
    const [first, second] = world.started.splice(0);
    if (first === undefined || second === undefined) throw new Error('not started');
    await world.walk(
      first,
      watching(world, () => world.walk(second, world.ports)),
    );
    expect(await stateOf(world, 'second')).toBe('refused');
    expect((await world.ports.store.reruns.get('second'))?.others).toEqual({ first: (await reportOf(world, 'first')).totals.planned });
  });
});

describe('a run that is spoken to', () => {
  it('rests when it is paused, and does the rest when it is resumed, nothing twice', async () => {
    const world = await rerunWorld(60);
    const plan = await planned(world, 'all');
    await start(world, 'run', 'all');
    const [first] = world.started.splice(0);
    if (first === undefined) throw new Error('not started');
    let written = 0;
    const ports = watching(world, async () => {
      written += 1;
      if (written === 10) await commandRun('run', 'pause', world.startPorts);
    });
    await world.walk(first, ports, 5);
    expect(await stateOf(world, 'run')).toBe('paused');
    const resting = (await reportOf(world, 'run')).totals;
    expect(resting.left).toBeGreaterThan(0);
    expect(resting.left).toBeLessThan(plan.totals.toDo);
    expect(addsUp(resting)).toBe(true);
    expect(await commandRun('run', 'pause', world.startPorts)).toEqual({ ok: false, refusal: 'not-now' });
    expect((await commandRun('run', 'resume', world.startPorts)).ok).toBe(true);
    await world.walkAll();
    expect(await stateOf(world, 'run')).toBe('done');
    expect((await reportOf(world, 'run')).totals).toMatchObject({ planned: plan.totals.toDo, left: 0, failed: 0, 'moved-on': 0 });
  });

  it('gives back what it has not done when it is cancelled', async () => {
    const world = await rerunWorld(40);
    await planned(world, 'all');
    await start(world, 'run', 'all');
    const [first] = world.started.splice(0);
    if (first === undefined) throw new Error('not started');
    let written = 0;
    const ports = watching(world, async () => {
      written += 1;
      if (written === 5) await commandRun('run', 'cancel', world.startPorts);
    });
    await world.walk(first, ports, 5);
    const { run, totals } = await reportOf(world, 'run');
    expect(run.state).toBe('cancelled');
    expect(totals.left).toBeGreaterThan(0);
    await planned(world, 'again');
    await start(world, 'next', 'again');
    await world.walkAll();
    expect((await reportOf(world, 'next')).totals).toMatchObject({ planned: totals.left, left: 0, others: 0 });
  });

  it('comes to rest also where nobody works on it any more: killed, then paused or cancelled', async () => {
    const world = await rerunWorld(20);
    const plan = await planned(world, 'all');
    await start(world, 'run', 'all');
    // Its execution is gone without a trace.
    world.started.splice(0);
    expect(await commandRun('run', 'pause', world.startPorts)).toMatchObject({ ok: true, run: { state: 'pausing' } });
    await world.walkAll();
    expect(await stateOf(world, 'run')).toBe('paused');
    await commandRun('run', 'resume', world.startPorts);
    world.started.splice(0);
    await commandRun('run', 'cancel', world.startPorts);
    await world.walkAll();
    expect(await reportOf(world, 'run')).toMatchObject({ run: { state: 'cancelled' }, totals: { left: plan.totals.toDo } });
  });

  it('says in its report that it was cancelled while it stood still, and holds nothing from then on', async () => {
    const world = await rerunWorld(20);
    const plan = await planned(world, 'all');
    await start(world, 'run', 'all', { ...OPEN, canary: { share: 0.1, least: 5 }, stopRule: { errors: 0, flips: 0 } });
    await commandRun('run', 'pause', world.startPorts);
    await world.walkAll();
    expect((await reportOf(world, 'run')).run.state).toBe('paused');
    world.turn(1);
    expect((await commandRun('run', 'cancel', world.startPorts)).ok).toBe(true);
    expect((await reportOf(world, 'run')).run).toMatchObject({ state: 'cancelled', endedAt: world.clock() });
    await start(world, 'next', 'all');
    await world.walkAll();
    expect((await reportOf(world, 'next')).totals).toMatchObject({ planned: plan.totals.toDo, others: 0, left: 0 });
  });

  it('reckons its rate anew when it goes on, not with the night for which it stood still', async () => {
    const world = await rerunWorld(60);
    await planned(world, 'all');
    await start(world, 'run', 'all');
    const [first] = world.started.splice(0);
    if (first === undefined) throw new Error('not started');
    let written = 0;
    const pausing = watching(world, async () => {
      written += 1;
      if (written === 10) await commandRun('run', 'pause', world.startPorts);
    });
    await world.walk(first, pausing, 5);
    world.turn(8 * 60);
    expect(await progressNow('run', world.ports)).toMatchObject({ perSecond: 0, remainingSeconds: null });
    const { left } = (await reportOf(world, 'run')).totals;
    await commandRun('run', 'resume', world.startPorts);
    let turned = false;
    const ports = watching(world, async () => {
      if (!turned) world.turn(1);
      turned = true;
    });
    for (const one of world.started.splice(0)) await world.walk(one, ports);
    expect((await progressNow('run', world.ports))?.perSecond).toBe(Math.round((10 * left) / 60) / 10);
  });

  it('takes up the failures of a run, and only these', async () => {
    const world = await rerunWorld(40);
    const plan = await planned(world, 'all');
    const lost = plan.filings.filter(({ steps, same }) => steps.includes('judge') && same).slice(0, 2);
    const keys = lost.map(({ filing, verdict }) => `${filing}/verdicts/${verdict}.json`);
    const { derived } = world.ground;
    const ports = world.another({
      ...world.ground,
      derived: { ...derived, get: (key) => (keys.includes(key) ? Promise.reject(new RangeError('away')) : derived.get(key)) },
    });
    await start(world, 'run', 'all');
    for (const one of world.started.splice(0)) await world.walk(one, ports);
    const before = await reportOf(world, 'run');
    expect(before.totals.failed).toBe(2);
    expect(before.filings.flatMap(({ result }) => result?.error ?? [])).toEqual(['RangeError', 'RangeError']);
    expect((await redriveRun({ id: 'redrive', by: 'operator', of: 'run' }, world.startPorts)).ok).toBe(true);
    await world.walkAll();
    expect((await reportOf(world, 'redrive')).totals).toMatchObject({ planned: 2, confirmed: 2, failed: 0 });
  });
});

describe('the canary', () => {
  it('stops a run whose first share goes wrong, before the rest; somebody may let it go on', async () => {
    const world = await rerunWorld(80);
    const plan = await planned(world, 'all');
    await start(world, 'run', 'all', { ...OPEN, canary: { share: 0.1, least: 20 }, stopRule: { errors: 0, flips: 0 } });
    await world.walkAll();
    const { run, totals } = await reportOf(world, 'run');
    expect(run.state).toBe('stopped');
    expect(run.stopped).toMatchObject({ of: 20, errors: 0 });
    expect(totals.left).toBe(plan.totals.toDo - 20);
    await commandRun('run', 'resume', world.startPorts);
    await world.walkAll();
    expect((await reportOf(world, 'run')).totals).toMatchObject({ left: 0, failed: 0 });
  });
});

describe('a plan', () => {
  it('for a pack that is not in force cannot be run', async () => {
    const world = await rerunWorld(20);
    const pack = packNamed('2018-09,national-overlay');
    if (pack === null) throw new Error('no pack');
    const whatIf = { pack: { id: pack.id, hash: pack.hash }, reader: null };
    const plan = await planRerun({ id: 'what-if', selection: { reasons: ['backlog'] }, target: whatIf }, world.ports);
    await keepPlan(plan, world.ports);
    expect(plan.active).toBe(false);
    expect(plan.totals.filings).toBe(world.ids.length);
    expect(await startRun({ id: 'run', by: 'operator', plan: 'what-if' }, world.startPorts)).toEqual({
      ok: false,
      refusal: 'pack-not-active',
    });
  });

  it('that is outrun leaves alone what has changed since', async () => {
    const world = await rerunWorld(20);
    const plan = await planned(world, 'all');
    const [first] = plan.filings.filter(({ steps, state }) => steps.includes('judge') && state === 'returned-to-applicant');
    if (first === undefined) throw new Error('no filing');
    await world.ports.store.filings.transition({
      ...{ filing: first.filing, at: world.clock(), by: { role: 'applicant', id: `seed-${first.filing}` }, event: 'withdraw' },
    });
    await start(world, 'run', 'all');
    await world.walkAll();
    const { totals, filings } = await reportOf(world, 'run');
    expect(filings.find(({ filing }) => filing === first.filing)?.result?.as).toBe('moved-on');
    expect(totals).toMatchObject({ 'moved-on': 1, failed: 0, left: 0 });
  });

  it.each([
    ['is left to whoever moved it, where the applicant would have been asked', 'first-review', 'recheck'],
    ['is no question to a person any more', 'photo-review', 'ask'],
  ] as const)('that is withdrawn between its new verdict and what that asks for %s', async (_, state, step) => {
    const world = await rerunWorld(60);
    const plan = await planned(world, 'all');
    const item = plan.filings.find((one) => one.state === state && one.steps.includes(step));
    if (item === undefined) throw new Error('no filing');
    const run = await start(world, 'run', 'all');
    await world.ports.store.reruns.claim(run, [item.filing], world.clock());
    const [claim] = await world.ports.store.reruns.claims([item.filing]);
    if (claim === undefined) throw new Error('no claim');
    const { table } = world.ground;
    let withdrawn = false;
    const ports = world.another({
      ...world.ground,
      table: {
        ...table,
        write: async (writes) => {
          const puts = writes.flatMap((write) => ('put' in write ? [write.put.kind] : []));
          if (!withdrawn && puts.includes('claim') && puts.includes('filing')) {
            withdrawn = true;
            await world.ports.store.filings.transition({
              ...{ filing: item.filing, at: world.clock(), by: { role: 'applicant', id: `seed-${item.filing}` }, event: 'withdraw' },
            });
          }
          return table.write(writes);
        },
      },
    });
    const before = await world.ports.store.tasks.ofFiling(item.filing);
    expect(await refreshed({ run, item, claim }, 0, ports)).toMatchObject({ as: 'moved-on' });
    expect(withdrawn).toBe(true);
    expect((await world.ports.store.filings.get(item.filing))?.state).toBe('withdrawn');
    expect(await world.ports.store.tasks.ofFiling(item.filing)).toHaveLength(before.length);
    expect((await world.ports.store.reruns.claims([item.filing]))[0]?.claim.result?.as).toBe('moved-on');
  });
});
