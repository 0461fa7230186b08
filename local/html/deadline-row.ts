import { weekdayOf } from '#local/weekday';
import type { FilingEvent } from '#shared/filing/filing';
import { CALENDAR_SOURCE, DEADLINE_STAGES, eventLabel } from '#shared/messages/labels-process';
import { courseRow, ruleNote } from './course-row';
import { WORKING_DAYS_RULE } from './course-rules';
import { both, html, type Markup } from './markup';
import type { PageFiling } from './page-model';

const NOT_BEGUN = { zh: '尚未开始', en: 'not begun' };

const dayText = (day: string): Markup => html`<time datetime="${day}">${day}</time> <span class="quiet">${both(weekdayOf(day))}</span>`;

const eventItem = ({ at, event }: FilingEvent): Markup => html`<li>${dayText(at)} ${both(eventLabel(event))}</li>`;

/** By when each stage is due, by which rule, and how days are counted; nothing where a filing has no stages. */
export const deadlineRow = ({ verdict, filing, sources }: PageFiling): Markup | undefined => {
  const { deadlines } = verdict;
  if (deadlines === undefined) return undefined;
  const stages = DEADLINE_STAGES.map(({ stage, rule, label }) => {
    const due = deadlines[stage];
    const day = due === undefined ? html`<span class="quiet">${both(NOT_BEGUN)}</span>` : dayText(due);
    return html`<tr><th scope="row">${both(label)}</th><td class="due">${day}</td><td>${ruleNote(rule, sources[rule])}</td></tr>`;
  });
  const began: Markup = html`<li>${dayText(filing.order.submittedAt)} ${both({ zh: '提交', en: 'submitted' })}</li>`;
  return courseRow(
    { zh: '期限', en: 'Deadlines' },
    html`<ol class="events">${began}${(filing.events ?? []).map(eventItem)}</ol>
<table class="deadlines"><thead><tr><th scope="col">${both({ zh: '阶段', en: 'Stage' })}</th><th scope="col">${both({ zh: '不迟于', en: 'Due by' })}</th><th scope="col">${both({ zh: '依据', en: 'Basis' })}</th></tr></thead><tbody>${stages}</tbody></table>
${ruleNote(WORKING_DAYS_RULE, sources[WORKING_DAYS_RULE])}<p class="basis">${both(CALENDAR_SOURCE)}</p>`,
  );
};
