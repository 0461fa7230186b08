import type { NotACheck } from '#shared/rules/not-a-check';
import { fromDocument } from '#shared/rules/sources';
import { worked } from './worked-cases.words';

/** The numbers of the governing document that find nothing by themselves, from R36 to R75: time limits, materials, the sheet and authorisation codes. */
export const notChecksOfPapers: readonly NotACheck[] = [
  {
    rule: 'R36',
    inPlainWords: { zh: '初审时限为提交后 1 个工作日。', en: 'The first review is due one working day after submission.' },
    source: fromDocument('备案时长', '初审时长为 1 个工作日'),
    where: {
      zh: '核验结论的 deadlines.firstReview；天数和工作日的算法见 R40。',
      en: 'The verdict’s `deadlines.firstReview`; R40 has the number and how working days are counted.',
    },
    cases: worked.firstReview,
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
    cases: worked.photoReview,
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
    cases: worked.bureauSubmission,
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
      zh: '核验结论的 deadlines.bureau，天数见 R40。是否超期由所列文件中的函数判断，核验不调用它；以后版本的运行系统据此提醒工作人员，不自动得出结果。',
      en: 'The verdict’s `deadlines.bureau`, with the numbers of R40. Whether that day has passed is answered in the file named, which screening does not call; the running system of a later release calls a person by it and never decides by itself.',
    },
    cases: worked.bureauReview,
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
      zh: '授权码的状态表和操作在所列文件中。本版本不保存授权码，核验不调用它们；以后版本的运行系统保存授权码，在使用、更改或删除时按此表回答。备案中的授权码是否有效见 R76。',
      en: 'A code’s states and what can be done with it are in the file named. This release keeps no codes and screening does not call it: the running system of a later release, which will keep them, answers by this table when a code is used, bound or deleted. Whether a filing’s code is valid is R76.',
    },
    codes: ['authorisation-code-in-use'],
    files: ['shared/filing/authorisation-code.ts'],
  },
];
