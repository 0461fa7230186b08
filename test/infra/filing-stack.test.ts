import { readFileSync } from 'node:fs';
import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { DEFINITION_FILE } from '#infra/filing-machine';
import { grantsOf, resourcesOf, resourceText, statementsOf, templatesOf } from './synthesised';

const { filing: template } = templatesOf();

const machineArn = 'arn:AWS::Partition:states:ap-southeast-1:AWS::AccountId:stateMachine:heyan-development-filing';

const TABLE = [
  ...['BatchGetItem', 'ConditionCheckItem', 'DeleteItem', 'GetItem', 'PutItem', 'Query', 'UpdateItem'].map(
    (action) => `dynamodb:${action} on FilingsTable`,
  ),
  ...[1, 2, 3, 4, 5].map((index) => `dynamodb:Query on FilingsTable/index/list-${index}`),
  ...['Decrypt', 'DescribeKey', 'Encrypt', 'GenerateDataKey', 'GenerateDataKeyWithoutPlaintext', 'ReEncryptFrom', 'ReEncryptTo'].map(
    (action) => `kms:${action} on FilingsKey`,
  ),
];
const DERIVED = [
  'kms:Decrypt on DerivedKey',
  'kms:GenerateDataKey on DerivedKey',
  's3:GetObject on DerivedBucket/*',
  's3:PutObject on DerivedBucket/*',
];
const BUREAU = ['kms:Decrypt on BureauKey', 'secretsmanager:GetSecretValue on BureauSecret'];
const RESUMES = [`states:SendTaskSuccess on ${machineArn}`];
const DELIVERS = [
  ...RESUMES,
  `states:StartExecution on ${machineArn}`,
  'ses:SendEmail on arn:AWS::Partition:ses:ap-southeast-1:AWS::AccountId:identity/development.example',
  'sns:Publish on all but arn:AWS::Partition:sns:*:*:*',
];
const KEPT = ['s3:ListBucket on DerivedBucket'];
const PROBES = ['s3:ListBucket on UploadsBucket'];

describe('what each step may do', () => {
  it.each([
    ['record-reading', [...DERIVED, ...BUREAU, ...RESUMES]],
    ['check-filing', [...DERIVED, ...BUREAU, ...PROBES]],
    ['check-photo', [...DERIVED, ...BUREAU, ...PROBES]],
    ['await-change', RESUMES],
    ['escalate-wait', []],
    ['fail-filing', []],
    ['submit-to-bureau', [...DERIVED, ...KEPT, ...BUREAU, ...DELIVERS]],
    ['collect-from-bureau', [...DERIVED, ...KEPT, ...BUREAU, ...DELIVERS]],
    ['record-approval', [...DERIVED, ...DELIVERS]],
    ['deliver-outbox', DELIVERS],
    ['remind-applicants', DELIVERS],
  ])('%s: the table, and what it needs beside it', (step, beside) => {
    const found = grantsOf(template, step).filter((grant) => !grant.startsWith('sqs:'));
    expect(found).toEqual([...TABLE, ...beside].sort());
  });

  it('lets none but the recording take messages from a queue', () => {
    const takes = statementsOf(template).filter(({ Action }) => Action.some((action) => action.startsWith('sqs:')));
    expect(takes.map(({ role }) => role)).toEqual([expect.stringMatching(/^recordreadingRole/)]);
  });

  it('lets mail come from one address alone', () => {
    const mail = statementsOf(template).filter(({ Action }) => Action.includes('ses:SendEmail'));
    expect(mail).toHaveLength(5);
    for (const { Condition } of mail) expect(Condition).toEqual({ StringEquals: { 'ses:FromAddress': 'filings@development.example' } });
  });
});

