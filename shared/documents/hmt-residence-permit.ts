import { checkHmtResidencePermit } from '#shared/identifiers/hmt-residence-permit';
import type { DocumentKind } from './document-kind';
import { readResidence } from './residence';

/** Residence permit of Hong Kong, Macau and Taiwan residents (港澳台居民居住证): one side or both. Only its number tells its front from an identity card's. */
export const hmtResidencePermit: DocumentKind = {
  kind: 'hmt-residence-permit',
  anchors: [
    { text: '港澳居民居住证', weight: 0.8 },
    { text: '台湾居民居住证', weight: 0.8 },
    { text: '通行证号码', weight: 0.2 },
    { text: '公民身份号码', weight: 0.2 },
    { text: '姓名', weight: 0.05 },
    { text: '住址', weight: 0.05 },
  ],
  patterns: [{ pattern: /(?<!\d)8[123]0000(?:19|20)\d{9}[\dX]/, weight: 0.7 }],
  against: ['来往内地', '来往大陆', '护照', '营业执照', '核验单', '承诺书', '授权书', '网站'],
  needed: ['name', 'number'],
  read: readResidence({
    address: ['住址'],
    years: [5],
    isSound: (number) => checkHmtResidencePermit(number).problems.length === 0,
  }),
};
