import type { FiledRecord } from '#shared/bureau/answers/download';
import { childrenNamed, type XmlNode } from '#shared/bureau/xml/xml-node';
import { beijingDay } from './beijing-time';
import { type FiledWebsite, type Filing, filedAs, websitesFiledAs } from './filed-as';
import { passwordsFor } from './filing-password';
import { subjectNumber } from './outbox';
import { subjectBy, websiteBy, websiteOfAccess, withRecord } from './registry';
import type { BureauState } from './state';
import { textAt } from './xml-value';

/** What an approval changed: the new state, what is told of it (BASJ, ZXSJ), and the ids that the reviews name (Jlid). */
export type Approved = {
  readonly state: BureauState;
  readonly records: readonly FiledRecord[];
  readonly cancellations: readonly { readonly kind: number; readonly recordId: string }[];
  readonly recordIds: readonly string[];
};

type Approval = (state: BureauState, node: XmlNode, filing: Filing, nowMs: number) => Approved;

const told = (state: BureauState, record: FiledRecord, recordIds: readonly string[]): Approved => ({
  state: withRecord(state, record),
  records: [record],
  cancellations: [],
  recordIds,
});

/** The number of a website stands behind its subject's; numbers of cancelled websites are not given again. */
const numbered = (websites: readonly FiledWebsite[], subject: string, from: number): readonly FiledWebsite[] =>
  websites.map((website, index) => ({ ...website, filingNumber: `${subject}-${from + index}` }));

const lastNumber = ({ passwords }: BureauState, subject: string): number =>
  Math.max(
    0,
    ...Object.keys(passwords)
      .filter((key) => key.startsWith(`${subject}-`))
      .map((key) => Number(key.slice(subject.length + 1))),
  );

const withPasswords = (state: BureauState, numbers: readonly (string | null)[]): BureauState => ({
  ...state,
  passwords: { ...state.passwords, ...passwordsFor(numbers) },
});

const numbersOf = ({ subject, websites }: FiledRecord): readonly (string | null)[] => [
  subject.filingNumber,
  ...websites.map(({ filingNumber }) => filingNumber),
];

const firstFiling: Approval = (state, node, filing, nowMs) => {
  const sent = filedAs(node, filing);
  const number = subjectNumber(state, sent.subject.address.province, nowMs);
  const record = { ...sent, subject: { ...sent.subject, filingNumber: number }, websites: numbered(sent.websites, number, 1) };
  return told({ ...withPasswords(state, numbersOf(record)), nextSerial: state.nextSerial + 1 }, record, [sent.subject.providerId ?? '']);
};

const newWebsites: Approval = (state, node, filing) => {
  const before = subjectBy(state, textAt(node, 'Zt_xx/Ztbah') || textAt(node, 'Zt_xx/Ztid'));
  const sent = websitesFiledAs(childrenNamed(node, 'Wz_xx'), filing);
  const recordIds = sent.map(({ providerId }) => providerId ?? '');
  if (before === undefined) return { state, records: [], cancellations: [], recordIds };
  const number = before.subject.filingNumber ?? '';
  const websites = numbered(sent, number, lastNumber(state, number) + 1);
  const after = { ...before, websites: [...before.websites, ...websites] };
  return { ...told(withPasswords(state, numbersOf(after)), after, recordIds), records: [{ ...before, websites }] };
};

const newAccess: Approval = (state, node, filing) => {
  const recordIds = [textAt(node, 'IspJrid')];
  const placed = websiteBy(state, textAt(node, 'Wz_xx/Wzbah') || textAt(node, 'Wz_xx/Wzid'));
  if (placed === undefined) return { state, records: [], cancellations: [], recordIds };
  const wanted = new Set(['IspJrid', 'Wzfb', 'Wzjrfs', 'Ip_xx']);
  const access = { name: 'Jr_xx', content: typeof node.content === 'string' ? [] : node.content.filter(({ name }) => wanted.has(name)) };
  const manager = { name: 'Wz_Fzr', content: [] };
  const [sent] = websitesFiledAs([{ name: 'Wz_xx', content: [{ name: 'Wzmc', content: '-' }, access, manager] }], filing);
  const website = { ...placed.website, accesses: [...placed.website.accesses, ...(sent?.accesses ?? [])] };
  const websites = placed.record.websites.map((one) => (one.id === website.id ? website : one));
  return { ...told(state, { ...placed.record, websites }, recordIds), records: [{ ...placed.record, websites: [website] }] };
};

const change: Approval = (state, node, filing) => {
  const sent = filedAs(node, filing);
  const recordIds = [sent.subject.id];
  const before = subjectBy(state, sent.subject.id);
  if (before === undefined) return { state, records: [], cancellations: [], recordIds };
  const changed = sent.websites.map((website) => {
    const old = before.websites.find(({ id }) => id === website.id);
    return old === undefined ? website : { ...website, providerId: old.providerId, firstFiledAt: old.firstFiledAt };
  });
  const websites = before.websites.map((website) => changed.find(({ id }) => id === website.id) ?? website);
  const { providerId, firstFiledAt } = before.subject;
  return told(state, { ...before, subject: { ...sent.subject, providerId, firstFiledAt }, websites }, recordIds);
};

const cancelled = (state: BureauState, kind: number, recordId: string): Approved => ({
  state,
  records: [],
  cancellations: [{ kind, recordId }],
  recordIds: [recordId],
});

const cancelAccess: Approval = (state, node) => {
  const id = textAt(node, 'Jlid');
  const placed = websiteOfAccess(state, id);
  if (placed === undefined) return cancelled(state, 2, id);
  const website = { ...placed.website, accesses: placed.website.accesses.filter((access) => access.id !== id) };
  const websites = placed.record.websites.map((one) => (one.id === website.id ? website : one));
  return cancelled(withRecord(state, { ...placed.record, websites }), 2, id);
};

const cancelSubject: Approval = (state, node) => {
  const id = textAt(node, 'Jlid');
  const gone = subjectBy(state, id)?.websites.map((website) => website.id) ?? [];
  const records = state.records.filter(({ subject }) => subject.id !== id);
  return cancelled({ ...state, records, cancelled: [...state.cancelled, id, ...gone] }, 0, id);
};

const cancelWebsite: Approval = (state, node) => {
  const id = textAt(node, 'Jlid');
  const placed = websiteBy(state, id);
  if (placed === undefined) return cancelled(state, 1, id);
  const websites = placed.record.websites.filter((website) => website.id !== id);
  return cancelled({ ...withRecord(state, { ...placed.record, websites }), cancelled: [...state.cancelled, id] }, 1, id);
};

const APPROVALS: Readonly<Record<number, Approval>> = {
  1: firstFiling,
  2: newWebsites,
  3: newAccess,
  4: change,
  5: cancelAccess,
  6: cancelSubject,
  7: cancelWebsite,
};

/** Carries out what a record of an upload asked for: ids and numbers are given, records changed, cancelled ones taken out. */
export const approved = (state: BureauState, operation: number, node: XmlNode, nowMs: number): Approved => {
  let { nextId } = state;
  const filing: Filing = { ispId: state.configuration.ispId, day: beijingDay(nowMs), nextId: () => String(nextId++) };
  const after = APPROVALS[operation]?.(state, node, filing, nowMs) ?? { state, records: [], cancellations: [], recordIds: [] };
  return { ...after, state: { ...after.state, nextId } };
};

/** The ids that the reviews of a refused record name: the same as if it were approved. */
export const refusedIds = (state: BureauState, operation: number, node: XmlNode, nowMs: number): readonly string[] =>
  approved(state, operation, node, nowMs).recordIds;
