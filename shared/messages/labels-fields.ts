import { sheetItem } from '#shared/filing/verification-sheet';
import type { Sentence } from '#shared/verdict/verdict';

const label = (zh: string, en: string): Sentence => ({ zh, en });

const FIELDS: Readonly<Record<string, Sentence>> = {
  name: label('姓名或名称', 'name'),
  nameLatin: label('英文姓名', 'name in Latin letters'),
  surname: label('姓', 'surname'),
  givenNames: label('名', 'given names'),
  sex: label('性别', 'sex'),
  ethnicity: label('民族', 'ethnicity'),
  birthDate: label('出生日期', 'date of birth'),
  nationality: label('国籍', 'nationality'),
  mrz: label('机读码', 'machine-readable zone'),
  address: label('住址', 'address'),
  number: label('号码', 'number'),
  authority: label('签发机关', 'issuing authority'),
  validFrom: label('有效期起', 'valid from'),
  validUntil: label('有效期止', 'valid until'),
  creditCode: label('统一社会信用代码', 'unified social credit code'),
  registrationNumber: label('注册号', 'registration number'),
  organisationCode: label('组织机构代码', 'organisation code'),
  type: label('类型', 'type'),
  nature: label('性质', 'nature'),
  region: label('活动地域', 'region'),
  legalRepresentative: label('法定代表人（负责人）', 'legal representative'),
  capital: label('注册资本', 'capital'),
  funding: label('经费来源', 'funding'),
  sponsor: label('举办或业务主管单位', 'sponsor'),
  establishedOn: label('成立日期', 'established on'),
  scope: label('经营或业务范围', 'scope of business'),
  domain: label('域名', 'domain'),
  domains: label('域名', 'domains'),
  holder: label('域名所有者', 'holder'),
  registrar: label('注册商', 'registrar'),
  registeredOn: label('注册日期', 'registered on'),
  expiresOn: label('到期日期', 'expires on'),
  organiser: label('网站主办者名称', 'organiser'),
  providerSigned: label('核验人签字', 'provider’s signature'),
  providerSealed: label('接入服务单位盖章', 'provider’s seal'),
  managerSigned: label('网站负责人签字', 'manager’s signature'),
  unitSealed: label('单位公章', 'unit’s seal'),
  date: label('日期', 'date'),
  unit: label('单位名称', 'unit'),
  authorised: label('被授权人', 'authorised person'),
  role: label('授权事项', 'role'),
  sealed: label('公章', 'seal'),
};

const itemLabel = (field: string): Sentence | null => {
  const item = sheetItem(field);
  return item === null ? null : label(item.zh, item.en);
};

/** A document's field in words, an item of the verification sheet in the sheet's; one that has no label as it is. */
export const fieldLabel = (field: string): Sentence => FIELDS[field] ?? itemLabel(field) ?? label(field, field);
