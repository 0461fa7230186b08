import { readFileSync } from 'node:fs';
import { ArnFormat, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { Schedule } from 'aws-cdk-lib/aws-events';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { DefinitionBody, LogLevel, StateMachine, StateMachineType } from 'aws-cdk-lib/aws-stepfunctions';
import type { Construct } from 'constructs';
import { Step } from './constructs/step';
import { filingMachineArn } from './filing-machine';
import { mayCallBureau, mayDeliver, mayList, mayRead, mayReadBelow, mayUseTable, mayWrite } from './grants';
import { acknowledge } from './nag';
import { type StepName, steps } from './names';
import { RERUN_DEFINITION_FILE } from './rerun-definition';
import { startBy } from './schedule';
import type { Stage } from './stage';
import { environmentsOf } from './step-environment';
import type { StageProps, StorageStack } from './storage-stack';

/** Where plans, parts and reports of runs stand in the derived bucket. */
const PLACE = 'reruns/';

const nameOf = ({ name }: Stage): string => `heyan-${name}-rerun`;

const arnOf = (stack: Stack, resource: string, resourceName: string): string =>
  stack.formatArn({ service: 'states', resource, resourceName, arnFormat: ArnFormat.COLON_RESOURCE_NAME });

/** ARN of a stage's state machine for runs over many filings, put together from its name. */
export const rerunMachineArn = (stack: Stack, stage: Stage): string => arnOf(stack, 'stateMachine', nameOf(stage));

/** Runs over many filings, and the daily round that finds which of them stall. */
export class RerunStack extends Stack {
  readonly machine: StateMachine;
  readonly steps: Step[] = [];

  constructor(scope: Construct, id: string, { storage, stage, ...props }: StageProps & { readonly storage: StorageStack }) {
    super(scope, id, props);
    const filingArn = filingMachineArn(this, stage);
    const { derived, filings, bureau } = storage;
    const has = environmentsOf({ storage, stage, machineArn: filingArn });
    const made = (name: StepName, environment: Record<string, string>, mostAtOnce?: number): Step => {
      const step = new Step(this, name, { environment, ...(mostAtOnce === undefined ? {} : { mostAtOnce }) });
      mayUseTable(step, filings);
      mayRead(step, derived);
      this.steps.push(step);
      return step;
    };
    const running = (name: StepName): Step => {
      const step = made(name, has.judging);
      mayWrite(step, derived);
      mayCallBureau(step, bureau);
      // What is not there must look so, not forbidden.
      mayList(step, derived);
      return step;
    };
    const called = {
      RerunBegin: running(steps.rerunBegin),
      RerunFilings: running(steps.rerunFilings),
      RerunClose: running(steps.rerunClose),
    };
    const watching = made(steps.findStalled, { ...has.delivery, ...has.derived }, 1);
    mayDeliver(watching, filingArn, stage);
    // Half an hour before the reminders of the day.
    startBy(watching, Schedule.cron({ minute: '30', hour: '0' }), Duration.hours(1));

    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('states.amazonaws.com') });
    const functions = Object.entries(called).map(([name, { handler }]) => [name, handler.functionArn] as const);
    role.addToPrincipalPolicy(new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: functions.map(([, arn]) => arn) }));
    mayReadBelow(role, derived, PLACE);
    // A distributed map starts runs of its own state machine, and watches over them.
    role.addToPrincipalPolicy(new PolicyStatement({ actions: ['states:StartExecution'], resources: [rerunMachineArn(this, stage)] }));
    const children = arnOf(this, 'execution', `${nameOf(stage)}/*`);
    role.addToPrincipalPolicy(
      new PolicyStatement({
        actions: ['states:DescribeExecution', 'states:StopExecution', 'states:RedriveExecution'],
        resources: [children],
      }),
    );
    this.machine = new StateMachine(this, 'Machine', {
      stateMachineName: nameOf(stage),
      stateMachineType: StateMachineType.STANDARD,
      definitionBody: DefinitionBody.fromString(readFileSync(RERUN_DEFINITION_FILE, 'utf8')),
      definitionSubstitutions: { Partition: this.partition, ...Object.fromEntries(functions) },
      role,
      logs: {
        destination: new LogGroup(this, 'Logs', { retention: RetentionDays.THREE_MONTHS, removalPolicy: RemovalPolicy.DESTROY }),
        level: LogLevel.ALL,
        includeExecutionData: false,
      },
      tracingEnabled: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    const executions = `arn:<AWS::Partition>:states:${this.region}:<AWS::AccountId>:execution:${nameOf(stage)}/*`;
    acknowledge(
      role,
      `AwsSolutions-IAM5[Resource::${executions}]`,
      'Runs of one state machine alone: their names are made by the service.',
    );
    acknowledge(role, 'AwsSolutions-IAM5[Resource::*]', 'Log delivery and tracing know no resources: AWS asks for them with a star.');
  }

  /** One of its steps. Throws for one that belongs to another stack. */
  step(name: StepName): Step {
    const found = this.steps.find(({ step }) => step === name);
    if (found === undefined) throw new Error(`${name} is no step of a run over many filings`);
    return found;
  }
}
