import { Duration, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Code, Runtime } from 'aws-cdk-lib/aws-lambda';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { type Bucket, CfnBucket } from 'aws-cdk-lib/aws-s3';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { BUNDLE_CONTEXT, type StepName } from '../names';
import { projectRoot, type StepPackage, stepBundling } from '../step-bundling';
import type { PrivateBucket } from './private-bucket';

/** How a step runs. */
export type QueuedStepProps = {
  readonly step: StepName;
  readonly memoryMb: number;
  readonly timeout: Duration;
  /** How many run at once at most: the queue holds back the rest. */
  readonly mostAtOnce: number;
  readonly environment: Readonly<Record<string, string>>;
  readonly code: StepPackage;
};

/** After so many tries a message goes to the dead-letter queue. */
const TRIES = 3;

const templateOf = ({ node }: Bucket): CfnBucket => {
  if (node.defaultChild instanceof CfnBucket) return node.defaultChild;
  throw new Error(`${node.path} has no template of its own`);
};

/** A step that works off S3 events: a queue with a dead-letter queue behind it, and a function that may do nothing until it is granted. */
export class QueuedStep extends Construct {
  readonly queue: Queue;
  readonly handler: NodejsFunction;

  constructor(scope: Construct, id: string, props: QueuedStepProps) {
    super(scope, id);
    const encrypted = { encryption: QueueEncryption.SQS_MANAGED, enforceSSL: true } as const;
    const deadLetters = new Queue(this, 'DeadLetters', { ...encrypted, retentionPeriod: Duration.days(14) });
    this.queue = new Queue(this, 'Queue', {
      ...encrypted,
      // Lambda's rule: a message must stay hidden for six times the function's time-out.
      visibilityTimeout: Duration.seconds(6 * props.timeout.toSeconds()),
      retentionPeriod: Duration.days(4),
      deadLetterQueue: { queue: deadLetters, maxReceiveCount: TRIES },
    });
    this.handler = this.functionOf(props);
    this.handler.addEventSource(
      new SqsEventSource(this.queue, { batchSize: 1, maxConcurrency: props.mostAtOnce, reportBatchItemFailures: true }),
    );
  }

  /** Sends every object created in the bucket here, or those whose key ends in `suffix`. One step a bucket. */
  startWhenCreatedIn({ bucket }: PrivateBucket, suffix?: string): void {
    const policy = this.queue.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('s3.amazonaws.com')],
        actions: ['sqs:SendMessage'],
        resources: [this.queue.queueArn],
        // The bucket's own ARN here would make bucket and policy wait for each other.
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      }),
    );
    const resource = templateOf(bucket);
    const filter = suffix === undefined ? {} : { filter: { s3Key: { rules: [{ name: 'suffix', value: suffix }] } } };
    // Written into the bucket itself: the library's own way installs a function with rights over every bucket.
    resource.notificationConfiguration = { queueConfigurations: [{ event: 's3:ObjectCreated:*', queue: this.queue.queueArn, ...filter }] };
    if (policy.policyDependable !== undefined) bucket.node.addDependency(policy.policyDependable);
  }

  /** Lets the function read objects of the bucket, and nothing else of it. */
  mayRead({ bucket, key }: PrivateBucket): void {
    this.allowObjects('s3:GetObject', bucket);
    key.grant(this.handler, 'kms:Decrypt');
  }

  /** Lets the function write objects of the bucket, and nothing else of it. */
  mayWrite({ bucket, key }: PrivateBucket): void {
    this.allowObjects('s3:PutObject', bucket);
    key.grant(this.handler, 'kms:GenerateDataKey');
  }

  private allowObjects(action: 's3:GetObject' | 's3:PutObject', bucket: Bucket): void {
    this.handler.addToRolePolicy(new PolicyStatement({ actions: [action], resources: [bucket.arnForObjects('*')] }));
    Validations.of(this).acknowledge({
      id: `AwsSolutions-IAM5[Resource::<${Stack.of(this).getLogicalId(templateOf(bucket))}.Arn>/*]`,
      reason: `${action} alone, on the objects of one bucket: their keys are made per upload and cannot be listed here.`,
    });
  }

  private functionOf({ step, memoryMb, timeout, environment, code }: QueuedStepProps): NodejsFunction {
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    const logGroup = new LogGroup(this, 'Logs', { retention: RetentionDays.THREE_MONTHS, removalPolicy: RemovalPolicy.DESTROY });
    logGroup.grantWrite(role);
    const unpacked = this.node.tryGetContext(BUNDLE_CONTEXT) === 'false';
    return new NodejsFunction(this, 'Function', {
      entry: `${projectRoot}/functions/${step}/handler.ts`,
      projectRoot,
      depsLockFilePath: `${projectRoot}/package-lock.json`,
      runtime: Runtime.NODEJS_24_X,
      architecture: code.architecture,
      memorySize: memoryMb,
      timeout,
      environment: { ...environment, NODE_OPTIONS: '--enable-source-maps' },
      role,
      logGroup,
      bundling: stepBundling(code),
      ...(unpacked ? { code: Code.fromInline('// not packed'), handler: 'index.handler' } : {}),
    });
  }
}
