import { createHash } from 'node:crypto';
import sharp from 'sharp';
import type { z } from 'zod';
import { canEncodeGbk } from '#functions/adapters/bureau/gbk';
import { packFile } from '#functions/adapters/bureau/pack';
import { memoryLedgerItems } from '#functions/adapters/memory/ledger-items';
import { createMemoryStore } from '#functions/adapters/memory/store';
import { createLedger } from '#functions/bureau-ledger-over-items';
import type { BureauClient } from '#functions/bureau-ports';
import { collectFromBureau } from '#functions/collect-from-bureau/collect-from-bureau';
import type { CollectingTools } from '#functions/collect-from-bureau/collecting-tools';
import { manifestKey } from '#functions/normalise-image/upload-manifest';
import type { TextReader } from '#functions/ports';
import { recordApproval } from '#functions/record-approval/record-approval';
import { blacklistIn } from '#functions/record-bureau-outcome/blacklist';
import { receivedTables } from '#functions/record-bureau-outcome/received-tables';
import { recordBureauOutcomes } from '#functions/record-bureau-outcome/record-bureau-outcome';
import { currentVerdict, type VerdictPorts } from '#functions/record-reading/current-verdict';
import { readingsKey } from '#functions/record-reading/upload-readings';
import type { OutboxMessage } from '#functions/records/account-record';
import type { FilingRecord } from '#functions/records/filing-record';
import type { MaterialRecord } from '#functions/records/material-record';
import type { Written } from '#functions/store-ports';
import { type SubmitPorts, submitFiling, submitPorts } from '#functions/submit-to-bureau/submit-filing';
import { Configuration } from '#local/bureau/configuration';
import { filingPassword } from '#local/bureau/filing-password';
import { type BureauCell, inProcessClient, memoryCell } from '#local/bureau/in-process';
import { Script } from '#local/bureau/script';
import { newBureau } from '#local/bureau/state';
import type { DocumentReading } from '#shared/documents/reading';
import type { Filing, Material, Registry } from '#shared/filing/filing';
import { dayOf } from '#shared/filing/instant';
import type { LifeCycleEvent } from '#shared/filing/life-cycle';
import { memoryStore } from '#test/functions/memory-store';

/** Ten in the morning in China on 2018-09-17, a Monday. */
export const MONDAY_MS = Date.parse('2018-09-17T02:00:00.000Z');

const DAY = 86_400_000;

export const POSTAL = '广东省深圳市南山区样例路1号2栋301室';

const picture = sharp({ create: { width: 300, height: 200, channels: 3, background: '#dddddd' } })
  .jpeg()
  .toBuffer();

/** What was read off a picture of a kind: an address for certificates, and nothing that is trusted. */
const readingOf = (kind: Material['kind'], fields: DocumentReading['fields']): DocumentReading => ({
  ...{ file: 'f', kind, kindConfidence: 1, quality: { usable: true, problems: [] }, rotation: 0, fields, empty: [], lost: [], page: 0 },
  ...{ reader: { name: 'test', version: '1' }, size: { width: 300, height: 200 } },
});

/** An address as it was read, doubtfully. */
export const readAddress = (value: string): DocumentReading['fields'] => ({
  address: { value, confidence: 0.5, trusted: false, reason: 'below-threshold', box: [0, 0, 10, 10] },
});

const blind: TextReader = {
  read: async ({ original }) => ({ ...original, rotation: 0, reader: { name: 'blind', version: '1' }, lines: [] }),
  close: async () => undefined,
};

const made = (written: Written): FilingRecord => {
  if (!written.ok) throw new Error(`refused: ${written.refusal}`);
  return written.filing;
};

export type OfficeOptions = {
  readonly script?: z.input<typeof Script>;
  readonly configuration?: z.input<typeof Configuration>;
  /** A bureau of one's own, and the client to it; its clock is the office's. */
  readonly bureau?: { readonly cell: BureauCell; readonly client: BureauClient; readonly time: { nowMs: number } };
  readonly reader?: () => Promise<TextReader>;
};

