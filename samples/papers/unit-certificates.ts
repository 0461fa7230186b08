import { chance, pick } from '#samples/random';
import type { Entry } from './certificate-entries';
import { type CertificateForm, certificatePaperOf } from './certificate-form';
import { termPieces } from './certificate-page';
import type { Paper } from './paper';

const entry = (label: Entry['label'], field: string, text: string, height?: number): Entry => ({
  label,
  pieces: [{ text, field }],
  ...(height === undefined ? {} : { height }),
});

const CREDIT_CODE = { field: 'creditCode', labels: ['统一社会信用代码'] } as const;
const CIVIL_ISSUERS = ['发证机关', '登记管理机关', '发证机关'] as const;
const CIVIL_FOOT = ['中华人民共和国民政部印制', '民政部监制'] as const;

const PUBLIC_INSTITUTION: CertificateForm = {
  kind: 'public-institution-certificate',
  nature: 'public-institution',
  issued: [2016, 2024],
  titles: ['事业单位法人证书'],
  across: 6,
  number: CREDIT_CODE,
  issuers: ['登记管理机关'],
  body: (unit, random, day) => ({
    entries: [
      entry(pick(random, ['名称', '单位名称'] as const), 'name', unit.name),
      entry(pick(random, ['住所', '住所', '地址'] as const), 'address', unit.address),
      entry('法定代表人', 'legalRepresentative', unit.legalRepresentative),
      entry(pick(random, ['宗旨和业务范围', ['宗旨和', '业务范围'], '宗旨和业务范围'] as const), 'scope', unit.scope, 300),
      entry('经费来源', 'funding', unit.funding),
      entry('开办资金', 'capital', unit.capital),
      entry('举办单位', 'sponsor', unit.sponsor),
      { label: pick(random, ['有效期', '有效期', '有效期限'] as const), pieces: termPieces(random, unit, day) },
    ],
  }),
  foot: ['国家事业单位登记管理局监制', '国家事业单位登记管理局制'],
};

const SOCIAL_ORGANISATION: CertificateForm = {
  kind: 'social-organisation-certificate',
  nature: 'social-organisation',
  issued: [2016, 2024],
  titles: ['社会团体法人登记证书'],
  across: 5,
  number: CREDIT_CODE,
  issuers: CIVIL_ISSUERS,
  body: (unit, random, day) => ({
    entries: [
      entry(pick(random, ['名称', '社会团体名称', '名称'] as const), 'name', unit.name),
      entry('业务范围', 'scope', unit.scope, 260),
      entry('住所', 'address', unit.address),
      entry('法定代表人', 'legalRepresentative', unit.legalRepresentative),
      ...(chance(random, 0.8) ? [entry('活动地域', 'region', unit.region)] : []),
      entry(pick(random, ['注册资金', '注册资金', '注册资本'] as const), 'capital', unit.capital),
      entry('业务主管单位', 'sponsor', unit.sponsor),
      { label: pick(random, ['有效期限', '有效期'] as const), pieces: termPieces(random, unit, day) },
    ],
  }),
  foot: CIVIL_FOOT,
};

const PRIVATE_NON_ENTERPRISE: CertificateForm = {
  kind: 'private-non-enterprise-certificate',
  nature: 'private-non-enterprise',
  issued: [2016, 2024],
  titles: ['民办非企业单位登记证书', '民办非企业单位登记证书', '民办非企业单位（法人）登记证书'],
  across: 5,
  number: CREDIT_CODE,
  issuers: CIVIL_ISSUERS,
  body: (unit, random, day) => ({
    entries: [
      entry(pick(random, ['名称', '单位名称'] as const), 'name', unit.name),
      entry('住所', 'address', unit.address),
      entry(pick(random, ['法定代表人', '法定代表人', '单位负责人'] as const), 'legalRepresentative', unit.legalRepresentative),
      entry(pick(random, ['开办资金', '注册资金'] as const), 'capital', unit.capital),
      entry('业务范围', 'scope', unit.scope, 260),
      entry('业务主管单位', 'sponsor', unit.sponsor),
      { label: pick(random, ['有效期限', '有效期'] as const), pieces: termPieces(random, unit, day) },
    ],
  }),
  foot: CIVIL_FOOT,
};

const FOUNDATION: CertificateForm = {
  kind: 'foundation-certificate',
  nature: 'foundation',
  issued: [2016, 2024],
  titles: ['基金会法人登记证书'],
  across: 5,
  number: CREDIT_CODE,
  issuers: CIVIL_ISSUERS,
  body: (unit, random, day) => ({
    entries: [
      entry(pick(random, ['名称', '基金会名称'] as const), 'name', unit.name),
      ...(chance(random, 0.5) ? [{ label: '类型', pieces: [{ text: pick(random, ['公募基金会', '非公募基金会'] as const) }] }] : []),
      entry('业务范围', 'scope', unit.scope, 260),
      entry('住所', 'address', unit.address),
      entry(pick(random, ['原始基金数额', '原始基金', '注册资金'] as const), 'capital', unit.capital),
      entry('法定代表人', 'legalRepresentative', unit.legalRepresentative),
      entry('业务主管单位', 'sponsor', unit.sponsor),
      { label: pick(random, ['有效期限', '有效期'] as const), pieces: termPieces(random, unit, day) },
    ],
  }),
  foot: CIVIL_FOOT,
};

