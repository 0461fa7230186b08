import styles from './outside-text.module.css';

const HIDDEN = /[\p{Cc}\p{Cf}\u2028\u2029\u{e0000}-\u{e007f}]/u;
const PARTS = /([\p{Cc}\p{Cf}\u2028\u2029\u{e0000}-\u{e007f}])/u;

const codeOf = (character: string): string => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/**
 * Text that came from outside, as text: kept apart from the direction of what surrounds it, and with every control and format character shown by its number, so
 * that nothing in it is invisible or turns the reading about.
 */
export const OutsideText = ({ text }: { readonly text: string }) =>
  HIDDEN.test(text) ? (
    <bdi>
      {text.split(PARTS).map((part, index) =>
        HIDDEN.test(part) ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text have no other name
          <span key={index} className={styles.hidden}>
            {codeOf(part)}
          </span>
        ) : (
          part
        ),
      )}
    </bdi>
  ) : (
    <bdi>{text}</bdi>
  );
