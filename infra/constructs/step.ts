import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, CfnFunction, Code, Runtime } from 'aws-cdk-lib/aws-lambda';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { type ModelSetName, modelFiles } from '../model-sets';
import { BUNDLE_CONTEXT, READING_ENVIRONMENT, STEP_METADATA, type StepName } from '../names';
import { projectRoot, stepBundling } from '../step-bundling';
import { stepSettings } from '../step-settings';
import type { AnnouncedQueue } from './announced-queue';

/** What differs between deployments of a step. `mostAtOnce`: it never runs more often than this at the same time; `models`: by which networks it reads, for a step that does. */
export type StepProps = {
  readonly environment: Readonly<Record<string, string>>;
  readonly mostAtOnce?: number;
  readonly models?: ModelSetName;
};

/** The files that a step is packed with. Throws an Error where a step reads and nobody says by what. */
const filesOf = (step: StepName, models: ModelSetName | undefined): readonly string[] => {
  if (!stepSettings[step].reads) return [];
  if (models === undefined) throw new Error(`${step} reads: name its networks`);
  return modelFiles(models);
};

/** A step on Lambda: its function, its role and its log. It may do nothing until it is granted (see `../grants.ts`). */
export class Step extends Construct {
  readonly handler: NodejsFunction;
  readonly role: Role;
  readonly logGroup: LogGroup;

  constructor(
    scope: Construct,
    readonly step: StepName,
    { environment, mostAtOnce, models }: StepProps,
  ) {
    super(scope, step);
    const { memoryMb, seconds, architecture, reads } = stepSettings[step];
    this.role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    this.logGroup = new LogGroup(this, 'Logs', { retention: RetentionDays.THREE_MONTHS, removalPolicy: RemovalPolicy.DESTROY });
    this.logGroup.grantWrite(this.role);
    const unpacked = this.node.tryGetContext(BUNDLE_CONTEXT) === 'false';
    this.handler = new NodejsFunction(this, 'Function', {
      entry: `${projectRoot}/functions/${step}/handler.ts`,
      projectRoot,
      depsLockFilePath: `${projectRoot}/package-lock.json`,
      runtime: Runtime.NODEJS_24_X,
      architecture: architecture === 'arm64' ? Architecture.ARM_64 : Architecture.X86_64,
      memorySize: memoryMb,
      timeout: Duration.seconds(seconds),
      environment: { ...environment, ...(reads ? READING_ENVIRONMENT : {}), NODE_OPTIONS: '--enable-source-maps' },
      role: this.role,
      logGroup: this.logGroup,
      bundling: stepBundling({ ...stepSettings[step], files: filesOf(step, models) }),
      ...(mostAtOnce === undefined ? {} : { reservedConcurrentExecutions: mostAtOnce }),
      ...(unpacked ? { code: Code.fromInline('// not packed'), handler: 'index.handler' } : {}),
    });
    if (this.handler.node.defaultChild instanceof CfnFunction) this.handler.node.defaultChild.addMetadata(STEP_METADATA, step);
  }

  /** Starts the step for each message; the queue holds back what is more than `mostAtOnce` at the same time. */
  startFrom({ queue }: AnnouncedQueue, mostAtOnce: number): void {
    this.handler.addEventSource(new SqsEventSource(queue, { batchSize: 1, maxConcurrency: mostAtOnce, reportBatchItemFailures: true }));
  }
}
