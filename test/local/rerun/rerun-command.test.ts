import { describe, expect, it } from 'vitest';
import { createMemoryTable } from '#functions/adapters/memory/table';
import { rerunCommand } from '#local/rerun/rerun-command';
import { openRerunEngine } from '#local/rerun/rerun-engine';
import { portsOn, seededWorld } from '#local/rerun/seeded-world';

/** Runs the command over a few seeded filings, and answers its status and what it wrote. */
const ran = async (...args: string[]) => {
  const world = await seededWorld(5);
  const [out, err]: [string[], string[]] = [[], []];
  const terminal = { colour: false, out: (text: string) => void out.push(text), err: (text: string) => void err.push(text) };
  const open = async () => {
    const ports = portsOn(world.ground, world.clock);
    const engine = await openRerunEngine(ports);
    return { ports, table: createMemoryTable(), engine, workflow: engine.workflow, close: engine.close };
  };
  const status = await rerunCommand(args, terminal, { open });
  return { status, out: out.join(''), err: err.join('') };
};

describe('the command of re-runs', () => {
  it.each([
    ['another model that is not named', ['find', '--other-reader'], '--other-reader'],
    ['a model without a version', ['plan', '--reader', 'some-model'], '--reader'],
    ['a list of ids that is not there', ['find', '--ids', '/nowhere/ids.txt'], '--ids'],
    ['a plan that is not there', ['run', 'no-plan'], 'no-plan'],
    ['a name where none belongs', ['find', 'overdue'], 'rerun'],
  ])('says what is wrong with %s, and does nothing', async (_what, args, at) => {
    const { status, out, err } = await ran(...args);
    expect([status, out, err.split(':')[0]]).toEqual([2, '', at]);
  });

  it('says which of the listed ids are no filing’s', async () => {
    const { status, out, err } = await ran('find', '--filing', 'seed1-000001', '--filing', 'nobody', '--json');
    expect([status, JSON.parse(out).totals.filings]).toEqual([0, 1]);
    expect(err).toMatch(/^1 .*: nobody\n$/);
  });
});
