import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { stepSettings } from '#infra/step-settings';
import { tableInput } from '#local/dynamodb/create-table';
import { resourcesOf, templatesOf } from './synthesised';

const { storage: template } = templatesOf();

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

  it.each(['Uploads', 'Derived'])(
    'are encrypted with a key of their own that rotates, log every access, and outlive the stack: %s',
    (name) => {
      const [key = ''] = resourcesOf(template, 'AWS::KMS::Key').flatMap(({ id, Properties }) =>
        id.startsWith(name) && Properties.EnableKeyRotation === true ? [id] : [],
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
    },
  );

  it('keep every version of an upload, announce each to the normalising, and take them from the console’s pages alone', () => {
    template.hasResourceProperties('AWS::S3::Bucket', {
      VersioningConfiguration: { Status: 'Enabled' },
      CorsConfiguration: {
        CorsRules: [Match.objectLike({ AllowedMethods: ['POST'], AllowedOrigins: ['https://heyan.development.example'] })],
      },
      NotificationConfiguration: {
        QueueConfigurations: [
          {
            Event: 's3:ObjectCreated:*',
            Queue: { 'Fn::GetAtt': [Match.stringLikeRegexp('^normaliseimagequeueQueue'), 'Arn'] },
            Filter: Match.absent(),
          },
        ],
      },
    });
  });

  it('announce a manifest to the reading and readings to their recording', () => {
    const announced = (queue: string, suffix: string) => ({
      Event: 's3:ObjectCreated:*',
      Queue: { 'Fn::GetAtt': [Match.stringLikeRegexp(`^${queue}`), 'Arn'] },
      Filter: { S3Key: { Rules: [{ Name: 'suffix', Value: suffix }] } },
    });
    template.hasResourceProperties('AWS::S3::Bucket', {
      NotificationConfiguration: {
        QueueConfigurations: [
          announced('readdocumentqueueQueue', '/manifest.json'),
          announced('recordreadingqueueQueue', '/readings.json'),
        ],
      },
    });
  });

  it('are connected once the queues’ policies are there', () => {
    const { DependsOn } = z
      .object({ DependsOn: z.array(z.string()) })
      .parse(Object.values(template.findResources('AWS::S3::Bucket', { Properties: { CorsConfiguration: Match.anyValue() } }))[0]);
    expect(DependsOn).toContainEqual(expect.stringMatching(/^normaliseimagequeueQueuePolicy/));
  });
});

describe('queues', () => {
  const Queue = z.object({ VisibilityTimeout: z.number(), SqsManagedSseEnabled: z.boolean(), RedrivePolicy: z.unknown() });

  it.each(['normalise-image', 'read-document', 'record-reading'] as const)(
    'hide a message six times as long as its function works, and give up after three tries: %s',
    (step) => {
      const prefix = `${step.replace('-', '')}queue`;
      const found = resourcesOf(template, 'AWS::SQS::Queue').find(({ id }) => id.startsWith(`${prefix}Queue`));
      expect(Queue.parse(found?.Properties)).toEqual({
        VisibilityTimeout: 6 * stepSettings[step].seconds,
        SqsManagedSseEnabled: true,
        RedrivePolicy: {
          maxReceiveCount: 3,
          deadLetterTargetArn: { 'Fn::GetAtt': [expect.stringMatching(new RegExp(`^${prefix}DeadLetters`)), 'Arn'] },
        },
      });
    },
  );

  it('take messages from S3 of this account, and over TLS alone', () => {
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
    template.resourcePropertiesCountIs('AWS::SQS::QueuePolicy', { PolicyDocument: { Statement: Match.arrayWith([sending]) } }, 3);
  });
});

describe('the table', () => {
  it('has the keys and indexes that one machine’s has, and no stream', () => {
    const { AttributeDefinitions = [], KeySchema, GlobalSecondaryIndexes, BillingMode } = tableInput('any');
    template.hasResourceProperties('AWS::DynamoDB::Table', {
      AttributeDefinitions: Match.arrayWith([...AttributeDefinitions]),
      KeySchema,
      GlobalSecondaryIndexes,
      StreamSpecification: Match.absent(),
      BillingMode,
      TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled: true },
    });
  });

  it('is encrypted with a key of its own, can be brought back to any second of 35 days, and is never deleted with the stack', () => {
    template.hasResource('AWS::DynamoDB::Table', {
      DeletionPolicy: 'Retain',
      Properties: {
        DeletionProtectionEnabled: true,
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true, RecoveryPeriodInDays: 35 },
        SSESpecification: {
          SSEEnabled: true,
          SSEType: 'KMS',
          KMSMasterKeyId: { 'Fn::GetAtt': [Match.stringLikeRegexp('^FilingsKey'), 'Arn'] },
        },
      },
    });
  });
});

describe('the bureau’s account', () => {
  it('is a secret under a key of its own that outlives the stack', () => {
    template.hasResource('AWS::SecretsManager::Secret', {
      DeletionPolicy: 'Retain',
      Properties: { KmsKeyId: { 'Fn::GetAtt': [Match.stringLikeRegexp('^BureauKey'), 'Arn'] } },
    });
  });
});
