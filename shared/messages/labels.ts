import type { CertificateKind, FilingType, Identity, MaterialKind, Nature, PreApproval, ProvinceCode } from '#shared/filing/codes';
import { PROVINCE_NAMES } from '#shared/filing/provinces';
import type { Sentence } from '#shared/verdict/verdict';

const label = (zh: string, en: string): Sentence => ({ zh, en });

const KINDS: Readonly<Record<MaterialKind | 'unknown', Sentence>> = {
  'resident-id': label('居民身份证', 'resident identity card'),
  'resident-id-front': label('居民身份证人像面', 'portrait side of the resident identity card'),
  'resident-id-back': label('居民身份证国徽面', 'emblem side of the resident identity card'),
  'home-return-permit': label('港澳居民来往内地通行证', 'home-return permit'),
  'taiwan-permit': label('台胞证', 'Taiwan resident’s permit'),
  passport: label('护照', 'passport'),
  'hmt-residence-permit': label('港澳台居民居住证', 'residence permit for Hong Kong, Macau and Taiwan residents'),
  'foreign-permanent-resident-id': label('外国人永久居留身份证', 'foreign permanent resident identity card'),
  'business-licence': label('营业执照', 'business licence'),
  'organisation-code-certificate': label('组织机构代码证书', 'organisation code certificate'),
  'public-institution-certificate': label('事业单位法人证书', 'public institution certificate'),
  'social-organisation-certificate': label('社会团体法人登记证书', 'social organisation certificate'),
  'private-non-enterprise-certificate': label('民办非企业单位登记证书', 'private non-enterprise unit certificate'),
  'foundation-certificate': label('基金会法人登记证书', 'foundation certificate'),
  'law-firm-licence': label('律师事务所执业许可证', 'law firm licence'),
  'credit-code-certificate': label('统一社会信用代码证书', 'unified social credit code certificate'),
  other: label('其他证件', 'other document'),
  'verification-sheet': label('网站备案真实性核验单', 'verification sheet'),
  'commitment-letter': label('网站备案承诺书', 'commitment letter'),
  'domain-certificate': label('域名证书', 'domain certificate'),
  'temporary-residence-permit': label('暂住证', 'temporary residence permit'),
  'residence-permit': label('居住证', 'residence permit'),
  'website-construction-plan': label('网站建设方案书', 'website construction plan'),
  'subject-manager-authorisation': label('主体负责人法人授权书', 'authorisation of the subject’s manager'),
  'website-manager-authorisation': label('网站负责人法人授权书', 'authorisation of the website’s manager'),
  'pre-approval': label('前置或专项审批文件', 'pre-approval document'),
  'holding-id-photo': label('手持证件照', 'photo holding the identity document'),
  'curtain-photo': label('幕布照片', 'curtain photo'),
  unknown: label('无法识别的文件', 'unrecognised document'),
};

const NATURES: Readonly<Record<Nature, Sentence>> = {
  person: label('个人', 'person'),
  enterprise: label('企业', 'enterprise'),
  government: label('政府机关', 'government body'),
  'public-institution': label('事业单位', 'public institution'),
  'social-organisation': label('社会团体', 'social organisation'),
  'private-non-enterprise': label('民办非企业单位', 'private non-enterprise unit'),
  foundation: label('基金会', 'foundation'),
  'law-firm': label('律师事务所', 'law firm'),
  other: label('其他单位', 'other unit'),
};

const IDENTITIES: Readonly<Record<Identity, Sentence>> = {
  'mainland-resident': label('中国大陆居民', 'mainland resident'),
  'hong-kong-macau-resident': label('港澳居民', 'Hong Kong or Macau resident'),
  'taiwan-resident': label('台湾居民', 'Taiwan resident'),
  foreigner: label('外国人', 'foreigner'),
};

const PRE_APPROVALS: Readonly<Record<PreApproval, Sentence>> = {
  news: label('新闻', 'news'),
  publishing: label('出版', 'publishing'),
  education: label('教育', 'education'),
  medical: label('医疗保健', 'medical'),
  'drugs-and-devices': label('药品和医疗器械', 'drugs and medical devices'),
  culture: label('文化', 'culture'),
  broadcasting: label('广播电影电视节目', 'radio, film and television'),
  'bulletin-board': label('电子公告服务', 'bulletin board services'),
  other: label('其他', 'other'),
};

const FILING_TYPES: Readonly<Record<FilingType, Sentence>> = {
  'first-filing': label('首次备案', 'first filing'),
  'new-website-filed-here': label('新增网站（原备案在本接入商）', 'new website, filed here before'),
  'new-website-filed-elsewhere': label('新增网站（原备案不在本接入商）', 'new website, filed elsewhere before'),
  'access-filing': label('接入备案', 'access filing'),
  change: label('变更备案', 'change'),
  'cancel-subject': label('注销主体', 'cancel the subject'),
  'cancel-website': label('注销网站', 'cancel a website'),
  'cancel-access': label('取消接入', 'cancel access'),
};

/** A material kind in words. */
export const kindLabel = (kind: MaterialKind | CertificateKind | 'unknown'): Sentence => KINDS[kind];

/** A subject's nature in words. */
export const natureLabel = (nature: Nature): Sentence => NATURES[nature];

/** Whose papers a person carries, in words. */
export const identityLabel = (identity: Identity): Sentence => IDENTITIES[identity];

/** A field of approval in words. */
export const preApprovalLabel = (category: PreApproval): Sentence => PRE_APPROVALS[category];

/** A filing type in words. */
export const filingTypeLabel = (type: FilingType): Sentence => FILING_TYPES[type];

/** A province's short name. */
export const provinceLabel = (code: ProvinceCode): Sentence => label(PROVINCE_NAMES[code].zh, PROVINCE_NAMES[code].en);

/** Several labels as one enumeration: `、` in Chinese, the given word before the last in English. */
export const enumerated = (labels: readonly Sentence[], word: 'and' | 'or'): Sentence => {
  const english = labels.map(({ en }) => en);
  const last = english.at(-1) ?? '';
  return {
    zh: labels.map(({ zh }) => zh).join(word === 'or' ? '或' : '、'),
    en: english.length < 2 ? last : `${english.slice(0, -1).join(', ')} ${word} ${last}`,
  };
};
