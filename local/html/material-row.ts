import { kindLabel } from '#shared/messages/labels';
import type { MaterialNeed, Sentence } from '#shared/verdict/verdict';
import { courseRow } from './course-row';
import { both, html, type Markup } from './markup';
import type { PageFiling } from './page-model';

const need = (kinds: MaterialNeed): Markup =>
  html`<li>${(Array.isArray(kinds) ? kinds : [kinds]).map((kind, index) => html`${index > 0 ? html` <em>${both({ zh: '或', en: 'or' })}</em> ` : undefined}${both(kindLabel(kind))}`)}</li>`;

const needs = (name: string, title: Sentence, list: readonly MaterialNeed[]): Markup | undefined =>
  list.length === 0 ? undefined : html`<div class="${name}"><h4>${both(title)}</h4><ul>${list.map(need)}</ul></div>`;

/** Which materials a filing needs, which of them are missing, and which come later; nothing where none is needed. */
export const materialRow = ({ verdict }: PageFiling): Markup | undefined => {
  const { missingMaterials, requiredMaterials, laterMaterials } = verdict;
  if (missingMaterials.length + requiredMaterials.length + laterMaterials.length === 0) return undefined;
  return courseRow(
    { zh: '材料', en: 'Materials' },
    html`<div class="needs">${needs('missing', { zh: '还缺', en: 'Still missing' }, missingMaterials)}${needs('required', { zh: '需要', en: 'Required' }, requiredMaterials)}${needs('later', { zh: '稍后需要', en: 'Needed later' }, laterMaterials)}</div>`,
  );
};
