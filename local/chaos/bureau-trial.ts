import type { LedgerItems } from '#functions/bureau-ledger';
import { collectFromBureau } from '#functions/collect-from-bureau/collect-from-bureau';
import { resumeCollecting } from '#functions/collect-from-bureau/resume-collecting';
import { TransientError } from '#functions/errors';
import { advanceSending } from '#functions/submit-to-bureau/advance-sending';
import { resumeSending } from '#functions/submit-to-bureau/resume-sending';
import { submitToBureau } from '#functions/submit-to-bureau/submit-to-bureau';
import { complaintsAbout } from './bureau-oracle';
import { type BureauWorld, bureauWorld, IDS } from './bureau-world';
import { Killed } from './mortal';
import type { Trial } from './run-trials';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** Runs a process until it ends or dies; a process that only asks to be called again has ended. */
const lived = async ({ happened }: BureauWorld, work: () => Promise<unknown>): Promise<void> => {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Killed) && !(error instanceof TransientError)) throw error;
    happened.add(error instanceof Killed ? `killed-${error.message}-an-effect` : 'outrun');
  }
};

const submit = (world: BureauWorld, place: number): Promise<unknown> => {
  const wish = { filingId: `f${place}`, revision: 1, operation: 'first-filing', part: '', idCount: IDS } as const;
  return lived(world, () => submitToBureau(wish, world.process()));
};

const collect = (world: BureauWorld): Promise<unknown> => lived(world, () => collectFromBureau(world.process()));

const operate = async (world: BureauWorld): Promise<void> => {
  await resumeSending(world.ledger);
  await resumeCollecting(world.ledger);
};

const something = async (world: BureauWorld): Promise<unknown> => {
  const { dice, verdicts } = world;
  const drawn = dice.below(100);
  if (drawn < 35) return submit(world, dice.below(verdicts.length));
  if (drawn < 55) return collect(world);
  if (drawn < 65) return world.line.deliverLate();
  if (drawn < 70) return operate(world);
  world.clock.nowMs += dice.pick([1_000, 30_000, 3 * MINUTE, 20 * MINUTE, 2 * 60 * MINUTE, DAY]);
  return undefined;
};

/** One process at a time, or several at once. */
const stormed = async (world: BureauWorld): Promise<void> => {
  const rounds = 30 + world.dice.below(40);
  for (let round = 0; round < rounds; round += 1) {
    const atOnce = world.dice.pick([1, 1, 2, 3]);
    await Promise.all(Array.from({ length: atOnce }, () => something(world)));
  }
};

/** More than the longest review, over a weekend. */
const CALM_ROUNDS = 8;

const calmed = async (world: BureauWorld): Promise<void> => {
  world.calmDown();
  while (await world.line.deliverLate());
  for (let round = 0; round < CALM_ROUNDS; round += 1) {
    await operate(world);
    for (const place of world.verdicts.keys()) await submit(world, place);
    for (let step = 0; step < 50 && (await advanceSending(world.process())).comes === 'again'; step += 1);
    await collect(world);
    world.clock.nowMs += DAY;
  }
};

/** One sequence of faults: a storm, then calm, then both ledgers are compared. The same seed gives the same trial; `items`: an empty store for the ledger's records. */
export const bureauTrial = async (seed: number, items?: LedgerItems): Promise<Trial> => {
  const world = bureauWorld(seed, items);
  await stormed(world);
  const { exchanges, faultTimes, script } = world.bureau();
  const faults: string[] = script.faults.flatMap(({ fault, value }, index) =>
    (faultTimes[index] ?? 0) > 0 ? [fault === 'code' ? `code-${value}` : fault] : [],
  );
  faults.push(...world.happened);
  await calmed(world);
  return { complaints: await complaintsAbout(world), filings: world.verdicts.length, faults, calls: exchanges.length };
};
