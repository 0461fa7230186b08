import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { grantsOf, templatesOf } from './synthesised';

const { reading: template } = templatesOf();

/** What a step may do beside taking messages from its queue. */
const beyondItsQueue = (step: string): readonly string[] => grantsOf(template, step).filter((grant) => !grant.startsWith('sqs:'));

describe('what each function may do', () => {
  it('lets the one that opens uploads read those and write re-encoded pictures, nothing else', () => {
    expect(beyondItsQueue('normalise-image')).toEqual([
      'kms:Decrypt on UploadsKey',
      'kms:GenerateDataKey on DerivedKey',
      's3:GetObject on UploadsBucket/*',
      's3:PutObject on DerivedBucket/*',
    ]);
  });

  it('never lets the reader see an upload', () => {
    expect(beyondItsQueue('read-document')).toEqual([
      'kms:Decrypt on DerivedKey',
      'kms:GenerateDataKey on DerivedKey',
      's3:GetObject on DerivedBucket/*',
      's3:PutObject on DerivedBucket/*',
    ]);
  });

  it.each(['normalise-image', 'read-document'])('lets %s take messages from its own queue alone', (step) => {
    const queues = grantsOf(template, step).flatMap((grant) => /^sqs:\w+ on (\w+)$/.exec(grant)?.[1] ?? []);
    expect(new Set(queues)).toEqual(new Set([`${step.replace('-', '')}queueQueue`]));
  });
});

describe('steps', () => {
  it.each([
    [60, 'arm64'],
    [120, 'x86_64'],
  ])('have a time-out (%i s), and a processor that their native packages are for', (seconds, architecture) => {
    template.hasResourceProperties('AWS::Lambda::Function', { Timeout: seconds, Architectures: [architecture], Runtime: 'nodejs24.x' });
  });

  it('are held back by a concurrency limit and hand back single messages', () => {
    template.resourceCountIs('AWS::Lambda::EventSourceMapping', 2);
    template.allResourcesProperties('AWS::Lambda::EventSourceMapping', {
      BatchSize: 1,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      ScalingConfig: { MaximumConcurrency: 20 },
    });
  });

  it('say in the template which step they are', () => {
    for (const step of ['normalise-image', 'read-document'])
      template.hasResource('AWS::Lambda::Function', { Metadata: Match.objectLike({ 'heyan:step': step }) });
  });
});