describe('the state machine', () => {
  const [machine] = resourcesOf(template, 'AWS::StepFunctions::StateMachine');

  it('is deployed byte by byte as it stands in its file', () => {
    expect(machine?.Properties.DefinitionString).toBe(readFileSync(DEFINITION_FILE, 'utf8'));
  });

  it('has every name of its definition put in', () => {
    const Substitutions = z.record(z.string(), z.union([z.object({ Ref: z.string() }), z.object({ 'Fn::GetAtt': z.array(z.string()) })]));
    const given = Substitutions.parse(machine?.Properties.DefinitionSubstitutions);
    const named = [...new Set(readFileSync(DEFINITION_FILE, 'utf8').match(/(?<=\$\{)\w+(?=\})/g))];
    expect(Object.keys(given).sort()).toEqual(named.sort());
    const short = (name: string): string => name.toLowerCase();
    for (const [name, value] of Object.entries(given))
      if ('Fn::GetAtt' in value) expect(value['Fn::GetAtt'][0]).toMatch(new RegExp(`^${short(name)}Function`));
      else expect(value).toEqual({ Ref: 'AWS::Partition' });
  });

  it('may call the functions that it names, and nothing else', () => {
    const mine = statementsOf(template).filter(({ role }) => role.startsWith('FilingRole'));
    const invoked = mine.filter(({ Action }) => Action.includes('lambda:InvokeFunction')).flatMap(({ Resource }) => resourceText(Resource));
    expect([...invoked].sort()).toEqual(
      ['awaitchange', 'checkfiling', 'checkphoto', 'escalatewait', 'failfiling', 'recordapproval', 'submittobureau'].map(
        (step) => `${step}Function`,
      ),
    );
    const others = mine.flatMap(({ Action }) => Action).filter((action) => action !== 'lambda:InvokeFunction');
    expect(others.filter((action) => !/^(?:logs|xray):/.test(action))).toEqual([]);
  });

  it('is logged without the data of its runs, traced, kept when the stack goes, and runs for as long as a filing takes', () => {
    template.hasResource('AWS::StepFunctions::StateMachine', {
      DeletionPolicy: 'Retain',
      Properties: {
        StateMachineType: 'STANDARD',
        StateMachineName: 'heyan-development-filing',
        LoggingConfiguration: Match.objectLike({ Level: 'ALL', IncludeExecutionData: false }),
        TracingConfiguration: { Enabled: true },
      },
    });
  });
});

describe('the clock', () => {
  it.each([
    ['deliveroutbox', 'rate(1 minute)', 60],
    ['collectfrombureau', 'rate(1 minute)', 60],
    ['remindapplicants', 'cron(0 1 * * ? *)', 3600],
  ])('starts %s, one at a time, and lets the next start make up for one that failed', (step, schedule, age) => {
    const reference = { 'Fn::GetAtt': [Match.stringLikeRegexp(`^${step}Function`), 'Arn'] };
    template.hasResourceProperties('AWS::Events::Rule', {
      ScheduleExpression: schedule,
      State: 'ENABLED',
      Targets: [Match.objectLike({ Arn: reference, RetryPolicy: { MaximumEventAgeInSeconds: age, MaximumRetryAttempts: 0 } })],
    });
    template.hasResourceProperties('AWS::Lambda::EventInvokeConfig', {
      FunctionName: { Ref: Match.stringLikeRegexp(`^${step}Function`) },
      MaximumRetryAttempts: 0,
    });
    const [one] = resourcesOf(template, 'AWS::Lambda::Function').filter(({ id }) => id.startsWith(step));
    expect(one?.Properties.ReservedConcurrentExecutions).toBe(1);
  });
});

describe('a run that ends uncaught', () => {
  it('starts the step that puts its filing before an operator', () => {
    template.hasResourceProperties('AWS::Events::Rule', {
      EventPattern: {
        source: ['aws.states'],
        'detail-type': ['Step Functions Execution Status Change'],
        detail: { status: ['FAILED', 'TIMED_OUT', 'ABORTED'] },
      },
    });
    const rules = resourcesOf(template, 'AWS::Events::Rule').filter(({ Properties }) => 'EventPattern' in Properties);
    expect(JSON.stringify(rules.map(({ Properties }) => Properties.Targets))).toMatch(/"failfilingFunction/);
    expect(JSON.stringify(rules.map(({ Properties }) => Properties.EventPattern))).toMatch(/"FilingMachine/);
  });
});
