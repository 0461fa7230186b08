import type { Submission } from '#functions/bureau-ledger-records';
import type { BureauOperation } from '#shared/bureau/collecting-operation';
import { resultCode } from '#shared/bureau/tables/result-codes';

/** Operations of which the bureau's own record, with a number, is the proof: it names the ids that were minted for them. */
const PROVEN_BY_RECORD: ReadonlySet<BureauOperation> = new Set<BureauOperation>(['first-filing', 'new-website', 'new-access']);

/** True where the bureau granted what a submission asks for. */
export const isGranted = ({ state, operation, answers }: Submission): boolean =>
  state === 'approved' || (state === 'accepted' && PROVEN_BY_RECORD.has(operation) && answers.some(({ is }) => is === 'numbers'));

/** True where the bureau decided on a submission, either way. */
export const isJudged = (submission: Submission): boolean => submission.state === 'refused' || isGranted(submission);

/** The codes (R2) with which the machine refused a submission; none where a reviewer did. */
const refusalCodes = ({ answers }: Submission): readonly number[] =>
  answers
    .filter(({ is }) => is === 'refused')
    .flatMap(({ says }) => says.split(' ').filter((code) => code !== ''))
    .map(Number);

/** True where a refusal names nothing that the applicant could put right. */
const isForStaff = (submission: Submission): boolean => {
  const codes = refusalCodes(submission);
  const byReviewer = submission.answers.some(({ is, says }) => is === 'refused' && says === '');
  return !byReviewer && codes.length > 0 && codes.every((code) => resultCode(code).remedy !== 'applicant-corrects');
};

/** What refusals come to: for the applicant, for staff alone, and the codes that staff should look at. */
export const refusalOf = (
  submissions: readonly Submission[],
): { readonly staffAlone: boolean; readonly codes: readonly number[] } | null => {
  const refused = submissions.filter(({ state }) => state === 'refused');
  if (refused.length === 0) return null;
  const codes = [...new Set(refused.flatMap(refusalCodes))].filter((code) => resultCode(code).remedy !== 'applicant-corrects');
  return { staffAlone: refused.every(isForStaff), codes };
};
