import type { MaterialKind } from '#shared/filing/codes';
import { type DocumentKind, type FieldsRead, sorted } from './document-kind';
import type { Row } from './layout';
import { NO_CERTIFICATE, unitCertificate } from './unit-certificate';

const EXPECTED = [
  'creditCode',
  'name',
  'legalRepresentative',
  'address',
  'validFrom',
  'validUntil',
  'authority',
  'scope',
  'capital',
  'sponsor',
];

const read = (rows: readonly Row[]): FieldsRead => {
  const { seen, fields } = unitCertificate(rows);
  return sorted([...EXPECTED, ...(seen('region') ? ['region'] : [])], fields);
};

const civilOrganisation = (kind: MaterialKind, anchors: DocumentKind['anchors']): DocumentKind => ({
  kind,
  anchors,
  against: [...NO_CERTIFICATE, '营业执照', '事业单位法人证书'],
  needed: ['creditCode', 'name'],
  read,
});

/** Certificate of a social organisation (社会团体法人登记证书). */
export const socialOrganisationCertificate = civilOrganisation('social-organisation-certificate', [
  { text: '社会团体法人登记证书', weight: 0.75 },
  { text: '活动地域', weight: 0.25 },
  { text: '业务主管单位', weight: 0.15 },
  { text: '注册资金', weight: 0.1 },
]);

/** Certificate of a private non-enterprise unit (民办非企业单位登记证书). */
export const privateNonEnterpriseCertificate = civilOrganisation('private-non-enterprise-certificate', [
  { text: '民办非企业单位登记证书', weight: 0.75 },
  { text: '民办非企业单位(法人)登记证书', weight: 0.75 },
  { text: '业务主管单位', weight: 0.15 },
  { text: '开办资金', weight: 0.1 },
]);

/** Certificate of a foundation (基金会法人登记证书). */
export const foundationCertificate = civilOrganisation('foundation-certificate', [
  { text: '基金会法人登记证书', weight: 0.75 },
  { text: '原始基金数额', weight: 0.3 },
  { text: '业务主管单位', weight: 0.15 },
  { text: '基金会名称', weight: 0.2 },
]);
