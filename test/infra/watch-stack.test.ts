import { readFileSync } from 'node:fs';
import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { queuedSteps } from '#infra/names';
import { development } from '#infra/stages/development';
import { productionCn } from '#infra/stages/production-cn';
import { resourcesOf, templatesOf } from './synthesised';

const { watch: template } = templatesOf();

const Alarm = z.object({
  AlarmDescription: z.string(),
  AlarmActions: z.array(z.unknown()).min(1),
  MetricName: z.string().optional(),
  TreatMissingData: z.string(),
});
const alarms = resourcesOf(template, 'AWS::CloudWatch::Alarm').map(({ Properties }) => Alarm.parse(Properties));
const nameOf = ({ AlarmDescription }: z.infer<typeof Alarm>): string => AlarmDescription.split('docs/runbook.md#')[1] ?? '';

describe('alarms', () => {
  it('lead to a heading of the runbook each, and each heading has its alarm', () => {
    const runbook = readFileSync(new URL('../../docs/runbook.md', import.meta.url), 'utf8');
    const headings = [...runbook.matchAll(/^### (.+)$/gm)].map(([, heading]) => heading);
    expect(alarms.map(nameOf).sort()).toEqual([...headings].sort());
  });

  it('watch each queue’s dead letters and the age of its oldest message', () => {
    const names = alarms.map(nameOf);
    for (const step of queuedSteps) expect(names).toEqual(expect.arrayContaining([`${step}-dead-letters`, `${step}-queue-age`]));
  });

  it('watch what no Catch can see: runs that failed, and waits that are overdue', () => {
    template.hasResourceProperties('AWS::CloudWatch::Alarm', {
      MetricName: 'ExecutionsFailed',
      Threshold: 1,
      EvaluationPeriods: 1,
      ComparisonOperator: 'GreaterThanOrEqualToThreshold',
    });
    expect(alarms.map(nameOf)).toEqual(expect.arrayContaining(['wait-overdue', 'filing-failed', 'runs-timed-out']));
  });

  it('go off where the clock’s steps are not started at all', () => {
    const silent = alarms.filter(({ TreatMissingData }) => TreatMissingData === 'breaching').map(nameOf);
    expect(silent.sort()).toEqual(['collect-from-bureau-not-running', 'deliver-outbox-not-running']);
  });

  it('count the messages that could not be delivered, from the log of who delivers them', () => {
    template.hasResourceProperties('AWS::Logs::MetricFilter', {
      FilterPattern: '"not-delivered"',
      MetricTransformations: [{ MetricNamespace: 'Heyan/development', MetricName: 'MessagesNotDelivered', MetricValue: '1' }],
    });
  });

  it('tell the stage’s operators, and only this account’s CloudWatch may', () => {
    template.hasResourceProperties('AWS::SNS::Subscription', { Protocol: 'email', Endpoint: development.alarmsTo });
    template.hasResourceProperties('AWS::SNS::TopicPolicy', {
      PolicyDocument: {
        Statement: Match.arrayWith([
          Match.objectLike({
            Effect: 'Allow',
            Principal: { Service: 'cloudwatch.amazonaws.com' },
            Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
          }),
        ]),
      },
    });
  });
});

describe('the budget', () => {
  it('is told at 80 and 100 %', () => {
    template.hasResourceProperties('AWS::Budgets::Budget', {
      Budget: { BudgetLimit: { Amount: 50, Unit: 'USD' }, TimeUnit: 'MONTHLY', BudgetType: 'COST' },
      NotificationsWithSubscribers: [
        Match.objectLike({ Notification: Match.objectLike({ Threshold: 80 }) }),
        Match.objectLike({ Notification: Match.objectLike({ Threshold: 100 }) }),
      ],
    });
  });

  it('is left out of a stage without one', () => {
    templatesOf(productionCn).watch.resourceCountIs('AWS::Budgets::Budget', 0);
  });
});
