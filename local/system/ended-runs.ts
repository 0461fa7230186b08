import { setTimeout } from 'node:timers/promises';
import type { StatusChange } from '#local/step-functions/engine';
import type { Functions } from './functions';
import type { TopologyEndedRuns } from './topology-shape';

/** How often a step is told, and how long it rests in between. EventBridge goes on for a day; here a start of the system tells again. */
const TRIES = 5;
const REST_MS = 2000;

/** Tells steps of the runs of a machine that ended as the template says. */
export const tellEndedRuns = (
  rules: readonly TopologyEndedRuns[],
  machine: string,
  functions: Functions,
  { onFault, restMs = REST_MS }: { readonly onFault: (error: unknown) => void; readonly restMs?: number },
): ((event: StatusChange) => void) => {
  const told = async (step: string, event: StatusChange): Promise<void> => {
    for (let tried = 1; ; tried += 1) {
      try {
        await functions.invoke(step, event);
        return;
      } catch (error) {
        if (tried === TRIES) throw error;
        await setTimeout(restMs);
      }
    }
  };
  return (event) => {
    const { stateMachineArn, status } = event.detail;
    for (const { step, statuses } of rules)
      if (stateMachineArn === machine && statuses.includes(status)) void told(step, event).catch(onFault);
  };
};
