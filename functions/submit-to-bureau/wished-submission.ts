import { type Attempts, attemptPart, attemptsAt, sentRevision, standingFor } from '#functions/build-upload/attempts';
import type { BuildProblem } from '#functions/build-upload/build-problem';
import { draftOf } from '#functions/build-upload/build-upload';
import type { UploadPorts } from '#functions/build-upload/upload-ports';
import type { WishedOf } from '#functions/build-upload/wishes';
import type { BureauLedger } from '#functions/bureau-ledger';
import { isJudged } from '#functions/record-bureau-outcome/judged-submissions';
import type { FilingRecord } from '#functions/records/filing-record';
import type { Wish } from './request-submission';
import { withdrawSubmission } from './withdraw-submission';

/** What stands for one thing that an order asks: a submission that has its number, one that is to be asked for, or what is in the way. */
export type Wished =
  | { readonly is: 'sent' }
  /** `outdated`: it holds what an earlier revision said, and the bureau may have it already. */
  | { readonly is: 'to-send'; readonly wish: Wish; readonly outdated: boolean }
  | { readonly is: 'problems'; readonly problems: readonly BuildProblem[] };

/** An attempt of an earlier revision that was never sent would carry what was entered then. */
const withoutOutdated = async (attempts: Attempts, head: FilingRecord, ledger: BureauLedger): Promise<Attempts> => {
  const { latest } = attempts;
  const isOutdated = latest !== null && latest.revision < sentRevision(head) && (latest.state === 'building' || latest.state === 'waiting');
  return isOutdated && (await withdrawSubmission(latest.key, ledger)) ? { ...attempts, latest: null } : attempts;
};

/** How a wish of a filing that is being sent stands. The same wish has one submission, until that was refused or given back in an earlier time of sending. */
export const wishedSubmission = async (wished: WishedOf, head: FilingRecord, ledger: BureauLedger, ports: UploadPorts): Promise<Wished> => {
  const attempts = await withoutOutdated(await attemptsAt(wished, head, ledger), head, ledger);
  const standing = standingFor(attempts, head);
  if (standing !== null) {
    const { filingId, revision, operation, part, idCount } = standing;
    const outdated = revision < sentRevision(head);
    const isOver = standing.number !== null && (!outdated || isJudged(standing));
    return isOver ? { is: 'sent' } : { is: 'to-send', wish: { filingId, revision, operation, part, idCount }, outdated };
  }
  const drafted = await draftOf(head.id, wished, ports);
  if (!drafted.ok) return { is: 'problems', problems: drafted.problems };
  const part = attemptPart(wished.part, attempts.made);
  const { idCount } = drafted.draft;
  return {
    is: 'to-send',
    wish: { filingId: head.id, revision: sentRevision(head), operation: wished.operation, part, idCount },
    outdated: false,
  };
};
