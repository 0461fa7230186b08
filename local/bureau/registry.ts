import type { FiledRecord } from '#shared/bureau/answers/download';
import type { FiledWebsite } from './filed-as';
import type { BureauState } from './state';

/** A filed website with the record that it stands in. */
export type Placed = { readonly record: FiledRecord; readonly website: FiledWebsite };

/** Every filed website. */
export const filedWebsites = ({ records }: BureauState): readonly Placed[] =>
  records.flatMap((record) => record.websites.map((website) => ({ record, website })));

/** The filed subject of an id or a filing number. */
export const subjectBy = ({ records }: BureauState, key: string): FiledRecord | undefined =>
  records.find(({ subject }) => subject.id === key || subject.filingNumber === key);

/** The filed subject of a certificate: kind by the bureau's table, and number. */
export const subjectWithCertificate = ({ records }: BureauState, type: number, number: string): FiledRecord | undefined =>
  records.find(({ subject }) => subject.certificate.type === type && subject.certificate.number.toUpperCase() === number.toUpperCase());

/** The filed website of an id or a filing number. */
export const websiteBy = (state: BureauState, key: string): Placed | undefined =>
  filedWebsites(state).find(({ website }) => website.id === key || website.filingNumber === key);

/** The filed website of a domain. */
export const websiteOfDomain = (state: BureauState, domain: string): Placed | undefined =>
  filedWebsites(state).find(({ website }) => website.domains.some((one) => one.domain.toLowerCase() === domain.toLowerCase()));

/** The filed website that an access belongs to. */
export const websiteOfAccess = (state: BureauState, accessId: string): Placed | undefined =>
  filedWebsites(state).find(({ website }) => website.accesses.some(({ id }) => id === accessId));

/** The state with a record in place of the one of the same subject, or added. */
export const withRecord = (state: BureauState, record: FiledRecord): BureauState => {
  const known = state.records.some(({ subject }) => subject.id === record.subject.id);
  const records = state.records.map((one) => (one.subject.id === record.subject.id ? record : one));
  return { ...state, records: known ? records : [...records, record] };
};

/** Whether a record that waits for its review holds an element of that text: what is asked for is taken as long as it is not decided. */
export const waitsWith = ({ pending }: BureauState, name: string, text: string): boolean =>
  pending.some(({ operation, xml }) => operation <= 2 && xml.toLowerCase().includes(`<${name}>${text}</${name}>`.toLowerCase()));
