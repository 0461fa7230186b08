import { Duration } from 'aws-cdk-lib';
import { Dashboard, GraphWidget, type IMetric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import type { Watched } from './alarms';
import type { Step } from './constructs/step';
import { queuedSteps } from './names';

const PERIOD = Duration.minutes(5);
const WIDTH = 12;

const graph = (title: string, left: IMetric[], right: IMetric[] = []): GraphWidget => new GraphWidget({ title, left, right, width: WIDTH });

/** One page: what comes in, what waits, what fails, how long it takes. */
export const dashboardOf = (scope: Construct, id: string, { storage, filing, api }: Watched, all: readonly Step[]): Dashboard => {
  const { machine } = filing.machine;
  const waiting = queuedSteps.map((step) =>
    storage.queues[step].queue.metricApproximateNumberOfMessagesVisible({ label: step, period: PERIOD }),
  );
  const oldest = queuedSteps.map((step) => storage.queues[step].queue.metricApproximateAgeOfOldestMessage({ label: step, period: PERIOD }));
  const dead = queuedSteps.map((step) =>
    storage.queues[step].deadLetters.metricApproximateNumberOfMessagesVisible({ label: step, period: PERIOD }),
  );
  return new Dashboard(scope, id, {
    widgets: [
      [
        graph('Runs of the workflow', [
          machine.metricStarted(),
          machine.metricSucceeded(),
          machine.metricFailed(),
          machine.metricTimedOut(),
        ]),
        graph(
          'API: calls and errors',
          [api.api.metricCount(), api.api.metricClientError(), api.api.metricServerError()],
          [api.api.metricLatency({ statistic: Stats.p(95), label: 'p95 ms' })],
        ),
      ],
      [graph('Objects that wait', waiting, dead), graph('Age of the oldest object (s)', oldest)],
      [
        graph(
          'Errors by step',
          all.map(({ step, handler }) => handler.metricErrors({ label: step, period: PERIOD })),
        ),
        graph(
          'Time by step (p95 ms)',
          all.map(({ step, handler }) => handler.metricDuration({ label: step, period: PERIOD, statistic: Stats.p(95) })),
        ),
      ],
    ],
  });
};
