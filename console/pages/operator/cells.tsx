import { Link } from '@tanstack/react-router';
import { Badge, type Tone } from '#console/parts/badge';
import { distanceText, momentText, shortMoment } from '#console/words/dates';
import { useWords } from '#console/words/language';
import type { FilingState } from '#shared/filing/life-cycle';
import { stateNames } from '#shared/messages/console-operator-states';
import styles from './operator.module.css';

/** The colour of a state: what is done, what waits for the applicant, what went wrong. */
const TONES: Readonly<Partial<Record<FilingState, Tone>>> = {
  approved: 'good',
  'returned-to-applicant': 'check',
  'returned-by-bureau': 'bad',
  failed: 'bad',
  lapsed: 'check',
  'first-review': 'accent',
  'photo-review': 'accent',
  sending: 'accent',
  'bureau-review': 'accent',
};

/** A filing's state as a badge. */
export const StateBadge = ({ state }: { readonly state: FilingState }) => {
  const { say } = useWords();
  return <Badge tone={TONES[state] ?? 'neutral'}>{say(stateNames[state])}</Badge>;
};

/** The way to a filing's page, by its id. */
export const FilingLink = ({ id }: { readonly id: string }) => (
  <Link to={`/filings/${id}`} className={styles.id}>
    <bdi>{id}</bdi>
  </Link>
);

/** A moment: how far away, and below it when; `isDue` marks one that has passed. */
export const When = ({ at, isDue = false }: { readonly at: string; readonly isDue?: boolean }) => {
  const { tag } = useWords();
  const now = Date.now();
  return (
    <span className={styles.two} title={momentText(at, tag)}>
      <span className={`${styles.ago} ${isDue && Date.parse(at) < now ? styles.late : ''}`}>{distanceText(at, now, tag)}</span>
      <span className={styles.small}>{shortMoment(at, tag)}</span>
    </span>
  );
};
