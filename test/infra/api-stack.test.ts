import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { grantsOf, resourcesOf, templatesOf } from './synthesised';

const { api: template } = templatesOf();

describe('the API’s function', () => {
  it('may sign forms to the uploads, read what was derived, never an upload, keep verdicts, and erase', () => {
    const beside = grantsOf(template, 'api').filter((grant) => !/FilingsTable|FilingsKey|^sqs:/.test(grant));
    const machine = 'arn:AWS::Partition:states:ap-southeast-1:AWS::AccountId:stateMachine:heyan-development-filing';
    expect(beside).toEqual([
      'kms:Decrypt on BureauKey',
      'kms:Decrypt on DerivedKey',
      'kms:GenerateDataKey on DerivedKey',
      'kms:GenerateDataKey on UploadsKey',
      's3:DeleteObject on DerivedBucket/*',
      's3:DeleteObject on UploadsBucket/*',
      's3:DeleteObjectVersion on DerivedBucket/*',
      's3:DeleteObjectVersion on UploadsBucket/*',
      's3:GetObject on DerivedBucket/*',
      's3:ListBucketVersions on DerivedBucket',
      's3:ListBucketVersions on UploadsBucket',
      's3:PutObject on DerivedBucket/*',
      's3:PutObject on UploadsBucket/*',
      'secretsmanager:GetSecretValue on BureauSecret',
      'ses:SendEmail on arn:AWS::Partition:ses:ap-southeast-1:AWS::AccountId:identity/development.example',
      'sns:Publish on all but arn:AWS::Partition:sns:*:*:*',
      `states:ListExecutions on ${machine}`,
      `states:SendTaskSuccess on ${machine}`,
      `states:StartExecution on ${machine}`,
      `states:StartExecution on ${machine.replace('-filing', '-rerun')}`,
    ]);
  });

  it('may see how the queues stand and put dead letters back, and take nothing out of a queue that works', () => {
    const queues = ['normaliseimagequeue', 'readdocumentqueue', 'recordreadingqueue'];
    const deadOnly = ['DeleteMessage', 'ReceiveMessage', 'StartMessageMoveTask'];
    expect(grantsOf(template, 'api').filter((grant) => grant.startsWith('sqs:'))).toEqual(
      [
        ...queues.flatMap((queue) => deadOnly.map((action) => `sqs:${action} on ${queue}DeadLetters`)),
        ...queues.flatMap((queue) => [`sqs:GetQueueAttributes on ${queue}DeadLetters`, `sqs:GetQueueAttributes on ${queue}Queue`]),
        ...queues.map((queue) => `sqs:SendMessage on ${queue}Queue`),
      ].sort(),
    );
  });

  it('answers before the HTTP API gives up', () => {
    template.hasResourceProperties('AWS::Lambda::Function', { Timeout: 29 });
  });
});

describe('the HTTP API', () => {
  it('lets nobody through without a token of the stage’s issuer, meant for this system', () => {
    template.hasResourceProperties('AWS::ApiGatewayV2::Authorizer', {
      AuthorizerType: 'JWT',
      IdentitySource: ['$request.header.Authorization'],
      JwtConfiguration: { Issuer: 'https://id.development.example', Audience: ['heyan'] },
    });
    const Route = z.object({ RouteKey: z.string(), AuthorizationType: z.string() });
    const routes = resourcesOf(template, 'AWS::ApiGatewayV2::Route').map(({ Properties }) => Route.parse(Properties));
    expect(routes.map(({ RouteKey, AuthorizationType }) => `${RouteKey}: ${AuthorizationType}`).sort()).toEqual([
      'ANY /api/{proxy+}: JWT',
      'GET /: NONE',
      'GET /api/openapi.json: NONE',
      'GET /{proxy+}: NONE',
      'HEAD /: NONE',
      'HEAD /{proxy+}: NONE',
    ]);
  });

  it('serves the console to anybody, by a function that may do nothing, with pictures from the two buckets alone', () => {
    expect(grantsOf(template, 'console')).toEqual([]);
    template.hasResourceProperties('AWS::Lambda::Function', {
      Environment: {
        Variables: Match.objectLike({
          CONSOLE_FOLDER: 'console',
          CONSOLE_CLIENT: 'heyan',
          OIDC_ISSUER: 'https://id.development.example',
          PICTURE_ORIGINS: Match.anyValue(),
        }),
      },
    });
  });

  it('takes no more calls than the stage says, and logs neither who called nor about whom', () => {
    template.hasResourceProperties('AWS::ApiGatewayV2::Stage', {
      StageName: '$default',
      DefaultRouteSettings: Match.objectLike({ ThrottlingRateLimit: 50, ThrottlingBurstLimit: 100 }),
      AccessLogSettings: {
        Format: JSON.stringify({
          requestId: '$context.requestId',
          route: '$context.routeKey',
          status: '$context.status',
          ms: '$context.responseLatency',
        }),
      },
    });
  });
});
