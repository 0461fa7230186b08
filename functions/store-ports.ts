import type { AuditActor, AuditEvent, AuditFacts } from '#shared/audit/event';
import type { AuthorisationCode } from '#shared/filing/authorisation-code';
import type { ProvinceCode } from '#shared/filing/codes';
import type { IsoDay } from '#shared/filing/day';
import type { Filing } from '#shared/filing/filing';
import type { Instant } from '#shared/filing/instant';
import type { FilingState, LifeCycleEvent, LifeCycleRefusal } from '#shared/filing/life-cycle';
import type { DecisionRefusal, DecisionRequest } from '#shared/review/decide';
import type { FourEyes } from '#shared/review/four-eyes';
import type { LeaseRefusal } from '#shared/review/lease';
import type { ReadingCheck } from '#shared/review/reading-check';
import type { ReturnItem } from '#shared/review/return-item';
import type { Queue, ReviewTask, Worst } from '#shared/review/task';
import type { Cursor } from './page-cursor';
import type { AccountRecord, KeptAnswer, OutboxMessage, SubjectRecord, WebsiteRecord } from './records/account-record';
import type { CountedDay } from './records/day-count';
import type { EnteredRecord, FilingRecord } from './records/filing-record';
import type { MaterialRecord } from './records/material-record';
import type { RerunStore } from './rerun/store-port';

/** One page of a list; `cursor` is null on the last. A page may hold fewer than asked for, and still not be the last. */
export type Page<Item> = { readonly items: readonly Item[]; readonly cursor: Cursor | null };
export type PageRequest = { readonly limit: number; readonly cursor?: Cursor };

/** Who acts, always by the account's id; what becomes of an applicant's is the audit trail's matter. */
export type Actor = { readonly role: AuditActor['role']; readonly id: string };

/** When, and on whose behalf. */
export type Act = { readonly at: Instant; readonly by: Actor };

/**
 * A write that is asked for. `effect` names it: the same effect of the same filing asked for again changes nothing and answers as if it had been done now.
 * `generation` is the run's: another than the current one is refused as `superseded`. `facts` go into the audit event openly, `personal` sealed.
 */
export type Write = Act & {
  readonly filing: string;
  readonly effect?: string;
  readonly generation?: number;
  readonly facts?: AuditFacts;
  readonly personal?: unknown;
};

/** Why a filing was not changed. `outdated`: it judges inputs that have changed since, or leaves a wait that a later one has followed; `not-reopened`: the applicant changed what was not returned. */
export type FilingRefusal = 'not-found' | 'superseded' | 'outdated' | 'erased' | 'not-reopened' | LifeCycleRefusal;

/** The filing as it stands after the write, and the messages that were written with it; `repeated`: the effect had been done before. */
export type Written =
  | { readonly ok: true; readonly filing: FilingRecord; readonly repeated: boolean; readonly messages: readonly OutboxMessage[] }
  | { readonly ok: false; readonly refusal: FilingRefusal; readonly filing?: FilingRecord };

/** What may be set beside a change of state, or without one; `null` takes away. `nationalLevel` is among the inputs of a verdict, which count up. */
export type FilingFacts = Partial<Pick<FilingRecord, 'filingType' | 'returned' | 'readers'>> & {
  readonly [Field in 'verdict' | 'deadlines' | 'dueAt' | 'bureau' | 'wait' | 'nationalLevel']?: NonNullable<FilingRecord[Field]> | null;
};

/** A task to open with a change. Its id, province, nature, revision and run are the filing's. */
export type NewTask = {
  readonly queue: Queue;
  readonly reason: string;
  readonly dueAt: Instant;
  readonly worst: Worst;
  readonly findings: readonly string[];
  /** True for a question that remains when the filing moves on; otherwise the task falls away with the next change of state. */
  readonly stays?: boolean;
};

/** A message to send to the applicant because of a change. */
export type NewMessage = { readonly channel: 'mail' | 'sms' | 'start'; readonly template: string; readonly facts: OutboxMessage['facts'] };

