import { Rule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import type { Step } from './constructs/step';

/** How a run ends that did not come to its own last state. */
const ENDINGS = ['FAILED', 'TIMED_OUT', 'ABORTED'];

/** Starts a step with each run that ended so: what no catch of the definition saw is seen all the same. EventBridge and Lambda try again by themselves. */
export const startByEndedRuns = (step: Step, machine: StateMachine): void => {
  new Rule(step, 'EndedRuns', {
    eventPattern: {
      source: ['aws.states'],
      detailType: ['Step Functions Execution Status Change'],
      detail: { stateMachineArn: [machine.stateMachineArn], status: ENDINGS },
    },
    targets: [new LambdaFunction(step.handler)],
  });
};
