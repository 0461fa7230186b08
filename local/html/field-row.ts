import { fieldLabel, reasonLabel } from '#local/labels';
import type { DocumentEntry } from '#shared/verdict/verdict';
import { enteredText, readText } from './comparison';
import { both, html, type Markup } from './markup';

/** One field on a sheet. `mark` numbers it within its sheet: the row and its box carry the same number. */
export type ShownField = {
  readonly mark: number;
  readonly name: string;
  readonly reading: DocumentEntry['fields'][string];
  readonly entered: string | undefined;
  readonly state: 'trusted' | 'doubtful' | 'found';
};

/** The piece of the picture that a value was read from, with some of what surrounds it. */
const cutOut = ({ reading }: ShownField, image: string): Markup => {
  const [x, y, width, height] = reading.box;
  const margin = height * 0.25;
  return html`<svg class="cut" viewBox="${[x - margin, y - margin, width + 2 * margin, height + 2 * margin].map(Math.round).join(' ')}" preserveAspectRatio="xMinYMid meet" aria-hidden="true"><use href="#${image}"/></svg>`;
};

/** A field's row: label, the piece of picture, what was read and how far it is trusted, what was entered. `image` is the picture's id, where there is one. */
export const fieldRow = (field: ShownField, image: string | null): Markup => {
  const { mark, name, reading, entered, state } = field;
  const reason = reasonLabel(reading.reason);
  return html`
<tr class="field ${state} mark-${mark}" tabindex="0">
<th scope="row">${both(fieldLabel(name))}</th>
<td class="read">${image === null ? undefined : cutOut(field, image)}<span class="value">${readText(name, reading.value, entered)}</span><span class="trust"><i></i>${both(reason)} <span class="confidence">${reading.confidence.toFixed(2)}</span></span></td>
<td class="entered">${enteredText(name, reading.value, entered)}</td>
</tr>`;
};
