import { Duration } from 'aws-cdk-lib';
import { Rule, type Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import type { Step } from './constructs/step';

/** Starts a step by the clock. A start that did not succeed is not tried again: the next one does the same work. */
export const startBy = (step: Step, schedule: Schedule, eachTime: Duration): void => {
  step.handler.configureAsyncInvoke({ retryAttempts: 0, maxEventAge: eachTime });
  new Rule(step, 'Schedule', { schedule, targets: [new LambdaFunction(step.handler, { retryAttempts: 0, maxEventAge: eachTime })] });
};

/** A minute is the least that EventBridge counts. */
export const EACH_MINUTE = Duration.minutes(1);
