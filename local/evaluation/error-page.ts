import { html, type Markup, raw, value } from '#local/html/markup';
import { ERROR_SCRIPT, ERROR_STYLE } from './error-page-style';
import type { ErrorPicture } from './error-pictures';
import { FIELD_GROUPS } from './field-groups';
import type { ValueOutcome } from './values';

const LEVELS = ['easy', 'normal', 'hard', 'refuse'];
const STATES = ['silent', 'untrusted', 'absent', 'kind'] as const;
type State = (typeof STATES)[number];

const stateOf = ({ silent, field }: ValueOutcome): State => (silent ? 'silent' : field === undefined ? 'absent' : 'untrusted');

const row = (wrong: ValueOutcome, cut: string | undefined): Markup => {
  const state = stateOf(wrong);
  const picture = cut === undefined ? undefined : html`<img src="${cut}" alt="">`;
  const sure = wrong.field === undefined ? undefined : html` ${wrong.field.confidence} ${wrong.field.reason}`;
  return html`<tr class="${state}" data-state="${state}" data-group="${wrong.group}"><th>${wrong.name}</th><td>${picture}<div class="printed">${value(wrong.expected)}</div><div>${value(wrong.field?.value ?? '–')}</div></td><td class="state">${state}${sure}${wrong.inAlphabet ? undefined : html`<br>outside the alphabet`}</td></tr>`;
};

const article = ({ outcome, whole, cuts }: ErrorPicture): Markup => {
  const { truth, reading, values } = outcome;
  const wrong = values.filter(({ exact, silent }) => !exact && (truth.readable || silent));
  const taken =
    reading?.kind === truth.kind
      ? undefined
      : html`<tr data-state="kind" data-group=""><th>kind</th><td><div class="printed">${truth.kind}</div><div>${reading?.kind ?? 'none'}</div></td><td class="state">kind</td></tr>`;
  const part = truth.tags.some((tag) => tag.startsWith('held-out')) ? 'held-out' : 'ordinary';
  const refused = reading?.quality.usable === false ? html` · refused: ${reading.quality.problems.join(' ')}` : undefined;
  return html`<article data-level="${truth.tags.find((tag) => LEVELS.includes(tag)) ?? ''}" data-part="${part}" data-kind="${truth.kind}">
<figure><img src="${whole}" alt="${truth.file}" loading="lazy"></figure>
<div><h2>${truth.file}</h2><p class="tags">${truth.kind} · ${truth.tags.join(' ')}${refused}</p><table>${taken}${wrong.map((one) => row(one, cuts[one.name]))}</table></div>
</article>`;
};

const choice = (name: string, options: readonly string[]): Markup =>
  html`<label>${name} <select name="${name}"><option value="">all</option>${options.map((option) => html`<option>${option}</option>`)}</select></label>`;

/** The page of every error of an evaluation: what is printed (first) and what was read, with the cut-out and the whole picture, and filters. */
export const errorPage = (title: string, table: string, pictures: readonly ErrorPicture[]): string => {
  const kinds = [...new Set(pictures.map(({ outcome }) => outcome.truth.kind))].sort();
  const filters = [
    choice('state', STATES),
    choice('level', LEVELS),
    choice('part', ['ordinary', 'held-out']),
    choice('group', FIELD_GROUPS),
    choice('kind', kinds),
  ];
  const body = html`<header><h1>${title}</h1><details><summary>table</summary><pre>${raw(html`${table}`.markup)}</pre></details></header>
<main><form>${filters}<output></output></form>${pictures.map(article)}</main>`;
  return `<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${html`${title}`.markup}</title><style>${ERROR_STYLE}</style></head>\n<body>${body.markup}<script>${ERROR_SCRIPT}</script></body></html>\n`;
};
