import { useQuery } from '@tanstack/react-query';
import { ChartColumn } from 'lucide-react';
import { useState } from 'react';
import { Choice } from '#console/parts/choice';
import { Failed, Loading, Notice } from '#console/parts/page-states';
import { useWork } from '#console/session/session-context';
import { useWords } from '#console/words/language';
import type { DayStatistics } from '#shared/api/operator-statistics';
import { chartWords } from '#shared/messages/console-operator-charts';
import type { Sentence } from '#shared/verdict/verdict';
import { totalsOf } from '#shared/web/day-totals';
import { ByField, ByProvince, ByRule, Checks, QueueAge } from './charts';
import styles from './charts.module.css';

const PERIODS = [7, 14, 30, 90] as const;
const DAY_MS = 86_400_000;

/** The day in China on which a moment falls, in milliseconds. */
const dayIn = (ms: number): string => new Date(ms + 8 * 3_600_000).toISOString().slice(0, 10);

const Figure = ({ title, means, value }: { readonly title: Sentence; readonly means: Sentence; readonly value: string }) => {
  const { say } = useWords();
  return (
    <div className={styles.figure}>
      <dt>{say(title)}</dt>
      <dd className={styles.number}>{value}</dd>
      <dd className={styles.means}>{say(means)}</dd>
    </div>
  );
};

const Figures = ({ days }: { readonly days: readonly DayStatistics[] }) => {
  const { tag } = useWords();
  const { straight, decisions, returnRate, accuracy, read } = totalsOf(days);
  const share = (value: number | null): string => (value === null ? '–' : `${value.toFixed(1)}%`);
  return (
    <dl className={styles.figures}>
      <Figure title={chartWords.straight} means={chartWords.straightMeans} value={share(straight)} />
      <Figure title={chartWords.decisions} means={chartWords.decisionsMeans} value={decisions.toLocaleString(tag)} />
      <Figure title={chartWords.returnRate} means={chartWords.returnRateMeans} value={share(returnRate)} />
      <Figure title={chartWords.accuracy} means={read === 0 ? chartWords.noneChecked : chartWords.accuracyMeans} value={share(accuracy)} />
    </dl>
  );
};

/** What was counted per day, as charts with their tables. */
export const ChartsPage = () => {
  const { say } = useWords();
  const { api } = useWork();
  const [count, setCount] = useState<(typeof PERIODS)[number]>(14);
  const statistics = useQuery({
    queryKey: ['statistics', count],
    queryFn: ({ signal }) => {
      const now = Date.now();
      return api('readStatistics', { query: { from: dayIn(now - (count - 1) * DAY_MS), until: dayIn(now) }, signal });
    },
  });
  const days = statistics.data?.items ?? [];
  const { checked, decisions } = totalsOf(days);
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <div>
          <h1>{say(chartWords.statistics)}</h1>
          <p className={styles.means}>{say(chartWords.lead)}</p>
        </div>
        <Choice
          label={say(chartWords.period)}
          value={count}
          options={PERIODS.map((period) => [period, say(chartWords.lastDays, { count: period })] as const)}
          onChoose={setCount}
        />
      </header>
      {statistics.isPending ? (
        <Loading />
      ) : statistics.data === undefined ? (
        <Failed error={statistics.error} onRetry={() => void statistics.refetch()} />
      ) : checked + decisions === 0 ? (
        <Notice icon={ChartColumn} title={say(chartWords.nothing)}>
          <p>{say(chartWords.nothingText)}</p>
        </Notice>
      ) : (
        <>
          <Figures days={days} />
          <div className={styles.cards}>
            <Checks days={days} />
            <QueueAge days={days} />
            <ByProvince days={days} />
            <ByRule days={days} />
            <ByField days={days} />
          </div>
        </>
      )}
    </div>
  );
};
