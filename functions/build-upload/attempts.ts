import type { BureauLedger, Versioned } from '#functions/bureau-ledger';
import { type Submission, type SubmissionState, submissionKey } from '#functions/bureau-ledger-records';
import type { FilingRecord } from '#functions/records/filing-record';
import type { WishedOf } from './wishes';

const CLOSED: ReadonlySet<SubmissionState> = new Set<SubmissionState>(['refused', 'to-correct', 'withdrawn']);

/** True where nothing more comes of a submission, and the order did not get what it asked for. */
export const isClosed = ({ state }: Pick<Submission, 'state'>): boolean => CLOSED.has(state);

/** The part of a wish's first, second … attempt (counted from 0): a wish that was refused is sent again under another name. */
export const attemptPart = (part: string, attempt: number): string => (attempt === 0 ? part : `${part}#${attempt}`);

/** A part without its attempt, and the attempt. */
export const splitPart = (part: string): { readonly part: string; readonly attempt: number } => {
  const [, own = part, attempt = '0'] = /^(.*)#(\d+)$/.exec(part) ?? [];
  return { part: own, attempt: Number(attempt) };
};

/** Which revision of a filing goes to the bureau. */
export const sentRevision = ({ submittedRevision, revision }: FilingRecord): number => submittedRevision ?? revision;

/** The submissions that stand for a wish: the last of the revision that goes to the bureau, or of an earlier one; and how many attempts that revision has had. */
export type Attempts = { readonly latest: Versioned<Submission> | null; readonly made: number };

const earlier = async ({ operation, part }: WishedOf, head: FilingRecord, ledger: BureauLedger): Promise<Versioned<Submission> | null> => {
  const all = await ledger.submissionsOf(head.id);
  const own = all.filter((one) => one.operation === operation && splitPart(one.part).part === part && one.revision < sentRevision(head));
  return own.toSorted((a, b) => a.revision - b.revision || splitPart(a.part).attempt - splitPart(b.part).attempt).at(-1) ?? null;
};

/** The attempts at a wish. Those of the present revision are read by their names, since lists may lag behind. */
export const attemptsAt = async (wish: WishedOf, head: FilingRecord, ledger: BureauLedger): Promise<Attempts> => {
  const { operation, part } = wish;
  const revision = sentRevision(head);
  let latest: Versioned<Submission> | null = null;
  for (let made = 0; ; made += 1) {
    const found = await ledger.submission(submissionKey({ filingId: head.id, revision, operation, part: attemptPart(part, made) }));
    if (found === null) return { latest: latest ?? (await earlier(wish, head, ledger)), made };
    latest = found;
  }
};

/**
 * The submission that stands for a wish now; null where one is still to be made. What was refused, or given back, before the filing was sent this time is
 * done with.
 */
export const standingFor = ({ latest }: Attempts, { state, since }: FilingRecord): Versioned<Submission> | null => {
  if (latest === null) return null;
  const isOfEarlierTime = state === 'sending' && latest.requestedMs < Date.parse(since);
  return isClosed(latest) && isOfEarlierTime ? null : latest;
};
