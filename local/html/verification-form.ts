import { proposalsOf } from '#local/verification-proposals';
import { SHEET_PROMISE, type SheetSection } from '#shared/filing/verification-sheet';
import { sectionLabel } from '#shared/messages/labels-sheet';
import { both, html, type Markup } from './markup';
import type { PageFiling } from './page-model';
import { sheetRows, verificationRow } from './verification-row';

const INTRODUCTION = {
  zh: '由系统按订单和检查结果拟填，核验人逐项核对后签署；待定的项目由工作人员填写。',
  en: 'Filled in from the order and the checks. The verifier checks each item and signs; what is open is for a person.',
};

const LETTER_INSTEAD = {
  zh: '小程序渠道由承诺书代替核验单；各项核验仍须记录。',
  en: 'On the mini-program channel the commitment letter stands in its place; the checks are recorded all the same.',
};

const SECTIONS: readonly SheetSection[] = ['head', 'subject', 'contacts', 'website', 'access', 'record', 'signatures'];

/** The verification sheet (核验单) as the system proposes to fill it in, each item with its reason, to be printed; nothing for an order that has no sheet. */
export const verificationForm = (page: PageFiling, filing: number): Markup | undefined => {
  const rows = sheetRows(proposalsOf(page.filing, page.verdict));
  if (rows.length === 0) return undefined;
  const section = (name: SheetSection): Markup => html`
<tbody class="${name}"><tr><th colspan="3" scope="rowgroup">${both(sectionLabel(name))}</th></tr>${rows
    .filter(([{ item }]) => item.section === name)
    .map((row) => verificationRow(page, filing, row))}</tbody>`;
  return html`
<section class="verification" id="verification-${filing}">
<header><h3>${both({ zh: '网站备案信息真实性核验单 · 拟填', en: 'Verification sheet, as proposed' })}</h3>
<p>${both(INTRODUCTION)}</p>${page.filing.order.channel === 'mini-program' ? html`<p>${both(LETTER_INSTEAD)}</p>` : undefined}</header>
<table><thead><tr><th scope="col">${both({ zh: '核验项目', en: 'Item' })}</th><th scope="col">${both({ zh: '拟填', en: 'Proposed' })}</th><th scope="col">${both({ zh: '依据', en: 'Why' })}</th></tr></thead>${SECTIONS.map(section)}</table>
<p class="promise" lang="zh-CN">${SHEET_PROMISE}</p>
</section>`;
};
