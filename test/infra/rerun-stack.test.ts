import { readFileSync } from 'node:fs';
import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { stalledLine } from '#functions/find-stalled/find-stalled';
import { RERUN_DEFINITION_FILE } from '#infra/rerun-definition';
import { stepSettings } from '#infra/step-settings';
import { Definition } from '#local/step-functions/definition';
import { deploymentFaults } from '#local/step-functions/deployment-faults';
import { Json } from '#local/step-functions/json';
import { grantsOf, resourcesOf, resourceText, statementsOf, templatesOf } from './synthesised';

const { rerun: template, watch } = templatesOf();
const text = readFileSync(RERUN_DEFINITION_FILE, 'utf8');
const { States: states } = Definition.parse(JSON.parse(text));

const machine = 'arn:AWS::Partition:states:ap-southeast-1:AWS::AccountId:stateMachine:heyan-development-rerun';
const children = 'arn:AWS::Partition:states:ap-southeast-1:AWS::AccountId:execution:heyan-development-rerun/*';

describe('the state machine of runs over many filings', () => {
  it('is deployed byte by byte as it stands in its file', () => {
    const [deployed] = resourcesOf(template, 'AWS::StepFunctions::StateMachine');
    expect(deployed?.Properties.DefinitionString).toBe(text);
  });

  it.each(['aws', 'aws-cn'])('has no fault that keeps it from being deployed in %s', (partition) => {
    const put = text
      .replaceAll(`\${Partition}`, partition)
      .replaceAll(/\$\{(\w+)\}/g, `arn:${partition}:lambda:eu-west-1:000000000000:function:$1`);
    expect(deploymentFaults(Json.parse(JSON.parse(put)))).toEqual([]);
  });

  it('may call its three functions, read what it works through, and watch over its own runs', () => {
    const mine = statementsOf(template).filter(({ role }) => /^Role/.test(role));
    const on = (action: string) => mine.filter(({ Action }) => Action.includes(action)).flatMap(({ Resource }) => resourceText(Resource));
    expect([...on('lambda:InvokeFunction')].sort()).toEqual(['rerunbeginFunction', 'reruncloseFunction', 'rerunfilingsFunction']);
    expect(on('s3:GetObject')).toEqual(['DerivedBucket/reruns/*']);
    expect(on('states:StartExecution')).toEqual([machine]);
    expect(on('states:DescribeExecution')).toEqual([children]);
    expect(on('dynamodb:GetItem')).toEqual([]);
  });

  it('maps with the run’s own limit, and brings every end of it to the report', () => {
    const map = states.filings;
    if (map?.Type !== 'Map') throw new Error('no map');
    expect(map.MaxConcurrency).toBe('{% $begun.concurrency %}');
    expect(map.ToleratedFailurePercentage).toBe(100);
    expect(map.Catch.at(-1)).toMatchObject({ ErrorEquals: ['States.ALL'], Next: 'rerun-close' });
    const task = map.ItemProcessor.States['rerun-filings'];
    if (task?.Type !== 'Task') throw new Error('no task');
    expect(task.TimeoutSeconds).toBeGreaterThan(stepSettings['rerun-filings'].seconds);
    expect(task.Retry.find(({ ErrorEquals }) => ErrorEquals.includes('TransientError'))?.MaxAttempts).toBeGreaterThan(5);
  });

  it('is logged without the data of its runs, traced, and kept when the stack goes', () => {
    template.hasResource('AWS::StepFunctions::StateMachine', {
      DeletionPolicy: 'Retain',
      Properties: {
        LoggingConfiguration: Match.objectLike({ Level: 'ALL', IncludeExecutionData: false }),
        TracingConfiguration: { Enabled: true },
      },
    });
  });
});

describe('the daily round', () => {
  it('starts half an hour before the reminders, alone', () => {
    template.hasResourceProperties('AWS::Events::Rule', { ScheduleExpression: 'cron(30 0 * * ? *)', State: 'ENABLED' });
    const [one] = resourcesOf(template, 'AWS::Lambda::Function').filter(({ id }) => id.startsWith('findstalled'));
    expect(one?.Properties.ReservedConcurrentExecutions).toBe(1);
  });

  it.each([
    ['stalled-too-long', 'OldestStalledHours', 'oldestHours', 72],
    ['checks-not-starting', 'ChecksNotStarted', 'notStarted', 1],
  ] as const)('lets %s go off by the figure of its line', (alarm, metric, figure, threshold) => {
    watch.hasResourceProperties('AWS::Logs::MetricFilter', {
      FilterPattern: `{ $.${figure} = "*" }`,
      MetricTransformations: [{ MetricName: metric, MetricNamespace: 'Heyan/development', MetricValue: `$.${figure}` }],
    });
    watch.hasResourceProperties('AWS::CloudWatch::Alarm', {
      AlarmDescription: Match.stringLikeRegexp(`#${alarm}$`),
      ...{ MetricName: metric, Namespace: 'Heyan/development', Threshold: threshold, EvaluationPeriods: 1 },
      ComparisonOperator: 'GreaterThanOrEqualToThreshold',
    });
    const none = { overdue: 0, failed: 0, lapsing: 0, reminded: 0, asked: 0, oldestHours: 0, notStarted: 0 };
    const line = stalledLine({ ...none, [figure]: threshold });
    expect([JSON.parse(line), line.endsWith('\n')]).toEqual([expect.objectContaining({ [figure]: threshold }), true]);
    // What a console prints has words of the platform before it, which no filter for figures gets past.
    expect(readFileSync('functions/find-stalled/handler.ts', 'utf8')).toContain('stdout.write(stalledLine(');
  });

  it('writes no object', () => {
    expect(grantsOf(template, 'find-stalled').filter((grant) => grant.startsWith('s3:'))).toEqual(['s3:GetObject on DerivedBucket/*']);
  });
});
