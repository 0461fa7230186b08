import { levels } from 'virtual:labels';
import { useQuery } from '@tanstack/react-query';
import { Badge, type Tone } from '#console/parts/badge';
import { isSaid } from '#console/parts/is-said';
import { OutsideText } from '#console/parts/outside-text';
import { useWords } from '#console/words/language';
import { taskWords } from '#shared/messages/console-task';
import type { Finding, Level } from '#shared/verdict/verdict';
import styles from './finding-note.module.css';

const TONES: Readonly<Record<Level, Tone>> = { info: 'neutral', warn: 'check', review: 'check', material: 'bad', block: 'bad' };

const useSource = (pack: string, rule: string) => {
  const { data } = useQuery({
    queryKey: ['rule-sources'],
    queryFn: () => import('virtual:rule-sources'),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return pack
    .split(',')
    .reduce<NonNullable<typeof data>['sources'][string][string] | undefined>(
      (found, id) => data?.sources[id.trim()]?.[rule] ?? found,
      undefined,
    );
};

/** A finding: how bad, which rule, its sentence, and the words of the rule's source. */
export const FindingNote = ({
  finding,
  pack,
  brief = false,
  reachable = true,
}: {
  readonly finding: Finding;
  readonly pack: string;
  readonly brief?: boolean;
  /** Whether Tab stops at the words of the source: in a long list only there where one is. */
  readonly reachable?: boolean;
}) => {
  const { say, language } = useWords();
  const { level, rule, code, message, about } = finding;
  const source = useSource(pack, rule);
  const word = levels[level];
  return (
    <article className={styles.finding}>
      <header>
        <Badge tone={TONES[level]}>{word === undefined ? level : say(word)}</Badge>
        <span className={styles.code}>
          {rule} · {code}
        </span>
        {about === undefined || isSaid(about, message[language]) ? null : (
          <span className={styles.about}>
            <OutsideText text={about} />
          </span>
        )}
      </header>
      {brief ? null : (
        <p>
          <OutsideText text={message[language]} />
        </p>
      )}
      {source === undefined ? null : (
        <details className={styles.source}>
          <summary tabIndex={reachable ? 0 : -1}>
            {say(taskWords.source)} · <span lang="zh-CN">{source.chapter}</span> · {source.dated}
          </summary>
          <p>{source.inPlainWords[language]}</p>
          <blockquote lang="zh-CN">{source.quote}</blockquote>
        </details>
      )}
    </article>
  );
};
