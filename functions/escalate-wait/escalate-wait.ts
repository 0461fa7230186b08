import type { z } from 'zod';
import { filingOf, type StepPorts, standingAfter } from '#functions/workflow/owned-filing';
import { OwnedFiling, type Standing, standingOf, stepActor } from '#functions/workflow/run';
import { FilingState } from '#shared/filing/life-cycle';

/** A wait that took too long: of which filing, in which state. */
export const EscalateInput = OwnedFiling.extend({ state: FilingState });
export type EscalateInput = z.infer<typeof EscalateInput>;

/**
 * A wait is over due: an operator sees it, once for each time that the filing came into this state. The filing stays where it is and goes on waiting: what is late is a
 * matter for a person, never a result (R39).
 */
export const escalateWait = async (input: EscalateInput, ports: StepPorts): Promise<Standing> => {
  const { filing, generation, state } = input;
  const head = await filingOf(filing, ports.store);
  const at = ports.clock.now();
  if (head.state !== state || head.generation !== generation) return standingOf(head, generation, at);
  const written = await ports.store.filings.amend({
    ...{ filing, generation, at, by: stepActor('escalate-wait'), event: 'overdue', expect: state },
    effect: `overdue@${state}@${head.since}`,
    facts: { state },
    open: {
      queue: state === 'bureau-review' ? 'bureau' : 'exceptions',
      reason: `overdue-${state}`,
      dueAt: at,
      worst: head.verdict?.worst ?? 'none',
      findings: [],
    },
  });
  return standingAfter(written, input, ports);
};
