import { RemovalPolicy } from 'aws-cdk-lib';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import { acknowledge } from '../nag';

/** How the bureau is reached, and the account there: JSON that an operator puts in once the stack stands. It outlives the stack. */
export class BureauSecret extends Construct {
  readonly secret: Secret;
  readonly key: Key;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.key = new Key(this, 'Key', { enableKeyRotation: true });
    this.secret = new Secret(this, 'Secret', {
      description: 'Heyan: address, account and cipher of the bureau (see docs/deploy.md)',
      encryptionKey: this.key,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    acknowledge(this.secret, 'AwsSolutions-SMG4', 'The bureau gives out this password and changes it: nothing here could.');
  }
}