const LAW_FIRM: CertificateForm = {
  kind: 'law-firm-licence',
  nature: 'law-firm',
  issued: [2015, 2024],
  titles: ['律师事务所执业许可证'],
  across: 5,
  number: CREDIT_CODE,
  issuers: ['发证机关'],
  body: (unit, random, day) =>
    chance(random, 0.35)
      ? {
          entries: [],
          sentence: { name: `${unit.name}`, rest: '符合《中华人民共和国律师法》规定的条件，准予设立并执业。' },
        }
      : {
          entries: [
            entry(pick(random, ['名称', '律师事务所名称', '机构名称'] as const), 'name', unit.name),
            { label: '组织形式', pieces: [{ text: pick(random, ['普通合伙', '特殊的普通合伙', '个人'] as const) }] },
            entry(pick(random, ['负责人', '负责人', '主任'] as const), 'legalRepresentative', unit.legalRepresentative),
            entry(pick(random, ['住所', '地址'] as const), 'address', unit.address),
            ...(chance(random, 0.5) ? [{ label: '设立资产', pieces: [{ text: unit.capital }] }] : []),
            ...(chance(random, 0.5) ? [{ label: '批准日期', pieces: [{ text: day(unit.issuedOn) }] }] : []),
          ],
        },
  foot: ['中华人民共和国司法部监制', '司法部监制'],
};

const CREDIT_CODE_CERTIFICATE: CertificateForm = {
  kind: 'credit-code-certificate',
  nature: 'government',
  issued: [2016, 2024],
  titles: ['统一社会信用代码证书'],
  across: 6,
  number: CREDIT_CODE,
  issuers: ['赋码机关'],
  body: (unit, random) => ({
    entries: [
      entry(pick(random, ['机构名称', '机构名称', '名称'] as const), 'name', unit.name),
      entry(pick(random, ['机构性质', '机构性质', '性质'] as const), 'nature', unit.nature),
      entry(pick(random, ['机构地址', '机构地址', '地址'] as const), 'address', unit.address),
      entry('负责人', 'legalRepresentative', unit.legalRepresentative),
    ],
  }),
  foot: ['中央机构编制委员会办公室监制'],
  notes: ['注：以上内容变更的，应当到赋码机关更新。'],
};

const ORGANISATION_CODE_CERTIFICATE: CertificateForm = {
  kind: 'organisation-code-certificate',
  nature: ['company', 'company', 'government', 'public-institution', 'social-organisation'],
  issued: [2009, 2015],
  authorityFor: 'company',
  titles: ['组织机构代码证', '中华人民共和国组织机构代码证', '组织机构代码证书'],
  across: 7,
  number: { field: 'organisationCode', labels: ['代码', '代码', '机构代码'] },
  issuers: ['颁发单位', '颁发单位', '颁发机关'],
  body: (unit, random, day) => ({
    entries: [
      entry('机构名称', 'name', unit.name),
      { label: '机构类型', pieces: [{ text: pick(random, ['企业法人', '机关法人', '事业法人', '社团法人', '企业非法人'] as const) }] },
      ...(chance(random, 0.7)
        ? [{ label: pick(random, ['法定代表人', '负责人'] as const), pieces: [{ text: unit.legalRepresentative }] }]
        : []),
      entry(pick(random, ['地址', '地址', '机构地址'] as const), 'address', unit.address),
      { label: '有效期', pieces: termPieces(random, unit, day) },
      ...(chance(random, 0.7)
        ? [{ label: '登记号', pieces: [{ text: `组代管${unit.creditCode.slice(2, 8)}-${unit.organisationCode.slice(1, 7)}` }] }]
        : []),
    ],
  }),
  foot: ['中华人民共和国国家质量监督检验检疫总局监制', '请于有效期内办理年检'],
  notes: ['说明', '1.组织机构代码是每个组织机构唯一、不变的标识。', '2.有效期满前应当换证。', '3.机构名称、地址变更的，应当办理变更登记。'],
};

/** The certificates of units other than enterprises, and the organisation code certificate that every unit had until 2015. */
export const unitCertificatePapers: readonly Paper[] = [
  certificatePaperOf('public-institution', 1, PUBLIC_INSTITUTION),
  certificatePaperOf('social-organisation', 1, SOCIAL_ORGANISATION),
  certificatePaperOf('private-non-enterprise', 1, PRIVATE_NON_ENTERPRISE),
  certificatePaperOf('foundation', 1, FOUNDATION),
  certificatePaperOf('law-firm', 1, LAW_FIRM),
  certificatePaperOf('credit-code', 1, CREDIT_CODE_CERTIFICATE),
  certificatePaperOf('organisation-code', 1, ORGANISATION_CODE_CERTIFICATE),
];
