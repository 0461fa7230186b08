import { alignedName, NAME_GAP } from './aligned-name';
import { creditCodeOn, registrationNumberOn } from './credit-code-field';
import { type DocumentKind, type FieldsRead, sorted } from './document-kind';
import { glyphText } from './glyph-text';
import type { FoundLabel, LabelWording } from './label';
import { labelledRows, type ValueGlyphs, WIDEST_GAP } from './labelled-value';
import type { Row } from './layout';
import { licenceTerm } from './licence-term';
import { licenceType } from './licence-types';
import { printedAddress } from './printed-address';
import { dayField, printedText, unitName } from './printed-text';

/** The wordings of all forms: companies, partnerships, sole traders, branches. */
const LABELS: readonly LabelWording[] = [
  { name: 'creditCode', wordings: ['统一社会信用代码'] },
  { name: 'registrationNumber', wordings: ['注册号'] },
  { name: 'serial', wordings: ['证照编号', '编号'] },
  { name: 'name', wordings: ['名称', '企业名称', '字号名称'] },
  { name: 'type', wordings: ['类型', '公司类型', '企业类型', '组成形式'] },
  { name: 'legalRepresentative', wordings: ['法定代表人', '法定代表人姓名', '经营者', '经营者姓名', '负责人', '执行事务合伙人', '投资人'] },
  { name: 'capital', wordings: ['注册资本'] },
  { name: 'paidIn', wordings: ['实收资本'] },
  { name: 'establishedOn', wordings: ['成立日期', '注册日期'] },
  { name: 'term', wordings: ['营业期限', '合伙期限', '经营期限'] },
  { name: 'address', wordings: ['住所', '经营场所', '营业场所', '主要经营场所'] },
  { name: 'scope', wordings: ['经营范围', '经营范围及方式'] },
  { name: 'authority', wordings: ['登记机关'] },
];

const FIRM_END = /(?:公司|\(有限合伙\)|\(普通合伙\)|合伙企业|厂|店|部|中心|社|行|院|所|馆|厅|户|场|站)$/;

/** Who invested in a firm stands in brackets behind its type: straight behind it, both brackets were lost. */
const BRACKETED = /^(?!.*(?:公司|企业)(?:自然人|法人|非上市|国有|国内合资|外商|外国|私营|台港澳|上市))/;

/** What stands below the lowest field and belongs to none. */
const FOOT = /登记机关|国家企业信用|市场主体应当|每年1月1日|国家市场监督管理总局监制|工商行政管理总局监制/;

/** The upper edge of the foot, below the last label of the body; words of the foot stand in the head, too. The authority's label may stand beside the scope. */
const footLevel = (rows: readonly Row[], labels: readonly FoundLabel[]): number => {
  const body = Math.max(0, ...labels.filter((label) => label.name !== 'authority').map((label) => label.glyphs[0]?.y ?? 0));
  const beside = labels.find((label) => label.name === 'authority')?.glyphs ?? [];
  const isFoot = (row: Row): boolean => FOOT.test(glyphText(row.filter((glyph) => !beside.includes(glyph))).text);
  return rows.find((row) => (row[0]?.y ?? 0) > body && isFoot(row))?.[0]?.y ?? Number.POSITIVE_INFINITY;
};

const read = (rows: readonly Row[]): FieldsRead => {
  const found = labelledRows(rows, LABELS);
  const stopBelow = footLevel(rows, found.labels);
  const behind = (name: string, lines: 'one' | 'many', widestGap = WIDEST_GAP): ValueGlyphs =>
    found.behind(name, { rows: lines, stopBelow, widestGap });
  const seen = (name: string): boolean => found.label(name) !== undefined;
  const creditCode = creditCodeOn(rows);
  const registrationNumber = creditCode ? null : registrationNumberOn(behind('registrationNumber', 'one').flat());
  const older = registrationNumber !== null || (seen('registrationNumber') && !seen('creditCode'));
  // Some forms print only some of these: expected where the label was seen, besides those that every form prints.
  const sometimes = ['capital', 'term'].filter(seen).flatMap((name) => (name === 'term' ? ['validFrom', 'validUntil'] : [name]));
  const always = ['name', 'type', 'legalRepresentative', 'establishedOn', 'address', 'scope'];
  return sorted([older ? 'registrationNumber' : 'creditCode', ...always, ...sometimes], {
    creditCode,
    registrationNumber,
    name: unitName(behind('name', 'many'), FIRM_END),
    type: licenceType(behind('type', 'many'), BRACKETED),
    legalRepresentative: alignedName(behind('legalRepresentative', 'one', NAME_GAP), behind('name', 'many')),
    capital: printedText(behind('capital', 'one')),
    establishedOn: dayField(behind('establishedOn', 'one')),
    ...licenceTerm(behind('term', 'many').flat()),
    address: printedAddress(behind('address', 'many')),
    // A scope that ends in the middle of a list lost what follows.
    scope: printedText(behind('scope', 'many'), /[。)]$/),
  });
};

/** Business licence (工商营业执照): the forms with a credit code, landscape and portrait, and the older one with a registration number. */
export const businessLicence: DocumentKind = {
  kind: 'business-licence',
  anchors: [
    { text: '营业执照', weight: 0.7 },
    { text: '统一社会信用代码', weight: 0.2 },
    { text: '法定代表人', weight: 0.15 },
    { text: '注册资本', weight: 0.25 },
    { text: '经营范围', weight: 0.35 },
    { text: '营业期限', weight: 0.3 },
    { text: '成立日期', weight: 0.25 },
    { text: '登记机关', weight: 0.1 },
  ],
  against: ['法人证书', '登记证书', '信用代码证书', '执业许可证'],
  needed: ['creditCode', 'registrationNumber', 'name'],
  read,
};
