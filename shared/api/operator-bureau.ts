import { z } from 'zod';
import { HoldReason, Phase } from '#shared/bureau/sending-line';
import { Instant } from '#shared/filing/instant';
import { PageQuery } from './lists';

/** Where a submission to the bureau stands; see the words beside each in `shared/messages/bureau-words.ts`. */
export const SubmissionStanding = z.enum(['building', 'waiting', 'sending', 'accepted', 'approved', 'refused', 'to-correct', 'withdrawn']);
export type SubmissionStanding = z.infer<typeof SubmissionStanding>;

/** Why a part of a download was not acted on. */
export const QuarantineReason = z.enum(['unknown', 'early', 'several', 'contradictory', 'name-reused', 'unreadable', 'not-understood']);
export type QuarantineReason = z.infer<typeof QuarantineReason>;

/** A call as it was made: `reply` is the bureau's code, or what kept the answer away. */
export const BureauCallView = z
  .strictObject({
    at: Instant,
    call: z.enum(['upload', 'previous-upload']),
    number: z.int(),
    reply: z.union([z.int(), z.enum(['lost', 'not-sent'])]),
  })
  .meta({ id: 'BureauCall' });

/** Why sending stopped, and since when. */
export const BureauHold = z.strictObject({ reason: HoldReason, code: z.int().nullable(), since: Instant }).meta({ id: 'BureauHold' });

/** One wish of one revision of a filing at the bureau. */
export const SubmissionView = z
  .strictObject({
    key: z.string(),
    filing: z.string(),
    revision: z.int(),
    operation: z.string(),
    state: SubmissionStanding,
    number: z.int().nullable(),
    requestedAt: Instant,
    acceptedAt: Instant.nullable(),
    returnCode: z.int().nullable(),
  })
  .meta({ id: 'Submission' });
export type SubmissionView = z.infer<typeof SubmissionView>;

/** A submission with what the bureau answered, and while it is being sent the calls that concern it. */
export const ExchangeView = z
  .strictObject({
    ...SubmissionView.shape,
    answers: z.array(z.strictObject({ id: z.string(), is: z.string(), says: z.string() })),
    calls: z.array(BureauCallView),
    hold: BureauHold.nullable(),
  })
  .meta({ id: 'Exchange' });
export type ExchangeView = z.infer<typeof ExchangeView>;

/** The exchange with the bureau in short; `line` is null until something was sent, `collecting` until something was collected. `troubled`: it does not answer, or is stopped. */
export const BureauStanding = z
  .strictObject({
    line: z
      .strictObject({
        next: z.int(),
        current: z.strictObject({ submission: z.string(), phase: Phase, since: Instant }).nullable(),
        hold: BureauHold.nullable(),
        tries: z.int(),
        troubled: z.boolean(),
        sendAgain: z.array(z.int()),
        calls: z.array(BureauCallView),
      })
      .nullable(),
    collecting: z
      .strictObject({ held: z.boolean(), tries: z.int(), trouble: z.string().nullable(), since: Instant.nullable(), last: Instant })
      .nullable(),
    /** At most 1000 are counted. */
    quarantined: z.int(),
  })
  .meta({ id: 'BureauStanding' });
export type BureauStanding = z.infer<typeof BureauStanding>;

/** Submissions in one state, those that were asked for first in front. */
export const SubmissionsQuery = z.strictObject({ ...PageQuery.shape, state: SubmissionStanding.default('accepted') });

/** A file that the bureau accepted under a number, for good. */
export const SentFileView = z
  .strictObject({ number: z.int(), submission: z.string(), filing: z.string(), hash: z.string(), acceptedAt: Instant })
  .meta({ id: 'SentFile' });
export type SentFileView = z.infer<typeof SentFileView>;

/** A part of a download that waits for a person. */
export const QuarantinedView = z
  .strictObject({
    id: z.string(),
    file: z.string(),
    block: z.string(),
    reason: QuarantineReason,
    since: Instant,
    submissions: z.array(z.string()),
  })
  .meta({ id: 'Quarantined' });
export type QuarantinedView = z.infer<typeof QuarantinedView>;

/** Something that the bureau told its providers and that belongs to no filing here: the part of a download (`id`), its block, how many entries, and how many of them cannot be read. */
export const BulletinView = z
  .strictObject({ id: z.string(), block: z.string(), entries: z.int(), unreadable: z.int(), at: Instant })
  .meta({ id: 'Bulletin' });
export type BulletinView = z.infer<typeof BulletinView>;

/** Which part of a download is let through or set aside: its `id`. */
export const QuarantineBody = z.strictObject({ id: z.string().min(1).max(500) }).meta({ id: 'QuarantineBody' });

/** What became of it. */
export const QuarantineMoved = z
  .strictObject({ id: z.string(), state: z.enum(['to-release', 'dismissed']) })
  .meta({ id: 'QuarantineMoved' });

/** Whether sending and collecting had stopped and go on now. */
export const BureauResumed = z.strictObject({ sending: z.boolean(), collecting: z.boolean() }).meta({ id: 'BureauResumed' });
