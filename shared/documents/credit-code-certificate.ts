import { type DocumentKind, sorted } from './document-kind';
import { NO_CERTIFICATE, unitCertificate } from './unit-certificate';

/** Certificate of the unified social credit code (统一社会信用代码证书), which government bodies have. It states no validity. */
export const creditCodeCertificate: DocumentKind = {
  kind: 'credit-code-certificate',
  anchors: [
    // The whole title is but two characters from any label 统一社会信用代码 with a number behind it.
    { text: '信用代码证书', weight: 0.75 },
    { text: '赋码机关', weight: 0.3 },
    { text: '机构性质', weight: 0.25 },
    { text: '机构地址', weight: 0.15 },
    { text: '机构名称', weight: 0.1 },
  ],
  against: [...NO_CERTIFICATE, '营业执照', '登记证书', '法人证书'],
  needed: ['creditCode', 'name'],
  read: (rows) => sorted(['creditCode', 'name', 'nature', 'legalRepresentative', 'address', 'authority'], unitCertificate(rows).fields),
};