/** What belongs together with a change and is written with it or not at all. */
export type Along = { readonly set?: FilingFacts; readonly open?: NewTask; readonly messages?: readonly NewMessage[] };

/**
 * A change of state, as the life cycle allows it. Open tasks fall away. A run that waits (`wait`) is woken by a message of the outbox that is written with
 * the change, unless the run itself asks (it names its `generation`); in both cases its `wait` is over. So is `dueAt`, unless it is set anew.
 */
export type TransitionRequest = Write & Along & { readonly event: LifeCycleEvent };

/**
 * A change without a change of state; `event` is the audit event's name. A `verdict` for inputs that have changed since is refused as `outdated`; where
 * `expect` is given, a filing in another state is refused as `not-in-this-state` (so a run that begins to wait learns that it waits too late).
 */
export type AmendRequest = Write & Along & { readonly event: string; readonly expect?: FilingState };

/** A new filing, as a draft. */
export type NewFiling = Act & { readonly id: string; readonly account: string; readonly entered: Filing };

/**
 * Filings that an operator looks for; those of a state by when they stall (`shared/filing/stall.ts`), those of a province by creation (`from` included, `before` excluded).
 * Filings that are over are not among those by pack, reader and rule.
 */
export type FilingQuery =
  | { readonly state: FilingState; readonly dueBefore?: Instant }
  | { readonly pack: string }
  | { readonly reader: string }
  | { readonly rule: string }
  | { readonly province: ProvinceCode; readonly from?: Instant; readonly before?: Instant };

export type FilingStore = {
  /**
   * The same filing again (id, account, moment, entered) answers the one that is there; another under its id is `taken`. Throws UnprocessableError
   * `too-many-bytes` for more than 300 KB entered, as `enter` does.
   */
  readonly create: (
    request: NewFiling,
  ) => Promise<{ readonly ok: true; readonly filing: FilingRecord } | { readonly ok: false; readonly refusal: 'taken' }>;
  readonly get: (id: string) => Promise<FilingRecord | null>;
  readonly getMany: (ids: readonly string[]) => Promise<readonly FilingRecord[]>;
  /** What was entered, newest revision or the one asked for. */
  readonly entered: (id: string, revision?: number) => Promise<EnteredRecord | null>;
  /** Replaces what was entered while it is the applicant's turn (a draft, or returned). What was handed in before is kept as its revision. */
  readonly enter: (request: Write & { readonly entered: Filing }) => Promise<Written>;
  readonly transition: (request: TransitionRequest) => Promise<Written>;
  readonly amend: (request: AmendRequest) => Promise<Written>;
  /**
   * A run becomes the filing's owner: its generation goes up, and every earlier run is superseded. It does so once: asked again nothing changes, and `filing.run` tells
   * whether it is still the owner.
   */
  readonly takeOver: (request: Write & { readonly run: string }) => Promise<Written>;
  readonly ofAccount: (account: string, page: PageRequest & { readonly state?: FilingState }) => Promise<Page<FilingRecord>>;
  readonly find: (query: FilingQuery, page: PageRequest) => Promise<Page<FilingRecord>>;
  /** Packs (`id@hash`) and readers (`name@version`) by which filings were ever judged or read. */
  readonly seen: (what: 'pack' | 'reader') => Promise<readonly string[]>;
  /** How many filings stand in each state. */
  readonly counts: () => Promise<Readonly<Record<FilingState, number>>>;
  /** The filing that got a filing number, or whose subject, website, domain or access the bureau knows by this id (`subject:123`). */
  readonly byNumber: (filingNumber: string) => Promise<string | null>;
  readonly byBureauId: (id: string) => Promise<string | null>;
  /**
   * Removes all personal data and the filing's key; the head, emptied, and the audit trail stay. Objects of a filing stand under its id in both buckets: the
   * caller removes them first. A filing in progress is refused.
   */
  readonly erase: (
    request: Act & { readonly filing: string },
  ) => Promise<{ readonly ok: true } | { readonly ok: false; readonly refusal: 'not-found' | 'in-progress' }>;
};

