import { describe, expect, it } from 'vitest';
import { findStalled } from '#functions/find-stalled/find-stalled';
import type { OutboxMessage } from '#functions/records/account-record';
import { rerunWorld } from '#test/functions/rerun/rerun-world';

const watched = async () => {
  const world = await rerunWorld(120);
  const delivered: OutboxMessage[] = [];
  const ports = { ...world.ports, deliver: async (messages: readonly OutboxMessage[]) => void delivered.push(...messages) };
  return { world, delivered, round: () => findStalled(ports) };
};

const exceptions = async ({ ports, ids }: Awaited<ReturnType<typeof rerunWorld>>) =>
  (await Promise.all(ids.map((id) => ports.store.tasks.ofFiling(id)))).flat().filter(({ reason }) => reason.startsWith('overdue-'));

describe('the daily round over stalled filings', () => {
  it('puts overdue filings before operators, each once, however often it is run', async () => {
    const { world, round } = await watched();
    const first = await round();
    expect(first.overdue).toBeGreaterThan(0);
    expect(first.failed).toBeGreaterThan(0);
    expect(first.asked).toBeGreaterThan(0);
    expect(await exceptions(world)).toHaveLength(first.asked);
    expect(await round()).toMatchObject({ overdue: first.overdue, asked: 0, reminded: 0 });
    expect(await exceptions(world)).toHaveLength(first.asked);
  });

  it('tells applicants a week before their order lapses, once', async () => {
    const { world, delivered, round } = await watched();
    world.turn(30 * 24 * 60);
    const { reminded, lapsing } = await round();
    expect(reminded).toBeGreaterThan(0);
    expect(lapsing).toBeGreaterThanOrEqual(reminded);
    expect(new Set(delivered.map(({ filing }) => filing)).size).toBe(reminded);
    expect(new Set(delivered.map(({ template }) => template))).toEqual(new Set(['reminder']));
    await round();
    expect(new Set(delivered.map(({ filing }) => filing)).size).toBe(reminded);
  });

  it('says for how long the oldest has stalled, and how many checks do not start', async () => {
    const { world, round } = await watched();
    const before = await round();
    expect(before.notStarted).toBeGreaterThan(0);
    world.turn(48 * 60);
    expect((await round()).oldestHours).toBeGreaterThanOrEqual(before.oldestHours + 48);
  });
});
