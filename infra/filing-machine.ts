import { readFileSync } from 'node:fs';
import { ArnFormat, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { DefinitionBody, LogLevel, StateMachine, StateMachineType } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import type { Step } from './constructs/step';
import { acknowledge } from './nag';
import type { Stage } from './stage';

/** The definition as it is deployed, and as it runs on one machine: the bytes of this file. */
export const DEFINITION_FILE = new URL('./state-machines/filing.asl.json', import.meta.url);

/** The functions that the definition names, each by the name that stands there. */
export type MachineSteps = Readonly<
  Record<'CheckFiling' | 'AwaitChange' | 'CheckPhoto' | 'SubmitToBureau' | 'EscalateWait' | 'RecordApproval' | 'FailFiling', Step>
>;

const nameOf = ({ name }: Stage): string => `heyan-${name}-filing`;

/** ARN of a stage's state machine. It is put together from its name: functions that the machine calls must know it before it is there. */
export const filingMachineArn = (stack: Stack, stage: Stage): string =>
  stack.formatArn({
    service: 'states',
    resource: 'stateMachine',
    resourceName: nameOf(stage),
    arnFormat: ArnFormat.COLON_RESOURCE_NAME,
  });

/** The workflow of a filing: it may call the functions that its definition names, and nothing else. */
export class FilingMachine extends Construct {
  readonly machine: StateMachine;

  constructor(scope: Construct, id: string, { stage, steps }: { readonly stage: Stage; readonly steps: MachineSteps }) {
    super(scope, id);
    const arnOf = ({ handler }: Step): string => handler.functionArn;
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('states.amazonaws.com') });
    role.addToPrincipalPolicy(new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: Object.values(steps).map(arnOf) }));
    const logGroup = new LogGroup(this, 'Logs', { retention: RetentionDays.THREE_MONTHS, removalPolicy: RemovalPolicy.DESTROY });
    this.machine = new StateMachine(this, 'Machine', {
      stateMachineName: nameOf(stage),
      stateMachineType: StateMachineType.STANDARD,
      definitionBody: DefinitionBody.fromString(readFileSync(DEFINITION_FILE, 'utf8')),
      definitionSubstitutions: {
        Partition: Stack.of(this).partition,
        ...Object.fromEntries(Object.entries(steps).map(([name, step]) => [name, arnOf(step)])),
      },
      role,
      // Input and output hold task tokens: they stay out of the log.
      logs: { destination: logGroup, level: LogLevel.ALL, includeExecutionData: false },
      tracingEnabled: true,
      // A run waits for weeks: it must outlive a rollback of the stack.
      removalPolicy: RemovalPolicy.RETAIN,
    });
    acknowledge(role, 'AwsSolutions-IAM5[Resource::*]', 'Log delivery and tracing know no resources: AWS asks for them with a star.');
  }
}
