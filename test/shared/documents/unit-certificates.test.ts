import { describe, expect, it } from 'vitest';
import {
  foundationCertificate,
  privateNonEnterpriseCertificate,
  socialOrganisationCertificate,
} from '#shared/documents/civil-organisations';
import { classify } from '#shared/documents/classify';
import { creditCodeCertificate } from '#shared/documents/credit-code-certificate';
import type { DocumentKind } from '#shared/documents/document-kind';
import { lawFirmLicence } from '#shared/documents/law-firm-licence';
import { rowsOf } from '#shared/documents/layout';
import { organisationCodeCertificate } from '#shared/documents/organisation-code-certificate';
import { publicInstitutionCertificate } from '#shared/documents/public-institution-certificate';
import { type Printed, pageOf } from './page-of';

const rows = (printed: readonly Printed[]) => rowsOf(pageOf(printed, { width: 2400, height: 1700 }));
const read = (kind: DocumentKind, printed: readonly Printed[]) => kind.read(rows(printed));
const values = (kind: DocumentKind, printed: readonly Printed[]) =>
  Object.fromEntries(Object.entries(read(kind, printed).fields).map(([name, field]) => [name, field.value]));
const kindOf = (printed: readonly Printed[]) => classify(rows(printed)).map(({ kind }) => kind.kind);
const without = (list: readonly Printed[], text: RegExp) => list.filter((line) => !text.test(line.text));
const changed = (list: readonly Printed[], from: string, to: string) =>
  list.map((line) => (line.text === from ? { ...line, text: to } : line));

/** Label and value, one pair a row. */
const pairs = (list: readonly (readonly [label: string, value: string])[]): readonly Printed[] =>
  list.flatMap(([label, value], row) => [
    { text: label, x: 100, y: 300 + 80 * row },
    { text: value, x: 420, y: 300 + 80 * row },
  ]);

const institution: readonly Printed[] = [
  { text: '事业单位法人证书', x: 700, y: 100, em: 90 },
  { text: '统一社会信用代码12440300400000018T', x: 500, y: 220 },
  { text: '名', x: 100, y: 320 },
  { text: '称', x: 260, y: 320 },
  { text: '深圳市云岚图书馆', x: 360, y: 320 },
  { text: '宗', x: 100, y: 400 },
  { text: '旨', x: 180, y: 400 },
  { text: '和', x: 260, y: 400 },
  { text: '为公众提供文献借阅服务；', x: 360, y: 400 },
  { text: '业务范围', x: 100, y: 455 },
  { text: '组织群众文化活动。', x: 360, y: 455 },
  { text: '法定代表人', x: 100, y: 560 },
  { text: '林样例', x: 360, y: 560 },
  { text: '住所', x: 100, y: 640 },
  { text: '深圳市福田区样例路12号', x: 360, y: 640 },
  { text: '经费来源', x: 1300, y: 320 },
  { text: '财政补助（全额拨款）', x: 1560, y: 320 },
  { text: '开办资金', x: 1300, y: 400 },
  { text: '壹佰万元整', x: 1560, y: 400 },
  { text: '举办单位', x: 1300, y: 480 },
  { text: '深圳市文化和旅游局', x: 1560, y: 480 },
  { text: '有效期', x: 1300, y: 560 },
  { text: '自2016年04月12日至2021年04月11日', x: 1560, y: 560 },
  { text: '登记管理机关：深圳市事业单位登记管理局', x: 1300, y: 900 },
  { text: '2016年04月12日', x: 1600, y: 980 },
  { text: '国家事业单位登记管理局监制', x: 1300, y: 1200, em: 24 },
];

const social: readonly Printed[] = [
  { text: '社会团体法人登记证书', x: 600, y: 100, em: 90 },
  ...pairs([
    ['统一社会信用代码', '51440300MJ0000013G'],
    ['名称', '深圳市云岚软件行业协会'],
    ['业务范围', '组织学术研讨和行业调研。'],
    ['住所', '广东省深圳市福田区样例路12号'],
    ['法定代表人', '林样例'],
    ['活动地域', '深圳市'],
    ['注册资金', '叁万元整'],
    ['业务主管单位', '深圳市民政局'],
    ['有效期限', '2018-01-08至2023-01-07'],
    ['发证机关', '深圳市民政局'],
  ]),
];

