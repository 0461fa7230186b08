import { z } from 'zod';
import { RunInput } from '#functions/workflow/run';
import { FailInput } from './fail-filing';

const Input = z.string().transform((text, context) => {
  try {
    return RunInput.pick({ filing: true }).parse(JSON.parse(text));
  } catch {
    context.addIssue('is not the input of a run');
    return z.NEVER;
  }
});

/** What EventBridge tells of a run that ended otherwise than by its own last state (`Step Functions Execution Status Change`). */
const EndedRun = z.object({
  source: z.literal('aws.states'),
  detail: z.object({ name: z.string(), status: z.enum(['FAILED', 'TIMED_OUT', 'ABORTED']), input: Input }),
});

/** What fail-filing is called with: by the state machine after a step that failed, or because a whole run did. */
export const FailEvent = z.union([
  FailInput,
  EndedRun.transform(({ detail: { name, status, input } }): FailInput => ({ filing: input.filing, run: name, step: 'run', error: status })),
]);
