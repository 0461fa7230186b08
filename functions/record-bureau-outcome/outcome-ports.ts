import type { UploadPorts, UploadSettings } from '#functions/build-upload/upload-ports';
import type { BureauLedger, LedgerItems } from '#functions/bureau-ledger';
import type { Clock } from '#functions/clock-ports';
import type { Store } from '#functions/store-ports';
import { stepActor } from '#functions/workflow/run';
import type { Deliver } from '#functions/workflow-ports';

/** What recording the bureau's answers needs. `items` are the ledger's own records, beside which lists for operators are kept. */
export type OutcomePorts = {
  readonly store: Pick<Store, 'accounts' | 'filings' | 'materials' | 'subjects'>;
  readonly derived: UploadPorts['derived'];
  readonly ledger: BureauLedger;
  readonly items: LedgerItems;
  readonly clock: Clock;
  readonly deliver: Deliver;
  readonly settings: Pick<UploadSettings, 'provider'>;
};

/** On whose behalf the bureau's answers are written. */
export const BUREAU_ACTOR = stepActor('record-bureau-outcome');
