import { Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { Step } from './constructs/step';
import { mayRead, mayWrite } from './grants';
import { modelsFolder } from './model-sets';
import { environment, QUEUE_READERS, steps } from './names';
import type { StageProps, StorageStack } from './storage-stack';

/**
 * From upload to readings. The function that opens a stranger's bytes can read uploads and write re-encoded pictures, and nothing else; the one that
 * reads documents never sees an upload.
 */
export class ReadingStack extends Stack {
  readonly steps: readonly Step[];

  constructor(scope: Construct, id: string, { storage, stage, ...props }: StageProps & { readonly storage: StorageStack }) {
    super(scope, id, props);
    const { uploads, derived, queues } = storage;
    const derivedBucket = { [environment.derivedBucket]: derived.bucket.bucketName };

    const normaliseImage = new Step(this, steps.normaliseImage, {
      environment: { [environment.uploadsBucket]: uploads.bucket.bucketName, ...derivedBucket },
    });
    normaliseImage.startFrom(queues[steps.normaliseImage], QUEUE_READERS);
    mayRead(normaliseImage, uploads);
    mayWrite(normaliseImage, derived);

    const readDocument = new Step(this, steps.readDocument, {
      environment: { ...derivedBucket, [environment.modelsFolder]: modelsFolder(stage.models) },
      models: stage.models,
    });
    readDocument.startFrom(queues[steps.readDocument], QUEUE_READERS);
    mayRead(readDocument, derived);
    mayWrite(readDocument, derived);

    this.steps = [normaliseImage, readDocument];
  }
}
