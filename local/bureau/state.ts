import type { FiledRecord } from '#shared/bureau/answers/download';
import { type Configuration, defaultConfiguration } from './configuration';
import { approvingScript, type Script } from './script';

/** A file that was accepted under a number; `packed` (base64) is kept for the last few only. */
export type AcceptedFile = {
  readonly sequence: number;
  readonly hash: string;
  readonly entry: string;
  readonly acceptedMs: number;
  readonly packed: string;
};

/** A record that waits for its review: the element that asked for it as XML, without pictures. `dueOn` null: no answer ever comes. */
export type Pending = {
  readonly sequence: number;
  /** Czlx: 1 to 7, 35. */
  readonly operation: number;
  /** Bs: what the machine's result names it by. */
  readonly identifier: string;
  readonly xml: string;
  readonly dueOn: string | null;
  readonly outcome: 'approve' | 'refuse';
  readonly opinion: string;
};

/** A file for the provider; it comes again until it is acknowledged. */
export type OutboxFile = { readonly name: string; readonly xml: string };

/** One call as an operator sees it: no parameter of it is kept. */
export type Exchange = { readonly atMs: number; readonly method: string; readonly code: number | null; readonly fault: string | null };

/** All that a simulated bureau knows. A new one is made of it with each call; nothing in it is ever changed in place. */
export type BureauState = {
  readonly version: 1;
  readonly configuration: Configuration;
  readonly script: Script;
  /** How far the clock was turned ahead, in milliseconds. */
  readonly offsetMs: number;
  readonly lastSequence: number;
  readonly files: readonly AcceptedFile[];
  /** Accepted and judged, then lost (`forget-files`): the same bytes are not judged twice. */
  readonly forgotten: readonly { readonly sequence: number; readonly hash: string }[];
  readonly pending: readonly Pending[];
  readonly outbox: readonly OutboxFile[];
  readonly acknowledged: readonly string[];
  readonly lastAcknowledged: OutboxFile | null;
  /** The next id that the bureau gives to a subject, website, domain, access or range. */
  readonly nextId: number;
  readonly nextSerial: number;
  readonly nextFile: number;
  readonly records: readonly FiledRecord[];
  /** Ids of subjects and websites that were cancelled. */
  readonly cancelled: readonly string[];
  /** Filing passwords by filing number; the filer gets them by another way. */
  readonly passwords: Readonly<Record<string, string>>;
  /** Provider's ids that were reported already: `website:2001`. */
  readonly reported: Readonly<Record<string, true>>;
  readonly blacklist: { readonly certificates: readonly string[]; readonly domains: readonly string[] };
  /** Codes that a pushed table made invalid: `contents:8`. */
  readonly invalidCodes: readonly string[];
  /** Answers to tasks and lists (HSJG, WBACLJG) as they came. */
  readonly answers: readonly string[];
  readonly tries: Readonly<Record<string, number>>;
  readonly random: number;
  readonly faultCalls: readonly number[];
  readonly faultTimes: readonly number[];
  /** The last calls, newest last. */
  readonly exchanges: readonly Exchange[];
};

/** What a new bureau may be given. */
export type BureauStart = { readonly configuration?: Configuration; readonly script?: Script };

/** A bureau on its first day: it knows one provider and no filing. */
export const newBureau = ({ configuration = defaultConfiguration, script = approvingScript }: BureauStart = {}): BureauState => ({
  version: 1,
  configuration,
  script,
  offsetMs: 0,
  lastSequence: 0,
  files: [],
  forgotten: [],
  pending: [],
  outbox: [],
  acknowledged: [],
  lastAcknowledged: null,
  nextId: 700_001,
  nextSerial: 1,
  nextFile: 1,
  records: [],
  cancelled: [],
  passwords: {},
  reported: {},
  blacklist: { certificates: [], domains: [] },
  invalidCodes: [],
  answers: [],
  tries: {},
  random: script.seed,
  faultCalls: script.faults.map(() => 0),
  faultTimes: script.faults.map(() => 0),
  exchanges: [],
});

/** The bureau with another script: its faults are counted anew. */
export const withScript = (state: BureauState, script: Script): BureauState => ({
  ...state,
  script,
  random: script.seed,
  faultCalls: script.faults.map(() => 0),
  faultTimes: script.faults.map(() => 0),
});
