import { type DocumentKind, sorted } from './document-kind';
import { organisationCodeOn } from './organisation-code-field';
import { NO_CERTIFICATE, unitCertificate } from './unit-certificate';

/** Certificate of the organisation code (组织机构代码证), which units of every nature had until the credit code took its place in 2015. */
export const organisationCodeCertificate: DocumentKind = {
  kind: 'organisation-code-certificate',
  anchors: [
    // Longer words would allow one misread character and so be found in a mere label 组织机构代码.
    { text: '构代码证', weight: 0.75 },
    { text: '组代管', weight: 0.3 },
    { text: '颁发单位', weight: 0.25 },
    { text: '机构类型', weight: 0.25 },
    { text: '机构名称', weight: 0.1 },
  ],
  against: [...NO_CERTIFICATE, '营业执照', '登记证书', '法人证书', '信用代码证书'],
  needed: ['organisationCode', 'name'],
  read: (rows) => {
    const { behind, fields } = unitCertificate(rows, [{ name: 'organisationCode', wordings: ['代码', '机构代码', '组织机构代码'] }]);
    const organisationCode = organisationCodeOn(rows, behind('organisationCode', 'one'));
    return sorted(['organisationCode', 'name', 'address', 'validFrom', 'validUntil', 'authority'], { ...fields, organisationCode });
  },
};
