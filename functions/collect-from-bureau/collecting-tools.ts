import type { BureauLedger } from '#functions/bureau-ledger';
import type { BureauOutcomes } from '#functions/bureau-outcomes';
import type { BureauClient } from '#functions/bureau-ports';
import type { ObjectStore } from '#functions/ports';

/** What collecting needs from outside. `fingerprint`: a digest of a text in letters and digits, by which contents are told apart and kept. */
export type CollectingTools = {
  readonly ledger: BureauLedger;
  readonly client: Pick<BureauClient, 'download' | 'acknowledge'>;
  readonly files: ObjectStore;
  readonly outcomes: BureauOutcomes;
  readonly fingerprint: (text: string) => string;
  readonly nowMs: () => number;
};
