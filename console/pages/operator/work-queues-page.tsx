import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Badge } from '#console/parts/badge';
import { Button } from '#console/parts/button';
import { Failed, Loading } from '#console/parts/page-states';
import { hasOneOf, useWork } from '#console/session/session-context';
import { OPERATOR_ROLES } from '#console/session/staff';
import { useWords } from '#console/words/language';
import type { WorkQueue } from '#shared/api/operator-queues';
import { operatorWords, stepName } from '#shared/messages/console-operator';
import { queueWords } from '#shared/messages/console-queues';
import { When } from './cells';
import { Confirm } from './confirm';
import styles from './operator.module.css';
import { OperatorFrame } from './operator-frame';
import { type Column, RecordsTable } from './records-table';

const POLL_MS = 5000;

const useAge = (): ((seconds: number | null, waiting: number) => string) => {
  const { say } = useWords();
  return (seconds, waiting) => {
    if (waiting === 0) return say(operatorWords.nothing);
    if (seconds === null) return say(operatorWords.notTold);
    if (seconds < 90) return say(operatorWords.seconds, { count: seconds });
    return seconds < 5400
      ? say(operatorWords.minutes, { count: Math.round(seconds / 60) })
      : say(operatorWords.hours, { count: Math.round(seconds / 3600) });
  };
};

const useQueueColumns = (onRedrive: ((queue: WorkQueue) => void) | null): readonly Column<WorkQueue>[] => {
  const { say } = useWords();
  const ageOf = useAge();
  const count = (name: 'ready' | 'inFlight' | 'resting' | 'readers'): Column<WorkQueue> => ({
    ...{ label: operatorWords[name], number: true },
    shown: (row) => row[name],
    text: (row) => String(row[name]),
  });
  const age = ({ oldestSeconds, ready, inFlight, resting }: WorkQueue): string => ageOf(oldestSeconds, ready + inFlight + resting);
  return [
    { label: operatorWords.queue, shown: ({ name }) => <strong>{say(stepName(name))}</strong>, text: ({ name }) => name },
    count('ready'),
    count('inFlight'),
    count('resting'),
    { label: operatorWords.oldest, shown: age, text: age, number: true },
    count('readers'),
    {
      ...{ label: operatorWords.dead, text: ({ dead }) => String(dead) },
      shown: (row) =>
        row.dead === 0 ? (
          <Badge tone="good">0</Badge>
        ) : (
          <span className={styles.actions}>
            <Badge tone="bad">{row.dead}</Badge>
            {onRedrive === null ? null : <Button onClick={() => onRedrive(row)}>{say(operatorWords.redrive)}</Button>}
          </span>
        ),
    },
  ];
};

const ForPeople = () => {
  const { say } = useWords();
  const { api } = useWork();
  const counts = useQuery({ queryKey: ['queues'], queryFn: ({ signal }) => api('countQueues', { signal }), refetchInterval: POLL_MS });
  if (counts.data === undefined) return null;
  type Row = (typeof counts.data.items)[number];
  const columns: readonly Column<Row>[] = [
    { label: operatorWords.queue, shown: ({ queue }) => <strong>{say(queueWords[queue])}</strong>, text: ({ queue }) => queue },
    { label: operatorWords.tasks, shown: ({ count }) => count, text: ({ count }) => String(count), number: true },
    {
      ...{ label: operatorWords.due, text: ({ oldestDueAt }) => oldestDueAt ?? '' },
      shown: ({ oldestDueAt }) => (oldestDueAt === null ? say(operatorWords.nothing) : <When at={oldestDueAt} isDue />),
    },
  ];
  return (
    <section className={styles.section}>
      <h2>{say(operatorWords.queueWaits)}</h2>
      <RecordsTable caption={operatorWords.queueWaits} columns={columns} rows={counts.data.items} keyOf={({ queue }) => queue} />
    </section>
  );
};

/** How the queues before the steps stand, with the dead letters and the way back for them. */
export const WorkQueuesPage = () => {
  const { say } = useWords();
  const { api, person } = useWork();
  const client = useQueryClient();
  const [asked, setAsked] = useState<WorkQueue | null>(null);
  const queues = useQuery({
    ...{ queryKey: ['operator', 'queues'], refetchInterval: POLL_MS },
    queryFn: ({ signal }) => api('listWorkQueues', { signal }),
  });
  const redrive = useMutation({
    mutationFn: (queue: string) => api('redriveQueue', { at: { queue } }),
    onSuccess: async () => {
      setAsked(null);
      await client.invalidateQueries({ queryKey: ['operator', 'queues'] });
    },
  });
  const ask = (queue: WorkQueue): void => {
    redrive.reset();
    setAsked(queue);
  };
  const columns = useQueueColumns(hasOneOf(person, OPERATOR_ROLES) ? ask : null);
  const moved = redrive.data?.moved;
  return (
    <OperatorFrame title={operatorWords.queues} lead={operatorWords.queuesLead}>
      <output className={styles.said}>
        {redrive.isSuccess
          ? moved === null || moved === undefined
            ? say(operatorWords.redriveBegun)
            : say(operatorWords.redriven, { count: moved })
          : null}
      </output>
      {queues.isPending ? (
        <Loading />
      ) : queues.data === undefined ? (
        <Failed error={queues.error} onRetry={() => void queues.refetch()} />
      ) : (
        <RecordsTable
          caption={operatorWords.queues}
          columns={columns}
          rows={queues.data.items}
          keyOf={({ name }) => name}
          exportAs="work-queues"
        />
      )}
      <ForPeople />
      <Confirm
        open={asked !== null}
        title={say(operatorWords.redriveAsk, { count: asked?.dead ?? 0, queue: asked === null ? '' : say(stepName(asked.name)) })}
        text={say(operatorWords.redriveText)}
        action={say(operatorWords.redrive)}
        isBusy={redrive.isPending}
        error={redrive.error}
        onConfirm={() => (asked === null ? undefined : redrive.mutate(asked.name))}
        onClose={() => setAsked(null)}
      />
    </OperatorFrame>
  );
};
