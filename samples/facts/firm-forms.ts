/** What a licence calls the parts of an enterprise of one legal form. */
export type FirmForm = {
  readonly name: 'company' | 'branch' | 'sole-proprietorship' | 'partnership';
  readonly types: readonly string[];
  readonly hasCapital: boolean;
  readonly labels: { readonly address: string; readonly legalRepresentative: string; readonly term: string };
};

/** A company (公司): by far the most frequent. */
export const COMPANY: FirmForm = {
  name: 'company',
  types: [
    '有限责任公司(自然人独资)',
    '有限责任公司(自然人投资或控股)',
    '有限责任公司（自然人独资）',
    '有限责任公司（自然人投资或控股）',
    '有限责任公司',
    '有限责任公司(法人独资)',
    '一人有限责任公司(私营法人独资)',
    '其他有限责任公司',
    '股份有限公司(非上市、自然人投资或控股)',
  ],
  hasCapital: true,
  labels: { address: '住所', legalRepresentative: '法定代表人', term: '营业期限' },
};

/** Forms without a legal representative and, on these licences, without a capital. */
export const OTHER_FORMS: readonly FirmForm[] = [
  {
    name: 'branch',
    types: ['有限责任公司分公司(自然人投资或控股)', '有限责任公司分公司'],
    hasCapital: false,
    labels: { address: '营业场所', legalRepresentative: '负责人', term: '营业期限' },
  },
  {
    name: 'sole-proprietorship',
    types: ['个人独资企业'],
    hasCapital: false,
    labels: { address: '住所', legalRepresentative: '投资人', term: '营业期限' },
  },
  {
    name: 'partnership',
    types: ['有限合伙企业', '普通合伙企业'],
    hasCapital: false,
    labels: { address: '主要经营场所', legalRepresentative: '执行事务合伙人', term: '合伙期限' },
  },
];

/** The end of a firm's name by its form. */
export const nameEndFor = (form: FirmForm, type: string, city: string): string => {
  if (form.name === 'branch') return `有限公司${city}分公司`;
  if (form.name === 'sole-proprietorship') return '中心';
  if (form.name === 'partnership') return `合伙企业(${type.startsWith('有限') ? '有限' : '普通'}合伙)`;
  return type.startsWith('股份') ? '股份有限公司' : '有限公司';
};
