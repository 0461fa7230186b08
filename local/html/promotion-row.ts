import { promotionLabel } from '#shared/messages/labels-process';
import { courseRow, ruleNote } from './course-row';
import { promotionRules } from './course-rules';
import { both, html, type Markup } from './markup';
import type { PageFiling } from './page-model';

/** Whether the order earns free server days (备多久送多久), how many, or why not; nothing where the question doesn't arise. */
export const promotionRow = ({ verdict: { promotion }, sources }: PageFiling): Markup | undefined =>
  promotion === undefined
    ? undefined
    : courseRow(
        { zh: '备多久送多久', en: 'Free server days' },
        html`<p class="says">${both(promotionLabel(promotion))}</p>${promotionRules(promotion).map((rule) => ruleNote(rule, sources[rule]))}`,
      );
