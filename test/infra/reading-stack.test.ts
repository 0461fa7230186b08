import { readFileSync } from 'node:fs';
import { App, Validations } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { AwsSolutionsChecks } from 'cdk-nag';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ReadingStack } from '#infra/reading-stack';

const Statement = z.object({ Action: z.union([z.string().transform((action) => [action]), z.array(z.string())]), Resource: z.unknown() });
const Policy = z.object({ Properties: z.object({ PolicyDocument: z.object({ Statement: z.array(Statement) }) }) });

const Configuration = z.object({ context: z.record(z.string(), z.unknown()) });
const { context } = Configuration.parse(JSON.parse(readFileSync(new URL('../../cdk.json', import.meta.url), 'utf8')));

const synthesised = () => {
  const app = new App({ context: { ...context, bundle: 'false' } });
  const stack = new ReadingStack(app, 'Reading');
  return { app, stack };
};

let template: Template;
beforeAll(() => {
  template = Template.fromStack(synthesised().stack);
});

/** What a step's role may do, as `action on resource`, apart from its queue and its log. */
const grantsOf = (step: string): string[] => {
  const policies = Object.entries(template.findResources('AWS::IAM::Policy')).filter(([id]) => id.startsWith(step));
  return policies
    .flatMap(([, policy]) => Policy.parse(policy).Properties.PolicyDocument.Statement)
    .flatMap(({ Action, Resource }) =>
      Action.map((action) => `${action} on ${JSON.stringify(Resource).match(/"(\w+?)(?:Bucket|Key)\w{8}"/)?.[1]}`),
    )
    .filter((grant) => !/^(?:sqs|logs):/.test(grant))
    .sort();
};

describe('what each function may do', () => {
  it('lets the one that opens uploads read those and write re-encoded pictures, nothing else', () => {
    expect(grantsOf('normaliseimage')).toEqual([
      'kms:Decrypt on Uploads',
      'kms:GenerateDataKey on Derived',
      's3:GetObject on Uploads',
      's3:PutObject on Derived',
    ]);
  });

  it('never lets the reader see an upload', () => {
    expect(grantsOf('readdocument')).toEqual([
      'kms:Decrypt on Derived',
      'kms:GenerateDataKey on Derived',
      's3:GetObject on Derived',
      's3:PutObject on Derived',
    ]);
  });

  it('holds no action with a wildcard and no managed policy', () => {
    const policies = Object.values(template.findResources('AWS::IAM::Policy')).map((policy) => Policy.parse(policy));
    const actions = policies.flatMap(({ Properties }) => Properties.PolicyDocument.Statement.flatMap(({ Action }) => Action));
    expect(actions.filter((action) => action.includes('*'))).toEqual([]);
    expect(template.findResources('AWS::IAM::Role', { Properties: { ManagedPolicyArns: Match.anyValue() } })).toEqual({});
    template.resourceCountIs('AWS::Lambda::Function', 2);
  });

  it('lets S3 of this account, and nobody else, send to the queues', () => {
    template.allResourcesProperties('AWS::SQS::QueuePolicy', {
      PolicyDocument: {
        Statement: Match.arrayWith([Match.objectLike({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } })]),
      },
    });
    const sending = Match.objectLike({
      Action: 'sqs:SendMessage',
      Principal: { Service: 's3.amazonaws.com' },
      Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
    });
    template.resourcePropertiesCountIs('AWS::SQS::QueuePolicy', { PolicyDocument: { Statement: Match.arrayWith([sending]) } }, 2);
  });
});

describe('buckets', () => {
  it('are never public and take TLS only', () => {
    template.allResourcesProperties('AWS::S3::Bucket', {
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
    });
    template.allResourcesProperties('AWS::S3::BucketPolicy', {
      PolicyDocument: {
        Statement: Match.arrayWith([
          Match.objectLike({ Effect: 'Deny', Action: 's3:*', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
        ]),
      },
    });
  });

  it.each(['Uploads', 'Derived'])('are encrypted with a key of their own that rotates, and log every access: %s', (name) => {
    const [key = ''] = Object.keys(template.findResources('AWS::KMS::Key', { Properties: { EnableKeyRotation: true } })).filter((id) =>
      id.startsWith(name),
    );
    template.hasResource('AWS::S3::Bucket', {
      DeletionPolicy: 'Retain',
      Properties: {
        BucketEncryption: {
          ServerSideEncryptionConfiguration: [
            {
              BucketKeyEnabled: true,
              ServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms', KMSMasterKeyID: { 'Fn::GetAtt': [key, 'Arn'] } },
            },
          ],
        },
        LoggingConfiguration: { LogFilePrefix: `${name}/` },
      },
    });
  });

  it('keep every version of an upload, start the normalising with each and the reading with a manifest', () => {
    template.hasResourceProperties('AWS::S3::Bucket', {
      VersioningConfiguration: { Status: 'Enabled' },
      NotificationConfiguration: {
        QueueConfigurations: [
          {
            Event: 's3:ObjectCreated:*',
            Queue: { 'Fn::GetAtt': [Match.stringLikeRegexp('^normaliseimageQueue'), 'Arn'] },
            Filter: Match.absent(),
          },
        ],
      },
    });
    template.hasResourceProperties('AWS::S3::Bucket', {
      NotificationConfiguration: {
        QueueConfigurations: [
          {
            Event: 's3:ObjectCreated:*',
            Queue: { 'Fn::GetAtt': [Match.stringLikeRegexp('^readdocumentQueue'), 'Arn'] },
            Filter: { S3Key: { Rules: [{ Name: 'suffix', Value: '/manifest.json' }] } },
          },
        ],
      },
    });
  });
});

describe('steps', () => {
  it.each([
    ['normaliseimage', 60, 'arm64'],
    ['readdocument', 120, 'x86_64'],
  ])('%s has a time-out, and its queue hides a message six times as long and gives up after three tries', (step, seconds, architecture) => {
    template.hasResourceProperties('AWS::Lambda::Function', { Timeout: seconds, Architectures: [architecture], Runtime: 'nodejs24.x' });
    template.hasResourceProperties('AWS::SQS::Queue', {
      VisibilityTimeout: 6 * seconds,
      SqsManagedSseEnabled: true,
      RedrivePolicy: { maxReceiveCount: 3, deadLetterTargetArn: { 'Fn::GetAtt': [Match.stringLikeRegexp(`^${step}DeadLetters`), 'Arn'] } },
    });
  });

  it('are held back by a concurrency limit and hand back single messages', () => {
    template.resourceCountIs('AWS::Lambda::EventSourceMapping', 2);
    template.allResourcesProperties('AWS::Lambda::EventSourceMapping', {
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      ScalingConfig: { MaximumConcurrency: 20 },
    });
  });

  it('log for three months', () => {
    template.resourceCountIs('AWS::Logs::LogGroup', 2);
    template.allResourcesProperties('AWS::Logs::LogGroup', { RetentionInDays: 90 });
  });
});

describe('the AwsSolutions rules', () => {
  const checked = () => {
    const { app, stack } = synthesised();
    Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
    return { app, stack };
  };

  it('find nothing that is not acknowledged with a reason', () => {
    expect(() => checked().app.synth()).not.toThrow();
  });

  it('stop the synthesis where one is broken', () => {
    const { app, stack } = checked();
    new Bucket(stack, 'Planted');
    expect(() => app.synth()).toThrow('AwsSolutions-S10');
  });
});
