import type { NotACheck } from '#shared/rules/not-a-check';
import { fromDocument } from '#shared/rules/sources';

/** The numbers of the governing document that find nothing by themselves, in order. */
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
    files: ['shared/filing/traffic.ts'],
  },
  {
    rule: 'R3',
    inPlainWords: {
      zh: '未备案的域名解析到本接入商的境内服务器时，阻断访问并跳转到固定页面。',
      en: 'An unfiled domain that resolves to this provider’s mainland servers is blocked and sent to a fixed page.',
    },
    source: fromDocument('备案概述', '如果网站域名没有办理备案就解析到腾讯云的服务器上，将有可能被腾讯云阻断并跳转到固定页面'),
    where: {
      zh: '判断结果在核验结论的 traffic 中；允许名单由部署方设置。',
      en: 'The decision stands in the verdict’s `traffic`; a deployment may set an allow-list.',
    },
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
    files: ['shared/rules/facts/filing-type.ts'],
  },
  {
    rule: 'R17',
    inPlainWords: {
      zh: '主体和域名都已备案、域名不在本接入商的，为接入备案，增加一个接入商。',
      en: 'Subject and domain are filed, the domain not here: an access filing, which adds a provider.',
    },
    source: fromDocument('备案类型', '主体和域名均已备案，此次备案是办理接入商的变更'),
    where: { zh: 'R13 判断的类型之一。', en: 'One of the types that R13 finds.' },
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
    files: ['shared/filing/traffic.ts', 'shared/filing/domain-name.ts'],
  },
  {
    rule: 'R29',
    inPlainWords: {
      zh: '第一步填写证件号码、域名和云服务，用于判断备案类型。',
      en: 'The first step asks for certificate number, domains and server; they decide the filing type.',
    },
    source: fromDocument('备案流程', '按提示填写主办单位信息和网站信息'),
    where: { zh: '输入格式规定了这些信息；类型由 R13 判断。', en: 'The input shape demands them; the type is found by R13.' },
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
      zh: '输入格式规定了这些信息；内容由 R62 至 R69 核对。',
      en: 'The input shape demands it; the contents are checked by R62 to R69.',
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
    files: ['shared/verdict/screen.ts'],
  },
  {
    rule: 'R34',
    inPlainWords: { zh: '不同备案类型的流程可以不同。', en: 'The steps may differ by filing type.' },
    source: fromDocument('备案流程', '不同备案类型的备案流程略有区别，以下基本流程仅供参考'),
    where: { zh: '文件没有写明差别，所有类型按同一流程。', en: 'The document names no difference: all types take the same steps.' },
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
    files: ['shared/filing/filing.ts'],
  },
  {
    rule: 'R36',
    inPlainWords: { zh: '初审时限为提交后 1 个工作日。', en: 'The first review is due one working day after submission.' },
    source: fromDocument('备案时长', '初审时长为 1 个工作日'),
    where: {
      zh: '核验结论的 deadlines.firstReview；天数和工作日的算法见 R40。',
      en: 'The verdict’s `deadlines.firstReview`; R40 has the number and how working days are counted.',
    },
    files: ['shared/filing/deadlines.ts', 'shared/filing/working-days.ts'],
  },
  {
    rule: 'R37',
    inPlainWords: {
      zh: '幕布照片审核时限为上传后 1 个工作日。',
      en: 'The curtain photo’s review is due one working day after its upload.',
    },
    source: fromDocument('备案时长', '幕布照片审核时长为 1 个工作日'),
    where: {
      zh: '核验结论的 deadlines.curtainPhotoReview；天数和工作日的算法见 R40。',
      en: 'The verdict’s `deadlines.curtainPhotoReview`; R40 has the number and how working days are counted.',
    },
    files: ['shared/filing/deadlines.ts', 'shared/filing/working-days.ts'],
  },
  {
    rule: 'R38',
    inPlainWords: {
      zh: '复审通过后 1 个工作日内提交管局。',
      en: 'The order goes to the bureau within one working day of passing the photo review.',
    },
    source: fromDocument('备案时长', '腾讯云将在 1 个工作日内将您的备案材料提交至当地管局'),
    where: {
      zh: '核验结论的 deadlines.bureauSubmission；天数和工作日的算法见 R40。',
      en: 'The verdict’s `deadlines.bureauSubmission`; R40 has the number and how working days are counted.',
    },
    files: ['shared/filing/deadlines.ts', 'shared/filing/working-days.ts'],
  },
  {
    rule: 'R39',
    inPlainWords: {
      zh: '管局审核不超过 20 个工作日，浙江 30 个工作日。',
      en: 'The bureau’s review takes at most 20 working days, 30 in Zhejiang.',
    },
    source: fromDocument('备案时长', '管局审核时长不超过 20 个工作日（浙江 30 个工作日）'),
    where: {
      zh: '核验结论的 deadlines.bureau，天数见 R40；超期只提醒工作人员，不自动得出结果。',
      en: 'The verdict’s `deadlines.bureau`, with the numbers of R40; being over due calls a person and never decides by itself.',
    },
    files: ['shared/filing/deadlines.ts', 'shared/filing/working-days.ts'],
  },
  {
    rule: 'R41',
    inPlainWords: { zh: '管局审核过程中不能催审。', en: 'The bureau’s review cannot be hurried.' },
    source: fromDocument('备案时长', '管局审核过程中是无法进行催审的'),
    where: { zh: '系统没有催审操作。', en: 'There is no such action.' },
    files: [],
  },
  {
    rule: 'R42',
    inPlainWords: { zh: '各省实际审核时长仅供参考。', en: 'How long each province usually takes is for information only.' },
    source: fromDocument('备案时长', '关于各省管局审核时长您可 单击此处 查询，内容仅作参考'),
    where: { zh: '不参与判断。', en: 'It takes no part in any decision.' },
    files: [],
  },
  {
    rule: 'R45',
    inPlainWords: { zh: '证件只需电子版：扫描件或照片。', en: 'Papers are needed as files only: scans or photos.' },
    source: fromDocument('个人备案', '以下证件只需提供电子版（扫描件或照片）'),
    where: {
      zh: '上传接受 JPEG、PNG、HEIC 图片和 PDF，不要求纸质材料。',
      en: 'Uploads may be JPEG, PNG, HEIC or PDF; nothing is asked for on paper.',
    },
    files: ['functions/normalise-image/normalise-upload.ts'],
  },
  {
    rule: 'R61',
    inPlainWords: { zh: '文件图示了 16 种材料。', en: 'The document shows pictures of sixteen kinds of material.' },
    source: fromDocument('个人备案', '材料图示'),
    where: {
      zh: '材料的种类由输入格式规定；上传的文件是不是所要求的那一种由 Q2 核对。',
      en: 'The input shape has the kinds of material; Q2 checks that an upload is of the kind it should be.',
    },
    files: ['shared/filing/codes.ts', 'shared/documents/document-kind.ts'],
  },
  {
    rule: 'R62',
    inPlainWords: {
      zh: '核验单编号的形式为“核[年]月省第 号”。',
      en: 'The sheet’s number has the form 核[year]month, province, 第 serial 号.',
    },
    source: fromDocument('个人备案', '编号： 核[201] 月粤第 号'),
    where: { zh: '编号由系统在生成核验单时填写。', en: 'The system writes the number when it makes the sheet.' },
    files: ['shared/filing/verification-sheet-proposals.ts'],
  },
  {
    rule: 'R68',
    inPlainWords: {
      zh: '核验单第四部分为接入服务提供者名称、接入方式、服务器放置地点和网站 IP 地址。',
      en: 'The sheet’s fourth part has access provider, way of access, place of the server and IP addresses.',
    },
    source: fromDocument('个人备案', '本单位是否正确报备接入信息 (包括“接入服务提供者名称”、“接入方式”、“服务器放置地点”、“网站 IP 地址”)'),
    where: {
      zh: '由系统按所选云资源填写，申请人不填；境内与否见 R5。',
      en: 'The system fills them in from the resource chosen, not the applicant; R5 checks that it is in the mainland.',
    },
    files: ['shared/filing/verification-sheet-proposals.ts'],
  },
  {
    rule: 'R69',
    inPlainWords: { zh: '是否留存网站备案信息书面文档。', en: 'Whether a written record of the filing is kept.' },
    source: fromDocument('个人备案', '五、是否留存网站备案信息书面文档'),
    where: {
      zh: '系统保存全部填写内容和材料，电子版视为留存，核验单上建议填“是”。',
      en: 'The system keeps all that was entered and uploaded; the electronic record counts, and yes is proposed on the sheet.',
    },
    files: ['shared/filing/verification-sheet-proposals.ts'],
  },
  {
    rule: 'R72',
    inPlainWords: { zh: '备案授权码指向一台云服务器的 IP 地址。', en: 'An authorisation code stands for the IP address of one server.' },
    source: fromDocument('备案授权码', '备案授权码是由服务器生成的用于备案的授权凭证，实际指向该服务器的 IP 地址'),
    where: {
      zh: '授权码的状态表保存所指的服务器；境内与否见 R5。',
      en: 'The table of a code’s states keeps its server; R5 checks that it is in the mainland.',
    },
    files: ['shared/filing/authorisation-code.ts'],
  },
  {
    rule: 'R73',
    inPlainWords: {
      zh: '没有云服务器的账号用另一账号的授权码提交备案。',
      en: 'An account without a server files with the code of another account.',
    },
    source: fromDocument('备案授权码', 'B 账号由于没有购买云服务器，就需要通过备案授权码来提交备案'),
    where: {
      zh: '输入中的 access.kind 和 access.ownerAccount；验证结果见 R76。',
      en: 'The input’s `access.kind` and `access.ownerAccount`; R76 has the verification.',
    },
    files: ['shared/filing/filing.ts'],
  },
  {
    rule: 'R74',
    inPlainWords: {
      zh: '授权码由拥有云服务器的账号选择服务器后生成。',
      en: 'A code is made by the account that owns the server it is for.',
    },
    source: fromDocument('备案授权码', '选择要进行关联的云服务，单击【确定】，进入生成流程'),
    where: { zh: '授权码状态表中的“生成”。', en: 'The step *create* in the table of a code’s states.' },
    files: ['shared/filing/authorisation-code.ts'],
  },
  {
    rule: 'R75',
    inPlainWords: {
      zh: '授权码生成后可以查看、更改云服务或删除；正在使用的不能更改和删除。',
      en: 'A code can be shown, bound to another server or deleted; while an order uses it, it can only be shown.',
    },
    source: fromDocument('备案授权码', '备案授权码生成成功后，可在页面上查看具体授权码、进行更改云服务或删除操作'),
    where: {
      zh: '授权码状态表。一个授权码是否正被其他订单使用，不在备案的输入之中，由保存授权码的服务在使用、更改或删除授权码时回答；备案中的授权码是否有效见 R76。',
      en: 'The table of a code’s states. Whether another order uses the code is not in what a filing hands over: the service that keeps the codes answers it when a code is used, bound or deleted. Whether a filing’s code is valid is R76.',
    },
    codes: ['authorisation-code-in-use'],
    files: ['shared/filing/authorisation-code.ts'],
  },
  {
    rule: 'R81',
    inPlainWords: { zh: '网站名称须按规范命名。', en: 'A website’s name follows the naming rules.' },
    source: fromDocument('备案限制', '需按规范命名，命名规则参见 网站命名要求'),
    where: { zh: '由 R83 至 R91 核对。', en: 'R83 to R91 check it.' },
    files: [],
  },
  {
    rule: 'R87',
    inPlainWords: { zh: '网站名称要能体现网站的内容。', en: 'A website’s name says what the website is about.' },
    source: fromDocument('网站命名要求', '网站名称要能体现网站的内容'),
    where: {
      zh: '名称与内容是否相符由审核人员判断，系统不单独给出结果。',
      en: 'Whether name and content fit is for the reviewer to see; the system never finds it by itself.',
    },
    files: [],
  },
  {
    rule: 'R92',
    inPlainWords: { zh: '首次使用预付费云服务器办理备案的账号可以参加。', en: 'Open to an account’s first filing on a prepaid server.' },
    source: fromDocument('活动说明', '首次使用预付费云服务器办理备案的用户'),
    where: { zh: '核验结论的 promotion。', en: 'The verdict’s `promotion`.' },
    files: ['shared/filing/promotion.ts'],
  },
  {
    rule: 'R94',
    inPlainWords: {
      zh: '赠送的时长等于从提交初审到管局通过的天数。',
      en: 'The days granted are those from submission to the bureau’s approval.',
    },
    source: fromDocument('活动说明', '备案时长是指从提交初审到通过管局审核所用的时长'),
    where: {
      zh: '核验结论的 promotion.days；退回后重新提交的，仍从首次提交起算。',
      en: 'The verdict’s `promotion.days`; a return does not restart the count.',
    },
    files: ['shared/filing/promotion.ts'],
  },
  {
    rule: 'R95',
    inPlainWords: { zh: '备案成功后自动赠送。', en: 'The grant follows from the approval by itself.' },
    source: fromDocument('活动说明', '备案成功后系统会自动完成对应的云服务器使用时长赠送'),
    where: {
      zh: '有管局通过事件时给出天数；赠送由接入商的计费系统执行。',
      en: 'The days appear with the bureau’s approval; the provider’s billing carries the grant out.',
    },
    files: ['shared/filing/promotion.ts'],
  },
  {
    rule: 'R96',
    inPlainWords: {
      zh: '一个订单有多个 IP 时，符合要求的都可以获得。',
      en: 'Of several servers in one order each that meets the terms gets the days.',
    },
    source: fromDocument('活动说明', '若备案时提交多个 IP，符合赠送要求的 IP 均可获得相应的免费使用时长'),
    where: { zh: '只要有一台符合要求即可参加。', en: 'One server that meets the terms is enough to take part.' },
    files: ['shared/filing/promotion.ts'],
  },
  {
    rule: 'R97',
    inPlainWords: { zh: '每个账号只能参加一次。', en: 'Each account takes part once.' },
    source: fromDocument('活动说明', '每个腾讯云账号只在第一次办理备案时可参加此项优惠活动'),
    where: { zh: 'promotion.reason 为 R97。', en: '`promotion.reason` is R97.' },
    files: ['shared/filing/promotion.ts'],
  },
  {
    rule: 'R98',
    inPlainWords: { zh: '使用备案授权码的备案不参加。', en: 'A filing by authorisation code takes no part.' },
    source: fromDocument('活动说明', '使用备案授权码办理备案的账号无法参加此项优惠活动'),
    where: {
      zh: 'promotion.reason 为 R98；提供授权码的账号自己的资格不受影响。',
      en: '`promotion.reason` is R98; the owning account’s own right is untouched.',
    },
    files: ['shared/filing/promotion.ts'],
  },
  {
    rule: 'R99',
    inPlainWords: { zh: '最多赠送 45 天。', en: 'At most 45 days are granted.' },
    source: fromDocument('活动说明', '赠送云服务器免费使用时长最多不超过 45 天'),
    where: { zh: 'promotion.days 不超过 R93 所列的上限。', en: '`promotion.days` never exceeds the cap that R93 lists.' },
    files: ['shared/filing/promotion.ts'],
  },
  {
    rule: 'R100',
    inPlainWords: { zh: '首尾两天都计入：6 月 1 日至 6 月 9 日为 9 天。', en: 'Both ends count: 1 June to 9 June is nine days.' },
    source: fromDocument('活动说明', '在 6 月 1 日提交初审，6 月 9 日管局审核通过，备案时长为 9 天'),
    where: { zh: 'promotion.days 按此计算。', en: '`promotion.days` is counted this way.' },
    files: ['shared/filing/promotion.ts'],
  },
  {
    rule: 'R101',
    inPlainWords: { zh: '备案资料提交至备案省份的通信管理局。', en: 'The order goes to the bureau of the province of the filing.' },
    source: fromDocument('备案流程', '腾讯云将提交您的备案资料至当地管局进行最终审核'),
    where: {
      zh: '订单的 province 决定管局和适用的各省要求。',
      en: 'The order’s `province` decides the bureau and which provinces’ demands apply.',
    },
    files: ['shared/filing/filing.ts'],
  },
  {
    rule: 'R102',
    inPlainWords: { zh: '各章有各自的更新日期。', en: 'Each chapter has its own day of update.' },
    source: fromDocument('备案概述', '最近更新时间：2018-08-28 09:59:55'),
    where: { zh: '每条规则的依据中注明章节日期。', en: 'Every rule names its chapter’s day in its source.' },
    files: ['shared/rules/sources.ts'],
  },
];
