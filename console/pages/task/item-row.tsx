import { trustReasons } from 'virtual:labels';
import { Check, CircleAlert, CircleCheck, Undo2 } from 'lucide-react';
import { memo, type ReactNode } from 'react';
import { Badge, type Tone } from '#console/parts/badge';
import { OutsideText } from '#console/parts/outside-text';
import { begun, useWords } from '#console/words/language';
import { stepActionWords } from '#shared/messages/console-entered';
import { taskWords, valueWords } from '#shared/messages/console-task';
import type { Sentence } from '#shared/verdict/verdict';
import { Compared } from './compared';
import type { Mark } from './drafts';
import { FindingNote } from './finding-note';
import styles from './item-row.module.css';
import type { Item } from './items';
import { percentText } from './percent-text';

type RowProps = {
  readonly item: Item;
  readonly mark: Mark | undefined;
  readonly isFocused: boolean;
  readonly isUnresolved: boolean;
  /** Masked places that are open for the moment. */
  readonly open: Readonly<Record<string, string>>;
  readonly pack: string;
  readonly onFocus: (key: string) => void;
  /** What can be done with the item, while it has the focus. */
  readonly actions: ReactNode;
};

const STATES: Readonly<Record<Item['state'], { readonly tone: Tone; readonly words: Sentence }>> = {
  trusted: { tone: 'good', words: taskWords.trusted },
  check: { tone: 'check', words: taskWords.check },
  failed: { tone: 'bad', words: taskWords.failed },
};

const Standing = ({ item, mark }: Pick<RowProps, 'item' | 'mark'>) => {
  const { say } = useWords();
  if (mark?.is === 'return')
    return (
      <Badge tone="bad">
        <Undo2 size={13} aria-hidden />
        {say(taskWords.toReturn)}
      </Badge>
    );
  if (mark?.is === 'accept')
    return (
      <Badge tone="accent">
        <Check size={13} aria-hidden />
        {say(mark.reading === 'wrong' ? taskWords.acceptedReadWrong : taskWords.accepted)}
      </Badge>
    );
  const { tone, words } = STATES[item.state];
  if (item.state === 'trusted' && item.read === null && item.findings.length === 0) return null;
  return (
    <Badge tone={tone}>
      {item.state === 'trusted' ? <CircleCheck size={13} aria-hidden /> : <CircleAlert size={13} aria-hidden />}
      {say(words)}
    </Badge>
  );
};

const stepActions: Readonly<Record<string, Sentence>> = stepActionWords;

/** One item: what was typed, what was read, how it stands and why. Drawn again only where something of it changed: a key that moves the focus draws two rows. */
export const ItemRow = memo(({ item, mark, isFocused, isUnresolved, open, pack, onFocus, actions }: RowProps) => {
  const { say } = useWords();
  const take = (): void => (isFocused ? undefined : onFocus(item.key));
  const { entered, read, label, findings, changed } = item;
  const [typed, seen] = [entered && (open[entered.place] ?? entered.value), read && (open[read.place] ?? read.value)];
  const reason = read === null ? undefined : trustReasons[read.reason];
  const shown = (value: string, other: string | null) => {
    // Only values of these places are codes: somebody may well call a website `change` or `unit`.
    const words = entered?.place.endsWith('.action')
      ? stepActions
      : read !== null || entered?.place.endsWith('.validUntil')
        ? valueWords
        : {};
    const word = words[value];
    return word === undefined ? <Compared value={value} other={other ?? undefined} /> : say(word);
  };
  const isSentence = item.key.startsWith('finding/');
  return (
    <div
      role="row"
      id={`item-${item.key}`}
      tabIndex={isUnresolved || isFocused ? 0 : -1}
      aria-selected={isFocused}
      className={`${styles.row} ${isFocused ? (styles.focused ?? '') : ''} ${mark?.is === 'return' ? (styles.returned ?? '') : ''}`}
      onFocus={(event) => (event.target === event.currentTarget ? take() : undefined)}
      onClick={take}
    >
      <div role="gridcell" className={isSentence ? styles.sentence : styles.label}>
        <OutsideText text={begun(say(label))} />
        {changed ? <Badge tone="accent">{say(taskWords.changed)}</Badge> : null}
      </div>
      {isSentence ? null : (
        <>
          <div role="gridcell" className={entered !== null && open[entered.place] !== undefined ? styles.opened : styles.value}>
            {typed === null ? <span className={styles.none}>–</span> : shown(typed, seen)}
          </div>
          <div role="gridcell" className={read !== null && open[read.place] !== undefined ? styles.opened : styles.value}>
            {seen === null ? <span className={styles.none}>–</span> : shown(seen, typed)}
          </div>
        </>
      )}
      <div role="gridcell" className={styles.state}>
        <Standing item={item} mark={mark} />
        {read === null ? null : (
          <span className={styles.reason}>
            {reason === undefined ? read.reason : say(reason)} · {percentText(read.confidence)}
          </span>
        )}
      </div>
      {findings.length === 0 ? null : (
        <div role="gridcell" className={styles.findings}>
          {findings.map((finding, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: findings of one item have no other name
            <FindingNote key={index} finding={finding} pack={pack} brief={isSentence} reachable={isFocused} />
          ))}
        </div>
      )}
      {actions}
    </div>
  );
});
