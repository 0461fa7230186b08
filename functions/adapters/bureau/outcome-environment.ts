import { createHash } from 'node:crypto';
import { systemClock } from '#functions/adapters/clock';
import { environmentDerived, environmentTable } from '#functions/adapters/from-environment';
import { environmentDeliveryPorts } from '#functions/adapters/step-ports';
import { createStore } from '#functions/adapters/store/create-store';
import { createLedger } from '#functions/bureau-ledger-over-items';
import type { CollectingTools } from '#functions/collect-from-bureau/collecting-tools';
import { delivering } from '#functions/deliver-outbox/deliver-messages';
import type { OutcomePorts } from '#functions/record-bureau-outcome/outcome-ports';
import { recordBureauOutcomes } from '#functions/record-bureau-outcome/record-bureau-outcome';
import type { Store } from '#functions/store-ports';
import { type BureauConnection, environmentConnection } from './connection';
import { environmentBureau } from './from-environment';
import { environmentLedgerItems } from './ledger-environment';

/** What recording the bureau's answers needs, as the environment says: no picture is opened for it. */
export const environmentOutcomePorts = ({ ispId }: BureauConnection): OutcomePorts & { readonly store: Store } => {
  const table = environmentTable();
  const items = environmentLedgerItems(table);
  return {
    ...{ store: createStore(table), derived: environmentDerived(), items, ledger: createLedger(items), clock: systemClock },
    ...{ deliver: delivering(environmentDeliveryPorts()), settings: { provider: ispId } },
  };
};

/** What collecting from the bureau needs, as the environment says. */
export const environmentCollecting = (): CollectingTools => {
  const connection = environmentConnection();
  const ports = environmentOutcomePorts(connection);
  return {
    ...{ ledger: ports.ledger, client: environmentBureau(connection), files: ports.derived, outcomes: recordBureauOutcomes(ports) },
    ...{ fingerprint: (text: string): string => createHash('sha256').update(text).digest('hex'), nowMs: Date.now },
  };
};
