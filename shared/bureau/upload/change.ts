import { subjectCertificateCode } from '#shared/bureau/tables/code-of';
import { element, type XmlNode } from '#shared/bureau/xml/xml-node';
import type { Website } from '#shared/filing/filing';
import { accessNodes } from './access-nodes';
import { attachmentsByReference } from './attachment-nodes';
import { bureauDomains } from './bureau-values';
import { checkChangedDomains } from './domain-rule';
import { complain, type Draft, given, identifier, needed } from './draft';
import { draftIn, finishedUpload } from './finished-upload';
import { subjectNodes } from './subject-nodes';
import type { BureauIds, FiledAccess, FiledWebsite, FilingUpload, UploadContext, UploadResult } from './upload-input';
import { websiteParts } from './website-nodes';

/**
 * A change: the order as it is to be, whole, and what is filed, website by website in the same order. `certificateKinds` says which kinds a
 * change may carry: the published schema ends at 11, which leaves out kinds that exist; `all` is a declared assumption.
 */
export type ChangeUpload = FilingUpload & {
  readonly filed: BureauIds;
  readonly passwordMd5?: string;
  readonly certificateKinds?: 'as-published' | 'all';
};

const LAST_KIND_IN_CHANGE = 11;

const checkKind = (draft: Draft, { order, certificateKinds = 'as-published' }: ChangeUpload): void => {
  const { nature, certificate, identity } = order.subject;
  const code = subjectCertificateCode(nature, certificate.kind, identity);
  if (certificateKinds === 'as-published' && code !== null && code > LAST_KIND_IN_CHANGE) {
    complain(draft, 'certificate-not-in-change', 'order.subject.certificate.kind', { about: 'Zjlx' });
  }
};

const domainNodes = (draft: Draft, website: Website, filed: FiledWebsite, minted: readonly string[], field: string): readonly XmlNode[] =>
  bureauDomains(website).map((domain, index) => {
    const known = filed.domains.find((one) => one.domain.toLowerCase() === domain);
    const at = `${field}.domains[${index}]`;
    return element('Ym_xx', [
      ...identifier(draft, 'IspYmid', known?.providerId ?? minted[index], at),
      ...given('Ymid', known?.id, at),
      ...needed(draft, 'Ym', domain, at),
    ]);
  });

/** An access beyond the first of ours stays as it is filed. */
const keptAccess = (draft: Draft, { id, locations, methods, ranges }: FiledAccess, minted: readonly string[], field: string): XmlNode =>
  element('Jr_xx', [
    element('Jrid', id, field),
    element(
      'Wzfb',
      locations.map((location) => element('Fbdd', location, field)),
    ),
    element(
      'Wzjrfs',
      methods.map((method) => element('Jrfs', method, field)),
    ),
    ...ranges.map((range, index) =>
      element('Ip_xx', [
        ...identifier(draft, 'IspIpid', range.providerId ?? minted[index], field),
        element('Ipid', range.id, field),
        element('Qsip', range.from, field),
        element('Zzip', range.to, field),
      ]),
    ),
  ]);

const websiteNode = (draft: Draft, upload: ChangeUpload, website: Website, index: number): readonly XmlNode[] => {
  const field = `order.websites[${index}]`;
  const filed = upload.filed.websites[index];
  if (filed === undefined) return complain(draft, 'id-missing', field, { about: 'Wzid' });
  checkChangedDomains(draft, website, filed, index);
  const minted = upload.ids.websites[index];
  const { head, manager, tail } = websiteParts(draft, upload, index, website);
  const [first, ...others] = filed.accesses.filter(({ provider }) => provider === null || provider === draft.provider);
  const firstNodes =
    first === undefined
      ? complain(draft, 'id-missing', field, { about: 'Jrid' })
      : [element('Jr_xx', [element('Jrid', first.id, field), ...accessNodes(draft, upload.access, minted?.ips ?? [], first.ranges)])];
  return [
    element('Wz_xx', [
      ...identifier(draft, 'Wzid', filed.id, field),
      ...head,
      ...domainNodes(draft, website, filed, minted?.domains ?? [], field),
      ...firstNodes,
      ...others.map((access) => keptAccess(draft, access, minted?.ips ?? [], field)),
      ...manager,
      ...needed(draft, 'Baxh', filed.number, field, 'id-missing'),
      ...tail,
    ]),
  ];
};

/** BGBA: a change (变更备案): the whole subject and every website named, never a difference. */
export const buildChange = (upload: ChangeUpload, context: UploadContext): UploadResult => {
  const draft = draftIn(context);
  const { subject } = upload.filed;
  checkKind(draft, upload);
  const request = element('Bgxx', [
    element('Zt_xx', [
      ...identifier(draft, 'Ztid', subject.id, 'filed.subject'),
      ...needed(draft, 'Baxh', subject.number, 'filed.subject', 'id-missing'),
      ...subjectNodes(draft, upload),
    ]),
    ...upload.order.websites.flatMap((website, index) => websiteNode(draft, upload, website, index)),
    ...attachmentsByReference(draft, upload.attachments, ({ owner }) =>
      owner.kind === 'subject' ? subject : (upload.filed.websites[owner.website] ?? {}),
    ),
    ...given('ICPmm', upload.passwordMd5, 'passwordMd5'),
  ]);
  if (upload.order.websites.length === 0) complain(draft, 'nothing-to-send', 'order.websites');
  return finishedUpload(draft, element('BGBA', [request]));
};
