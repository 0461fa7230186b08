import type { Finding } from '#shared/verdict/verdict';
import { both, html, type Markup } from './markup';
import type { PageFiling } from './page-model';

/** The id of a filing's finding by its place in the verdict. */
export const findingId = (filing: number, place: number): string => `finding-${filing}-${place}`;

const isSame = (a: Finding, b: Finding): boolean => JSON.stringify(a) === JSON.stringify(b);

/** A finding in one line: its rule, a link to where it stands in full, and its sentence. */
export const findingLink = ({ verdict }: PageFiling, filing: number, finding: Finding): Markup => {
  const place = verdict.findings.findIndex((one) => isSame(one, finding));
  const rule = place < 0 ? html`${finding.rule}` : html`<a href="#${findingId(filing, place)}">${finding.rule}</a>`;
  return html`<span class="pointer ${finding.level}">${rule} ${both(finding.message)}</span>`;
};