const lawFirm: readonly Printed[] = [
  { text: '律师事务所执业许可证', x: 600, y: 100, em: 90 },
  ...pairs([
    ['统一社会信用代码', '31440000MD0000012M'],
    ['名称', '广东云岚律师事务所'],
    ['组织形式', '普通合伙'],
    ['负责人', '林样例'],
    ['住所', '广东省深圳市福田区样例路12号'],
    ['发证机关', '广东省司法厅'],
  ]),
];

const grant: readonly Printed[] = [
  { text: '律师事务所执业许可证', x: 600, y: 100, em: 90 },
  { text: '统一社会信用代码：31440000MD0000012M', x: 500, y: 220 },
  { text: '广东云岚律师事务所，', x: 300, y: 400 },
  { text: '符合《中华人民共和国律师法》规定的条件，准予设立并执业。', x: 300, y: 500 },
  { text: '发证机关：广东省司法厅', x: 1300, y: 900 },
];

const body: readonly Printed[] = [
  { text: '统一社会信用代码证书', x: 600, y: 100, em: 90 },
  { text: '统一社会信用代码11440300000000000N', x: 500, y: 220 },
  ...pairs([
    ['机构名称', '深圳市云岚区教育局'],
    ['机构性质', '机关法人'],
    ['机构地址', '广东省深圳市福田区样例路12号'],
    ['负责人', '林样例'],
    ['赋码机关', '中共深圳市委机构编制委员会办公室'],
  ]),
];

const organisation: readonly Printed[] = [
  { text: '中华人民共和国组织机构代码证', x: 500, y: 100, em: 80 },
  ...pairs([
    ['代码', '40000001-8'],
    ['机构名称', '深圳云岚商贸有限公司'],
    ['机构类型', '企业法人'],
    ['地址', '广东省深圳市福田区样例路12号'],
    ['有效期', '自2012年03月01日至2016年02月29日'],
    ['登记号', '组代管440300-123456'],
    ['颁发单位', '深圳市市场监督管理局'],
  ]),
];

describe('a certificate of a public institution', () => {
  it('is read in two columns, the label of its purpose in two lines', () => {
    expect(values(publicInstitutionCertificate, institution)).toEqual({
      creditCode: '12440300400000018T',
      name: '深圳市云岚图书馆',
      scope: '为公众提供文献借阅服务;组织群众文化活动。',
      legalRepresentative: '林样例',
      address: '深圳市福田区样例路12号',
      funding: '财政补助(全额拨款)',
      capital: '壹佰万元整',
      sponsor: '深圳市文化和旅游局',
      validFrom: '2016-04-12',
      validUntil: '2021-04-11',
      authority: '深圳市事业单位登记管理局',
    });
    expect(read(publicInstitutionCertificate, institution)).toMatchObject({ lost: [], empty: [] });
  });

  it('has no trusted scope where the upper half of its label was not read', () => {
    const half = without(institution, /^[宗旨和]$/);
    expect(read(publicInstitutionCertificate, institution).fields.scope).toMatchObject({ trusted: true });
    expect(read(publicInstitutionCertificate, half).fields.scope).toMatchObject({ trusted: false, reason: 'implausible' });
  });

  it('has no trusted authority that begins with no place: part of its label may stand before it', () => {
    const pushed = changed(institution, '登记管理机关：深圳市事业单位登记管理局', '登记管理机关关深圳市事业单位登记管理局');
    expect(read(publicInstitutionCertificate, institution).fields.authority).toMatchObject({ trusted: true });
    expect(read(publicInstitutionCertificate, pushed).fields.authority).toMatchObject({ trusted: false });
  });

  it('loses a field whose label or value was not read', () => {
    expect([...read(publicInstitutionCertificate, without(institution, /^举办单位|^林样例/)).lost].sort()).toEqual([
      'legalRepresentative',
      'sponsor',
    ]);
  });
});

describe('a certificate of a civil organisation', () => {
  it('is read with the region that it prints', () => {
    expect(values(socialOrganisationCertificate, social)).toEqual({
      creditCode: '51440300MJ0000013G',
      scope: '组织学术研讨和行业调研。',
      address: '广东省深圳市福田区样例路12号',
      legalRepresentative: '林样例',
      name: '深圳市云岚软件行业协会',
      region: '深圳市',
      capital: '叁万元整',
      sponsor: '深圳市民政局',
      authority: '深圳市民政局',
      validFrom: '2018-01-08',
      validUntil: '2023-01-07',
    });
  });

  it('expects no region where it prints none', () => {
    expect(read(socialOrganisationCertificate, without(social, /^活动地域|^深圳市$/)).lost).toEqual([]);
  });

  it.each([
    ['民办非企业单位登记证书', privateNonEnterpriseCertificate],
    ['基金会法人登记证书', foundationCertificate],
  ])('titled %s is told by its title', (title, kind) => {
    expect(kindOf(changed(social, '社会团体法人登记证书', title))).toEqual([kind.kind]);
  });

  it('does not trust a scope that breaks off', () => {
    const broken = changed(social, '组织学术研讨和行业调研。', '组织学术研讨和行业调');
    expect(read(socialOrganisationCertificate, broken).fields.scope).toMatchObject({ trusted: false });
  });
});

