import type { Access, Filing } from '#shared/filing/filing';
import { type Changes, personFiling } from '#shared/rules/example-filing';
import type { WorkedCase } from '#shared/rules/not-a-check';

const [DOMAIN, OWN, HERE, ELSEWHERE] = ['example-yunlan.com', '44030519920229992X', '203.0.113.10', '198.51.100.7'];

const server: Access = { kind: 'server', region: 'mainland', billing: 'prepaid', ip: HERE };
const account: Filing['account'] = { id: 'account-a', filedSubject: null, openOrders: 0 };

const registryOf = (subjectThrough: string, domainThrough?: string): Filing['registry'] => ({
  subject: { certificateNumber: OWN, filingNumber: '粤ICP备18000001号', accessProviders: [subjectThrough], websites: 1 },
  domains: {
    [DOMAIN]:
      domainThrough === undefined
        ? null
        : { ownerCertificateNumber: OWN, filingNumber: '粤ICP备18000001号-1', accessProviders: [domainThrough] },
  },
});

const resolving = (resolvesTo: string, changes: Changes = {}): Filing =>
  personFiling({ traffic: { [DOMAIN]: { resolvesTo } }, ...changes });

const one = (zh: string, en: string, filing: Filing, gives: WorkedCase['gives']): WorkedCase => ({ zh, en, filing, gives });

const opening: readonly WorkedCase[] = [
  one('备案成功之后', 'after the approval', resolving(HERE, { events: [{ at: '2018-10-08', event: 'bureau-approved' }] }), {
    traffic: { [DOMAIN]: 'allow' },
  }),
  one('备案成功之前', 'before the approval', resolving(HERE), { traffic: { [DOMAIN]: 'block' } }),
];

const blocking: readonly WorkedCase[] = [
  one(
    '已在本接入商备案的域名，解析到本订单的服务器',
    'a domain filed here that resolves to the order’s server',
    resolving(HERE, { registry: registryOf('self', 'self') }),
    { traffic: { [DOMAIN]: 'allow' } },
  ),
  one('未备案的域名，解析到本订单的服务器', 'an unfiled domain that resolves to the order’s server', resolving(HERE), {
    traffic: { [DOMAIN]: 'block' },
  }),
  one('未备案的域名，首次备案，解析到别处', 'an unfiled domain, first filing, that resolves to somewhere else', resolving(ELSEWHERE), {
    traffic: { [DOMAIN]: 'allow' },
  }),
];

const firstFiling: readonly WorkedCase[] = [
  one('主体和域名都未备案', 'neither subject nor domain is filed', personFiling(), { filingType: 'first-filing' }),
];

const filedHere: readonly WorkedCase[] = [
  one(
    '主体在本接入商备案，域名未备案',
    'the subject is filed here, the domain is not filed',
    personFiling({ registry: registryOf('self') }),
    { filingType: 'new-website-filed-here' },
  ),
];

const filedElsewhere: readonly WorkedCase[] = [
  one(
    '主体在其他接入商备案，域名未备案',
    'the subject is filed through another provider, the domain is not filed',
    personFiling({ registry: registryOf('Other Provider Ltd') }),
    { filingType: 'new-website-filed-elsewhere' },
  ),
];

const accessFiling: readonly WorkedCase[] = [
  one(
    '主体和域名都在其他接入商备案',
    'subject and domain are filed through another provider',
    personFiling({ registry: registryOf('Other Provider Ltd', 'Other Provider Ltd') }),
    { filingType: 'access-filing' },
  ),
];

const namesBelow: readonly WorkedCase[] = [
  one(
    '已备案域名下的 blog',
    'blog below a filed domain',
    personFiling({ registry: registryOf('self', 'self'), traffic: { [`blog.${DOMAIN}`]: { resolvesTo: HERE } } }),
    { traffic: { [`blog.${DOMAIN}`]: 'allow' } },
  ),
  one('未备案域名下的 blog', 'blog below an unfiled domain', personFiling({ traffic: { [`blog.${DOMAIN}`]: { resolvesTo: HERE } } }), {
    traffic: { [`blog.${DOMAIN}`]: 'block' },
  }),
];

const miniProgram: readonly WorkedCase[] = [
  one('通过小程序首次备案', 'a first filing from the mini program', personFiling({ order: { channel: 'mini-program' } }), {
    filingType: 'first-filing',
  }),
];

const curtainPhoto: readonly WorkedCase[] = [
  one('任何新增订单', 'any order that adds', personFiling(), { laterMaterials: ['curtain-photo'] }),
];

const firstReview: readonly WorkedCase[] = [
  one('2018-09-17（周一）提交', 'submitted on Monday 2018-09-17', personFiling(), { deadlines: { firstReview: '2018-09-18' } }),
  one(
    '2018-09-21（周五）提交，之后是周末和中秋节',
    'submitted on Friday 2018-09-21, before a weekend and a holiday',
    personFiling({ order: { submittedAt: '2018-09-21' } }),
    { deadlines: { firstReview: '2018-09-25' } },
  ),
];

const photoReview: readonly WorkedCase[] = [
  one(
    '2018-09-19 上传幕布照片',
    'curtain photo uploaded on 2018-09-19',
    personFiling({ events: [{ at: '2018-09-19', event: 'curtain-photo-uploaded' }] }),
    { deadlines: { curtainPhotoReview: '2018-09-20' } },
  ),
];

