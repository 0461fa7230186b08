import type { DownloadBlock, FiledRecord } from '#shared/bureau/answers/download';

/** A result code (R2) with the text that the bureau gave beside it: a reason, for the item that the code and the text name. */
export type ResultReason = { readonly code: number; readonly text: string | null };

/** Whom a cancellation or notice concerns, by the bureau's id (digits) or the filing number. */
export type Concerned = {
  readonly kind: 'subject' | 'website' | 'access';
  readonly bureauId: string | null;
  readonly filingNumber: string | null;
};

/** What came of one submission. Times (`at`) are as the bureau wrote them. */
export type SubmissionOutcome =
  | { readonly is: 'submitted'; readonly number: number; readonly atMs: number }
  | { readonly is: 'to-correct'; readonly returnCode: number }
  | { readonly is: 'checked'; readonly reasons: readonly ResultReason[] }
  | {
      readonly is: 'refused' | 'approved';
      readonly reasons: readonly ResultReason[];
      readonly opinion: string | null;
      readonly at: string | null;
    }
  | { readonly is: 'numbers'; readonly record: FiledRecord };

/**
 * What the bureau tells its providers beside the answers to what they sent. `block`: every block that concerns no filing of ours by itself:
 * blacklists, code tables, unfiled websites, audits, and those that the interface may learn one day.
 */
export type RegisterOutcome =
  | { readonly is: 'cancelled'; readonly concerned: Concerned }
  | { readonly is: 'rectification'; readonly concerned: Concerned; readonly text: string }
  | { readonly is: 'verification-task'; readonly record: FiledRecord }
  | { readonly is: 'record-updated'; readonly record: FiledRecord }
  | { readonly is: 'block'; readonly block: DownloadBlock };

/** One effect on the rest of the system. Its `id` never changes: a second outcome with the same id must change nothing. */
export type BureauOutcome = { readonly id: string } & (
  | ({ readonly filingId: string; readonly submission: string } & SubmissionOutcome)
  | ({ readonly filingId: null } & RegisterOutcome)
);

/** Where the bureau's answers go: the filings, the lists, the people. Recording an outcome twice is recording it once. */
export type BureauOutcomes = { readonly record: (outcome: BureauOutcome) => Promise<void> };
