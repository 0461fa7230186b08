import { type InfiniteData, useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { ShieldCheck } from 'lucide-react';
import { useState } from 'react';
import type { Answer } from '#console/api/calls';
import { Button } from '#console/parts/button';
import { OutsideText } from '#console/parts/outside-text';
import { Failed, Loading, Notice } from '#console/parts/page-states';
import { useWork } from '#console/session/session-context';
import { useWords } from '#console/words/language';
import type { QuarantinedView } from '#shared/api/operator-bureau';
import { quarantineWords, bureauPageWords as words } from '#shared/messages/console-operator-bureau';
import { FilingLink, When } from './cells';
import { Confirm } from './confirm';
import styles from './operator.module.css';
import { type Column, RecordsTable } from './records-table';

type Asked = { readonly part: QuarantinedView; readonly to: 'release' | 'dismiss' };

/** The filing that a submission's key begins with. */
export const filingOfKey = (key: string): string => decodeURIComponent(key.split('/')[0] ?? '');

/** What cannot be read or understood says nothing that could be acted on. */
const saysNothing = ({ reason }: QuarantinedView): boolean => reason === 'unreadable' || reason === 'not-understood';

const useColumns = (onAsk: ((asked: Asked) => void) | null): readonly Column<QuarantinedView>[] => {
  const { say } = useWords();
  return [
    {
      ...{ label: words.part, text: ({ id }) => id },
      shown: ({ id }) => (
        <span className={styles.id}>
          <OutsideText text={id} />
        </span>
      ),
    },
    { label: words.block, shown: ({ block }) => <OutsideText text={block} />, text: ({ block }) => block },
    {
      ...{ label: words.why, text: ({ reason }) => say(quarantineWords[reason]) },
      shown: ({ reason }) => <div className={styles.wrap}>{say(quarantineWords[reason])}</div>,
    },
    { label: words.since, shown: ({ since }) => <When at={since} />, text: ({ since }) => since },
    {
      ...{ label: words.filing, text: ({ submissions }) => submissions.map(filingOfKey).join(' ') },
      shown: ({ submissions }) =>
        submissions.length === 0 ? '–' : submissions.map((key) => <FilingLink key={key} id={filingOfKey(key)} />),
    },
    ...(onAsk === null
      ? []
      : [
          {
            ...{ label: words.act, text: () => '' },
            shown: (part: QuarantinedView) => (
              <span className={styles.actions}>
                {saysNothing(part) ? null : <Button onClick={() => onAsk({ part, to: 'release' })}>{say(words.release)}</Button>}
                <Button kind="danger" onClick={() => onAsk({ part, to: 'dismiss' })}>
                  {say(words.dismiss)}
                </Button>
              </span>
            ),
          },
        ]),
  ];
};

/** What came from the bureau and could not be acted on; whoever may act lets it through or sets it aside. */
export const Quarantine = ({ mayAct }: { readonly mayAct: boolean }) => {
  const { say } = useWords();
  const { api } = useWork();
  const client = useQueryClient();
  const [asked, setAsked] = useState<Asked | null>(null);
  type Page = Answer<'listQuarantined'>;
  const list = useInfiniteQuery<Page, Error, InfiniteData<Page, string | null>, readonly unknown[], string | null>({
    queryKey: ['operator', 'bureau', 'quarantine'],
    queryFn: ({ signal, pageParam }) => api('listQuarantined', { query: { cursor: pageParam ?? undefined }, signal }),
    initialPageParam: null,
    getNextPageParam: ({ cursor }) => cursor,
  });
  const move = useMutation({
    mutationFn: ({ part: { id }, to }: Asked) => api(to === 'release' ? 'releaseQuarantined' : 'dismissQuarantined', { body: { id } }),
    onSuccess: async () => {
      setAsked(null);
      await client.invalidateQueries({ queryKey: ['operator', 'bureau'] });
    },
  });
  const ask = (one: Asked): void => {
    move.reset();
    setAsked(one);
  };
  const columns = useColumns(mayAct ? ask : null);
  const rows = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const isRelease = asked?.to === 'release';
  return (
    <>
      <output className={styles.said}>
        {move.isSuccess ? say(move.data.state === 'dismissed' ? words.dismissed : words.released) : null}
      </output>
      {list.isPending ? (
        <Loading />
      ) : list.isError && rows.length === 0 ? (
        <Failed error={list.error} onRetry={() => void list.refetch()} />
      ) : rows.length === 0 ? (
        <Notice icon={ShieldCheck} title={say(words.noQuarantine)} />
      ) : (
        <RecordsTable
          caption={words.quarantine}
          columns={columns}
          rows={rows}
          keyOf={({ id }) => id}
          exportAs="quarantine"
          onMore={list.hasNextPage ? () => void list.fetchNextPage() : undefined}
        />
      )}
      <Confirm
        open={asked !== null}
        title={say(isRelease ? words.releaseAsk : words.dismissAsk)}
        text={say(isRelease ? words.releaseText : words.dismissText)}
        action={say(isRelease ? words.release : words.dismiss)}
        isBusy={move.isPending}
        error={move.error}
        onConfirm={() => (asked === null ? undefined : move.mutate(asked))}
        onClose={() => setAsked(null)}
      />
    </>
  );
};
