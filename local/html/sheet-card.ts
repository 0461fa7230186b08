import { enteredValues } from '#local/entered-values';
import { kindLabel } from '#shared/messages/labels';
import { problemLabel } from '#shared/messages/labels-problems';
import type { DocumentEntry } from '#shared/verdict/verdict';
import { usualHeight } from './cut-out';
import { fieldRow, type ShownField } from './field-row';
import { both, html, type Markup, value } from './markup';
import type { PageFiling, PagePicture, Sheet } from './page-model';

const fieldsOf = (page: PageFiling, sheet: Sheet, index: number, from: number): readonly ShownField[] => {
  const entered = enteredValues(page.filing, page.verdict, index, sheet.material);
  const found = new Set(
    page.verdict.findings.flatMap(({ level, evidence = [] }) =>
      level === 'info'
        ? []
        : evidence.flatMap(({ material, field }) => (material === sheet.material && field !== undefined ? [field] : [])),
    ),
  );
  return Object.entries(page.verdict.documents[index]?.fields ?? {}).map(([name, reading], position) => ({
    mark: from + position,
    name,
    reading,
    entered: entered[name],
    state: found.has(name) ? 'found' : reading.trusted ? 'trusted' : 'doubtful',
  }));
};

const boxOf = ({ mark, state, reading, name }: ShownField): Markup => {
  const [x, y, width, height] = reading.box;
  return html`<rect class="box ${state} mark-${mark}" x="${x.toFixed(1)}" y="${y.toFixed(1)}" width="${width.toFixed(1)}" height="${height.toFixed(1)}"><title>${name}: ${reading.value}</title></rect>`;
};

const figure = (picture: PagePicture | null, fields: readonly ShownField[], image: string): Markup => {
  if (picture === null)
    return html`<figure class="blank"><span>${both({ zh: '没有可以显示的图片', en: 'no picture to show' })}</span></figure>`;
  const { width, height } = picture.size;
  return html`<figure class="${height > width ? 'tall' : 'wide'}"><svg viewBox="0 0 ${width} ${height}" role="img" aria-label="upright picture"><image id="${image}" href="${picture.src}" width="${width}" height="${height}" preserveAspectRatio="none"/>${fields.map(boxOf)}</svg></figure>`;
};

const state = ({ quality, kind, kindConfidence, rotation }: DocumentEntry): Markup =>
  html`<p class="state">${
    quality.usable
      ? html`<span class="usable">${both({ zh: '可用', en: 'usable' })}</span>`
      : html`<span class="unusable">${both({ zh: '不可用', en: 'not usable' })}</span>`
  }${quality.problems.map((problem) => html`<span class="problem">${both(problemLabel(problem).problem)}</span>`)}${
    kind === 'unknown' ? undefined : html`<span>${both({ zh: '类别把握', en: 'kind' })} ${kindConfidence.toFixed(2)}</span>`
  }${rotation === 0 ? undefined : html`<span>${both({ zh: `已转正 ${rotation}°`, en: `turned ${rotation}°` })}</span>`}</p>`;

const documentPart = (entry: DocumentEntry, rows: readonly Markup[]): Markup => html`
<section class="document">
<h4>${both(kindLabel(entry.kind))}</h4>
${state(entry)}
${
  rows.length === 0
    ? undefined
    : html`<table><thead><tr><td></td><th scope="col">${both({ zh: '读取', en: 'Read' })}</th><th scope="col">${both({ zh: '填写', en: 'Entered' })}</th></tr></thead><tbody>${rows}</tbody></table>`
}
</section>`;

/** One picture with the boxes of what was read, beside the documents on it and their fields. `id` is unique on the page. */
export const sheetCard = (page: PageFiling, sheet: Sheet, id: string, ms: number): Markup => {
  const shown: { entry: DocumentEntry; fields: readonly ShownField[] }[] = [];
  for (const index of sheet.documents) {
    const entry = page.verdict.documents[index];
    const from = shown.reduce((sum, { fields }) => sum + fields.length, 0);
    if (entry !== undefined) shown.push({ entry, fields: fieldsOf(page, sheet, index, from) });
  }
  const fields = shown.flatMap((document) => document.fields);
  const line = usualHeight(fields.map(({ reading }) => reading.box));
  const image = sheet.picture === null ? null : `${id}-image`;
  return html`
<article class="sheet" id="${id}">
<header><h3>${value(sheet.file)}</h3><span class="quiet">${both({ zh: `第 ${sheet.material + 1} 份材料`, en: `material ${sheet.material + 1}` })} · ${ms} ms</span></header>
<div class="view">${figure(sheet.picture, fields, `${id}-image`)}
<div class="documents">${shown.map(({ entry, fields: own }) =>
    documentPart(
      entry,
      own.map((field) => fieldRow(field, image, line)),
    ),
  )}</div></div>
</article>`;
};
