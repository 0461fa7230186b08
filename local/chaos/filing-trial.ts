import { deliverMessage } from '#functions/deliver-outbox/deliver-messages';
import type { FilingState } from '#shared/filing/life-cycle';
import { Queue } from '#shared/review/task';
import { type Dice, seededDice } from './dice';
import { courseOf, untilOver } from './filing-days';
import { complaintsAbout } from './filing-oracle';
import { type Applicant, applicant, type Course, decideFirst, domainAt } from './filing-people';
import { type FilingWorld, type FilingWorldOptions, filingWorld } from './filing-world';
import type { Trial } from './run-trials';
import type { Trouble } from './troubled';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const DAY = 1440 * MINUTE;

const withdrawable: readonly FilingState[] = [
  'checking',
  'first-review',
  'awaiting-photo',
  'photo-review',
  'returned-to-applicant',
  'awaiting-bureau-submission',
];

const restable: readonly FilingState[] = ['draft', 'returned-to-applicant', 'first-review', 'awaiting-photo', 'photo-review'];

const someCourse = (dice: Dice, place: number): Course => ({
  sheetLate: dice.chance(0.3),
  returns: { 'first-review': dice.pick([0, 0, 0, 1, 2]), 'photo-review': dice.pick([0, 0, 0, 1]) },
  badPhotos: dice.pick([0, 0, 0, 1, 2]),
  refused: dice.chance(0.2),
  poison: dice.chance(0.2) ? dice.pick(['throwing', 'killing']) : null,
  withdrawsIn: dice.chance(0.25) ? dice.pick(withdrawable) : null,
  restsIn: dice.chance(0.25) ? dice.pick(restable) : null,
  code: dice.chance(0.3) ? `CODE-${place}` : null,
});

/** How hard a storm is: the chance of a trouble at an effect. */
type Weather = { readonly killed: number; readonly throttled: number; readonly whole: number; readonly copies: number };

const someWeather = (dice: Dice): Weather => ({
  killed: dice.pick([0, 0.002, 0.01, 0.02]),
  throttled: dice.pick([0, 0.01, 0.03, 0.08]),
  whole: dice.pick([0, 0, 0.3, 1]),
  copies: dice.pick([1, 2, 5, 20]),
});

type Storm = {
  readonly world: FilingWorld;
  readonly people: readonly Applicant[];
  readonly happened: Set<string>;
  readonly effects: () => number;
};

const stormOver = (seed: number, options: Pick<FilingWorldOptions, 'instead' | 'outside'>): Storm => {
  const dice = seededDice(seed);
  const weather = someWeather(dice);
  const courses = Array.from({ length: 1 + dice.below(3) }, (_, place) => someCourse(dice, place));
  const happened = new Set<string>();
  let effects = 0;
  const befalls = (): Trouble | null => {
    if (dice.chance(weather.killed)) return dice.pick(['killed-before', 'killed-after']);
    return dice.chance(weather.throttled) ? dice.pick(['throttled', 'answer-lost']) : null;
  };
  const world = filingWorld({
    ...options,
    dice,
    trouble: (effect) => {
      effects += 1;
      const one = befalls();
      if (one !== null) happened.add(`${one} ${effect.split('.')[0]}`);
      return one;
    },
    isWhole: () => dice.chance(weather.whole),
    copies: () => (dice.chance(0.3) ? 1 + dice.below(weather.copies) : 1),
    script: {
      decisions: courses.flatMap(({ refused }, place) =>
        refused ? [{ when: { domain: domainAt(place) }, outcome: 'refuse' as const }] : [],
      ),
    },
  });
  return { world, people: courses.map((course, place) => applicant(world, place, course)), happened, effects: () => effects };
};

/** A message that was delivered, or a step that was called, comes again, however old it is. */
const again = ({ world, happened }: Storm): void => {
  const messages = [...world.messages.values()];
  if (world.dice.chance(0.5) && messages.length > 0) {
    const message = world.dice.pick(messages);
    happened.add(`again ${message.channel}`);
    void world.spawn((ports) => deliverMessage(message, ports));
  } else if (world.calls.length > 0) {
    const call = world.dice.pick(world.calls);
    happened.add(`again ${call.step}`);
    void world.callAgain(call);
  }
};

/** One thing that somebody or something does; several are under way at once, each as far as it is let. */
const something = async (storm: Storm): Promise<void> => {
  const { world, people, happened } = storm;
  const { dice } = world;
  const drawn = dice.below(100);
  if (drawn < 25) return void world.spawn((ports) => dice.pick(people).act(ports));
  if (drawn < 35) {
    // The same person presses the button several times.
    const one = dice.pick(people);
    happened.add('twice at once');
    for (let times = 2 + dice.below(2); times > 0; times -= 1) void world.spawn((ports) => one.act(ports));
    return;
  }
  if (drawn < 60) return void world.deliver(dice.pick(world.QUEUES));
  if (drawn < 75) {
    const queue = dice.pick(Queue.options);
    return void world.spawn((ports) => decideFirst(queue, courseOf(people), ports));
  }
  if (drawn < 82) return void world.tick('deliver-outbox');
  if (drawn < 87) return void world.tick('collect-from-bureau');
  if (drawn < 89) return void world.tick('remind-applicants');
  if (drawn < 95) return again(storm);
  world.clock.turn(dice.pick([SECOND, SECOND, 5 * SECOND, 30 * SECOND, 2 * MINUTE, 10 * MINUTE, 60 * MINUTE, DAY, 8 * DAY]));
};

/** Storms come at any time of a filing's life: before, all goes well. */
const begun = async (storm: Storm): Promise<void> => {
  const { world } = storm;
  world.calmDown();
  for (let calm = world.dice.pick([0, 0, 30, 60, 90, 120, 150]); calm > 0; calm -= 1) {
    await something(storm);
    await world.turnstile.still();
  }
  world.stormUp();
};

const stormed = async (storm: Storm): Promise<void> => {
  const { world } = storm;
  const rounds = 60 + world.dice.below(120);
  for (let round = 0; round < rounds; round += 1) {
    await something(storm);
    for (let steps = world.dice.below(30); steps > 0 && (await world.turnstile.letOne()); steps -= 1);
  }
};

/** One sequence of faults: a storm over up to three filings, then calm, until all of them are over. The same seed gives the same trial. */
export const filingTrial = async (seed: number, options: Pick<FilingWorldOptions, 'instead' | 'outside'> = {}): Promise<Trial> => {
  const storm = stormOver(seed, options);
  const { world, people, happened, effects } = storm;
  for (const { course } of people)
    if (course.code !== null)
      await world.store.codes.create({
        ...{ code: course.code, account: 'owner', state: 'unused', order: null },
        server: { id: 's1', ownerAccount: 'owner', region: 'mainland', ip: '203.0.113.77' },
      });
  await begun(storm);
  await stormed(storm);
  world.calmDown();
  await untilOver(world, people);
  return { complaints: await complaintsAbout(world, people), filings: people.length, faults: [...happened], calls: effects() };
};
