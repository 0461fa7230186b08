import type { NotACheck } from '#shared/rules/not-a-check';
import { fromDocument } from '#shared/rules/sources';
import { worked } from './worked-cases.words';

/** The numbers of the governing document that find nothing by themselves, from R1 to R35: scope, filing types and steps. */
export const notAChecks: readonly NotACheck[] = [
  {
    rule: 'R1',
    inPlainWords: {
      zh: '使用中国大陆境内服务器的网站，备案成功后才能开通访问。',
      en: 'A website on a server in mainland China opens only after its filing.',
    },
    source: fromDocument('备案概述', '使用中国大陆境内的服务器开办网站必须先办理网站备案'),
    where: {
      zh: '由 R3、R43、R44 的访问判断执行；境内与否见 R5。',
      en: 'Held by the traffic decision of R3, R43 and R44; what counts as mainland is R5.',
    },
    cases: worked.opening,
    files: ['shared/filing/traffic.ts'],
  },
  {
    rule: 'R3',
    inPlainWords: {
      zh: '未备案的域名解析到本接入商的境内服务器时，阻断访问并跳转到固定页面。',
      en: 'An unfiled domain that resolves to this provider’s mainland servers is blocked and sent to a fixed page.',
    },
    source: fromDocument('备案概述', '如果网站域名没有办理备案就解析到腾讯云的服务器上，将有可能被腾讯云阻断并跳转到固定页面'),
    reading: {
      zh: '“有可能”：一律阻断；判断时可以给出允许名单，名单中的域名不阻断。阻断的是域名，不是主机。',
      en: '“May”: always blocked, unless the decision is given an allow-list that has the domain; the domain is blocked, never the host.',
      rows: ['src 9', 'src 11'],
    },
    where: {
      zh: '判断结果在核验结论的 traffic 中。允许名单已是该判断的参数，本版本的核验不传入名单；由以后版本中执行阻断的运行系统传入。',
      en: 'The decision stands in the verdict’s `traffic`. The allow-list is a parameter of that decision; screening in this release passes none, the running system of a later release, which does the blocking, will.',
    },
    cases: worked.blocking,
    files: ['shared/filing/traffic.ts'],
  },
  {
    rule: 'R8',
    inPlainWords: {
      zh: '未取得许可或未备案的，不得从事互联网信息服务（国务院令第 292 号、工信部令第 33 号）。',
      en: 'Without a licence or a filing no internet information service may be offered (State Council Order 292, MIIT Order 33).',
    },
    source: fromDocument('备案概述', '未取得许可或者未履行备案手续的，不得从事互联网信息服务，否则属于违法行为'),
    where: { zh: '法律依据，供通知引用，没有可核对的内容。', en: 'The legal basis that notices quote; there is nothing to check.' },
    files: [],
  },
  {
    rule: 'R11',
    inPlainWords: {
      zh: '备案成功后，主体得到一个主体备案号，本次的每个网站各得到一个网站备案号。',
      en: 'On approval the subject is given a subject number (once) and each website of the order a website number.',
    },
    source: fromDocument('备案概述', '备案成功后，通信管理局会分配主体备案号给备案主体'),
    reading: {
      zh: '按网站分配；2019-04-22 起按域名，不在本包。',
      en: 'One number for each website; since 2019-04-22 for each domain, which is not in this pack.',
      rows: ['src 13'],
    },
    where: {
      zh: '备案号由通信管理局分配；其格式由 R9、R10 核对。',
      en: 'The bureau assigns the numbers; their form is checked by R9 and R10.',
    },
    files: ['shared/identifiers/filing-number.ts'],
  },
  {
    rule: 'R12',
    inPlainWords: {
      zh: '可以办理首次备案、接入备案和两种新增网站。',
      en: 'First filings, access filings and two kinds of new website can be filed.',
    },
    source: fromDocument('备案概述', '腾讯云支持操作的 ICP 备案包括'),
    where: { zh: '备案类型由 R13 判断。', en: 'The filing type is found by R13.' },
    files: ['shared/rules/facts/filing-type.ts'],
  },
  {
    rule: 'R14',
    inPlainWords: { zh: '主体和域名都没有备案的，为首次备案。', en: 'Neither subject nor domain is filed: a first filing.' },
    source: fromDocument('备案类型', '主体和域名均为第一次进行备案'),
    where: { zh: 'R13 判断的类型之一。', en: 'One of the types that R13 finds.' },
    cases: worked.firstFiling,
    files: ['shared/rules/facts/filing-type.ts'],
  },
  {
    rule: 'R15',
    inPlainWords: {
      zh: '主体已在本接入商备案、域名未备案的，为新增网站（原备案在本接入商）。',
      en: 'The subject is filed here, the domain is not: a new website, filed here before.',
    },
    source: fromDocument('备案类型', '主体已通过腾讯云进行备案，现有新的网站托管在腾讯云服务器上'),
    where: { zh: 'R13 判断的类型之一。', en: 'One of the types that R13 finds.' },
    cases: worked.filedHere,
    files: ['shared/rules/facts/filing-type.ts'],
  },
  {
    rule: 'R16',
    inPlainWords: {
      zh: '主体在其他接入商备案、域名未备案的，为新增网站（原备案不在本接入商）。',
      en: 'The subject is filed elsewhere, the domain is not: a new website, filed elsewhere before.',
    },
    source: fromDocument('备案类型', '主体已通过其他服务商进行过备案'),
    where: { zh: 'R13 判断的类型之一。', en: 'One of the types that R13 finds.' },
    cases: worked.filedElsewhere,
    files: ['shared/rules/facts/filing-type.ts'],
  },
  {
    rule: 'R17',
    inPlainWords: {
      zh: '主体和域名都已备案、域名不在本接入商的，为接入备案，增加一个接入商。',
      en: 'Subject and domain are filed, the domain not here: an access filing, which adds a provider.',
    },
    source: fromDocument('备案类型', '主体和域名均已备案，此次备案是办理接入商的变更'),
    reading: {
      zh: '“变更”不是取代：增加一个接入商，几个接入商可以并存。',
      en: 'No replacement: the filing gains a provider, and several may stand side by side.',
      rows: ['src 10'],
    },
    where: { zh: 'R13 判断的类型之一。', en: 'One of the types that R13 finds.' },
    cases: worked.accessFiling,
    files: ['shared/rules/facts/filing-type.ts'],
  },
  {
    rule: 'R23',
    inPlainWords: {
      zh: '公安备案和经营性备案由主办者自行办理。',
      en: 'The public-security filing and the licence for commercial websites are applied for by the website’s owner.',
    },
    source: fromDocument('备案类型', '公安备案和经营性备案，需您自行到相关部门网站线上办理或线下办理'),
    where: { zh: '在本系统之外；R2 和 R24 给出提示。', en: 'Outside this system; R2 and R24 point to it.' },
    files: [],
  },
  {
    rule: 'R26',
    inPlainWords: {
      zh: '一级域名备案后，其下的各级域名可以正常使用。',
      en: 'Once a registrable domain is filed, the names below it may be used.',
    },
    source: fromDocument('备案对象', '一级域名备案后对应的二级域名、三级域名可以正常使用'),
    where: { zh: '访问判断按注册的一级域名查询备案。', en: 'The traffic decision looks up the registrable domain.' },
    cases: worked.namesBelow,
    files: ['shared/filing/traffic.ts', 'shared/filing/domain-name.ts'],
  },
  {
    rule: 'R29',
    inPlainWords: {
      zh: '第一步填写证件号码、域名和云服务，用于判断备案类型。',
      en: 'The first step asks for certificate number, domains and server; they decide the filing type.',
    },
    source: fromDocument('备案流程', '按提示填写主办单位信息和网站信息'),
    where: {
      zh: '输入格式规定了这些信息；类型由 R13 判断，例子见 R13 和 R14 至 R17。',
      en: 'The input shape demands them; the type is found by R13. Examples stand under R13 and R14 to R17.',
    },
    files: ['shared/filing/filing.ts'],
  },
  {
    rule: 'R30',
    inPlainWords: {
      zh: '第二步按备案类型填写主体和网站信息。',
      en: 'The second step asks for what the filing type needs of subject and websites.',
    },
    source: fromDocument('备案流程', '根据第一步验证出的备案类型，按系统提示填写相关的主体信息和网站信息'),
    where: {
      zh: '输入格式规定了这些信息；内容由 R62 至 R69 核对，例子见各条。',
      en: 'The input shape demands it; the contents are checked by R62 to R69, with the examples there.',
    },
    files: ['shared/filing/filing.ts'],
  },
  {
    rule: 'R32',
    inPlainWords: {
      zh: '初审通过后拍照上传幕布照片，复审通过后提交管局。',
      en: 'After the first review comes the curtain photo; after its review the order goes to the bureau.',
    },
    source: fromDocument('备案流程', '上传幕布照片后，等待腾讯云进行复审'),
    where: {
      zh: '幕布照片列在“后续材料”中；复审时限见 R37。',
      en: 'The curtain photo is listed as a later material; R37 has the time limit of its review.',
    },
    cases: worked.curtainPhoto,
    files: ['shared/verdict/screen.ts'],
  },
  {
    rule: 'R34',
    inPlainWords: { zh: '不同备案类型的流程可以不同。', en: 'The steps may differ by filing type.' },
    source: fromDocument('备案流程', '不同备案类型的备案流程略有区别，以下基本流程仅供参考'),
    where: { zh: '文件没有写明差别，所有类型按同一流程。', en: 'The document names no difference: all types take the same steps.' },
    cases: worked.curtainPhoto,
    files: [],
  },
  {
    rule: 'R35',
    inPlainWords: { zh: '可以通过控制台或小程序办理。', en: 'A filing may come from the console or from the mini program.' },
    source: fromDocument('备案流程', '通过小程序进行首次备案'),
    where: {
      zh: '输入中的 channel；各类型都接受两种渠道，所需材料的差别见 R48。',
      en: 'The input’s `channel`; both are accepted for every type, R48 has what differs in materials.',
    },
    cases: worked.miniProgram,
    files: ['shared/filing/filing.ts'],
  },
];
