import { OutsideText } from '#console/parts/outside-text';
import { differencesBetween } from '#shared/comparison/differences';
import styles from './item-row.module.css';

type Run = { readonly text: string; readonly differs: boolean };

// How long the masked part of a value is says nothing about it.
const MASKED = /^\*+$/;

const runs = (value: string, other: string): readonly Run[] => {
  const characters = [...value];
  const found: Run[] = [];
  let done = 0;
  for (const { at, entered } of differencesBetween(value, other)) {
    found.push({ text: characters.slice(done, at).join(''), differs: false }, { text: entered, differs: !MASKED.test(entered) });
    done = at + [...entered].length;
  }
  return [...found, { text: characters.slice(done).join(''), differs: false }].filter(({ text }) => text !== '');
};

/** A value with what differs from another marked. */
export const Compared = ({ value, other }: { readonly value: string; readonly other: string | undefined }) =>
  other === undefined || other === value || value.length * other.length > 40_000 ? (
    <OutsideText text={value} />
  ) : (
    <bdi>
      {runs(value, other).map(({ text, differs }, index) =>
        differs ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: runs of one text have no other name
          <mark key={index} className={styles.differs}>
            <OutsideText text={text} />
          </mark>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: runs of one text have no other name
          <OutsideText key={index} text={text} />
        ),
      )}
    </bdi>
  );
