import { Queue } from '#shared/review/task';
import { type Applicant, type Course, decideFirst, STRAIGHT } from './filing-people';
import type { FilingWorld } from './filing-world';

/** Who decides on what in a world: the course of a filing, by whose it is. */
export const courseOf =
  (people: readonly Applicant[]) =>
  (filing: string): Course =>
    people.find((one) => one.filing() === filing)?.course ?? STRAIGHT;

/** More than anybody has to do at a time. */
const MOST_TIMES = 500;

const repeatedly = async (what: string, work: () => Promise<boolean>): Promise<boolean> => {
  for (let times = 0; times < MOST_TIMES; times += 1) if (!(await work())) return times > 0;
  throw new Error(`${what} never comes to an end`);
};

/** Everything that can be done now is done; false where there was nothing. */
export const allDone = async (world: FilingWorld, people: readonly Applicant[]): Promise<boolean> => {
  let moved = false;
  await world.turnstile.still();
  for (const name of world.QUEUES) moved = (await repeatedly(name, () => world.deliver(name))) || moved;
  await world.tick('deliver-outbox');
  await world.tick('collect-from-bureau');
  await world.turnstile.still();
  for (const one of people) moved = (await repeatedly('an applicant', () => world.attempt((ports) => one.act(ports)))) || moved;
  for (const queue of Queue.options)
    moved = (await repeatedly(queue, () => world.attempt((ports) => decideFirst(queue, courseOf(people), ports)))) || moved;
  await world.turnstile.still();
  return moved;
};

const MINUTE = 60_000;

/** A run that waits for a person for longer than this is not waited for: somebody should have acted. */
const DAY = 1440 * MINUTE;

/** What runs by the clock comes by so often after all is over: what it did not finish, it finishes then. */
const ROUNDS_AFTER = 3;

/** Lets everything and everybody go on, and turns the clock where all wait, until every filing is over or nothing happens for a day. */
export const untilOver = async (world: FilingWorld, people: readonly Applicant[], mostRounds = 400): Promise<void> => {
  let idle = 0;
  let after = 0;
  for (let round = 0; round < mostRounds && idle < DAY; round += 1) {
    const moved = await allDone(world, people);
    if (moved) {
      idle = 0;
      continue;
    }
    const heads = await Promise.all(people.map(async (one) => world.store.filings.get(one.filing() ?? '')));
    const resting = people.flatMap((one, place) => (heads[place]?.state === one.course.restsIn ? [`${one.filing()}-`] : []));
    const isOver = people.every(({ course }, place) => ['approved', 'withdrawn', course.restsIn].includes(heads[place]?.state ?? ''));
    const isEnded = world.runs.all().every(({ name, ended }) => ended !== undefined || resting.some((of) => name.startsWith(of)));
    after += isOver && isEnded ? 1 : 0;
    if (after === ROUNDS_AFTER) return;
    const next = Math.min(...world.clock.alarms()) - world.clock.now();
    const wait = Math.ceil(Math.max(1, Math.min(next, 60 * MINUTE)));
    idle += wait;
    world.clock.turn(wait);
  }
};
