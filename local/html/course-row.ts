import type { Sentence } from '#shared/verdict/verdict';
import { both, html, type Insertable, type Markup } from './markup';
import type { RuleSource } from './page-model';

/** One row of how a filing goes on: its title beside what it holds. */
export const courseRow = (title: Sentence, content: Insertable): Markup => html`
<div class="row"><h3>${both(title)}</h3><div class="row-content">${content}</div></div>`;

/** A rule's number, its sentence, and the words of its source; the number alone where the pack says nothing of it. */
export const ruleNote = (rule: string, source: RuleSource | undefined): Markup =>
  source === undefined
    ? html`<p class="basis"><b>${rule}</b></p>`
    : html`<p class="basis"><b>${rule}</b> ${both(source.inPlainWords)} <cite><span class="quote">${source.quote}</span> ${source.chapter} · ${source.dated}</cite></p>`;
