import { z } from 'zod';
import { filingOf, type StepPorts, standingAfter } from '#functions/workflow/owned-filing';
import { RunInput, type Standing, standingOf, stepActor } from '#functions/workflow/run';

/** A step that could not be done: in which run, which step, and the error's name. Nothing of the error's text is taken over. */
export const FailInput = RunInput.extend({ step: z.string().max(100), error: z.string().max(200) });
export type FailInput = z.infer<typeof FailInput>;

const NOT_IN_A_CODE = /[^A-Za-z0-9.-]/g;

/** Puts a filing before an operator, with the step and the name of the error. Where another run has it, or it has moved on meanwhile, nothing happens. */
export const failFiling = async ({ filing, run, step, error }: FailInput, ports: StepPorts): Promise<Standing> => {
  const head = await filingOf(filing, ports.store);
  const { generation } = head;
  const at = ports.clock.now();
  if (head.run !== undefined && head.run !== run && head.state !== 'checking') return standingOf(head, generation, at);
  const facts = { step: step.replaceAll(NOT_IN_A_CODE, ''), error: error.replaceAll(NOT_IN_A_CODE, '') };
  const written = await ports.store.filings.transition({
    ...{ filing, generation, at, by: stepActor('fail-filing'), event: 'fail', facts },
    open: { queue: 'exceptions', reason: `${facts.step}: ${facts.error}`, dueAt: at, worst: 'none', findings: [] },
  });
  return standingAfter(written, { filing, generation }, ports);
};
