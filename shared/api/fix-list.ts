import type { FilingState } from '#shared/filing/life-cycle';
import { isOpenToApplicant } from '#shared/filing/standing';
import { askedBy, findingsOf } from '#shared/review/asked-by-verdict';
import type { ReturnItem } from '#shared/review/return-item';
import { reasonText } from '#shared/review/return-reasons';
import type { Finding, Sentence, Verdict } from '#shared/verdict/verdict';
import type { FixItem } from './filing-view';

const AS_EXPLAINED: Sentence = { zh: '请按要求修改。', en: 'Please correct it as required.' };

/** What a verdict asks of the applicant: a material where the finding shows one, otherwise the order. `materials` are the ids that the evidence counts. */
export const fixesOf = (verdict: Verdict, materials: readonly string[]): readonly FixItem[] =>
  askedBy(verdict, materials).map(({ item, finding: { code, message, suggestion } }) => ({
    ...{ item, code, message },
    ...(suggestion === undefined ? {} : { suggestion }),
  }));

/** What was returned, in the words of whoever returned it, of the reason, or of the finding with that code. Notes to colleagues stay behind. */
const returnedFix = ({ item, code, applicantText }: ReturnItem, findings: readonly Finding[]): FixItem => {
  const finding = findings.find((one) => one.code === code);
  const message = applicantText ?? reasonText(code) ?? finding?.message ?? AS_EXPLAINED;
  return { item, code, message, ...(finding?.suggestion === undefined ? {} : { suggestion: finding.suggestion }) };
};

/** What the applicant has to put right now: what was returned, or, before anybody looked, what the verdict asks for. Empty while it is not their turn. */
export const fixListOf = (
  { state, returned }: { readonly state: FilingState; readonly returned: readonly ReturnItem[] },
  verdict: Verdict | null,
  materials: readonly string[],
): readonly FixItem[] => {
  if (!isOpenToApplicant(state) && state !== 'awaiting-photo') return [];
  if (returned.length > 0) return returned.map((one) => returnedFix(one, verdict === null ? [] : findingsOf(verdict)));
  return verdict === null ? [] : fixesOf(verdict, materials);
};
