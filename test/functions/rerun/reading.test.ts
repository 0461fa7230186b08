import { describe, expect, it } from 'vitest';
import { recordReading } from '#functions/record-reading/record-reading';
import { UploadReadings } from '#functions/record-reading/upload-readings';
import { activePack, keepPlan, planRerun } from '#functions/rerun/plan-rerun';
import { keptReport } from '#functions/rerun/report-run';
import { startRun, workOf } from '#functions/rerun/start-run';
import { beginRun } from '#functions/rerun-begin/begin-run';
import { closeRun } from '#functions/rerun-close/close-run';
import { BatchInput, rerunBatch } from '#functions/rerun-filings/rerun-batch';
import { addsUp } from '#shared/rerun/report';
import { rerunWorld } from './rerun-world';

const READER = 'pp-ocrv6-small@6.0.0';
const target = { pack: activePack(), reader: READER };

const worldWithManifests = async () => {
  const world = await rerunWorld(40);
  const { ports } = world;
  for (const id of world.ids)
    for (const { uploadKey } of await ports.store.materials.of(id))
      await ports.derived.put(`${uploadKey}/manifest.json`, new TextEncoder().encode('{}'), 'application/json');
  return world;
};

/** Reads what was announced as the new model does, and records it: the pictures of one upload. */
const readUpload = async (world: Awaited<ReturnType<typeof worldWithManifests>>, manifest: string): Promise<void> => {
  const { ports } = world;
  const uploadKey = manifest.replace('/manifest.json', '');
  const [filing = '', material = ''] = uploadKey.split('/');
  const record = await ports.store.materials.get(filing, material);
  const before = UploadReadings.parse(JSON.parse(new TextDecoder().decode(await ports.derived.get(record?.readingsKey ?? ''))));
  const readings = before.readings.map((reading) => ({ ...reading, reader: { name: 'pp-ocrv6-small', version: '6.0.0' } }));
  const key = `${uploadKey}/readings.json`;
  await ports.derived.put(key, new TextEncoder().encode(JSON.stringify({ version: 1, readings })), 'application/json');
  await recordReading(key, { ...ports, workflow: { resume: async () => true } });
};

describe('a new reading model', () => {
  it('reads again only what another read, each picture once, and judges what comes of it', async () => {
    const world = await worldWithManifests();
    const plan = await planRerun({ id: 'plan', selection: { reasons: ['other-reader'] }, target }, world.ports);
    await keepPlan(plan, world.ports);
    const reads = plan.filings.filter(({ steps }) => steps.includes('read'));
    expect(reads.length).toBeGreaterThan(3);
    expect(plan.totals.seconds).toBeGreaterThan(0.6 * plan.totals.pictures - 1);
    for (const { filing } of plan.filings) expect((await world.ports.store.filings.get(filing))?.readers).not.toEqual([READER]);

    const announced: string[] = [];
    const ports = world.another({
      ...world.ground,
      derived: {
        ...world.ground.derived,
        put: async (key, bytes, type) => {
          if (key.endsWith('/manifest.json')) announced.push(key);
          await world.ground.derived.put(key, bytes, type);
        },
      },
    });
    await startRun({ id: 'run', by: 'operator', plan: 'plan' }, world.startPorts);
    await beginRun({ run: 'run', attempt: 1 }, ports);
    const batch = BatchInput.parse({ run: 'run', items: await workOf('run', ports) });
    let asked = 0;
    for (;;) {
      const { waitSeconds } = await rerunBatch(batch, ports);
      if (waitSeconds === 0) break;
      // Asked again before anything was read: nothing is announced twice.
      const before = announced.length;
      expect(await rerunBatch(batch, ports)).toEqual({ waitSeconds: 5 });
      expect(announced).toHaveLength(before);
      const given = announced.slice(asked);
      asked = announced.length;
      // However many a batch holds, one filing of it is with the reader.
      expect(new Set(given.map((key) => key.split('/')[0])).size).toBe(1);
      for (const manifest of given) await readUpload(world, manifest);
    }
    expect(announced).toHaveLength(plan.totals.pictures);
    expect(new Set(announced).size).toBe(plan.totals.pictures);
    await closeRun({ run: 'run', attempt: 1, part: 'canary' }, ports);
    await closeRun({ run: 'run', attempt: 1, part: 'rest' }, ports);
    const report = await keptReport('run', ports);
    expect(report?.totals).toMatchObject({ planned: plan.totals.toDo, failed: 0, left: 0, pictures: plan.totals.pictures });
    expect(report !== null && addsUp(report.totals)).toBe(true);
    for (const { filing } of reads) expect((await world.ports.store.filings.get(filing))?.readers).toEqual([READER]);
    const again = await planRerun({ id: 'again', selection: { reasons: ['other-reader'] }, target }, world.ports);
    expect(again.totals.pictures).toBe(0);
  });

  it('gives up on pictures that are not read within hours, and says so', async () => {
    const world = await worldWithManifests();
    const plan = await planRerun({ id: 'plan', selection: { reasons: ['other-reader'] }, target }, world.ports);
    await keepPlan(plan, world.ports);
    await startRun({ id: 'run', by: 'operator', plan: 'plan' }, world.startPorts);
    await beginRun({ run: 'run', attempt: 1 }, world.ports);
    const batch = BatchInput.parse({ run: 'run', items: await workOf('run', world.ports) });
    expect(await rerunBatch(batch, world.ports)).toEqual({ waitSeconds: 5 });
    world.turn(4);
    expect(await rerunBatch(batch, world.ports)).toEqual({ waitSeconds: 60 });
    world.turn(60);
    expect(await rerunBatch(batch, world.ports)).toEqual({ waitSeconds: 300 });
    for (let given = 0; given < plan.totals.steps.read; given += 1) {
      world.turn(7 * 60);
      expect(await rerunBatch(batch, world.ports)).toEqual({ waitSeconds: given + 1 < plan.totals.steps.read ? 5 : 0 });
    }
    const claims = await world.ports.store.reruns.claims(plan.filings.map(({ filing }) => filing));
    const errors = claims.map(({ claim }) => claim.result?.error).filter((error) => error !== undefined);
    expect(errors).toEqual(Array.from({ length: plan.totals.steps.read }, () => 'not-read'));
  });
});
