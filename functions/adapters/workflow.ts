import { SendTaskFailureCommand, SendTaskSuccessCommand, type SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import type { Workflow } from '#functions/workflow-ports';
import { nameOfError, rethrown } from './may-pass';

/** Nothing waits with this token any more: it was answered, timed out, or its run ended. */
const NOTHING_WAITS = new Set(['TaskDoesNotExist', 'TaskTimedOut']);

const answered = async (sending: Promise<unknown>): Promise<boolean> => {
  try {
    await sending;
    return true;
  } catch (error) {
    return NOTHING_WAITS.has(nameOfError(error)) ? false : rethrown(error);
  }
};

/**
 * Runs of one state machine. The service takes the same name with the same input as the same run while it is going, and refuses the name of one that
 * is over: both mean that it was started.
 */
export const createWorkflow = (client: SFNClient, stateMachineArn: string): Workflow => ({
  start: async (name, input) => {
    try {
      await client.send(new StartExecutionCommand({ stateMachineArn, name, input: JSON.stringify(input) }));
    } catch (error) {
      if (nameOfError(error) !== 'ExecutionAlreadyExists') rethrown(error);
    }
  },
  resume: (taskToken, output) => answered(client.send(new SendTaskSuccessCommand({ taskToken, output: JSON.stringify(output) }))),
  fail: (taskToken, error) => answered(client.send(new SendTaskFailureCommand({ taskToken, error }))),
});
