import { Duration, Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';

/** After so many tries a message goes to the dead-letter queue. */
const TRIES = 3;

/** A queue that S3 announces objects to, with a dead-letter queue behind it. */
export class AnnouncedQueue extends Construct {
  readonly queue: Queue;
  readonly deadLetters: Queue;

  /** `seconds`: how long the function works on a message at most. */
  constructor(scope: Construct, id: string, { seconds }: { readonly seconds: number }) {
    super(scope, id);
    const encrypted = { encryption: QueueEncryption.SQS_MANAGED, enforceSSL: true } as const;
    this.deadLetters = new Queue(this, 'DeadLetters', { ...encrypted, retentionPeriod: Duration.days(14) });
    this.queue = new Queue(this, 'Queue', {
      ...encrypted,
      // Lambda's rule: a message must stay hidden for six times the function's time-out.
      visibilityTimeout: Duration.seconds(6 * seconds),
      retentionPeriod: Duration.days(4),
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: TRIES },
    });
    this.queue.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('s3.amazonaws.com')],
        actions: ['sqs:SendMessage'],
        resources: [this.queue.queueArn],
        // The bucket's own ARN here would make bucket and policy wait for each other.
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      }),
    );
  }
}
