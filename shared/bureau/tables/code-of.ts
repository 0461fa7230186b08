import type { CertificateKind, Identity, Nature, PreApproval, ProvinceCode } from '#shared/filing/codes';
import { contentCode } from '#shared/filing/content';
import type { IsoDay } from '#shared/filing/day';
import type { Access } from '#shared/filing/filing';
import { PROVINCE_NAMES } from '#shared/filing/provinces';
import { type CodeTable, rowNamed } from './code-table';

const NATURES: Readonly<Record<Nature, number | null>> = {
  person: 5,
  enterprise: 4,
  government: 2,
  'public-institution': 3,
  'social-organisation': 6,
  'private-non-enterprise': 9,
  foundation: 10,
  'law-firm': 11,
  other: null,
};

/** T1 of our nature; null: the bureau has no such nature, or several. */
export const natureCode = (nature: Nature): number | null => NATURES[nature];

type Kinds = Readonly<Partial<Record<CertificateKind, number>>>;

const PERSONS: Kinds = {
  'resident-id': 2,
  passport: 7,
  'taiwan-permit': 11,
  'home-return-permit': 14,
  'foreign-permanent-resident-id': 30,
};

const UNITS: Readonly<Record<Exclude<Nature, 'person'>, Kinds>> = {
  enterprise: { 'business-licence': 1, 'organisation-code-certificate': 12 },
  government: { 'organisation-code-certificate': 9, 'credit-code-certificate': 13 },
  'public-institution': { 'public-institution-certificate': 4, 'organisation-code-certificate': 3, 'credit-code-certificate': 15 },
  'social-organisation': { 'social-organisation-certificate': 6, 'organisation-code-certificate': 10 },
  'private-non-enterprise': { 'private-non-enterprise-certificate': 17, 'organisation-code-certificate': 16 },
  foundation: { 'foundation-certificate': 19, 'organisation-code-certificate': 18 },
  'law-firm': { 'law-firm-licence': 21, 'organisation-code-certificate': 20 },
  other: {},
};

const RESIDENCE_PERMITS: Readonly<Record<Identity, number | null>> = {
  'mainland-resident': null,
  'hong-kong-macau-resident': 41,
  'taiwan-resident': 42,
  foreigner: null,
};

/** T2 of a person's certificate; a residence permit counts by whose it is. Null: the bureau takes no such certificate of a person. */
export const personCertificateCode = (kind: CertificateKind, identity: Identity | undefined): number | null =>
  kind === 'hmt-residence-permit' ? (identity === undefined ? null : RESIDENCE_PERMITS[identity]) : (PERSONS[kind] ?? null);

/** T2 of a subject's certificate by its nature; null: the bureau takes no such certificate of that nature. */
export const subjectCertificateCode = (nature: Nature, kind: CertificateKind, identity: Identity | undefined): number | null =>
  nature === 'person' ? personCertificateCode(kind, identity) : (UNITS[nature][kind] ?? null);

const METHODS: Readonly<Record<NonNullable<Access['method']>, number>> = {
  'dedicated-line': 1,
  colocation: 2,
  'virtual-host': 3,
  other: 4,
  cloud: 5,
};

/** T3 of the access method; none named: cloud, as the filing's shape says. */
export const accessMethodCode = (method: Access['method']): number => METHODS[method ?? 'cloud'];

const PRE_APPROVALS: Readonly<Record<PreApproval, number | null>> = {
  news: 1,
  publishing: 2,
  education: 3,
  medical: 4,
  'drugs-and-devices': 5,
  'bulletin-board': 6,
  culture: 9,
  broadcasting: 10,
  other: null,
};

/** T7 of a field of approval; null: the bureau has none. */
export const preApprovalCode = (category: PreApproval): number | null => PRE_APPROVALS[category];

/** T5 has nothing of its own for fields that need an approval: they are 其他 there and stand in the list of approvals. */
const CONTENTS: Readonly<Record<string, number>> = {
  'company-portal': 8,
  'unit-portal': 8,
  'experience-sharing': 6,
  photography: 6,
  'personal-life': 6,
  news: 5,
  publishing: 24,
  education: 21,
  medical: 24,
  'drugs-and-devices': 24,
  culture: 24,
  broadcasting: 15,
  'bulletin-board': 24,
};

/** T5 of declared content: of our codes and terms by inference, of the bureau's own terms by their name; null: neither. */
export const contentId = (content: string, table: CodeTable, day: IsoDay): number | null => {
  const code = contentCode(content);
  if (Object.hasOwn(CONTENTS, code)) return CONTENTS[code] ?? null;
  return rowNamed(table, content.normalize('NFKC').trim(), day)?.id ?? null;
};

/** T8 of a province, by its short name; null where the table has none. */
export const locationCode = (province: ProvinceCode, table: CodeTable, day: IsoDay): number | null =>
  rowNamed(table, PROVINCE_NAMES[province].zh, day)?.id ?? null;
