import { LEVELS } from '#local/labels';
import type { Evidence } from '#shared/verdict/verdict';
import { enteredText, readText } from './comparison';
import type { FindingGroup } from './finding-groups';
import { both, html, type Markup, value } from './markup';
import type { RuleSource } from './page-model';

/** The piece of picture for a material's field, where there is one. */
type CutFor = (material: number, field: string) => Markup | undefined;

const evidenceLine = ({ material, field, entered, read }: Evidence, cutFor: CutFor): Markup | undefined => {
  if (field === undefined || (entered === undefined && read === undefined)) return undefined;
  const shownRead = read === undefined ? html`<span class="none">–</span>` : readText(field, read, entered);
  const shownEntered = read === undefined ? value(entered ?? '') : enteredText(field, read, entered);
  return html`<div class="pair"><dt>${both({ zh: '填写', en: 'entered' })}</dt><dd>${shownEntered}</dd><dt>${both({ zh: '读取', en: 'read' })}</dt><dd>${shownRead}${cutFor(material, field)}</dd></div>`;
};

const sourceNote = (source: RuleSource | undefined): Markup | undefined =>
  source === undefined
    ? undefined
    : html`<blockquote><p class="rule">${both(source.inPlainWords)}</p><p class="quote">${source.quote}</p><footer>${source.chapter} · ${source.dated}</footer></blockquote>`;

const header = (group: FindingGroup): Markup => {
  const [{ finding }, ...others] = group;
  const { rule, level, code, about } = finding;
  const named = others.length > 0 ? `× ${group.length}` : about;
  return html`<header><span class="level">${both(LEVELS[level])}</span><span class="code">${rule} · ${code}</span>${named === undefined ? undefined : html`<span class="about">${value(named)}</span>`}</header>`;
};

/** Findings that say the same of several things, or one alone: how bad, which rule, the sentences, what to do, what was compared, and the words of the rule's source. `idOf` gives ids that are unique on the page. */
export const findingCard = (
  group: FindingGroup,
  idOf: (place: number) => string,
  source: RuleSource | undefined,
  cutFor: CutFor,
): Markup => {
  const [{ finding }] = group;
  const { level, suggestion, evidence = [] } = finding;
  const pairs = evidence.map((line) => evidenceLine(line, cutFor)).filter((line) => line !== undefined);
  const messages = group.map(
    ({ finding: { message }, place }) =>
      html`<p class="message" id="${idOf(place)}"><span lang="zh-CN">${message.zh}</span><span lang="en">${message.en}</span></p>`,
  );
  return html`
<article class="finding ${level}${group.length > 1 ? ' several' : ''}">
${header(group)}
${group.length > 1 ? html`<div class="messages">${messages}</div>` : messages}
${suggestion === undefined ? undefined : html`<p class="suggestion"><span lang="zh-CN">${suggestion.zh}</span><span lang="en">${suggestion.en}</span></p>`}
${pairs.length === 0 ? undefined : html`<dl>${pairs}</dl>`}
${sourceNote(source)}
</article>`;
};
