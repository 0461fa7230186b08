import { refreshVerdict } from '#functions/record-reading/refresh-verdict';
import type { RerunPorts } from '#functions/rerun/ports';
import type { Settlement } from '#functions/rerun/store-port';
import { stepActor } from '#functions/workflow/run';
import { asksApplicant } from '#shared/rerun/difference';
import type { Result } from '#shared/rerun/run';
import { stepsFor } from '#shared/rerun/steps-for';
import type { Work } from './rerun-filing';

/**
 * Judges a filing from all that is there now, where that could not be foreseen: something had changed since it was judged last, or pictures were read again. What then
 * contradicts a person's decision becomes a task; a return by the rules is left to its applicant, who is shown the new fix list.
 */
export const refreshed = async ({ run, item, claim }: Work, pictures: number, ports: RerunPorts): Promise<Result> => {
  const { store, clock } = ports;
  const head = await refreshVerdict(item.filing, ports);
  const after = head?.verdict?.outcome ?? null;
  const steps =
    head === null ? [] : stepsFor({ state: head.state, upToDate: false, decidedByPerson: true, stuck: false, before: item.before, after });
  const returnsNow = head?.state === 'first-review' && asksApplicant(after);
  const as = head === null ? 'moved-on' : steps.includes('ask') ? 'asked' : returnsNow ? 'rechecked' : 'judged';
  const result: Result = { as, before: item.before, after, pictures, unforeseen: false };
  const noted = async (one: Result): Promise<Result> => {
    await store.reruns.note(claim, { result: one });
    return one;
  };
  if (head === null || as === 'judged') return noted(result);
  const now = clock.now();
  const request = { filing: item.filing, at: now, by: stepActor('rerun-filings'), facts: { rerun: run.id, outcome: after ?? 'none' } };
  const change: Settlement['change'] =
    as === 'rechecked'
      ? {
          ...{ as: 'transition', ...request, event: 'recheck' },
          messages: [{ channel: 'start', template: 'rechecked', facts: { revision: head.revision } }],
        }
      : {
          ...{ as: 'amend', ...request, event: 'verdict-differs', expect: head.state },
          open: {
            queue: 'exceptions',
            reason: `verdict-differs: ${item.before} > ${after}: ${(head.verdict?.rules ?? []).join(' ')}`,
            dueAt: now,
            worst: head.verdict?.worst ?? 'none',
            findings: head.verdict?.codes ?? [],
            stays: true,
          },
        };
  const { as: came } = await store.reruns.settle({ claim, result, change, planned: null });
  return came === 'settled' ? result : noted({ ...result, as: 'moved-on' });
};
