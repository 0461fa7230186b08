import type { FiledRecord } from '#shared/bureau/answers/download';
import { element } from '#shared/bureau/xml/xml-node';
import { approved } from './approve';
import { withOutbox } from './outbox';
import { subjectBy, websiteBy } from './registry';
import type { BureauState } from './state';

const recordsOf = (state: BureauState, filingNumber: string): readonly FiledRecord[] => {
  const record = subjectBy(state, filingNumber) ?? websiteBy(state, filingNumber)?.record;
  return record === undefined ? [] : [record];
};

/** A notice to put a subject or website right. */
export const rectification = (state: BureauState, filingNumber: string, text: string): BureauState => {
  const website = websiteBy(state, filingNumber)?.website;
  const recordId = website?.id ?? subjectBy(state, filingNumber)?.subject.id ?? null;
  const notice = { ofWebsite: website !== undefined, filingNumber, recordId, text, remark: null };
  return withOutbox(state, [{ block: 'ICP/XGTZ', entries: { notices: [notice] } }]);
};

/** A record as a task: without filing numbers and the provider's own ids, each access with who reported it. */
const asTask = ({ subject, websites, remark }: FiledRecord): FiledRecord => ({
  subject: { ...subject, providerId: null, filingNumber: null },
  websites: websites.map((website) => ({
    ...website,
    providerId: null,
    filingNumber: null,
    domains: website.domains.map((domain) => ({ ...domain, providerId: null })),
    accesses: website.accesses.map((access) => ({
      ...{ ...access, providerId: null, provider: null, reporter: access.provider, reportedByProvider: true },
      ranges: access.ranges.map((range) => ({ ...range, providerId: null })),
    })),
  })),
  remark,
});

/** A task to verify a filed record (HSRW). */
export const verificationTask = (state: BureauState, filingNumber: string): BureauState =>
  withOutbox(state, [{ block: 'ICP/HSRW', entries: { records: recordsOf(state, filingNumber).map(asTask) } }]);

/** An audit that finds a subject's facts wrong (HCJG). */
export const audit = (state: BureauState, filingNumber: string, reason: string): BureauState => {
  const subjects = recordsOf(state, filingNumber).map(({ subject: { id, name, certificate } }) => ({
    ...{ id, name, certificateType: certificate.type, certificateNumber: certificate.number },
    ...{ reason, remark: null },
  }));
  return withOutbox(state, [{ block: 'ICP/HCJG', entries: { subjects, accesses: [], emptyWebsites: [], livingWebsites: [] } }]);
};

/** The bureau cancels a subject or website of itself (ZXSJ). A number that is not filed changes nothing. */
export const cancellation = (state: BureauState, filingNumber: string, nowMs: number): BureauState => {
  const subjectId = subjectBy(state, filingNumber)?.subject.id;
  const id = subjectId ?? websiteBy(state, filingNumber)?.website.id;
  if (id === undefined) return state;
  const after = approved(state, subjectId === undefined ? 7 : 6, element('Zx_xx', [element('Jlid', id)]), nowMs);
  const cancellations = after.cancellations.map((one) => ({ ...one, remark: null }));
  return withOutbox(after.state, [{ block: 'ICP/ZXSJ', entries: { cancellations } }]);
};

/** All filed records at once (SJTB). */
export const synchronisation = (state: BureauState): BureauState =>
  withOutbox(state, [{ block: 'SJTB/ICP', entries: { records: state.records } }]);
