import type { CertificateKind, PreApproval } from './codes';

/** How an item is answered: filled in, ticked, yes or no, or by hand on the paper. */
export type SheetAnswer = 'text' | 'tick' | 'yes-no' | 'ink';

export type SheetSection = 'head' | 'subject' | 'contacts' | 'website' | 'access' | 'record' | 'signatures';

/** One item of the sheet. `field` is its name in a reading of the sheet; `zh` is what is printed. */
export type SheetItem = {
  readonly field: string;
  readonly rule: `R${number}`;
  readonly section: SheetSection;
  readonly answer: SheetAnswer;
  readonly zh: string;
  readonly en: string;
  /** Only on sheets of units; an optional one may be answered no, or left, on a person's. */
  readonly units?: 'only' | 'optional-for-persons';
  /** A no is an answer like any other: nothing is wrong. */
  readonly mayBeNo?: true;
  /** Who writes it: the applicant, or the access provider. */
  readonly by: 'applicant' | 'provider';
  /** The certificate that the tick stands for. */
  readonly certificates?: readonly CertificateKind[];
  readonly group?: 'unit' | 'person' | 'approval';
  readonly approval?: PreApproval;
};

const head = (field: string, rule: `R${number}`, zh: string, en: string): SheetItem => ({
  field,
  rule,
  section: 'head',
  answer: 'text',
  zh,
  en,
  by: 'applicant',
});

const tick = (group: 'unit' | 'person', field: string, zh: string, en: string, certificates: readonly CertificateKind[]): SheetItem => ({
  field,
  rule: 'R64',
  section: 'subject',
  answer: 'tick',
  zh,
  en,
  by: 'provider',
  group,
  certificates,
});

const question = (
  section: SheetSection,
  rule: `R${number}`,
  [field, zh, en]: readonly [string, string, string],
  more: Pick<SheetItem, 'units' | 'mayBeNo'> = {},
): SheetItem => ({ field, rule, section, answer: 'yes-no', zh, en, by: 'provider', ...more });

const approval = (category: PreApproval, field: string, zh: string, en: string): SheetItem => ({
  field,
  rule: 'R67',
  section: 'website',
  answer: 'tick',
  zh,
  en,
  by: 'provider',
  group: 'approval',
  approval: category,
});

const ink = (by: SheetItem['by'], field: string, zh: string, en: string, units: Pick<SheetItem, 'units'> = {}): SheetItem => ({
  field,
  rule: 'R70',
  section: 'signatures',
  answer: 'ink',
  zh,
  en,
  by,
  ...units,
});