/** An access provider with everything in memory, a simulated bureau, and a clock that tests turn. */
export const bureauOffice = ({ script = {}, configuration = {}, bureau: own, reader = async () => blind }: OfficeOptions = {}) => {
  const cell = own?.cell ?? memoryCell(newBureau({ configuration: Configuration.parse(configuration), script: Script.parse(script) }));
  const time = own?.time ?? { nowMs: MONDAY_MS };
  const nowMs = () => time.nowMs;
  const now = () => new Date(time.nowMs).toISOString();
  const clock = { now, today: () => dayOf(now()) };
  const bureau = own?.client ?? inProcessClient(cell, nowMs);
  const store = createMemoryStore();
  const derived = memoryStore();
  const items = memoryLedgerItems();
  const ledger = createLedger(items);
  const delivered: OutboxMessage[] = [];
  const passwords = new Map<string, string>();
  const ports: SubmitPorts = submitPorts(
    {
      ...{ store, derived, items, ledger, clock, reader, pack: packFile, canEncode: canEncodeGbk },
      deliver: async (messages) => void delivered.push(...messages),
      tables: () => receivedTables(derived),
      blacklist: blacklistIn(items),
      settings: { provider: cell.read().configuration.ispId, serverLocations: ['CN-GD'], cancellationReason: 1 },
    },
    { client: bureau, nowMs },
  );
  const collecting: CollectingTools = {
    ...{ ledger, client: bureau, files: derived, outcomes: recordBureauOutcomes(ports), nowMs },
    fingerprint: (text) => createHash('sha256').update(text).digest('hex'),
  };
  const known: { registry: Registry } = { registry: { subject: null, domains: {} } };
  const verdictPorts: VerdictPorts = {
    ...{ store, derived, clock },
    registry: { ask: async ({ registry }) => ({ registry: known.registry.subject === null ? registry : known.registry }) },
    servers: { ofAccount: async () => ({ region: 'mainland', billing: 'prepaid', ip: '203.0.113.10' }) },
  };
  const act = { at: now(), by: { role: 'applicant' as const, id: 'account-a' } };
  const system = () => ({ at: now(), by: { role: 'system' as const, id: 'workflow' } });
  const reviewer = () => ({ at: now(), by: { role: 'reviewer' as const, id: 'r' } });
  let number = 0;

  /** A grey picture in the place of an upload, read as its kind. */
  const placePicture = async (uploadKey: string, kind: Material['kind'], fields: DocumentReading['fields']): Promise<void> => {
    const json = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
    const key = `${uploadKey}/page-0.jpg`;
    const size = { width: 300, height: 200 };
    await derived.put(key, await picture, 'image/jpeg');
    await derived.put(manifestKey(uploadKey), json({ version: 1, pages: [{ key, page: 0, ...size, original: size }] }), 'application/json');
    await derived.put(readingsKey(uploadKey), json({ version: 1, readings: [readingOf(kind, fields)] }), 'application/json');
  };

  /** Uploads what `place` puts in the place of the upload; without it, a picture that was read as its kind. */
  const uploaded = async (
    filing: string,
    material: Material,
    fields: DocumentReading['fields'] = {},
    place: (uploadKey: string) => Promise<void> = (key) => placePicture(key, material.kind, fields),
  ): Promise<string> => {
    const id = `m${++number}`;
    const uploadKey = `${filing}/${id}/u1`;
    await place(uploadKey);
    const record: MaterialRecord = {
      ...{ id, filing, kind: material.kind, fileName: 'f.jpg', contentType: 'image/jpeg', size: 1, state: 'read', revision: 0, uploadKey },
      ...{ readingsKey: readingsKey(uploadKey), readingsHash: createHash('sha256').update(id).digest('hex') },
      ...{ announcedAt: now(), changedAt: now(), ...(material.of === undefined ? {} : { of: material.of }) },
    };
    await store.materials.announce(record, act);
    return id;
  };

  /** Hands a filing in and has it checked and approved by everybody here: it waits for the bureau. Answers the run's generation. */
  const approvedHere = async (id: string): Promise<number> => {
    made(await store.filings.transition({ ...act, at: now(), filing: id, event: 'submit', set: { returned: [] } }));
    const { generation } = made(await store.filings.takeOver({ ...system(), filing: id, run: `run-${++number}` }));
    const head = await store.filings.get(id);
    const judged = head === null ? null : await currentVerdict(head, verdictPorts);
    if (judged === null) throw new Error('not judged');
    made(await store.filings.transition({ ...system(), filing: id, event: 'check-passed', set: judged.facts }));
    made(await store.filings.transition({ ...reviewer(), filing: id, event: 'approve' }));
    if (head?.action !== 'add') return generation;
    made(await store.filings.transition({ ...system(), filing: id, event: 'photo-received' }));
    made(await store.filings.transition({ ...reviewer(), filing: id, event: 'approve' }));
    return generation;
  };

  const givePassword = async (id: string, filingNumber: string): Promise<void> => {
    made(await store.passwords.keep({ ...act, at: now(), filing: id, filingNumber, password: filingPassword(filingNumber) }));
  };

  /** A filing with its pictures and the passwords that were told before, entered and approved here. */
  const filing = async (id: string, entered: Filing, account = 'account-a'): Promise<{ filing: string; generation: number }> => {
    const created = await store.filings.create({ ...act, at: now(), id, account, entered });
    if (!created.ok) throw new Error('taken');
    for (const number_ of passwords.keys()) await givePassword(id, number_);
    for (const material of entered.order.materials) await uploaded(id, material, readAddress(POSTAL));
    return { filing: id, generation: await approvedHere(id) };
  };

  const head = async (id: string): Promise<FilingRecord> => {
    const found = await store.filings.get(id);
    if (found === null) throw new Error('no such filing');
    return found;
  };

  /** Submits, as often as the step asks for it. */
  const submit = async (owned: { readonly filing: string; readonly generation: number }, visits = 10) => {
    for (let visit = 0; visit < visits; visit += 1) {
      const standing = await submitFiling(owned, ports);
      if (standing.retrySeconds === undefined) return standing;
      time.nowMs += standing.retrySeconds * 1000;
    }
    return submitFiling(owned, ports);
  };
  const collect = () => collectFromBureau(collecting);
  /** Everything up to the bureau's answer. */
  const judgedByBureau = async (owned: { readonly filing: string; readonly generation: number }): Promise<FilingRecord> => {
    await submit(owned);
    await collect();
    return head(owned.filing);
  };
  const approve = (owned: { readonly filing: string; readonly generation: number }) => recordApproval(owned, { ...ports, store });
  /** The registry knows this subject and its domains as filed here. */
  const registered = (registry: Registry): void => {
    known.registry = registry;
  };
  /** A verdict of the filing as it stands now, whoever asked for it. */
  const judgeAnew = async (id: string): Promise<void> => {
    const judged = await currentVerdict(await head(id), verdictPorts);
    if (judged === null) throw new Error('not judged');
    made(await store.filings.amend({ ...system(), filing: id, event: 'judged', set: judged.facts }));
  };
  const move = async (id: string, event: LifeCycleEvent) => made(await store.filings.transition({ ...system(), filing: id, event }));
  return {
    ...{ cell, time, store, derived, items, ledger, delivered, ports, passwords, collecting, clock },
    ...{ uploaded, approvedHere, filing, head, submit, collect, judgedByBureau, approve, registered, move, judgeAnew, verdictPorts },
    turnDays: (days: number): void => {
      time.nowMs += days * DAY;
    },
    /** For one filing that is entered; `tellPassword` is for every one that will be. */
    givePassword,
    tellPassword: (number_: string): void => void passwords.set(number_, filingPassword(number_)),
  };
};

export type BureauOffice = ReturnType<typeof bureauOffice>;
