import { natureCode, subjectCertificateCode } from '#shared/bureau/tables/code-of';
import { rowOn } from '#shared/bureau/tables/code-table';
import { regionOf } from '#shared/bureau/tables/region';
import { element, type XmlNode } from '#shared/bureau/xml/xml-node';
import type { CertificateKind } from '#shared/filing/codes';
import type { Order } from '#shared/filing/filing';
import { complain, type Draft, given, needed } from './draft';
import { type PlacedPerson, personNodes } from './person-nodes';
import type { FilingUpload } from './upload-input';

/** In a filing of a person the subject has no contacts of its own: they stand with the website whose manager the subject is. */
const ownWebsite = ({ subject, websites }: Order): number =>
  websites.findIndex(({ manager }) => manager.certificate.number === subject.certificate.number);

const subjectPerson = (order: Order): PlacedPerson | null => {
  const { subject, subjectManager } = order;
  if (subject.nature !== 'person') {
    return subjectManager === undefined
      ? null
      : { person: subjectManager, field: 'order.subjectManager', contactField: 'order.subjectManager' };
  }
  const index = ownWebsite(order);
  const contacts = order.websites[index]?.manager;
  return {
    person: {
      name: subject.name,
      identity: subject.identity ?? contacts?.identity ?? 'mainland-resident',
      certificate: subject.certificate,
      mobile: contacts?.mobile,
      email: contacts?.email,
      phone: contacts?.phone,
    },
    field: 'order.subject',
    contactField: contacts === undefined ? 'order.subject' : `order.websites[${index}].manager`,
  };
};

const managerNodes = (draft: Draft, order: Order): readonly XmlNode[] => {
  const placed = subjectPerson(order);
  return placed === null
    ? complain(draft, 'field-missing', 'order.subjectManager', { about: { zh: '主体负责人', en: 'subject’s manager' } })
    : [element('Fzr', personNodes(draft, placed, order.subject.nature !== 'person'))];
};

const postalAddress = (order: Order): { readonly address: string | undefined; readonly field: string } => {
  const own = order.subject.nature === 'person' ? order.websites[ownWebsite(order)]?.manager.address : undefined;
  return { address: order.subject.address ?? own, field: 'order.subject.address' };
};

const addressNodes = (draft: Draft, order: Order): readonly XmlNode[] => {
  const { address, field } = postalAddress(order);
  if (address === undefined || address.trim() === '') return complain(draft, 'field-missing', field, { about: 'Txdz' });
  const region = regionOf(address, order.subject.addressProvince ?? order.province);
  if (region === null) return complain(draft, 'region-unknown', field, { about: 'Txdz' });
  return [
    element('Txdz', [
      element('Shengid', region.province, field),
      element('Shiid', region.city, field),
      ...given('Xianid', region.county, field),
      ...given('Xxdz', region.street, field),
    ]),
  ];
};

/** Kinds that print no address: the postal one stands in its place. */
const WITHOUT_ADDRESS: ReadonlySet<CertificateKind> = new Set([
  'passport',
  'home-return-permit',
  'taiwan-permit',
  'foreign-permanent-resident-id',
]);

const printedAddress = ({ order, certificateAddress }: FilingUpload): string | undefined =>
  certificateAddress ?? (WITHOUT_ADDRESS.has(order.subject.certificate.kind) ? postalAddress(order).address : undefined);

const certificateCode = (draft: Draft, { subject }: Order): readonly XmlNode[] => {
  const code = subjectCertificateCode(subject.nature, subject.certificate.kind, subject.identity);
  const field = 'order.subject.certificate.kind';
  if (code === null) return complain(draft, 'code-unmapped', field, { about: 'Zjlx' });
  return rowOn(draft.tables.certificateTypes, code, draft.day) === null
    ? complain(draft, 'code-not-valid', field, { about: 'Zjlx' })
    : given('Zjlx', code, field);
};

const natureNodes = (draft: Draft, { subject }: Order): readonly XmlNode[] => {
  const code = natureCode(subject.nature);
  if (code === null) return complain(draft, 'code-unmapped', 'order.subject.nature', { about: 'Dwxz' });
  return rowOn(draft.tables.natures, code, draft.day) === null
    ? complain(draft, 'code-not-valid', 'order.subject.nature', { about: 'Dwxz' })
    : given('Dwxz', code, 'order.subject.nature');
};

/** The elements of a subject, after those that identify it. */
export const subjectNodes = (draft: Draft, upload: FilingUpload): readonly XmlNode[] => {
  const { order } = upload;
  const { subject } = order;
  return [
    ...needed(draft, 'Dwmc', subject.name, 'order.subject.name'),
    ...natureNodes(draft, order),
    ...addressNodes(draft, order),
    element('Zj', [
      ...certificateCode(draft, order),
      ...needed(draft, 'Zjhm', subject.certificate.number, 'order.subject.certificate.number'),
      ...needed(draft, 'Zjzs', printedAddress(upload), 'order.subject.certificate', 'certificate-address-missing'),
    ]),
    ...managerNodes(draft, order),
  ];
};
