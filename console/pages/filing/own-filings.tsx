import { type InfiniteData, useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Answer } from '#console/api/calls';
import { StateBadge } from '#console/pages/operator/cells';
import { Button } from '#console/parts/button';
import { OutsideText } from '#console/parts/outside-text';
import { Failed, Loading } from '#console/parts/page-states';
import { useWork } from '#console/session/session-context';
import { momentText } from '#console/words/dates';
import { useWords } from '#console/words/language';
import { filingWords } from '#shared/messages/console-operator-filing';
import { passwordWords } from '#shared/messages/console-passwords';
import styles from './filing.module.css';

type Page = Answer<'listFilings'>;

/** An applicant's own orders, oldest first, each leading to its page. */
export const OwnFilings = () => {
  const { say, tag } = useWords();
  const { api } = useWork();
  const own = useInfiniteQuery<Page, Error, InfiniteData<Page, string | null>, readonly unknown[], string | null>({
    queryKey: ['own-filings'],
    queryFn: ({ signal, pageParam }) => api('listFilings', { query: { cursor: pageParam ?? undefined }, signal }),
    initialPageParam: null,
    getNextPageParam: ({ cursor }) => cursor,
  });
  const items = own.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section className={styles.standing}>
      <h2>{say(passwordWords.ownOrders)}</h2>
      {own.isPending ? (
        <Loading />
      ) : own.data === undefined ? (
        <Failed error={own.error} onRetry={() => void own.refetch()} />
      ) : items.length === 0 ? (
        <p className={styles.soft}>{say(passwordWords.noOrders)}</p>
      ) : (
        <ul className={styles.own}>
          {items.map(({ id, title, state, changedAt }) => (
            <li key={id} className={styles.ownRow}>
              <Link to={`/filings/${id}`}>
                <OutsideText text={title === '' ? id : title} />
              </Link>
              <StateBadge state={state} />
              <span className={styles.soft}>
                {say(filingWords.uploaded)} <time dateTime={changedAt}>{momentText(changedAt, tag)}</time>
              </span>
            </li>
          ))}
        </ul>
      )}
      {own.hasNextPage ? (
        <Button onClick={() => void own.fetchNextPage()} disabled={own.isFetchingNextPage}>
          {say(passwordWords.more)}
        </Button>
      ) : null}
    </section>
  );
};
