import type { Versioned } from '#functions/bureau-ledger';
import type { RecordedAnswer, Submission, SubmissionState } from '#functions/bureau-ledger-records';
import type { BureauOutcome, SubmissionOutcome } from '#functions/bureau-outcomes';
import { TransientError } from '#functions/errors';
import { type Meaning, meaningOf, subjectSays } from '#shared/bureau/collecting';
import { filedKeysOf, type Part } from '#shared/bureau/collecting-parts';
import type { CollectingTools } from './collecting-tools';

const outcomeOf = (part: Part, meaning: Meaning): SubmissionOutcome | null => {
  switch (part.kind) {
    case 'machine': {
      const { codes: reasons } = part.result;
      return meaning === 'checked' || meaning === 'numbers'
        ? { is: 'checked', reasons }
        : { is: meaning, reasons, opinion: null, at: null };
    }
    case 'review':
      return { is: part.review.passed ? 'approved' : 'refused', reasons: [], opinion: part.review.opinion, at: part.review.at };
    case 'record':
      return { is: 'numbers', record: part.record };
    default:
      return null;
  }
};

const saysOf = (part: Part): string => (part.kind === 'machine' ? part.result.codes.map(({ code }) => code).join(' ') : subjectSays(part));

const judged = (state: SubmissionState, meaning: Meaning): SubmissionState =>
  meaning === 'approved' || meaning === 'refused' ? meaning : state;

const noted = async (
  submission: Versioned<Submission>,
  answer: RecordedAnswer,
  meaning: Meaning,
  { ledger }: CollectingTools,
): Promise<void> => {
  if (submission.answers.some(({ id }) => id === answer.id)) return;
  const next = { ...submission, state: judged(submission.state, meaning), answers: [...submission.answers, answer] };
  // Somebody else wrote to it meanwhile: what was decided on may no longer hold, so the whole file is looked at again.
  if (!(await ledger.putSubmission(next, submission.version))) throw new TransientError('submission-changed');
};

/**
 * Records a part on a submission: on the ledger, then with the filing. A second call with the same part changes nothing and tells the filing
 * again, in case the first was cut off between the two.
 */
export const recordAnswer = async (part: Part, id: string, key: string, tools: CollectingTools): Promise<void> => {
  const meaning = meaningOf(part);
  const outcome = meaning === null ? null : outcomeOf(part, meaning);
  const submission = await tools.ledger.submission(key);
  if (submission === null || meaning === null || outcome === null) return;
  if (part.kind === 'record') for (const filed of filedKeysOf(part.record)) await tools.ledger.expectResults(filed, key);
  await noted(submission, { id, is: meaning, says: saysOf(part) }, meaning, tools);
  const whole: BureauOutcome = { id: `${id}/${key}`, filingId: submission.filingId, submission: key, ...outcome };
  await tools.outcomes.record(whole);
};
