import { filingTypeLabel, kindLabel } from '#shared/messages/labels';
import type { MaterialNeed } from '#shared/verdict/verdict';
import { evidenceCut } from './cut-out';
import { findingCard } from './finding-card';
import { both, html, type Markup, value } from './markup';
import type { PageFiling } from './page-model';
import { sheetCard } from './sheet-card';
import { outcomeMark } from './summary';

const need = (kinds: MaterialNeed): Markup =>
  html`<li>${(Array.isArray(kinds) ? kinds : [kinds]).map((kind, index) => html`${index > 0 ? html` <em>${both({ zh: '或', en: 'or' })}</em> ` : undefined}${both(kindLabel(kind))}`)}</li>`;

const needs = (name: string, title: { zh: string; en: string }, list: readonly MaterialNeed[]): Markup | undefined =>
  list.length === 0 ? undefined : html`<div class="${name}"><h3>${both(title)}</h3><ul>${list.map(need)}</ul></div>`;

const facts = ({ verdict }: PageFiling): Markup => {
  const type = verdict.filingType === null ? { zh: '未定', en: 'not known' } : filingTypeLabel(verdict.filingType);
  return html`<dl class="facts">
<div><dt>${both({ zh: '备案类型', en: 'Filing type' })}</dt><dd>${both(type)}</dd></div>
<div><dt>${both({ zh: '规则包', en: 'Rule pack' })}</dt><dd>${verdict.rulePack.id} <span class="quiet">${verdict.rulePack.hash.slice(0, 12)}</span></dd></div>
<div><dt>${both({ zh: '用时', en: 'Took' })}</dt><dd>${(verdict.timing.totalMs / 1000).toFixed(2)} s</dd></div>
</dl>`;
};

const findings = (page: PageFiling, sheetIds: readonly string[]): Markup => {
  const { verdict, sources } = page;
  const cutFor = (material: number, field: string) => evidenceCut(page, sheetIds, material, field);
  return verdict.findings.length === 0
    ? html`<p class="clean">${both({ zh: '没有发现问题。', en: 'Nothing was found.' })}</p>`
    : html`<div class="findings">${verdict.findings.map((finding) => findingCard(finding, sources[finding.rule], cutFor))}</div>`;
};

/** One filing's part of the page: outcome, facts, findings, materials, then every picture. */
export const filingPart = (page: PageFiling, index: number): Markup => {
  const { verdict, sheets } = page;
  const ids = sheets.map((_, place) => `sheet-${index}-${place}`);
  const ms = (documents: readonly number[]): number =>
    documents.reduce((sum, place) => sum + (verdict.timing.perDocumentMs[place] ?? 0), 0);
  return html`
<section class="filing ${verdict.outcome}" id="filing-${index}">
<header>${outcomeMark(verdict.outcome)}<h2>${value(verdict.filing)}</h2>${facts(page)}</header>
${findings(page, ids)}
<div class="needs">${needs('missing', { zh: '还缺的材料', en: 'Still missing' }, verdict.missingMaterials)}${needs('required', { zh: '需要的材料', en: 'Required' }, verdict.requiredMaterials)}${needs('later', { zh: '稍后需要', en: 'Needed later' }, verdict.laterMaterials)}</div>
${sheets.map((sheet, place) => sheetCard(page, sheet, ids[place] ?? '', ms(sheet.documents)))}
</section>`;
};
