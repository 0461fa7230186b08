import { Stack } from 'aws-cdk-lib';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';

/** Where alarms go: a topic that only this account's CloudWatch may publish to, and a mail address behind it. */
export class Operators extends Construct {
  readonly topic: Topic;

  constructor(scope: Construct, id: string, { mail }: { readonly mail: string }) {
    super(scope, id);
    const cloudWatch = new ServicePrincipal('cloudwatch.amazonaws.com', {
      conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
    });
    const key = new Key(this, 'Key', { enableKeyRotation: true });
    key.grant(cloudWatch, 'kms:Decrypt', 'kms:GenerateDataKey');
    this.topic = new Topic(this, 'Topic', { masterKey: key, enforceSSL: true });
    this.topic.grantPublish(cloudWatch);
    this.topic.addSubscription(new EmailSubscription(mail));
  }
}
