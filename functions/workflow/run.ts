import { z } from 'zod';
import type { FilingRecord } from '#functions/records/filing-record';
import type { Actor } from '#functions/store-ports';
import type { Instant } from '#shared/filing/instant';
import { FilingState } from '#shared/filing/life-cycle';

/** What starts a run: the filing, and the run's own name, by which it takes the filing over. */
export const RunInput = z.object({ filing: z.string().min(1), run: z.string().min(1) });
export type RunInput = z.infer<typeof RunInput>;

/** What every later step is given: the filing, and the generation in whose name it writes. */
export const OwnedFiling = z.object({ filing: z.string().min(1), generation: z.int().nonnegative() });
export type OwnedFiling = z.infer<typeof OwnedFiling>;

/**
 * How a filing stands after a step: the workflow goes on from its state, whoever changed it. `inputs` tells whether something was uploaded since; `owned` is
 * false where another run has taken the filing over, and this one ends.
 */
export const Standing = z.object({
  filing: z.string(),
  state: FilingState,
  generation: z.int().nonnegative(),
  inputs: z.int().nonnegative(),
  owned: z.boolean(),
  /** How long to wait at most where it has to be waited: until the state is overdue, and where it is already, a month. */
  waitSeconds: z.int().positive(),
});
export type Standing = z.infer<typeof Standing>;

/** On whose behalf a step acts. */
export const stepActor = (step: string): Actor => ({ role: 'system', id: step });

const MONTH = 30 * 86_400;

const secondsUntil = (due: Instant | undefined, now: Instant): number => {
  const seconds = due === undefined ? 0 : Math.ceil((Date.parse(due) - Date.parse(now)) / 1000);
  return seconds > 0 ? Math.min(seconds, 3 * MONTH) : MONTH;
};

/** How a filing stands now, as seen by the run of a generation. */
export const standingOf = ({ id, state, generation, inputs, dueAt }: FilingRecord, mine: number, now: Instant): Standing => ({
  filing: id,
  state,
  generation: mine,
  inputs,
  owned: generation === mine,
  waitSeconds: secondsUntil(dueAt, now),
});
