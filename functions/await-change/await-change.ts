import { z } from 'zod';
import type { Clock } from '#functions/clock-ports';
import type { Store } from '#functions/store-ports';
import { filingOf } from '#functions/workflow/owned-filing';
import { OwnedFiling, standingOf, stepActor } from '#functions/workflow/run';
import type { Workflow } from '#functions/workflow-ports';
import { FilingState } from '#shared/filing/life-cycle';

/**
 * What a waiting state of the workflow leaves behind: the state that it waits in, its task token, how the filing stood when it began, and which waiting of the run it is: since
 * when, and at which attempt.
 */
export const WaitInput = OwnedFiling.extend({
  state: FilingState,
  inputs: z.int().nonnegative(),
  since: z.iso.datetime().transform((text) => new Date(text).toISOString()),
  attempt: z.int().nonnegative(),
  token: z.string().min(1).max(4096),
});
export type WaitInput = z.infer<typeof WaitInput>;

/** What waiting needs. */
export type WaitPorts = {
  readonly store: Pick<Store, 'filings'>;
  readonly workflow: Pick<Workflow, 'resume'>;
  readonly clock: Clock;
};

/**
 * Leaves the task token with the filing, so that whoever changes its state wakes the run. Where the filing has moved on, or something was uploaded since the run
 * looked, nobody would: the run is woken at once. A call that comes after a later one of the same run changes nothing: nobody waits with its token any more.
 */
export const awaitChange = async (
  { filing, generation, state, inputs, since, attempt, token }: WaitInput,
  { store, workflow, clock }: WaitPorts,
): Promise<void> => {
  const at = clock.now();
  const written = await store.filings.amend({
    filing,
    generation,
    at,
    by: stepActor('await-change'),
    event: 'waiting',
    expect: state,
    set: { wait: { for: state, token, since, attempt } },
  });
  if (!written.ok && written.refusal === 'outdated') return;
  const head = written.ok ? written.filing : await filingOf(filing, store);
  const photoArrived = state === 'awaiting-photo' && head.inputs !== inputs;
  if (!written.ok || photoArrived) await workflow.resume(token, standingOf(head, generation, at));
};
