import type { DocumentKind } from './document-kind';
import { readResidence } from './residence';

const TERMS = [1, 2, 3, 5, 10];
const OTHER_PAPERS = ['护照', '通行证', '营业执照', '核验单', '承诺书', '授权书', '网站'];

/** Residence permit (居住证, since 2016): where a person lives who is registered elsewhere. */
export const residencePermit: DocumentKind = {
  kind: 'residence-permit',
  anchors: [
    { text: '居住证', weight: 0.7 },
    { text: '居住地址', weight: 0.3 },
    { text: '居住地住址', weight: 0.3 },
    { text: '有效期限', weight: 0.1 },
    { text: '姓名', weight: 0.05 },
  ],
  against: [...OTHER_PAPERS, '港澳', '台湾居民', '暂住证', '永久居留'],
  needed: ['name', 'number', 'address'],
  read: readResidence({ address: ['现居住地址', '居住地住址', '居住地址', '居住地', '住址'], years: TERMS }),
};

/** Temporary residence permit (暂住证), the paper before it. */
export const temporaryResidencePermit: DocumentKind = {
  kind: 'temporary-residence-permit',
  anchors: [
    { text: '暂住证', weight: 0.7 },
    { text: '暂住地址', weight: 0.4 },
    { text: '暂住处所', weight: 0.3 },
    { text: '有效期限', weight: 0.1 },
    { text: '姓名', weight: 0.05 },
  ],
  against: [...OTHER_PAPERS, '居住证'],
  needed: ['name', 'number', 'address'],
  read: readResidence({ address: ['暂住地址', '暂住处所', '暂住地'], years: TERMS }),
};
