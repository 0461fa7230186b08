import type { TrafficDecision } from '#shared/filing/traffic';
import { trafficLabel } from '#shared/messages/labels-process';
import { courseRow, ruleNote } from './course-row';
import { trafficRules } from './course-rules';
import { both, html, type Markup, value } from './markup';
import type { PageFiling } from './page-model';

const DECISIONS: readonly TrafficDecision[] = ['block', 'allow'];

/** What happens to each name's traffic, blocked ones first, with the address it resolves to; nothing where no name is known to resolve. */
export const trafficRow = ({ verdict: { traffic, filingType }, filing, sources }: PageFiling): Markup | undefined => {
  if (traffic === undefined) return undefined;
  const named = (decision: TrafficDecision): Markup | undefined => {
    const names = Object.keys(traffic).filter((name) => traffic[name] === decision);
    const item = (name: string): Markup =>
      html`<li>${value(name)} <span class="quiet">→ ${value(filing.traffic?.[name]?.resolvesTo ?? '')}</span></li>`;
    return names.length === 0
      ? undefined
      : html`<div class="traffic ${decision}"><h4>${both(trafficLabel(decision))} <span class="quiet">${names.length}</span></h4><ul>${names.map(item)}</ul></div>`;
  };
  return courseRow(
    { zh: '域名访问', en: 'Traffic' },
    html`${DECISIONS.map(named)}${trafficRules(filingType).map((rule) => ruleNote(rule, sources[rule]))}`,
  );
};
