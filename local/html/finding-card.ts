import { LEVELS } from '#local/labels';
import type { Evidence, Finding } from '#shared/verdict/verdict';
import { enteredText, readText } from './comparison';
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

/** One finding: how bad, which rule, the sentence, what to do, what was compared, and the words of the rule's source. */
export const findingCard = (finding: Finding, source: RuleSource | undefined, cutFor: CutFor): Markup => {
  const { rule, level, code, about, message, suggestion, evidence = [] } = finding;
  const pairs = evidence.map((line) => evidenceLine(line, cutFor)).filter((line) => line !== undefined);
  return html`
<article class="finding ${level}">
<header><span class="level">${both(LEVELS[level])}</span><span class="code">${rule} · ${code}</span>${about === undefined ? undefined : html`<span class="about">${value(about)}</span>`}</header>
<p class="message"><span lang="zh-CN">${message.zh}</span><span lang="en">${message.en}</span></p>
${suggestion === undefined ? undefined : html`<p class="suggestion"><span lang="zh-CN">${suggestion.zh}</span><span lang="en">${suggestion.en}</span></p>`}
${pairs.length === 0 ? undefined : html`<dl>${pairs}</dl>`}
${sourceNote(source)}
</article>`;
};
