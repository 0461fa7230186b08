import { z } from 'zod';
import { BureauOperation } from '#shared/bureau/collecting-operation';

const instant = z.int().min(0);
const key = z.string().min(1);

/** What an answer of the bureau says of a submission. `says` holds codes or the subject's ids, to tell a repetition from a contradiction. */
export const RecordedAnswer = z.strictObject({
  id: key,
  is: z.enum(['checked', 'approved', 'refused', 'numbers', 'cancelled']),
  says: z.string(),
});
export type RecordedAnswer = z.infer<typeof RecordedAnswer>;

/**
 * `building`: it has its ids. `waiting`: packed, for a number. `sending`: it has the next number. `accepted`: with the bureau, not judged yet.
 * `to-correct`: given back before it used a number up. `approved`, `refused`: judged.
 */
export const SubmissionState = z.enum(['building', 'waiting', 'sending', 'accepted', 'approved', 'refused', 'to-correct', 'withdrawn']);
export type SubmissionState = z.infer<typeof SubmissionState>;

/** One wish of one revision of a filing. There is one for each filing, revision, operation and part, however often it is asked for. */
export const Submission = z.strictObject({
  key,
  filingId: key,
  revision: z.int().min(0),
  operation: BureauOperation,
  /** Tells wishes of one kind in one order apart (the id that is cancelled); empty where there is one only. */
  part: z.string(),
  /** The ids minted for it: `idCount` consecutive ones from `firstId` on. */
  firstId: z.int().min(1),
  idCount: z.int().min(0),
  state: SubmissionState,
  requestedMs: instant,
  /** The digest of the packed file, under which its bytes are kept. */
  hash: z.string().nullable(),
  number: z.int().min(1).nullable(),
  acceptedMs: instant.nullable(),
  /** The return code with which it was given back. */
  returnCode: z.int().nullable(),
  answers: z.array(RecordedAnswer),
});
export type Submission = z.infer<typeof Submission>;

/** What stands for good: the bureau accepted this file under this number. */
export const SentFile = z.strictObject({ number: z.int().min(1), submission: key, hash: z.string(), acceptedMs: instant });
export type SentFile = z.infer<typeof SentFile>;

/** A file that came from the bureau; its text lies in the object store under `content`. */
export const DownloadRecord = z.strictObject({
  name: key,
  content: key,
  /** Downloads are acted on in the order in which they came: the first is 1. */
  arrival: z.int().min(1),
  arrivedMs: instant,
  state: z.enum(['stored', 'applied']),
});
export type DownloadRecord = z.infer<typeof DownloadRecord>;

/** How collecting goes: fruitless calls in a row, what is wrong with the file at the head, and whether an operator must look first. */
export const CollectingState = z.strictObject({
  tries: z.int().min(0),
  notBeforeMs: instant,
  /** Codes only: a return code, `lost`, `not-sent`, or a fault of a file that arrived. */
  trouble: z.string().nullable(),
  sinceMs: instant.nullable(),
  held: z.boolean(),
  lastMs: instant,
});
export type CollectingState = z.infer<typeof CollectingState>;

/** Why a part of a download was not acted on. */
export const NoticeReason = z.enum(['unknown', 'early', 'several', 'contradictory', 'name-reused', 'unreadable', 'not-understood']);
export type NoticeReason = z.infer<typeof NoticeReason>;

/** A part of a download that waits for a person, or for the day on which it can be matched. Its content stays in the download. */
export const Notice = z.strictObject({
  /** The download's name and the part's place in it, from 0: `name#0`; the whole file: `name#file`. */
  id: key,
  file: key,
  content: key,
  /** The download's arrival and the part's place in it: notices are looked at in this order. */
  arrival: z.int().min(1),
  place: z.int().min(0),
  block: z.string(),
  reason: NoticeReason,
  /** `to-release`: an operator let it through, and the next round of collecting acts on it. */
  state: z.enum(['quarantined', 'to-release', 'released', 'dismissed']),
  submissions: z.array(key),
  sinceMs: instant,
});
export type Notice = z.infer<typeof Notice>;

/** The one name of a wish. */
export const submissionKey = (wish: Pick<Submission, 'filingId' | 'revision' | 'operation' | 'part'>): string =>
  [wish.filingId, wish.revision, wish.operation, wish.part].map(encodeURIComponent).join('/');
