import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { steps } from '#infra/names';
import { stages } from '#infra/stages';
import { resourcesOf, statementsOf, systemOf, templatesOf } from './synthesised';

const Metadata = z.object({ 'heyan:step': z.string() });

/** What is open to no resource of its own: Step Functions' log delivery, and tracing. */
const WITHOUT_RESOURCE =
  /^(?:logs:(?:CreateLogDelivery|GetLogDelivery|UpdateLogDelivery|DeleteLogDelivery|ListLogDeliveries|PutResourcePolicy|DescribeResourcePolicies|DescribeLogGroups)|xray:(?:PutTraceSegments|PutTelemetryRecords|GetSamplingRules|GetSamplingTargets))$/;

describe.each(stages)('the stage $name', (stage) => {
  const templates = Object.values(templatesOf(stage));
  const all = <Found>(of: (template: (typeof templates)[number]) => readonly Found[]): readonly Found[] =>
    templates.flatMap((one) => of(one));

  it('names no partition of its own', () => {
    for (const template of templates) expect(JSON.stringify(template.toJSON())).not.toMatch(/arn:aws[:-]/);
  });

  it('holds every step once, on a current runtime, under its own role, with a log that ends', () => {
    const functions = all((template) => resourcesOf(template, 'AWS::Lambda::Function'));
    expect(functions.map((one) => Metadata.parse(one.Metadata)['heyan:step']).sort()).toEqual(Object.values(steps).sort());
    for (const { Properties } of functions)
      expect(Properties).toMatchObject({ Runtime: 'nodejs24.x', LoggingConfig: { LogGroup: expect.anything() } });
    expect(new Set(functions.map(({ Properties }) => JSON.stringify(Properties.Role))).size).toBe(functions.length);
    for (const { Properties } of all((template) => resourcesOf(template, 'AWS::Logs::LogGroup')))
      expect(Properties.RetentionInDays).toBe(90);
  });

  it('allows no action by a wildcard, everything on a star only where AWS knows no resource, and no managed policy', () => {
    for (const { Action, Resource, NotResource } of all(statementsOf)) {
      expect(Action.filter((action) => action.includes('*'))).toEqual([]);
      if (Resource === '*') expect(Action.filter((action) => !WITHOUT_RESOURCE.test(action))).toEqual([]);
      if (NotResource !== undefined) expect(Action).toEqual(['sns:Publish']);
    }
    for (const { Properties } of all((template) => resourcesOf(template, 'AWS::IAM::Role')))
      expect(Properties.ManagedPolicyArns).toBeUndefined();
  });

  it('gives an environment variable one value in all functions', () => {
    const Variables = z.object({ Environment: z.object({ Variables: z.record(z.string(), z.unknown()) }) });
    const values = new Map<string, Set<string>>();
    for (const { Properties } of all((template) => resourcesOf(template, 'AWS::Lambda::Function')))
      for (const [name, value] of Object.entries(Variables.parse(Properties).Environment.Variables))
        values.set(name, (values.get(name) ?? new Set()).add(JSON.stringify(value)));
    for (const [name, found] of values) expect([name, found.size]).toEqual([name, 1]);
  });

  it('lets exactly the functions that read keep few arenas', () => {
    const Arenas = z.object({ Environment: z.object({ Variables: z.object({ MALLOC_ARENA_MAX: z.string().optional() }) }) });
    const few = all((template) => resourcesOf(template, 'AWS::Lambda::Function')).flatMap(({ Metadata: metadata, Properties }) =>
      Arenas.parse(Properties).Environment.Variables.MALLOC_ARENA_MAX === '2' ? [Metadata.parse(metadata)['heyan:step']] : [],
    );
    expect(few.sort()).toEqual(['read-document', 'submit-to-bureau']);
  });

  it('lets every key rotate and keeps all that holds something when a stack goes', () => {
    for (const { Properties } of all((template) => resourcesOf(template, 'AWS::KMS::Key'))) expect(Properties.EnableKeyRotation).toBe(true);
    for (const type of ['AWS::S3::Bucket', 'AWS::DynamoDB::Table', 'AWS::SecretsManager::Secret', 'AWS::StepFunctions::StateMachine'])
      for (const { DeletionPolicy } of all((template) => resourcesOf(template, type)))
        expect([type, DeletionPolicy]).toEqual([type, 'Retain']);
  });
});

describe('the checks of a synthesis', () => {
  it('find nothing that is not acknowledged with a reason, and CloudFormation’s schemas nothing at all', () => {
    const { app } = systemOf(undefined, true);
    const { directory } = app.synth();
    const Report = z.object({ pluginReports: z.array(z.unknown()) });
    expect(Report.parse(JSON.parse(readFileSync(join(directory, 'validation-report.json'), 'utf8'))).pluginReports).toEqual([]);
  });

  it('stop it where a rule is broken', () => {
    const { app, storage } = systemOf();
    new Bucket(storage, 'Planted');
    expect(() => app.synth()).toThrow('AwsSolutions-S10');
  });
});
