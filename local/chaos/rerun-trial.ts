import { sha256 } from '#functions/adapters/store/sealing';
import { activePack, keepPlan, planRerun } from '#functions/rerun/plan-rerun';
import { keptReport } from '#functions/rerun/report-run';
import { startRun, takeUpRuns } from '#functions/rerun/start-run';
import { BeginInput } from '#functions/rerun-begin/begin-run';
import { type Ground, portsOn, seededWorld, walkMachine } from '#local/rerun/seeded-world';
import { auditFaults } from '#shared/audit/chain';
import type { RerunPlan } from '#shared/rerun/plan';
import { addsUp, deviations, type RerunReport } from '#shared/rerun/report';
import { hasEnded } from '#shared/rerun/run-states';
import { type Dice, seededDice } from './dice';
import type { Trial } from './run-trials';

const FILINGS = 30;
const MOST_LIVES = 60;

/** How a process that may be killed stands on a ground: after its end nothing of it goes on, and nobody hears of it. */
type Mortal = { readonly ground: Ground; readonly died: Promise<'before' | 'after'>; readonly calls: () => number };

const never = (): Promise<never> => new Promise(() => undefined);

/** A process that dies at its `effects`-th effect: before it, or after it and before anybody hears of it. */
const mortalProcess = ({ table, derived }: Ground, effects: number, end: 'before' | 'after'): Mortal => {
  let [done, dead] = [0, false];
  let die: (end: 'before' | 'after') => void = () => undefined;
  const died = new Promise<'before' | 'after'>((resolve) => {
    die = resolve;
  });
  const effect = async <Answer>(work: () => Promise<Answer>): Promise<Answer> => {
    if (dead) return never();
    done += 1;
    if (done < effects) return work();
    dead = true;
    if (end === 'after') await work();
    die(end);
    return never();
  };
  const read = <Answer>(work: () => Promise<Answer>): Promise<Answer> => (dead ? never() : work());
  return {
    died,
    calls: () => done,
    ground: {
      table: {
        ...table,
        get: (key) => read(() => table.get(key)),
        getMany: (keys) => read(() => table.getMany(keys)),
        partition: (pk, prefix) => read(() => table.partition(pk, prefix)),
        list: (request) => read(() => table.list(request)),
        write: (writes) => effect(() => table.write(writes)),
        add: (key, amount, expiresAt) => effect(() => table.add(key, amount, expiresAt)),
      },
      derived: {
        get: (key) => read(() => derived.get(key)),
        put: (key, bytes, type) => effect(() => derived.put(key, bytes, type)),
      },
    },
  };
};

type World = Awaited<ReturnType<typeof seededWorld>>;

const live = async (world: World, dice: Dice): Promise<{ readonly fault: string | null; readonly calls: number }> => {
  const process = mortalProcess(world.ground, 1 + dice.below(14), dice.pick(['before', 'after']));
  const ports = portsOn(process.ground, world.clock);
  const runs: BeginInput[] = [];
  const work = async (): Promise<null> => {
    await takeUpRuns({ ...ports, workflow: { start: async (_name, input) => void runs.push(BeginInput.parse(input)) } });
    for (const one of runs) await walkMachine(one, ports, 5);
    return null;
  };
  const end = await Promise.race([work(), process.died]);
  return { fault: end === null ? null : `killed-${end}-an-effect`, calls: process.calls() };
};

const complaintsOf = async (world: World, plan: RerunPlan, report: RerunReport | null): Promise<readonly string[]> => {
  if (report === null) return ['no report'];
  const found: string[] = [];
  if (!addsUp(report.totals)) found.push('the report does not add up');
  if (report.totals.left + report.totals.failed + report.totals['moved-on'] > 0) found.push('filings were left, failed or moved on');
  for (const filing of deviations(plan.filings, report)) found.push(`${filing} came out otherwise than planned`);
  for (const { filing, steps } of plan.filings) {
    const head = await world.ports.store.filings.get(filing);
    const trail = await world.ports.store.audit.of(filing);
    const written = trail.filter(({ facts }) => facts.rerun === report.run.id).length;
    if (written !== (steps.length > 0 ? 1 : 0)) found.push(`${filing} was written ${written} times`);
    if (head === null || auditFaults(filing, trail, sha256, head.audit).length > 0) found.push(`${filing} has a broken trail`);
    const asked = (await world.ports.store.tasks.ofFiling(filing)).filter(({ reason }) => reason.startsWith('verdict-differs')).length;
    if (asked !== (steps.includes('ask') ? 1 : 0)) found.push(`${filing} was asked about ${asked} times`);
  }
  return found;
};

/**
 * One run over a few dozen filings whose process is killed again and again, each time at another effect; whoever starts next takes it up. In the end every filing was
 * re-run once, as planned, and the report adds up.
 */
export const rerunTrial = async (seed: number): Promise<Trial> => {
  const dice = seededDice(seed);
  const world = await seededWorld(FILINGS, { seed });
  const target = { pack: activePack(), reader: null };
  const plan = await planRerun({ id: 'plan', selection: { reasons: ['other-pack', 'failed', 'overdue'] }, target }, world.ports);
  await keepPlan(plan, world.ports);
  const settings = { concurrency: 1 + dice.below(4), canary: { share: 0.1, least: dice.below(6) }, stopRule: { errors: 0.02, flips: 1 } };
  const nothing = { start: async () => undefined };
  const started = await startRun({ id: 'run', by: 'operator', plan: 'plan', settings }, { ...world.ports, workflow: nothing });
  const faults: string[] = [];
  let calls = 0;
  for (let life = 0; life < MOST_LIVES && started.ok; life += 1) {
    const { fault, calls: made } = await live(world, dice);
    calls += made;
    if (fault === null) break;
    faults.push(fault);
    world.turn(1);
  }
  const run = await world.ports.store.reruns.get('run');
  const open = run === null || !hasEnded(run.state) ? ['the run does not end'] : [];
  const complaints = [...open, ...(await complaintsOf(world, plan, await keptReport('run', world.ports)))];
  return { complaints: [...complaints, ...(world.pictureReads() > 0 ? ['pictures were read'] : [])], filings: FILINGS, faults, calls };
};
