import { untilOver } from './filing-days';
import { complaintsAbout } from './filing-oracle';
import { applicant, type Course, STRAIGHT } from './filing-people';
import { type FilingWorldOptions, filingWorld } from './filing-world';
import type { Trial } from './run-trials';
import type { Trouble } from './troubled';

/** A death: at which effect of a filing's whole run (from 1), on which side of it, and whether of one process or of the whole machine. */
export type Death = { readonly at: number; readonly side: 'killed-before' | 'killed-after'; readonly whole: boolean };

/** A course that comes by every kind of step. */
const WINDING: Course = { ...STRAIGHT, sheetLate: true, badPhotos: 1, returns: { 'first-review': 0, 'photo-review': 0 } };

/** What a filing came to, in what can be seen of it from outside. */
export type Came = Trial & { readonly end: unknown; readonly effects: number };

/** One filing from draft to approval with one death on its way, or none (null). */
export const filingKilledAt = async (
  death: Death | null,
  course: Course = WINDING,
  options: Pick<FilingWorldOptions, 'instead' | 'outside'> = {},
): Promise<Came> => {
  let effects = 0;
  const died: string[] = [];
  const trouble = (effect: string, isRead: boolean): Trouble | null => {
    if (isRead) return null;
    effects += 1;
    if (effects !== death?.at) return null;
    died.push(`${death.side} ${effect}`);
    return death.side;
  };
  const world = filingWorld({ ...options, trouble, isWhole: () => death?.whole === true });
  world.turnstile.open();
  const people = [applicant(world, 0, course)];
  await untilOver(world, people);
  const id = people[0]?.filing() ?? '';
  const head = await world.store.filings.get(id);
  // A run that comes late wakes nobody, and asks for no photo where one came before it.
  const told = (await world.store.outbox.ofFiling(id)).flatMap(({ channel, template }) =>
    channel === 'wake' || template === 'photo-wanted' ? [] : [`${channel} ${template}`],
  );
  const end = { state: head?.state, numbers: head?.bureau?.websiteNumbers, told: told.toSorted(), files: world.cell.read().lastSequence };
  return { complaints: await complaintsAbout(world, people), filings: 1, faults: died, calls: effects, end, effects };
};

const COMBINATIONS = 4;

/** The death that stands at a place when all of them are counted through: four at each effect. */
export const deathAt = (place: number): Death => ({
  at: 1 + Math.floor(place / COMBINATIONS),
  side: place % 2 === 0 ? 'killed-before' : 'killed-after',
  whole: place % COMBINATIONS >= 2,
});

/** Deaths, counted through by seeds from 1 on: what the filing comes to must be what it comes to without. */
export const killTrials = (options: Pick<FilingWorldOptions, 'instead' | 'outside'> = {}): ((seed: number) => Promise<Trial>) => {
  let unhurt: Promise<Came> | undefined;
  return async (seed) => {
    unhurt ??= filingKilledAt(null);
    const calm = await unhurt;
    const came = await filingKilledAt(deathAt((seed - 1) % (COMBINATIONS * calm.effects)), WINDING, options);
    const same = JSON.stringify(came.end) === JSON.stringify(calm.end);
    return { ...came, complaints: [...came.complaints, ...(same ? [] : [`it came to ${JSON.stringify(came.end)}`])] };
  };
};
