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
  'funding',
  'sponsor',
];

/** The label 宗旨和业务范围, in one line or two. Of a half of it the value's first line may stand beside the other half. */
const WHOLE_LABEL = 7;

const read = (rows: readonly Row[]): FieldsRead => {
  const { fields, lengthOf } = unitCertificate(rows);
  const { scope } = fields;
  const isHalf = lengthOf('scope') < WHOLE_LABEL;
  return sorted(EXPECTED, {
    ...fields,
    ...(isHalf && scope && scope !== 'empty' ? { scope: { ...scope, trusted: false, reason: 'implausible' as const } } : {}),
  });
};

/** Certificate of a public institution (事业单位法人证书), the form with a credit code. */
export const publicInstitutionCertificate: DocumentKind = {
  kind: 'public-institution-certificate',
  anchors: [
    { text: '事业单位法人证书', weight: 0.75 },
    { text: '宗旨和业务范围', weight: 0.25 },
    { text: '经费来源', weight: 0.25 },
    { text: '举办单位', weight: 0.25 },
    { text: '开办资金', weight: 0.1 },
    { text: '登记管理机关', weight: 0.05 },
  ],
  against: [...NO_CERTIFICATE, '登记证书'],
  needed: ['creditCode', 'name'],
  read,
};
