import { changedFields } from '#local/changed-fields';
import { actionLabel, changeLabel, stepLabel, stepStanding } from '#shared/messages/labels-process';
import type { Verdict } from '#shared/verdict/verdict';
import { courseRow } from './course-row';
import { findingLink } from './finding-link';
import { both, html, type Markup, value } from './markup';
import type { PageFiling } from './page-model';

type Step = NonNullable<Verdict['steps']>[number];

const stepItem = (page: PageFiling, filing: number, step: Step, place: number): Markup => {
  const { action, target, findings } = step;
  const standing = stepStanding(step);
  const changes = changedFields(page.filing.steps?.[place]?.change ?? {});
  return html`
<li class="step ${standing}"><p><b>${both(actionLabel(action))}</b> ${value(target)} <span class="verdict">${both(stepLabel(standing))}</span></p>
${changes.map(({ field, to }) => html`<p class="change"><span class="quiet">${both(changeLabel(field))} →</span> ${value(to)}</p>`)}
${findings.map((finding) => findingLink(page, filing, finding))}</li>`;
};

/** Each life-cycle step with what it alters, whether it can be done, and what was found of it; nothing for an order that adds. */
export const stepRow = (page: PageFiling, filing: number): Markup | undefined => {
  const { steps } = page.verdict;
  return steps === undefined
    ? undefined
    : courseRow(
        { zh: '办理步骤', en: 'Steps' },
        html`<ol class="steps">${steps.map((step, place) => stepItem(page, filing, step, place))}</ol>`,
      );
};
