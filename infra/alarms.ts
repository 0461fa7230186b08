import { Duration } from 'aws-cdk-lib';
import { ComparisonOperator, type IMetric, MathExpression, Stats, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import type { ApiStack } from './api-stack';
import type { FilingStack } from './filing-stack';
import { queuedSteps, steps } from './names';
import type { RerunStack } from './rerun-stack';
import type { StorageStack } from './storage-stack';

/**
 * What is watched. `undelivered`: how often a message of the outbox could not be delivered; `stalled`: how long the filing has stalled that did first, and how many checks should
 * have ended long ago.
 */
export type Watched = {
  readonly storage: StorageStack;
  readonly filing: FilingStack;
  readonly rerun: RerunStack;
  readonly api: ApiStack;
  readonly undelivered: IMetric;
  readonly stalled: { readonly oldestHours: IMetric; readonly notStarted: IMetric };
};

/** One alarm: from which value on, for how many periods in a row. Figures that are missing count as none unless it says otherwise. */
export type AlarmSettings = {
  /** Also the heading in docs/runbook.md. */
  readonly name: string;
  readonly metric: IMetric;
  readonly threshold: number;
  readonly periods: number;
  /** What it means, in one sentence. */
  readonly says: string;
  readonly missing?: TreatMissingData;
  readonly comparison?: ComparisonOperator;
};

const FIVE = Duration.minutes(5);
const FIFTEEN = Duration.minutes(15);
const atOnce = { threshold: 1, periods: 1 };

const queueAlarms = ({ storage }: Watched): readonly AlarmSettings[] =>
  queuedSteps.flatMap((step): AlarmSettings[] => {
    const { queue, deadLetters } = storage.queues[step];
    return [
      {
        ...{ name: `${step}-dead-letters`, ...atOnce, says: `An object could not be worked off by ${step}, however often it was tried.` },
        metric: deadLetters.metricApproximateNumberOfMessagesVisible({ period: FIVE, statistic: Stats.MAXIMUM }),
      },
      {
        ...{
          name: `${step}-queue-age`,
          threshold: 900,
          periods: 1,
          says: `The oldest object has waited for ${step} for a quarter of an hour.`,
        },
        metric: queue.metricApproximateAgeOfOldestMessage({ period: FIVE, statistic: Stats.MAXIMUM }),
      },
    ];
  });

/** Steps that run each minute: another system's bad minutes are no alarm, a bad quarter of an hour is. */
const clockAlarms = ({ filing }: Watched): readonly AlarmSettings[] =>
  [steps.deliverOutbox, steps.collectFromBureau].flatMap((step): AlarmSettings[] => {
    const { handler } = filing.step(step);
    return [
      {
        ...{ name: `${step}-failing`, threshold: 1, periods: 3, says: `${step} fails again and again.` },
        metric: handler.metricErrors({ period: FIVE, statistic: Stats.SUM }),
      },
      {
        ...{ name: `${step}-not-running`, ...atOnce, says: `${step} has not been started for a quarter of an hour.` },
        metric: handler.metricInvocations({ period: FIFTEEN, statistic: Stats.SUM }),
        ...{ missing: TreatMissingData.BREACHING, comparison: ComparisonOperator.LESS_THAN_THRESHOLD },
      },
    ];
  });

const workflowAlarms = ({ filing, undelivered }: Watched): readonly AlarmSettings[] => {
  const { machine } = filing.machine;
  const startsOf = (step: typeof steps.escalateWait | typeof steps.failFiling): IMetric =>
    filing.step(step).handler.metricInvocations({ period: FIVE, statistic: Stats.SUM });
  return [
    {
      name: 'runs-failed',
      ...atOnce,
      says: 'A run ended without bringing its filing anywhere.',
      metric: machine.metricFailed({ period: FIVE }),
    },
    { name: 'runs-timed-out', ...atOnce, says: 'A run was ended by its time-out.', metric: machine.metricTimedOut({ period: FIVE }) },
    { name: 'runs-aborted', ...atOnce, says: 'A run was stopped by hand.', metric: machine.metricAborted({ period: FIVE }) },
    { name: 'wait-overdue', ...atOnce, says: 'A filing has waited past its due time.', metric: startsOf(steps.escalateWait) },
    {
      name: 'filing-failed',
      ...atOnce,
      says: 'A step could not be done: its filing lies among the exceptions.',
      metric: startsOf(steps.failFiling),
    },
    { name: 'messages-not-delivered', threshold: 1, periods: 3, says: 'Messages of the outbox cannot be delivered.', metric: undelivered },
    {
      ...{ name: 'remind-applicants-failing', ...atOnce, says: 'The daily reminders failed.' },
      metric: filing.step(steps.remindApplicants).handler.metricErrors({ period: FIVE, statistic: Stats.SUM }),
    },
  ];
};

const stalledAlarms = ({ rerun, stalled }: Watched): readonly AlarmSettings[] => [
  { name: 'stalled-too-long', threshold: 72, periods: 1, says: 'A filing has been stalled for three days.', metric: stalled.oldestHours },
  {
    ...{ name: 'checks-not-starting', ...atOnce, says: 'Filings wait to be checked and nothing starts.' },
    metric: stalled.notStarted,
  },
  {
    ...{ name: 'find-stalled-failing', ...atOnce, says: 'The daily round over stalled filings failed.' },
    metric: rerun.step(steps.findStalled).handler.metricErrors({ period: FIVE, statistic: Stats.SUM }),
  },
  {
    ...{ name: 'reruns-failed', ...atOnce, says: 'A run over many filings ended without its report.' },
    metric: rerun.machine.metricFailed({ period: FIVE }),
  },
];

const edgeAlarms = ({ api: { api }, storage: { filings } }: Watched): readonly AlarmSettings[] => [
  {
    name: 'api-errors',
    threshold: 5,
    periods: 1,
    says: 'The API answers with errors of its own.',
    metric: api.metricServerError({ period: FIVE }),
  },
  {
    name: 'api-slow',
    threshold: 3000,
    periods: 3,
    says: 'One call in twenty takes longer than three seconds.',
    metric: api.metricLatency({ period: FIVE, statistic: Stats.p(95) }),
  },
  {
    ...{ name: 'table-throttled', threshold: 1, periods: 3, says: 'The table refuses reads or writes for their number.' },
    metric: new MathExpression({
      expression: 'reads + writes',
      period: FIVE,
      usingMetrics: {
        reads: filings.table.metric('ReadThrottleEvents', { period: FIVE, statistic: Stats.SUM }),
        writes: filings.table.metric('WriteThrottleEvents', { period: FIVE, statistic: Stats.SUM }),
      },
    }),
  },
];

/** All alarms of a system. */
export const alarmsOf = (watched: Watched): readonly AlarmSettings[] => [
  ...queueAlarms(watched),
  ...workflowAlarms(watched),
  ...clockAlarms(watched),
  ...stalledAlarms(watched),
  ...edgeAlarms(watched),
];
