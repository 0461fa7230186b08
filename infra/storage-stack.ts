import { Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { BlockPublicAccess, Bucket, BucketEncryption, HttpMethods } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { announce } from './constructs/announce';
import { AnnouncedQueue } from './constructs/announced-queue';
import { BureauSecret } from './constructs/bureau-secret';
import { FilingTable } from './constructs/filing-table';
import { PrivateBucket } from './constructs/private-bucket';
import { MANIFEST_SUFFIX, type QueuedStepName, READINGS_SUFFIX, steps } from './names';
import type { Stage } from './stage';
import { stepSettings } from './step-settings';

/** What a stack is made for. */
export type StageProps = StackProps & { readonly stage: Stage };

/** All that keeps something, and the queues that the buckets announce to. Nothing here depends on another stack. */
export class StorageStack extends Stack {
  readonly uploads: PrivateBucket;
  readonly derived: PrivateBucket;
  readonly filings: FilingTable;
  readonly bureau: BureauSecret;
  readonly queues: Readonly<Record<QueuedStepName, AnnouncedQueue>>;

  constructor(scope: Construct, id: string, { stage, ...props }: StageProps) {
    super(scope, id, props);
    const accessLogs = new Bucket(this, 'AccessLogs', {
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      lifecycleRules: [{ expiration: Duration.days(365) }],
    });
    const cors = [{ allowedOrigins: [stage.consoleOrigin], allowedMethods: [HttpMethods.POST], allowedHeaders: ['*'], maxAge: 3600 }];
    this.uploads = new PrivateBucket(this, 'Uploads', { accessLogs, versioned: true, cors });
    this.derived = new PrivateBucket(this, 'Derived', { accessLogs, versioned: false });
    this.filings = new FilingTable(this, 'Filings');
    this.bureau = new BureauSecret(this, 'Bureau');

    const queueOf = (step: QueuedStepName): AnnouncedQueue =>
      new AnnouncedQueue(this, `${step}-queue`, { seconds: stepSettings[step].seconds });
    this.queues = {
      [steps.normaliseImage]: queueOf(steps.normaliseImage),
      [steps.readDocument]: queueOf(steps.readDocument),
      [steps.recordReading]: queueOf(steps.recordReading),
    };
    announce(this.uploads.bucket, [{ to: this.queues[steps.normaliseImage] }]);
    announce(this.derived.bucket, [
      { to: this.queues[steps.readDocument], suffix: MANIFEST_SUFFIX },
      { to: this.queues[steps.recordReading], suffix: READINGS_SUFFIX },
    ]);
  }
}
