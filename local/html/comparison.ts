import { type Difference, differenceOf, type Part } from '#local/difference';
import { both, html, type Markup } from './markup';

const MARKS = {
  same: { zh: '一致', en: 'same' },
  'same-by-form': { zh: '写法不同，内容一致', en: 'same but for its form' },
  differs: { zh: '不一致', en: 'differs' },
} as const;

const marked = (parts: readonly Part[]): Markup =>
  html`<bdi>${parts.map(({ text, shared }) => (shared ? html`${text}` : html`<mark>${text}</mark>`))}</bdi>`;

/** What was read, with what differs from the entered value marked. */
export const readText = (field: string, read: string, entered: string | undefined): Markup =>
  entered === undefined ? html`<bdi>${read}</bdi>` : marked(differenceOf(field, entered, read).read);

/** What was typed, with what differs from the reading marked, and the comparison in a word. */
export const enteredText = (field: string, read: string, entered: string | undefined): Markup => {
  if (entered === undefined) return html`<span class="none">–</span>`;
  const difference: Difference = differenceOf(field, entered, read);
  return html`${marked(difference.entered)} <span class="match ${difference.result}">${both(MARKS[difference.result])}</span>`;
};
