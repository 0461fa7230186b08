import type { BureauLedger } from '#functions/bureau-ledger';
import type { Bulletins } from '#functions/record-bureau-outcome/bulletins';
import type { Workflow } from '#functions/workflow-ports';
import type { FailedAs, FailedRun } from '#shared/api/operator-filings';
import type { WorkQueue } from '#shared/api/operator-queues';

/** The queues before the steps. */
export type WorkQueues = {
  readonly all: () => Promise<readonly WorkQueue[]>;
  /** Puts a queue's dead letters back: how many, null where the service moves them by and by; `unknown` for no queue of ours. */
  readonly redrive: (queue: string) => Promise<number | null | 'unknown'>;
};

/** Runs of the filing's workflow that ended so, the last first; null for a cursor that is none. */
export type Runs = {
  readonly ended: (
    status: FailedAs,
    page: { readonly limit: number; readonly cursor?: string },
  ) => Promise<{ readonly items: readonly FailedRun[]; readonly cursor: string | null } | null>;
};

/** What only the operators' calls need from outside. */
export type OperatorPorts = {
  readonly ledger: BureauLedger;
  readonly bulletins: Bulletins;
  readonly workQueues: WorkQueues;
  readonly runs: Runs;
  /** Starts executions of runs over many filings. */
  readonly reruns: Pick<Workflow, 'start'>;
};
