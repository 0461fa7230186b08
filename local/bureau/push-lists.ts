import type { BlockContent } from '#shared/bureau/answers/download';
import { KNOWN_TABLES } from '#shared/bureau/tables/code-tables';
import { writeXml } from '#shared/bureau/xml/write-xml';
import { element } from '#shared/bureau/xml/xml-node';
import { valueOn } from '#shared/rules/dated';
import { withOutbox, withOutboxFile } from './outbox';
import type { BureauState } from './state';

/** 0 add, 1 change, 2 delete. */
export type ListOperation = 0 | 1 | 2;

const withValues = (list: readonly string[], values: readonly string[], operation: ListOperation): readonly string[] => {
  const others = list.filter((value) => !values.includes(value));
  return operation === 2 ? others : [...others, ...values];
};

/** A subject on the blacklist: told to the provider, and refused from now on (1065). */
export const blacklistSubject = (
  state: BureauState,
  wish: { readonly name: string; readonly certificateType: number; readonly number: string; readonly operation: ListOperation },
): BureauState => {
  const { name, certificateType, number, operation } = wish;
  const subject = { name, nature: null, certificate: { type: certificateType, number } };
  const certificates = withValues(state.blacklist.certificates, [number.toUpperCase()], operation);
  const entries = { subjects: [{ subject, operation, remark: null }], websites: [] };
  return withOutbox({ ...state, blacklist: { ...state.blacklist, certificates } }, [{ block: 'ICP/HMDLB', entries }]);
};

/** A website on the blacklist: told to the provider, its domains refused from now on (1064). */
export const blacklistWebsite = (
  state: BureauState,
  wish: { readonly name: string; readonly domains: readonly string[]; readonly operation: ListOperation },
): BureauState => {
  const { name, domains, operation } = wish;
  const website = { name, domains: domains.map((domain) => ({ domain })), homePage: null };
  const lower = domains.map((domain) => domain.toLowerCase());
  const entries = { subjects: [], websites: [{ website, operation, remark: null }] };
  return withOutbox({ ...state, blacklist: { ...state.blacklist, domains: withValues(state.blacklist.domains, lower, operation) } }, [
    { block: 'ICP/HMDLB', entries },
  ]);
};

/** A website that was found on the provider's addresses without a filing. `at`: `2026-11-23 08:00:00`. */
export const unfiledWebsite = (
  state: BureauState,
  { domain, ip, at }: { readonly domain: string; readonly ip: number; readonly at: string },
): BureauState => {
  const found = { detectedAt: at, detections: 1, province: null, firstDetectedAt: at, accessProvider: state.configuration.ispId };
  const website = { id: String(state.nextId), domain, languages: [], ip, ...found, carrier: '1', remark: null };
  return withOutbox({ ...state, nextId: state.nextId + 1 }, [{ block: 'ICP/WBAWZLB', entries: { websites: [website] } }]);
};

/** A domain that is given access illegally. */
export const illegalAccess = (
  state: BureauState,
  { domain, ip, at }: { readonly domain: string; readonly ip: number; readonly at: string },
): BureauState => {
  const place = { accessParty: state.configuration.ispId, province: 330000, detectedAt: at, remark: null };
  const block: BlockContent = { block: 'ICP/FFJRHMD', entries: { accesses: [{ id: String(state.nextId), domain, ip, ...place }] } };
  return withOutbox({ ...state, nextId: state.nextId + 1 }, [block]);
};

/** The table of service contents anew, with one code set invalid or valid again: uploads that carry an invalid one are refused (1034). */
export const contentCode = (
  state: BureauState,
  { id, valid, day }: { readonly id: number; readonly valid: boolean; readonly day: string },
): BureauState => {
  const others = state.invalidCodes.filter((code) => code !== `contents:${id}`);
  const invalidCodes = valid ? others : [...others, `contents:${id}`];
  const rows = valueOn(KNOWN_TABLES.contents, day).map((row) =>
    element('Wzfwlx_xx', [
      element('Id', row.id),
      element('Ysid', 2 ** Math.max(0, row.id - 1)),
      element('Mc', row.name),
      element('Sfyx', invalidCodes.includes(`contents:${row.id}`) ? 0 : 1),
    ]),
  );
  const root = element('DownloadData', [element('JCDM', [element('Jcdm_xx', [element('Wzfwlx_dms', rows)])])]);
  return withOutboxFile({ ...state, invalidCodes }, writeXml({ ...root, attributes: { version: 'V.3.0' } }));
};
