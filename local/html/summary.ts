import { OUTCOMES } from '#local/labels';
import type { Level, Outcome, Verdict } from '#shared/verdict/verdict';
import { both, html, type Markup, value } from './markup';

const COUNTED: readonly { level: Level; zh: string; en: string }[] = [
  { level: 'block', zh: '项阻断', en: 'blocking' },
  { level: 'material', zh: '项材料问题', en: 'material' },
  { level: 'review', zh: '项待核对', en: 'to review' },
];

/** The outcome as a coloured word. */
export const outcomeMark = (outcome: Outcome): Markup => html`<span class="outcome ${outcome}">${both(OUTCOMES[outcome])}</span>`;

const counts = ({ findings }: Verdict): Markup[] =>
  COUNTED.flatMap(({ level, zh, en }) => {
    const count = findings.filter((finding) => finding.level === level).length;
    return count === 0 ? [] : [html`<span class="count ${level}">${count} ${both({ zh, en })}</span>`];
  });

/** The list of all filings on the page, each with its outcome and a link to its part. */
export const summary = (verdicts: readonly Verdict[]): Markup => html`<nav class="summary" aria-label="预审结果 Results"><ol>${verdicts.map(
  (verdict, index) => html`
<li class="${verdict.outcome}"><a href="#filing-${index}">${outcomeMark(verdict.outcome)}<span class="name">${value(verdict.filing)}</span><span class="counts">${counts(verdict)}</span></a></li>`,
)}
</ol></nav>`;