export type MaterialStore = {
  /** The same material again changes nothing. */
  readonly announce: (material: MaterialRecord, act: Act) => Promise<Written>;
  readonly of: (filing: string) => Promise<readonly MaterialRecord[]>;
  readonly get: (filing: string, id: string) => Promise<MaterialRecord | null>;
  /**
   * Changes a material by a pure function, asked again where somebody else was faster; null means that nothing is to do. The filing's `inputs` go up
   * with each change.
   */
  readonly change: (
    filing: string,
    id: string,
    change: (now: MaterialRecord) => MaterialRecord | null,
    act: Act,
  ) => Promise<MaterialRecord | null>;
};

/** Whom a task was given to, or why not; `task` is the task as it stands. */
export type Leased =
  | { readonly ok: true; readonly task: ReviewTask }
  | { readonly ok: false; readonly refusal: LeaseRefusal | 'not-found'; readonly task?: ReviewTask };

export type Decided =
  | { readonly ok: true; readonly task: ReviewTask; readonly filing: FilingRecord; readonly messages: readonly OutboxMessage[] }
  | { readonly ok: false; readonly refusal: DecisionRefusal | FilingRefusal; readonly task?: ReviewTask };

/** `role` is the one in which the person decides; `along` is written with the change of the filing's state. */
export type DecisionExtras = {
  readonly id: string;
  readonly role: Actor['role'];
  readonly fourEyes?: FourEyes;
  readonly along?: Along;
  readonly facts?: AuditFacts;
  /** What is returned in the words that the applicant reads, where these name values that the staff's words mask; the same items in the same order. */
  readonly told?: readonly ReturnItem[];
  /** Readings that the person found right or wrong: counted, and named in the audit event by kind and field. */
  readonly readings?: readonly ReadingCheck[];
};

export type TaskFilter = { readonly province?: ProvinceCode; readonly nature?: ReviewTask['nature']; readonly finding?: string };

export type TaskStore = {
  readonly get: (id: string) => Promise<ReviewTask | null>;
  readonly ofFiling: (filing: string) => Promise<readonly ReviewTask[]>;
  /** Open tasks by due time, then severity. */
  readonly inQueue: (queue: Queue, page: PageRequest & TaskFilter) => Promise<Page<ReviewTask>>;
  /** Open tasks that somebody holds or held last. */
  readonly heldBy: (holder: string, page: PageRequest) => Promise<Page<ReviewTask>>;
  readonly counts: () => Promise<Readonly<Record<Queue, { readonly open: number; readonly oldestDueAt: Instant | null }>>>;
  readonly claim: (id: string, holder: string, at: Instant) => Promise<Leased>;
  /** The most urgent task that nobody holds; null where there is none. `skip`: tasks that this person may not or does not want to take. */
  readonly claimNext: (queue: Queue, holder: string, at: Instant, skip?: (task: ReviewTask) => boolean) => Promise<ReviewTask | null>;
  readonly renew: (id: string, holder: string, at: Instant) => Promise<Leased>;
  readonly release: (id: string, holder: string, at: Instant) => Promise<Leased>;
  /**
   * Takes the decision and moves the filing with it (where the queue's decision moves it), or neither; the waiting run is woken as by any change of
   * state. Returned items become the filing's, an approval clears them.
   */
  readonly decide: (request: DecisionRequest & DecisionExtras) => Promise<Decided>;
};

export type AccountStore = {
  /** The account, or a fresh one, with the number of its orders in progress (R78). */
  readonly get: (id: string) => Promise<AccountRecord & { readonly openOrders: number }>;
  readonly change: (id: string, change: (now: AccountRecord) => AccountRecord | null) => Promise<AccountRecord>;
};

