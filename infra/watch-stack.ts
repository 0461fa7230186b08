import { Duration, Stack } from 'aws-cdk-lib';
import { CfnBudget } from 'aws-cdk-lib/aws-budgets';
import { Alarm, ComparisonOperator, type IMetric, Stats, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { FilterPattern, MetricFilter } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { alarmsOf } from './alarms';
import type { ApiStack } from './api-stack';
import { Operators } from './constructs/operators';
import { dashboardOf } from './dashboard';
import type { FilingStack } from './filing-stack';
import { steps } from './names';
import type { ReadingStack } from './reading-stack';
import type { RerunStack } from './rerun-stack';
import type { Stage } from './stage';
import type { StageProps, StorageStack } from './storage-stack';

type Stacks = {
  readonly storage: StorageStack;
  readonly reading: ReadingStack;
  readonly filing: FilingStack;
  readonly rerun: RerunStack;
  readonly api: ApiStack;
};

/** A figure of the line that the daily round over stalled filings logs. */
const stalledMetric = (scope: Construct, name: string, figure: string, rerun: RerunStack, stage: Stage): IMetric =>
  new MetricFilter(scope, name, {
    logGroup: rerun.step(steps.findStalled).logGroup,
    filterPattern: FilterPattern.exists(`$.${figure}`),
    metricNamespace: `Heyan/${stage.name}`,
    metricName: name,
    metricValue: `$.${figure}`,
  }).metric({ period: Duration.days(1), statistic: Stats.MAXIMUM });

/** Shares of the month's budget, in percent, at which somebody is told. */
const TOLD_AT = [80, 100];

const budgetFor = (scope: Construct, { name, alarmsTo }: Stage, dollars: number): CfnBudget =>
  new CfnBudget(scope, 'Budget', {
    budget: {
      budgetName: `heyan-${name}`,
      budgetType: 'COST',
      timeUnit: 'MONTHLY',
      budgetLimit: { amount: dollars, unit: 'USD' },
    },
    notificationsWithSubscribers: TOLD_AT.map((threshold) => ({
      notification: { notificationType: 'ACTUAL', comparisonOperator: 'GREATER_THAN', threshold, thresholdType: 'PERCENTAGE' },
      subscribers: [{ subscriptionType: 'EMAIL', address: alarmsTo }],
    })),
  });

/** Alarms, each with its place in the runbook, a dashboard and a budget. */
export class WatchStack extends Stack {
  constructor(scope: Construct, id: string, { stage, storage, reading, filing, rerun, api, ...props }: StageProps & Stacks) {
    super(scope, id, props);
    const undelivered = new MetricFilter(this, 'Undelivered', {
      logGroup: filing.step(steps.deliverOutbox).logGroup,
      // A word of the line that is logged for each message: what stands before it on the line is Lambda's.
      filterPattern: FilterPattern.anyTerm('not-delivered'),
      metricNamespace: `Heyan/${stage.name}`,
      metricName: 'MessagesNotDelivered',
      metricValue: '1',
    }).metric({ period: Duration.minutes(5), statistic: Stats.SUM });
    const stalled = {
      oldestHours: stalledMetric(this, 'OldestStalledHours', 'oldestHours', rerun, stage),
      notStarted: stalledMetric(this, 'ChecksNotStarted', 'notStarted', rerun, stage),
    };
    const watched = { storage, filing, rerun, api, undelivered, stalled };
    const tell = new SnsAction(new Operators(this, 'Operators', { mail: stage.alarmsTo }).topic);

    for (const { name, metric, threshold, periods, says, missing, comparison } of alarmsOf(watched)) {
      const alarm = new Alarm(this, name, {
        metric,
        threshold,
        evaluationPeriods: periods,
        alarmDescription: `${says} What to do: ${stage.runbook}#${name}`,
        comparisonOperator: comparison ?? ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
        treatMissingData: missing ?? TreatMissingData.NOT_BREACHING,
      });
      alarm.addAlarmAction(tell);
    }
    dashboardOf(this, 'Dashboard', watched, [...reading.steps, ...filing.steps, ...rerun.steps, api.step, api.console]);
    if (stage.monthlyBudget !== null) budgetFor(this, stage, stage.monthlyBudget);
  }
}
