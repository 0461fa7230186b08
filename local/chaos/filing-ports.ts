import { memoryLedgerItems } from '#functions/adapters/memory/ledger-items';
import type { Table } from '#functions/adapters/store/table';
import type { ApiPorts } from '#functions/api/api-ports';
import type { LedgerItems } from '#functions/bureau-ledger';
import { createLedger } from '#functions/bureau-ledger-over-items';
import type { BureauClient, PackFile } from '#functions/bureau-ports';
import type { CheckPorts } from '#functions/check-filing/check-filing';
import type { Clock, Ids } from '#functions/clock-ports';
import type { CollectingTools } from '#functions/collect-from-bureau/collecting-tools';
import { type DeliveryPorts, delivering } from '#functions/deliver-outbox/deliver-messages';
import type { Notifier } from '#functions/notification-ports';
import type { ObjectStore, TextReader } from '#functions/ports';
import { blacklistIn } from '#functions/record-bureau-outcome/blacklist';
import { receivedTables } from '#functions/record-bureau-outcome/received-tables';
import { recordBureauOutcomes } from '#functions/record-bureau-outcome/record-bureau-outcome';
import type { OutboxMessage } from '#functions/records/account-record';
import type { Store } from '#functions/store-ports';
import { type SubmitPorts, submitPorts } from '#functions/submit-to-bureau/submit-filing';
import type { UploadProbe } from '#functions/workflow/unread';
import type { Workflow } from '#functions/workflow-ports';
import { NO_FOUR_EYES } from '#shared/review/four-eyes';

/** All that stands outside of the functions: each of it is one client of AWS, or the bureau's. */
export type Outside = {
  readonly table: Table;
  readonly derived: ObjectStore;
  readonly uploads: ObjectStore & UploadProbe;
  readonly workflow: Workflow;
  readonly notifier: Notifier;
  readonly bureau: BureauClient;
};

/** Everything that steps, queues' workers, clockwork and API need. */
export type FilingPorts = SubmitPorts &
  CheckPorts &
  DeliveryPorts &
  ApiPorts & {
    readonly store: Store;
    readonly uploads: Outside['uploads'] & ApiPorts['uploads'];
    readonly workflow: Workflow;
    readonly collecting: CollectingTools;
  };

/** What does not fail. */
export type Settled = {
  readonly clock: Clock;
  readonly nowMs: () => number;
  readonly ids: Ids;
  readonly pack: PackFile;
  readonly canEncode: (character: string) => boolean;
  readonly provider: string;
  readonly createStore: (table: Table) => Store;
  readonly ledgerItems: (table: Table) => LedgerItems;
  readonly fingerprint: (text: string) => string;
  /** Told of each message before it is delivered. */
  readonly seen: (message: OutboxMessage) => void;
};

const blind: TextReader = {
  read: async ({ original }) => ({ ...original, rotation: 0, reader: { name: 'blind', version: '1' }, lines: [] }),
  close: async () => undefined,
};

/** The ports of one process, wired as the deployed functions wire them. */
export const filingPorts = (
  { table, derived, uploads, workflow, notifier, bureau }: Outside,
  { clock, nowMs, ids, pack, canEncode, provider, createStore, ledgerItems, fingerprint, seen }: Settled,
): FilingPorts => {
  const store = createStore(table);
  const items = ledgerItems(table);
  const ledger = createLedger(items);
  const log = (): void => undefined;
  const delivery: DeliveryPorts = { store, workflow, notifier, clock, log };
  const deliver = delivering(delivery);
  const common = {
    ...{ store, derived, clock, items, ledger, workflow, notifier, ids, log },
    deliver: async (messages: readonly OutboxMessage[]): Promise<void> => {
      for (const message of messages) seen(message);
      await deliver(messages);
    },
    registry: {
      ask: async ({ order }: Parameters<ApiPorts['registry']['ask']>[0]) => ({
        registry: {
          subject: null,
          domains: Object.fromEntries(order.websites.flatMap(({ domains }) => domains).map((domain) => [domain, null])),
        },
      }),
    },
    servers: { ofAccount: async () => ({ region: 'mainland' as const, billing: 'prepaid' as const, ip: '203.0.113.10' }) },
    policy: { waivesFirstReview: false, fourEyes: NO_FOUR_EYES, requestsPerMinute: 100_000 },
    uploads: { ...uploads, formFor: async (key: string) => ({ url: 'http://uploads.example', fields: { key } }) },
    pictures: { linkTo: async () => ({ url: 'http://pictures.example', expiresAt: clock.now() }) },
    erasure: { removeObjectsOf: async () => 0 },
    tokens: { callerOf: async () => null },
    operator: {
      ledger: createLedger(memoryLedgerItems()),
      bulletins: async () => [],
      workQueues: { all: async () => [], redrive: async () => 'unknown' as const },
      runs: { ended: async () => ({ items: [], cursor: null }) },
      reruns: { start: async () => undefined },
    },
  };
  const submitting = submitPorts(
    {
      ...common,
      ...{ reader: async () => blind, pack, canEncode, tables: () => receivedTables(derived), blacklist: blacklistIn(items) },
      settings: { provider, serverLocations: ['CN-GD'], cancellationReason: 1 },
    },
    { client: bureau, nowMs },
  );
  const collecting: CollectingTools = {
    ledger,
    client: bureau,
    files: derived,
    outcomes: recordBureauOutcomes(submitting),
    fingerprint,
    nowMs,
  };
  return { ...submitting, ...common, collecting };
};