export type SubjectStore = {
  readonly ofAccount: (
    account: string,
  ) => Promise<readonly { readonly subject: SubjectRecord; readonly websites: readonly WebsiteRecord[] }[]>;
  /** Written whole, by id: the same again changes nothing. */
  readonly save: (subject: SubjectRecord) => Promise<void>;
  readonly saveWebsite: (website: WebsiteRecord) => Promise<void>;
};

export type CodeStore = {
  readonly get: (code: string) => Promise<AuthorisationCode | null>;
  readonly ofAccount: (account: string) => Promise<readonly AuthorisationCode[]>;
  /** False where the code exists already. */
  readonly create: (code: AuthorisationCode) => Promise<boolean>;
  /** Changes a code by a pure function; its null removes the code, `unchanged` leaves it. Answers what is stored now. */
  readonly change: (
    code: string,
    change: (now: AuthorisationCode) => AuthorisationCode | null | 'unchanged',
  ) => Promise<AuthorisationCode | null>;
};

/** Filing passwords (备案密码) that an applicant gave for an order: encrypted, never told again, gone with the filing. Numbers are those of subjects and websites, in any of their forms. */
export type PasswordStore = {
  /** Replaces what was given for the number before. The audit event names the number alone. */
  readonly keep: (request: Act & { readonly filing: string; readonly filingNumber: string; readonly password: string }) => Promise<Written>;
  /** MD5 of the password in hexadecimal, as uploads carry it; null where nobody told it. */
  readonly md5Of: (filing: string, filingNumber: string) => Promise<string | null>;
  /** The numbers, as printed, whose passwords were given. */
  readonly given: (filing: string) => Promise<readonly string[]>;
};

export type AuditStore = {
  readonly of: (filing: string) => Promise<readonly AuditEvent[]>;
  /** Adds an event to which nothing else belongs: a reveal, a picture shown. */
  readonly record: (request: Write & { readonly event: string }) => Promise<Written>;
  /** What is personal about an event; null where there is nothing, or the filing's key is gone. */
  readonly open: (event: AuditEvent) => Promise<unknown>;
};

export type IdempotencyStore = {
  /** Reserves a key for a request: go on, answer as before, or refuse (another request under this key, or the first is still at work). */
  readonly begin: (
    key: string,
    requestHash: string,
    at: Instant,
  ) => Promise<{ readonly as: 'new' | 'at-work' | 'another-request' } | { readonly as: 'answered'; readonly answer: KeptAnswer }>;
  readonly finish: (key: string, requestHash: string, answer: KeptAnswer, at: Instant) => Promise<void>;
  /** Gives the key back after a failure. */
  readonly forget: (key: string, requestHash: string) => Promise<void>;
};

export type RateLimitStore = {
  /** Counts one request of a caller in the window that a moment falls into, and answers how many there have been in it. */
  readonly count: (caller: string, at: Instant, windowMinutes: number) => Promise<number>;
};

export type OutboxStore = {
  readonly pending: (page: PageRequest) => Promise<Page<OutboxMessage>>;
  readonly ofFiling: (filing: string) => Promise<readonly OutboxMessage[]>;
  /** False where it was marked before: whoever gets true is the one who sent it. */
  readonly markSent: (message: OutboxMessage, at: Instant) => Promise<boolean>;
};

export type StatisticsStore = {
  /** What was counted on a day (in China), each by its name; docs/data-model.md lists the names. */
  readonly of: (day: IsoDay) => Promise<readonly CountedDay[]>;
};

/** All that is kept, behind one table. Every function throws TransientError where another try may help. */
export type Store = {
  readonly filings: FilingStore;
  readonly materials: MaterialStore;
  readonly tasks: TaskStore;
  readonly accounts: AccountStore;
  readonly subjects: SubjectStore;
  readonly codes: CodeStore;
  readonly passwords: PasswordStore;
  readonly audit: AuditStore;
  readonly idempotency: IdempotencyStore;
  readonly rateLimits: RateLimitStore;
  readonly outbox: OutboxStore;
  readonly statistics: StatisticsStore;
  readonly reruns: RerunStore;
};
