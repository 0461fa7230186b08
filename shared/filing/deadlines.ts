import type { IsoDay } from './day';
import type { FilingEvent } from './filing';
import { type WorkingDayRule, workingDaysAfter } from './working-days';

/** The steps that have a time limit (R36 to R39). */
export type DeadlineStep = 'firstReview' | 'curtainPhotoReview' | 'bureauSubmission' | 'bureau';

/** How many working days each step may take. */
export type TimeLimits = Readonly<Record<DeadlineStep, number>>;

/** The days by whose end each step is due; a step that has not begun has none. `unknownYears`: the calendar does not reach that far. */
export type Deadlines = { readonly due: Readonly<Partial<Record<DeadlineStep, IsoDay>>>; readonly unknownYears: readonly string[] };

const STEPS: readonly DeadlineStep[] = ['firstReview', 'curtainPhotoReview', 'bureauSubmission', 'bureau'];

/** Which step an event begins; what was begun after it before is void. */
const BEGINS: Readonly<Partial<Record<FilingEvent['event'], DeadlineStep>>> = {
  'curtain-photo-uploaded': 'curtainPhotoReview',
  'curtain-photo-passed': 'bureauSubmission',
  'submitted-to-bureau': 'bureau',
};

/** Events in order of their days; those of one day in the order in which they stand. */
export const inOrderOfDay = (events: readonly FilingEvent[]): readonly FilingEvent[] =>
  [...events].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));

const begun = (submittedAt: IsoDay, events: readonly FilingEvent[]): ReadonlyMap<DeadlineStep, IsoDay> => {
  const starts = new Map<DeadlineStep, IsoDay>([['firstReview', submittedAt]]);
  for (const { event, at } of inOrderOfDay(events)) {
    const step = event === 'first-review-passed' ? 'firstReview' : BEGINS[event];
    if (step === undefined) continue;
    for (const later of STEPS.slice(STEPS.indexOf(step) + 1)) starts.delete(later);
    if (event !== 'first-review-passed') starts.set(step, at);
  }
  return starts;
};

/** The deadlines of an order as of its last event. */
export const deadlinesOf = (submittedAt: IsoDay, events: readonly FilingEvent[], limits: TimeLimits, rule: WorkingDayRule): Deadlines => {
  const found = [...begun(submittedAt, events)].map(([step, start]) => ({ step, ...workingDaysAfter(start, limits[step], rule) }));
  return {
    due: Object.fromEntries(found.flatMap((one) => ('day' in one ? [[one.step, one.day]] : []))),
    unknownYears: [...new Set(found.flatMap((one) => ('unknownYear' in one ? [one.unknownYear] : [])))],
  };
};

/** True when a step is over due: a matter for a person, never a result (R39). The due day itself still counts as in time. */
export const isOverdue = (due: IsoDay, today: IsoDay): boolean => today > due;
