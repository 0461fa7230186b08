import type { ClaimRecord } from '#functions/records/rerun-record';
import type { AmendRequest, Page, PageRequest, TransitionRequest, Written } from '#functions/store-ports';
import type { Instant } from '#shared/filing/instant';
import type { BatchCount } from '#shared/rerun/progress';
import type { Rerun, Result } from '#shared/rerun/run';

/** A claim as it was read; `version` is its lock. */
export type Claim = { readonly filing: string; readonly claim: ClaimRecord; readonly version: number };

/** How a filing must stand for a run to write it: as it was planned. */
export type AsPlanned = {
  readonly state: string;
  readonly revision: number;
  readonly inputs: number;
  readonly verdict: string | null;
};

/** A change of a filing that a run makes: with the result on its claim, or neither. `planned`: how it must stand. */
export type Settlement = {
  readonly claim: Claim;
  readonly result: Result;
  readonly change: ({ readonly as: 'transition' } & TransitionRequest) | ({ readonly as: 'amend' } & AmendRequest);
  readonly planned: AsPlanned | null;
};

/** What became of a settlement: made; the filing stands otherwise than planned; somebody else changed the claim. */
export type Settled = { readonly as: 'settled'; readonly written: Extract<Written, { ok: true }> } | { readonly as: 'moved-on' | 'lost' };

/** Runs over many filings: their records, whose each filing is, and how far they are. */
export type RerunStore = {
  /** False where the id is taken. */
  readonly create: (run: Rerun) => Promise<boolean>;
  readonly get: (id: string) => Promise<Rerun | null>;
  /** Runs by the time they were made, newest first. */
  readonly list: (page: PageRequest) => Promise<Page<Rerun>>;
  /** Changes a run by a pure function, asked again where somebody else was faster; null leaves it. Answers the run as it is then; null where there is none. */
  readonly change: (id: string, change: (now: Rerun) => Rerun | null) => Promise<Rerun | null>;
  /**
   * Claims filings for a run. A filing that an unfinished run holds stays that run's: it is answered under `others`. One that was done under the same plan keeps its
   * result and is the run's again, unless the result is a failure.
   */
  readonly claim: (
    run: Pick<Rerun, 'id' | 'plan'>,
    filings: readonly string[],
    at: Instant,
  ) => Promise<{ readonly mine: readonly string[]; readonly others: ReadonlyMap<string, string> }>;
  /** Claims that there are, of any run, in the order of the filings. */
  readonly claims: (filings: readonly string[]) => Promise<readonly Claim[]>;
  /** Gives back what is claimed by a run and not done. */
  readonly release: (run: string, filings: readonly string[]) => Promise<void>;
  /** Notes on a claim what there is to note without a change of the filing. False where somebody else changed it. */
  readonly note: (claim: Claim, next: Pick<ClaimRecord, 'asked' | 'result'>) => Promise<boolean>;
  readonly settle: (settlement: Settlement) => Promise<Settled>;
  /** What a batch did, under its name: the same again takes its place. */
  readonly countBatch: (run: string, batch: string, count: BatchCount) => Promise<void>;
  readonly batches: (run: string) => Promise<readonly BatchCount[]>;
};
