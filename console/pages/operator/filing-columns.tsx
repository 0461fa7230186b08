import { natures, provinces } from 'virtual:labels';
import { Link } from '@tanstack/react-router';
import { useGist } from '#console/parts/gist';
import { begun, useWords } from '#console/words/language';
import type { OperatorFiling } from '#shared/api/operator-filings';
import { operatorWords } from '#shared/messages/console-operator';
import { actionNames } from '#shared/messages/console-operator-states';
import { FilingLink, When } from './cells';
import styles from './operator.module.css';
import type { Column } from './records-table';

/** The columns of a list of filings. */
export const useFilingColumns = (): readonly Column<OperatorFiling>[] => {
  const { say } = useWords();
  const gist = useGist();
  const named = (labels: typeof natures, code: string): string => begun(say(labels[code] ?? { zh: code, en: code }));
  const findingOf = ({ worstCode }: OperatorFiling): string => (worstCode === undefined ? '' : (gist(worstCode) ?? worstCode));
  return [
    { label: operatorWords.filing, shown: ({ id }) => <FilingLink id={id} />, text: ({ id }) => id },
    {
      ...{ label: operatorWords.due, text: ({ dueAt }) => dueAt ?? '' },
      shown: ({ dueAt }) => (dueAt === undefined ? '–' : <When at={dueAt} isDue />),
    },
    { label: operatorWords.since, shown: ({ since }) => <When at={since} />, text: ({ since }) => since },
    {
      label: operatorWords.province,
      shown: ({ province }) => named(provinces, province),
      text: ({ province }) => named(provinces, province),
    },
    { label: operatorWords.nature, shown: ({ nature }) => named(natures, nature), text: ({ nature }) => named(natures, nature) },
    { label: operatorWords.order, shown: ({ action }) => say(actionNames[action]), text: ({ action }) => say(actionNames[action]) },
    { label: operatorWords.finding, shown: (row) => <div className={styles.wrap}>{findingOf(row) || '–'}</div>, text: findingOf },
    {
      ...{ label: operatorWords.tasks, text: ({ openTasks }) => openTasks.join(' ') },
      shown: ({ openTasks }) =>
        openTasks.length === 0
          ? '–'
          : openTasks.map((task) => (
              <Link key={task} to={`/tasks/${task}`}>
                {say(operatorWords.toTask)}
              </Link>
            )),
    },
  ];
};