describe('a law firm’s licence', () => {
  it('is read by its labels', () => {
    expect(values(lawFirmLicence, lawFirm)).toEqual({
      creditCode: '31440000MD0000012M',
      name: '广东云岚律师事务所',
      legalRepresentative: '林样例',
      address: '广东省深圳市福田区样例路12号',
      authority: '广东省司法厅',
    });
  });

  it('names the firm in a sentence on its main copy, which prints neither head nor address', () => {
    expect(values(lawFirmLicence, grant)).toEqual({
      creditCode: '31440000MD0000012M',
      name: '广东云岚律师事务所',
      authority: '广东省司法厅',
    });
    expect(read(lawFirmLicence, grant).lost).toEqual([]);
  });

  it('loses the head whose label was not read on the copy with labels', () => {
    expect(read(lawFirmLicence, without(lawFirm, /^负责人/)).lost).toEqual(['legalRepresentative']);
  });
});

describe('a credit-code certificate', () => {
  it('is read without a validity', () => {
    expect(values(creditCodeCertificate, body)).toEqual({
      creditCode: '11440300000000000N',
      address: '广东省深圳市福田区样例路12号',
      name: '深圳市云岚区教育局',
      nature: '机关法人',
      legalRepresentative: '林样例',
      authority: '中共深圳市委机构编制委员会办公室',
    });
    expect(read(creditCodeCertificate, body).lost).toEqual([]);
  });
});

describe('an organisation code certificate', () => {
  it('is read whole', () => {
    const { fields, lost } = read(organisationCodeCertificate, organisation);
    expect(values(organisationCodeCertificate, organisation)).toEqual({
      organisationCode: '40000001-8',
      name: '深圳云岚商贸有限公司',
      address: '广东省深圳市福田区样例路12号',
      validFrom: '2012-03-01',
      validUntil: '2016-02-29',
      authority: '深圳市市场监督管理局',
    });
    expect(fields.organisationCode).toMatchObject({ trusted: true, reason: 'check-digit' });
    expect(lost).toEqual([]);
  });

  it.each([
    ['40000001—8', '40000001-8', true, 'check-digit'],
    ['400000018', '40000001-8', true, 'check-digit'],
    ['40000007-8', '40000007-8', false, 'check-digit-fails'],
    ['42000001-5', '42000001-5', true, 'check-digit'],
    // 2 and Z differ by a multiple of the modulus, so the check cannot tell them apart.
    ['4Z000001-5', '4Z000001-5', false, 'implausible'],
  ])('reads the code %s as %s', (printed, value, trusted, reason) => {
    const { fields } = read(organisationCodeCertificate, changed(organisation, '40000001-8', printed));
    expect(fields.organisationCode).toMatchObject({ value, trusted, reason });
  });
});

describe('the kinds of unit certificates', () => {
  it.each([
    ['public-institution-certificate', institution],
    ['social-organisation-certificate', social],
    ['law-firm-licence', lawFirm],
    ['credit-code-certificate', body],
    ['organisation-code-certificate', organisation],
  ] as const)('%s is told from the others', (kind, printed) => {
    expect(kindOf(printed)).toEqual([kind]);
  });

  it('are not seen in a business licence, nor in a paper that only names them', () => {
    const licence: readonly Printed[] = [
      { text: '营业执照', x: 600, y: 100, em: 90 },
      ...pairs([
        ['统一社会信用代码', '91440300MA5TE2T09X'],
        ['名称', '深圳云岚商贸有限公司'],
        ['经营范围', '代办组织机构代码'],
      ]),
    ];
    expect(kindOf(licence)).toEqual(['business-licence']);
    expect(kindOf([{ text: '法人授权书', x: 600, y: 100 }, ...pairs([['证件', '事业单位法人证书']])])).toEqual([]);
  });
});
