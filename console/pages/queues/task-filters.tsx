import { findings, natures, provinces } from 'virtual:labels';
import { memo } from 'react';
import { Button } from '#console/parts/button';
import { Choice } from '#console/parts/choice';
import { useGist } from '#console/parts/gist';
import { useWords } from '#console/words/language';
import { queuesWords } from '#shared/messages/console-queues';
import type { TaskFilters } from './queries';
import styles from './task-filters.module.css';

type FiltersProps = { readonly filters: TaskFilters; readonly onChange: (filters: TaskFilters) => void };

/** A list that is not narrowed. */
export const NO_FILTERS: TaskFilters = { province: '', nature: '', finding: '', mine: false };

/** True where something narrows the list. */
export const narrows = ({ province, nature, finding, mine }: TaskFilters): boolean => mine || `${province}${nature}${finding}` !== '';

/** What the list of tasks is narrowed to. It has hundreds of options, and is drawn again only for other filters. */
export const Filters = memo(({ filters, onChange }: FiltersProps) => {
  const { say, language } = useWords();
  const gist = useGist();
  const choice = (name: 'province' | 'nature' | 'finding', options: readonly (readonly [string, string])[]) => (
    <Choice
      label={say(queuesWords[name])}
      value={filters[name]}
      options={[['', say(queuesWords.all)], ...options]}
      onChoose={(value) => onChange({ ...filters, [name]: value })}
    />
  );
  const named = (labels: typeof natures) => Object.entries(labels).map(([code, words]) => [code, words[language]] as const);
  return (
    <form className={styles.filters} onSubmit={(event) => event.preventDefault()}>
      {choice('province', named(provinces))}
      {choice('nature', named(natures))}
      {choice(
        'finding',
        Object.keys(findings)
          .toSorted()
          .map((code) => [code, gist(code) ?? code] as const),
      )}
      <label className={styles.check}>
        <input type="checkbox" checked={filters.mine} onChange={({ target }) => onChange({ ...filters, mine: target.checked })} />
        {say(queuesWords.mine)}
      </label>
      {narrows(filters) ? (
        <Button kind="quiet" onClick={() => onChange(NO_FILTERS)}>
          {say(queuesWords.clear)}
        </Button>
      ) : null}
    </form>
  );
});
