import { createHash } from 'node:crypto';
import { systemClock } from '#functions/adapters/clock';
import { environmentDerived, environmentTable } from '#functions/adapters/from-environment';
import { createPaddleReader } from '#functions/adapters/paddle-ocr/reader';
import { environmentDeliveryPorts } from '#functions/adapters/step-ports';
import { createStore } from '#functions/adapters/store/create-store';
import { createLedgerItems } from '#functions/adapters/store/ledger-items';
import { createLedger } from '#functions/bureau-ledger-over-items';
import type { CollectingTools } from '#functions/collect-from-bureau/collecting-tools';
import { delivering } from '#functions/deliver-outbox/deliver-messages';
import { requireEnv } from '#functions/env';
import type { TextReader } from '#functions/ports';
import { blacklistIn } from '#functions/record-bureau-outcome/blacklist';
import { receivedTables } from '#functions/record-bureau-outcome/received-tables';
import { recordBureauOutcomes } from '#functions/record-bureau-outcome/record-bureau-outcome';
import { type SubmitPorts, submitPorts } from '#functions/submit-to-bureau/submit-filing';
import { environmentBureau, environmentConnection } from './from-environment';
import { canEncodeGbk } from './gbk';
import { packFile } from './pack';

/** One bureau, whose records this provider keeps under this name. */
const BUREAU = 'bureau';

/** The reason that is given with every cancellation, until the bureau's own table is known. */
const CANCELLATION_REASON = 1;

/** The reader that looks at fitted pictures again: made at the first call, which most submissions of one process share. */
const laterReader = (): (() => Promise<TextReader>) => {
  let reader: Promise<TextReader> | undefined;
  return () => {
    reader ??= createPaddleReader({ modelsFolder: requireEnv('MODELS_FOLDER') });
    return reader;
  };
};

/** All that goes to and comes from the bureau, as the environment says. */
export const environmentOffice = (): SubmitPorts & { readonly collecting: CollectingTools } => {
  const connection = environmentConnection();
  const client = environmentBureau(connection);
  const table = environmentTable();
  const items = createLedgerItems(table, BUREAU);
  const derived = environmentDerived();
  const store = createStore(table);
  const ports = submitPorts(
    {
      ...{ store, derived, items, ledger: createLedger(items), clock: systemClock, reader: laterReader() },
      ...{ pack: packFile, canEncode: canEncodeGbk, tables: () => receivedTables(derived), blacklist: blacklistIn(items) },
      deliver: delivering(environmentDeliveryPorts()),
      // The bureau gives the password to the filer, not to the provider.
      passwords: { md5Of: async () => null },
      settings: { provider: connection.ispId, serverLocations: connection.serverLocations, cancellationReason: CANCELLATION_REASON },
    },
    { client, nowMs: Date.now },
  );
  const fingerprint = (text: string): string => createHash('sha256').update(text).digest('hex');
  const collecting = { ledger: ports.ledger, client, files: derived, outcomes: recordBureauOutcomes(ports), fingerprint, nowMs: Date.now };
  return { ...ports, collecting };
};
