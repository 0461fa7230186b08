import { keepFiledObjects } from '#functions/build-upload/filed-objects';
import { type SentOrder, sentOrder } from '#functions/build-upload/sent-order';
import type { SubjectRecord, WebsiteRecord } from '#functions/records/account-record';
import type { BureauAnswer, FilingRecord } from '#functions/records/filing-record';
import type { FiledRecord } from '#shared/bureau/answers/download';
import type { BureauOperation } from '#shared/bureau/collecting-operation';
import { bureauDomains } from '#shared/bureau/upload/bureau-values';
import { type IsoDay, isIsoDay } from '#shared/filing/day';
import { parseFilingNumber } from '#shared/identifiers/filing-number';
import type { OutcomePorts } from './outcome-ports';

type FiledWebsite = FiledRecord['websites'][number];

const printed = (number: string): string => parseFilingNumber(number)?.text ?? number;

const dayIn = (time: string | null, otherwise: IsoDay): IsoDay => {
  const day = time?.trim().slice(0, 10).replaceAll('/', '-') ?? '';
  return isIsoDay(day) ? day : otherwise;
};

/** A website of the order with its record at the bureau. */
type Placed = { readonly index: number; readonly website: FiledWebsite };

/** Websites of a record by their places in the order as it was sent; others of the same subject are left out. */
const placed = ({ websites }: FiledRecord, { order }: SentOrder): readonly Placed[] =>
  order.websites.flatMap((entered, index) => {
    const wanted = new Set(bureauDomains(entered));
    const website = websites.find(({ domains }) => domains.some(({ domain }) => wanted.has(domain.toLowerCase())));
    return website === undefined ? [] : [{ index, website }];
  });

/** What the bureau assigned to an order, beside what was known of it before. */
export const bureauAnswer = (before: BureauAnswer | undefined, record: FiledRecord, sent: SentOrder, at: string): BureauAnswer => {
  const own = placed(record, sent);
  const { id, filingNumber } = record.subject;
  const numbers = own.flatMap(({ index, website }) =>
    website.filingNumber === null ? [] : [[String(index), printed(website.filingNumber)] as const],
  );
  const ids = own.flatMap(({ index, website }) => [
    [`website.${index}`, website.id] as const,
    ...website.accesses.map((access, place) => [`access.${index}.${place}`, access.id] as const),
  ]);
  return {
    ...(filingNumber === null ? {} : { subjectNumber: printed(filingNumber) }),
    websiteNumbers: { ...before?.websiteNumbers, ...Object.fromEntries(numbers) },
    ids: { ...before?.ids, subject: id, ...Object.fromEntries(ids) },
    at: before?.at ?? at,
  };
};

const OF_SUBJECT: ReadonlySet<BureauOperation> = new Set<BureauOperation>(['first-filing', 'change']);

type Filed = {
  readonly head: FilingRecord;
  readonly record: FiledRecord;
  readonly sent: SentOrder;
  readonly operation: BureauOperation;
  readonly today: IsoDay;
};

const subjectRecord = ({ head, record, sent, operation, today }: Filed, before: SubjectRecord | undefined): SubjectRecord | null => {
  const { id, name, filingNumber, firstFiledAt } = record.subject;
  if (filingNumber === null) return null;
  const { nature, certificate } = sent.order.subject;
  return {
    ...{ id, account: head.account, name, nature, certificate: { kind: certificate.kind, number: certificate.number }, bureauId: id },
    filingNumber: printed(filingNumber),
    // The filing that says how the subject stands now: a change begins with it.
    filing: before === undefined || OF_SUBJECT.has(operation) ? head.id : before.filing,
    filedOn: before?.filedOn ?? dayIn(firstFiledAt, today),
  };
};

const websiteRecord = ({ head, record, today }: Filed, { website }: Placed, before: WebsiteRecord | undefined): WebsiteRecord | null => {
  const { id, name, domains, filingNumber, firstFiledAt } = website;
  if (filingNumber === null) return null;
  return {
    ...{ id, subject: record.subject.id, account: head.account, name, domains: domains.map(({ domain }) => domain), bureauId: id },
    ...{ filingNumber: printed(filingNumber), filing: head.id, filedOn: before?.filedOn ?? dayIn(firstFiledAt, today) },
  };
};

/** Enters subject and websites of a bureau's record into the account's books, and keeps the bureau's ids for later orders. The same record again changes nothing. */
export const recordFiled = async (filed: Filed, { store, derived }: OutcomePorts): Promise<void> => {
  await keepFiledObjects(filed.record, derived);
  const books = await store.subjects.ofAccount(filed.head.account);
  const before = books.find(({ subject }) => subject.id === filed.record.subject.id);
  const subject = subjectRecord(filed, before?.subject);
  if (subject === null) return;
  await store.subjects.save(subject);
  for (const one of placed(filed.record, filed.sent)) {
    const website = websiteRecord(
      filed,
      one,
      before?.websites.find(({ id }) => id === one.website.id),
    );
    if (website !== null) await store.subjects.saveWebsite(website);
  }
};

/** The order that a record answers, as it was sent. */
export const orderAnswered = (filing: string, { derived }: OutcomePorts): Promise<SentOrder | null> => sentOrder(filing, derived);
