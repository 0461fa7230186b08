import { z } from 'zod';
import type { FilingRecord } from '#functions/records/filing-record';
import type { NewTask, Store } from '#functions/store-ports';
import { filingOf, type StepPorts, standingAfter } from '#functions/workflow/owned-filing';
import { RunInput, type Standing, standingOf, stepActor } from '#functions/workflow/run';
import { runName } from '#functions/workflow-ports';

/** A step that could not be done: in which run, which step, and the error's name. Nothing of the error's text is taken over. */
export const FailInput = RunInput.extend({ step: z.string().max(100), error: z.string().max(200) });
export type FailInput = z.infer<typeof FailInput>;

/** What failing needs. */
export type FailPorts = StepPorts & { readonly store: Pick<Store, 'outbox'> };

const NOT_IN_A_CODE = /[^A-Za-z0-9.-]/g;
const BY = stepActor('fail-filing');

/** True where a run has nothing to say about a filing any more: another has it, or it was handed in again since. One may fail before it has taken the filing over. */
const isOver = async ({ id, run: owner }: FilingRecord, run: string, { store }: FailPorts): Promise<boolean> => {
  if (owner !== undefined) return owner !== run;
  const starts = (await store.outbox.ofFiling(id)).filter(({ channel }) => channel === 'start').map(runName);
  return starts.includes(run) && starts.at(-1) !== run;
};

/**
 * Puts a filing before an operator, with the step and the name of the error. What is approved stays so: only a question is put. Where another run has the filing, or it was
 * handed in again, or it has moved on meanwhile, nothing happens.
 */
export const failFiling = async ({ filing, run, step, error }: FailInput, ports: FailPorts): Promise<Standing> => {
  const { filings } = ports.store;
  const head = await filingOf(filing, ports.store);
  const { generation } = head;
  const at = ports.clock.now();
  if (await isOver(head, run, ports)) return standingOf(head, generation, at);
  const facts = { step: step.replaceAll(NOT_IN_A_CODE, ''), error: error.replaceAll(NOT_IN_A_CODE, '') };
  const open: NewTask = { queue: 'exceptions', reason: `${facts.step}: ${facts.error}`, dueAt: at, worst: 'none', findings: [] };
  const act = { filing, generation, at, by: BY, facts };
  const written =
    head.state === 'approved'
      ? await filings.amend({ ...act, event: 'step-failed', expect: 'approved', effect: `failed@${run}`, open: { ...open, stays: true } })
      : await filings.transition({ ...act, event: 'fail', open });
  return standingAfter(written, { filing, generation }, ports);
};
