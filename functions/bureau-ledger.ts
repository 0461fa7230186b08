import type { Line } from '#shared/bureau/sending-line';
import type { CollectingState, DownloadRecord, Notice, SentFile, Submission } from './bureau-ledger-records';

/**
 * One record of the ledger. `list` and `order` put it on at most one list (a sparse index): no `list`, on none. Values are JSON and small
 * (far below 100 KB); bytes live in an object store and only their key stands here.
 */
export type LedgerItem = {
  readonly collection: string;
  readonly id: string;
  readonly value: unknown;
  readonly list?: string;
  readonly order?: string;
};

/**
 * Where the ledger is kept: four operations, each on one record, so that any store with conditional writes will do (DynamoDB: one table,
 * one index on `list` and `order`). Nothing is ever deleted.
 */
export type LedgerItems = {
  /** The record as last written: a consistent read. Versions count from 1. */
  readonly get: (collection: string, id: string) => Promise<{ readonly version: number; readonly value: unknown } | null>;
  /** Writes the record as version `expected` + 1, only if the stored version is `expected` (0: there is none yet). False: it was not, nothing is written. */
  readonly put: (item: LedgerItem, expected: number) => Promise<boolean>;
  /** The records on a list by `order`, code unit by code unit, behind `after`. May lag behind `get` and `put`. */
  readonly list: (list: string, page: { readonly after?: string; readonly limit: number }) => Promise<readonly ListedItem[]>;
  /** Adds to a counter that begins at 0, and says what it then is: atomic, every caller gets another answer. */
  readonly add: (counter: string, by: number) => Promise<number>;
};

/** A record as a list gives it. */
export type ListedItem = { readonly id: string; readonly order: string; readonly version: number; readonly value: unknown };

/** A record with the version that a later write must name. */
export type Versioned<Value> = Value & { readonly version: number };

/** Which of a bureau's records lie open to an operator. */
export type Page = { readonly after?: string; readonly limit: number };

/** A record on a page, with the `order` after which the next page begins. */
export type Listed<Value> = Versioned<Value> & { readonly order: string };

/**
 * What this provider knows of its exchange with one bureau. Every write is conditional and says whether it was made: who comes second reads
 * again. `expected` is the version that was read, 0 for a record that must not be there yet.
 */
export type BureauLedger = {
  readonly line: () => Promise<{ readonly version: number; readonly line: Line } | null>;
  readonly putLine: (line: Line, expected: number) => Promise<boolean>;

  readonly submission: (key: string) => Promise<Versioned<Submission> | null>;
  readonly putSubmission: (submission: Submission, expected: number) => Promise<boolean>;
  /** Submissions in one state, those that were asked for first in front. */
  readonly submissionsIn: (state: Submission['state'], page: Page) => Promise<readonly Listed<Submission>[]>;
  readonly submissionsOf: (filingId: string) => Promise<readonly Versioned<Submission>[]>;

  /** Fresh ids for what a submission files: the first of `count` consecutive ones that nobody else gets. */
  readonly mintIds: (count: number) => Promise<number>;
  /** Says under which identifier results for a submission will come (see `resultKeysOf`). */
  readonly expectResults: (resultKey: string, submission: string) => Promise<void>;
  readonly submissionsExpecting: (resultKey: string) => Promise<readonly string[]>;

  /** The file that the bureau accepted under a number. Written once. */
  readonly sentFile: (number: number) => Promise<SentFile | null>;
  readonly putSentFile: (file: SentFile) => Promise<boolean>;
  readonly sentFiles: (page: Page) => Promise<readonly Listed<SentFile>[]>;

  readonly collecting: () => Promise<Versioned<CollectingState> | null>;
  readonly putCollecting: (state: CollectingState, expected: number) => Promise<boolean>;

  /** The number of a download that comes now: every caller gets another, later ones larger. */
  readonly nextArrival: () => Promise<number>;
  readonly download: (name: string) => Promise<Versioned<DownloadRecord> | null>;
  readonly putDownload: (download: DownloadRecord, expected: number) => Promise<boolean>;
  /** Downloads that are stored and not wholly acted on, in the order in which they came. */
  readonly downloadsToApply: (page: Page) => Promise<readonly Listed<DownloadRecord>[]>;

  /** A part of a download that could not be acted on. */
  readonly notice: (id: string) => Promise<Versioned<Notice> | null>;
  readonly putNotice: (notice: Notice, expected: number) => Promise<boolean>;
  readonly notices: (state: Notice['state'], page: Page) => Promise<readonly Listed<Notice>[]>;
};
