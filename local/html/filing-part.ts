import { typeLabel } from '#local/labels';
import { provinceLabel } from '#shared/messages/labels';
import type { Sentence } from '#shared/verdict/verdict';
import { course } from './course';
import { evidenceCut } from './cut-out';
import { findingCard } from './finding-card';
import { findingGroups } from './finding-groups';
import { findingId } from './finding-link';
import { both, html, type Markup, value } from './markup';
import type { PageFiling } from './page-model';
import { sheetCard } from './sheet-card';
import { outcomeMark } from './summary';
import { verificationForm } from './verification-form';

const fact = (term: Sentence, content: Markup): Markup => html`<div><dt>${both(term)}</dt><dd>${content}</dd></div>`;

const facts = ({ verdict, filing: { order } }: PageFiling): Markup => html`<dl class="facts">
${fact({ zh: '备案类型', en: 'Filing type' }, both(typeLabel(verdict)))}
${fact({ zh: '省份', en: 'Province' }, both(provinceLabel(order.province)))}
${fact({ zh: '提交', en: 'Submitted' }, html`<time datetime="${order.submittedAt}">${order.submittedAt}</time>`)}
${fact({ zh: '规则包', en: 'Rule pack' }, html`${value(verdict.rulePack.id)} <span class="quiet">${verdict.rulePack.hash.slice(0, 12)}</span>`)}
${fact({ zh: '用时', en: 'Took' }, html`${(verdict.timing.totalMs / 1000).toFixed(2)} s`)}
</dl>`;

const findings = (page: PageFiling, filing: number, sheetIds: readonly string[]): Markup => {
  const { verdict, sources } = page;
  const cutFor = (material: number, field: string) => evidenceCut(page, sheetIds, material, field);
  return verdict.findings.length === 0
    ? html`<p class="clean">${both({ zh: '没有发现问题。', en: 'Nothing was found.' })}</p>`
    : html`<div class="findings">${findingGroups(verdict.findings).map((group) => findingCard(group, (place) => findingId(filing, place), sources[group[0].finding.rule], cutFor))}</div>`;
};

/** One filing's part of the page: outcome, facts, findings, how it goes on, every picture, and the verification sheet as proposed. */
export const filingPart = (page: PageFiling, index: number): Markup => {
  const { verdict, sheets } = page;
  const ids = sheets.map((_, place) => `sheet-${index}-${place}`);
  const ms = (documents: readonly number[]): number =>
    documents.reduce((sum, place) => sum + (verdict.timing.perDocumentMs[place] ?? 0), 0);
  return html`
<section class="filing ${verdict.outcome}" id="filing-${index}">
<header>${outcomeMark(verdict.outcome)}<h2>${value(verdict.filing)}</h2>${facts(page)}</header>
${findings(page, index, ids)}
${course(page, index)}
${sheets.map((sheet, place) => sheetCard(page, sheet, ids[place] ?? '', ms(sheet.documents)))}
${verificationForm(page, index)}
</section>`;
};