/** Every item of the verification sheet (网站备案信息真实性核验单), R62 to R70, as the governing document prints it and in its order. */
export const SHEET_ITEMS: readonly SheetItem[] = [
  { ...head('number', 'R62', '编号', 'number'), by: 'provider' },
  head('organiser', 'R63', '网站主办者名称', 'organiser of the website'),
  head('nature', 'R63', '网站类型', 'type of website'),
  head('domains', 'R63', '网站域名', 'domains of the website'),
  tick('unit', 'organisationCodeCertificate', '组织机构代码证书', 'organisation code certificate', ['organisation-code-certificate']),
  tick('unit', 'businessLicence', '工商营业执照', 'business licence', ['business-licence']),
  tick('unit', 'publicInstitutionCertificate', '事业法人证书', 'public institution certificate', ['public-institution-certificate']),
  tick('unit', 'socialOrganisationCertificate', '社团法人证书', 'social organisation certificate', ['social-organisation-certificate']),
  tick('unit', 'militaryCode', '军队代号', 'military code', []),
  tick('unit', 'otherUnitCertificate', '其他单位证件', 'another unit’s certificate', [
    'private-non-enterprise-certificate',
    'foundation-certificate',
    'law-firm-licence',
    'credit-code-certificate',
    'other',
  ]),
  tick('person', 'residentId', '身份证', 'resident identity card', ['resident-id']),
  tick('person', 'householdBook', '户口簿', 'household book', []),
  tick('person', 'officerCard', '军官证', 'officer’s card', []),
  tick('person', 'homeReturnOrTaiwanPermit', '港澳台胞证', 'home-return or Taiwan permit', ['home-return-permit', 'taiwan-permit']),
  tick('person', 'passport', '护照', 'passport', ['passport']),
  tick('person', 'otherPersonalCertificate', '其他个人证件', 'another personal document', [
    'hmt-residence-permit',
    'foreign-permanent-resident-id',
    'other',
  ]),
  question('subject', 'R64', ['numbersCorrect', '证件号码报备信息是否正确', 'certificate numbers are correct']),
  question('subject', 'R64', ['copiesKept', '是否留存证件复印件', 'copies of the certificates are kept']),
  question('subject', 'R64', ['photoTaken', '是否当面采集并留存网站负责人照片', 'the manager’s photo was taken in person and is kept']),
  question('contacts', 'R66', ['mobileCorrect', '网站负责人手机号码报备信息是否正确', 'the manager’s mobile number is correct']),
  question('contacts', 'R66', ['landlineCorrect', '网站负责人座机号码报备信息是否正确', 'the manager’s landline number is correct'], {
    units: 'optional-for-persons',
  }),
  question('contacts', 'R66', ['emailCorrect', '网站负责人电子邮箱报备信息是否正确', 'the manager’s e-mail address is correct']),
  question('contacts', 'R66', ['addressCorrect', '网站负责人通信地址报备信息是否正确', 'the manager’s postal address is correct']),
  question('website', 'R67', ['nameProper', '网站名称报备信息是否规范', 'the website’s name is proper']),
  question('website', 'R67', ['domainCorrect', '域名报备信息是否正确', 'the domains are correct']),
  question('website', 'R67', ['contentCorrect', '网站服务内容/项目报备信息是否正确', 'the website’s content is correct']),
  question('website', 'R67', ['hasApproval', '是否有前置审批或专项审批文件', 'there is an approval'], { mayBeNo: true }),
  approval('news', 'approvalNews', '新闻', 'news'),
  approval('publishing', 'approvalPublishing', '出版', 'publishing'),
  approval('education', 'approvalEducation', '教育', 'education'),
  approval('medical', 'approvalMedical', '医疗保健', 'medical care'),
  approval('drugs-and-devices', 'approvalDrugsAndDevices', '药品和医疗器械', 'drugs and medical devices'),
  approval('culture', 'approvalCulture', '文化', 'culture'),
  approval('broadcasting', 'approvalBroadcasting', '广播电视节目', 'radio and television'),
  approval('bulletin-board', 'approvalBulletinBoard', '电子公告服务', 'bulletin board services'),
  approval('other', 'approvalOther', '其他', 'another'),
  { ...head('accessProvider', 'R68', '接入服务提供者名称', 'access provider'), section: 'access', by: 'provider' },
  { ...head('accessMethod', 'R68', '接入方式', 'way of access'), section: 'access', by: 'provider' },
  { ...head('serverPlace', 'R68', '服务器放置地点', 'where the server stands'), section: 'access', by: 'provider' },
  { ...head('ipAddresses', 'R68', '网站 IP 地址', 'IP addresses'), section: 'access', by: 'provider' },
  question('access', 'R68', ['accessCorrect', '本单位是否正确报备接入信息', 'the access details are reported correctly']),
  question('record', 'R69', ['recordKept', '是否留存网站备案信息书面文档', 'a written record of the filing is kept']),
  ink('provider', 'providerSigned', '核验人签字', 'signature of the verifier'),
  ink('provider', 'providerSealed', '单位盖章（接入服务单位）', 'seal of the access provider'),
  ink('provider', 'providerDate', '核验日期', 'day of verification'),
  ink('applicant', 'managerSigned', '网站负责人签字', 'signature of the website’s manager'),
  ink('applicant', 'unitSealed', '单位公章', 'seal of the unit', { units: 'only' }),
  ink('applicant', 'date', '日期', 'date'),
];

/** The promise printed above the signatures; kept word for word. */
export const SHEET_PROMISE =
  '本单位（接入服务单位）已仔细阅读“《网站备案信息真实性核验单》填写说明”，对说明内容已全部知晓并充分了解，愿意遵守全部内容。承诺已对《网站备案信息真实性核验单》“网站备案信息核验内容”中包含的网站主办者提交主体信息、联系方式、网站信息，本单位报备的接入信息进行逐项核验；不为未取得许可或未履行备案的网站提供接入等服务；承诺以上核验记录真实有效。如违反上述规定，愿意承担相应处罚。';

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();

const byName: ReadonlyMap<string, SheetItem> = new Map(
  SHEET_ITEMS.toReversed().flatMap((item) => {
    const codes = [
      ...(item.certificates ?? []).filter((kind) => kind !== 'other'),
      ...(item.approval === undefined ? [] : [item.approval]),
    ];
    return [item.zh, ...codes, item.field].map((name) => [plain(name), item] as const);
  }),
);

/** The item that a reading's field is: by its name in any way of writing it, by its code, or by what is printed; or null. */
export const sheetItem = (field: string): SheetItem | null => byName.get(plain(field)) ?? null;