const bureauSubmission: readonly WorkedCase[] = [
  one(
    '2018-09-20 通过幕布照片审核',
    'photo review passed on 2018-09-20',
    personFiling({ events: [{ at: '2018-09-20', event: 'curtain-photo-passed' }] }),
    { deadlines: { bureauSubmission: '2018-09-21' } },
  ),
];

const submitted = [{ at: '2018-09-27', event: 'submitted-to-bureau' as const }];

const bureauReview: readonly WorkedCase[] = [
  one('广东，2018-09-27 提交管局', 'Guangdong, submitted to the bureau on 2018-09-27', personFiling({ events: submitted }), {
    deadlines: { bureau: '2018-11-01' },
  }),
  one(
    '浙江，2018-09-27 提交管局',
    'Zhejiang, submitted to the bureau on 2018-09-27',
    personFiling({ order: { province: 'CN-ZJ' }, events: submitted }),
    { deadlines: { bureau: '2018-11-15' } },
  ),
];

const approvedOn = (at: string, changes: Changes = {}): Filing => personFiling({ events: [{ at, event: 'bureau-approved' }], ...changes });

const firstPrepaid: readonly WorkedCase[] = [
  one(
    '首次用预付费服务器备案',
    'the first filing on a prepaid server',
    personFiling({ account: { ...account, firstFilingWithPrepaidServer: true } }),
    { promotion: { eligible: true } },
  ),
  one(
    '以前用预付费服务器备案过',
    'not the first filing on a prepaid server',
    personFiling({ account: { ...account, firstFilingWithPrepaidServer: false } }),
    { promotion: { eligible: false, reason: 'R92' } },
  ),
];

const daysGranted: readonly WorkedCase[] = [
  one('2018-09-17 提交，2018-10-08 通过', 'submitted 2018-09-17, approved 2018-10-08', approvedOn('2018-10-08'), {
    promotion: { eligible: true, days: 22 },
  }),
];

const automatic: readonly WorkedCase[] = [
  one('尚未通过：没有天数', 'not approved yet: no count', personFiling(), { promotion: { eligible: true } }),
  one('通过之后：给出天数', 'approved: the count is there', approvedOn('2018-09-18'), { promotion: { eligible: true, days: 2 } }),
];

const more = (billing: 'prepaid' | 'pay-as-you-go'): Filing =>
  personFiling({ access: { ...server, billing: 'pay-as-you-go', more: [{ region: 'mainland', billing, ip: '203.0.113.11' }] } });

const severalServers: readonly WorkedCase[] = [
  one('两台服务器，一台预付费', 'two servers, one of them prepaid', more('prepaid'), { promotion: { eligible: true } }),
  one('两台服务器，都按量计费', 'two servers, both pay-as-you-go', more('pay-as-you-go'), {
    promotion: { eligible: false, reason: 'R93' },
  }),
];

const oncePerAccount: readonly WorkedCase[] = [
  one('账号没有参加过', 'the account has not taken part', personFiling({ account: { ...account, promotionUsed: false } }), {
    promotion: { eligible: true },
  }),
  one('账号已参加过', 'the account has taken part', personFiling({ account: { ...account, promotionUsed: true } }), {
    promotion: { eligible: false, reason: 'R97' },
  }),
  one(
    '账号已备案过主体，没有其他记录',
    'the account has filed a subject, and nothing else is recorded',
    personFiling({ account: { ...account, filedSubject: OWN } }),
    { promotion: { eligible: false, reason: 'R97' } },
  ),
];

const byCode: readonly WorkedCase[] = [
  one('用自己的服务器', 'on a server of the account’s own', personFiling(), { promotion: { eligible: true } }),
  one(
    '用授权码',
    'by authorisation code',
    personFiling({ access: { ...server, kind: 'authorisation-code', code: 'AUTH-EXAMPLE-1', ownerAccount: 'account-b', valid: true } }),
    { promotion: { eligible: false, reason: 'R98' } },
  ),
];

const cap: readonly WorkedCase[] = [
  one('2018-09-17 提交，2018-10-30 通过：44 天', 'submitted 2018-09-17, approved 2018-10-30: 44 days', approvedOn('2018-10-30'), {
    promotion: { eligible: true, days: 44 },
  }),
  one(
    '2018-09-17 提交，2018-11-08 通过：53 天，赠送 45 天',
    'submitted 2018-09-17, approved 2018-11-08: 53 days, of which 45 are granted',
    approvedOn('2018-11-08'),
    { promotion: { eligible: true, days: 45 } },
  ),
];

const bothEnds: readonly WorkedCase[] = [
  one(
    '9 月 1 日提交，9 月 9 日通过',
    'submitted on 1 September, approved on the 9th',
    approvedOn('2018-09-09', { order: { submittedAt: '2018-09-01' } }),
    { promotion: { eligible: true, days: 9 } },
  ),
  one('当天通过', 'approved on the same day', approvedOn('2018-09-17'), { promotion: { eligible: true, days: 1 } }),
];

/** Worked cases of the numbers that find nothing by themselves, by what they show. All invented. */
export const worked = {
  opening,
  blocking,
  firstFiling,
  filedHere,
  filedElsewhere,
  accessFiling,
  namesBelow,
  miniProgram,
  curtainPhoto,
  firstReview,
  photoReview,
  bureauSubmission,
  bureauReview,
  firstPrepaid,
  daysGranted,
  automatic,
  severalServers,
  oncePerAccount,
  byCode,
  cap,
  bothEnds,
} as const satisfies Record<string, readonly WorkedCase[]>;
