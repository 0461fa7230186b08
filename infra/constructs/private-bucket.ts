import { Duration } from 'aws-cdk-lib';
import { Key } from 'aws-cdk-lib/aws-kms';
import { BlockPublicAccess, Bucket, BucketEncryption, type CorsRule, type IBucket, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';

/** What differs between buckets. `cors`: which pages may send to it; none if left out. */
export type PrivateBucketProps = { readonly accessLogs: Bucket; readonly versioned: boolean; readonly cors?: CorsRule[] };

/** A bucket that is never public, takes TLS only, is encrypted with a key of its own and logs every access. It outlives the stack. */
export class PrivateBucket extends Construct {
  readonly bucket: Bucket;
  readonly key: Key;

  constructor(scope: Construct, id: string, { accessLogs, versioned, cors }: PrivateBucketProps) {
    super(scope, id);
    this.key = new Key(this, 'Key', { enableKeyRotation: true });
    this.bucket = new Bucket(this, 'Bucket', {
      encryption: BucketEncryption.KMS,
      encryptionKey: this.key,
      bucketKeyEnabled: true,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      versioned,
      // The library declares an optional property of Bucket wider than IBucket's: only the compiler's strictest setting minds.
      serverAccessLogsBucket: accessLogs as IBucket,
      serverAccessLogsPrefix: `${id}/`,
      lifecycleRules: [{ abortIncompleteMultipartUploadAfter: Duration.days(1) }],
      ...(cors === undefined ? {} : { cors }),
    });
  }
}
