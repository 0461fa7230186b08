import { reasonLabel } from '#local/labels';
import { fieldLabel } from '#shared/messages/labels-fields';
import type { DocumentEntry } from '#shared/verdict/verdict';
import { enteredText, readText } from './comparison';
import { cutOut } from './cut-out';
import { both, html, type Markup } from './markup';

const VALUES: Readonly<Record<string, string>> = { male: '男', female: '女', 'long-term': '长期' };

/** One field on a sheet. `mark` numbers it within its sheet: the row and its box carry the same number. */
export type ShownField = {
  readonly mark: number;
  readonly name: string;
  readonly reading: DocumentEntry['fields'][string];
  readonly entered: string | undefined;
  readonly state: 'trusted' | 'doubtful' | 'found';
};

/** Chinese beside a value that is a code. */
const wording = (code: string): Markup | undefined => {
  const word = VALUES[code];
  return word === undefined ? undefined : html` <span class="quiet" lang="zh-CN">${word}</span>`;
};

/** A field's row: label, the piece of picture, what was read and how far it is trusted, what was entered. `image` is the picture's id, where there is one; `line` the usual height of a line on it. */
export const fieldRow = (field: ShownField, image: string | null, line: number): Markup => {
  const { mark, name, reading, entered, state } = field;
  const reason = reasonLabel(reading.reason);
  return html`
<tr class="field ${state} mark-${mark}" tabindex="0">
<th scope="row">${both(fieldLabel(name))}</th>
<td class="read">${image === null ? undefined : cutOut(reading.box, image, line)}<span class="value">${readText(name, reading.value, entered)}${wording(reading.value)}</span><span class="trust"><i></i>${both(reason)} <span class="confidence">${reading.confidence.toFixed(2)}</span></span></td>
<td class="entered">${enteredText(name, reading.value, entered)}</td>
</tr>`;
};
