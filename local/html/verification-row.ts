import type { Filing } from '#shared/filing/filing';
import { findingsAgainst, type SheetProposal } from '#shared/filing/verification-sheet-proposals';
import { andMore, answerLabel, groupLabel } from '#shared/messages/labels-sheet';
import type { Finding } from '#shared/verdict/verdict';
import { findingLink } from './finding-link';
import { both, html, type Markup, value } from './markup';
import type { PageFiling } from './page-model';
import { needsNoSeal, sheetReason } from './sheet-reason';

/** One row of the printed sheet: an item, or the ticks of one group. */
export type SheetRow = readonly [SheetProposal, ...SheetProposal[]];

/** The proposals as the rows of the sheet: the ticks of one group share a row. */
export const sheetRows = (proposals: readonly SheetProposal[]): readonly SheetRow[] => {
  const rows = new Map<string, [SheetProposal, ...SheetProposal[]]>();
  for (const proposal of proposals) {
    const { group, field } = proposal.item;
    const row = group === undefined ? undefined : rows.get(group);
    if (row === undefined) rows.set(group ?? field, [proposal]);
    else row.push(proposal);
  }
  return [...rows.values()];
};

const box = (chosen: boolean, label: Markup): Markup =>
  html`<span class="option${chosen ? ' chosen' : ''}">${chosen ? '√' : '□'} ${label}</span>`;

const question = ({ answer }: SheetProposal): Markup =>
  html`${box(answer === 'yes', both(answerLabel('yes')))}${box(answer === 'no', both(answerLabel('no')))}${answer === null ? html`<em class="open">${both(answerLabel(null))}</em>` : undefined}`;

const proposed = (row: SheetRow, filing: Filing): Markup => {
  const [first] = row;
  if (needsNoSeal(first.item, filing)) return html`<span class="none">–</span>`;
  if (first.item.answer === 'tick') return html`${row.map(({ item, text }) => box(text === '√', both(item)))}`;
  if (first.item.answer === 'yes-no') return question(first);
  return first.text === null || first.text === '' ? html`<span class="blank-line"></span>` : value(first.text);
};

/** One line per code: the first finding of it, and how many more there are. */
const behind = (page: PageFiling, filing: number, { item, because }: SheetProposal): readonly Markup[] => {
  const against = because.length === 0 ? [] : findingsAgainst(item, page.verdict.findings);
  const byCode = new Map<string, Finding[]>();
  for (const finding of against) byCode.set(finding.code, [...(byCode.get(finding.code) ?? []), finding]);
  return [...byCode.values()].flatMap(([first, ...others]) =>
    first === undefined
      ? []
      : [
          html`${findingLink(page, filing, first)}${others.length === 0 ? undefined : html` <span class="quiet">${both(andMore(others.length))}</span>`}`,
        ],
  );
};

const rowTitle = ([{ item }]: SheetRow): Markup =>
  html`${both(item.group === undefined ? item : groupLabel(item.group))} <span class="quiet">${item.rule}</span>`;

/** A row of the sheet: what is asked, what is proposed, and why. */
export const verificationRow = (page: PageFiling, filing: number, row: SheetRow): Markup => {
  const [first] = row;
  return html`
<tr class="${first.item.answer}"><th scope="row">${rowTitle(row)}</th><td class="proposed">${proposed(row, page.filing)}</td><td class="why">${both(sheetReason(first, page.filing))}${behind(page, filing, first)}</td></tr>`;
};
