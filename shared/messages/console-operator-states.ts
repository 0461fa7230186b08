import type { FilingState } from '#shared/filing/life-cycle';
import type { Sentence } from '#shared/verdict/verdict';

const say = (zh: string, en: string): Sentence => ({ zh, en });

/** Where an order stands, in a word. */
export const stateNames: Readonly<Record<FilingState, Sentence>> = {
  draft: say('草稿', 'Draft'),
  checking: say('自动核验', 'Being checked'),
  'returned-to-applicant': say('待申请人修改', 'With the applicant'),
  'first-review': say('初审', 'First review'),
  'awaiting-photo': say('待幕布照片', 'Awaiting photo'),
  'photo-review': say('照片审核', 'Photo review'),
  'awaiting-bureau-submission': say('待报管局', 'Awaiting submission'),
  sending: say('上报中', 'Being sent'),
  'bureau-review': say('管局审核', 'With the bureau'),
  approved: say('已通过', 'Approved'),
  'returned-by-bureau': say('管局退回', 'Returned by bureau'),
  lapsed: say('已失效', 'Lapsed'),
  withdrawn: say('已撤回', 'Withdrawn'),
  failed: say('运行失败', 'Failed'),
};

/** What an order's action is, in a word. */
export const actionNames = {
  add: say('新增网站', 'New website'),
  steps: say('变更或注销', 'Change or cancellation'),
} as const satisfies Readonly<Record<string, Sentence>>;

const EVENTS: Readonly<Record<string, Sentence>> = {
  created: say('新建订单', 'Order created'),
  entered: say('填写内容已修改', 'Entries changed'),
  'material-announced': say('登记材料', 'Material announced'),
  'material-uploaded': say('材料已上传', 'Material uploaded'),
  'material-normalised': say('材料已规整', 'Material normalised'),
  'material-read': say('材料已识别', 'Material read'),
  'material-refused': say('材料无法打开', 'Material cannot be opened'),
  'material-removed': say('材料已移除', 'Material taken out'),
  judged: say('自动核验得出结论', 'Checked against the rules'),
  submit: say('申请人提交', 'Handed in'),
  'taken-over': say('工作流接手', 'Taken over by a run'),
  'check-passed': say('核验通过，进入初审', 'Check passed, to the first review'),
  'first-review-waived': say('免人工初审', 'First review waived'),
  recheck: say('重新核验', 'Checked again'),
  approve: say('审核通过', 'Approved in review'),
  return: say('退回申请人', 'Returned to the applicant'),
  decided: say('人工决定', 'Decided by a person'),
  'photo-wanted': say('通知上传幕布照片', 'Photo asked for'),
  'photo-received': say('收到幕布照片', 'Photo received'),
  'photo-refused': say('幕布照片未被接受', 'Photo not accepted'),
  'photo-unchanged': say('沿用已审照片', 'Photo reviewed before'),
  'begin-sending': say('开始上报', 'Sending begins'),
  'sending-put-off': say('上报推迟', 'Sending put off'),
  'accepted-by-bureau': say('管局已接收', 'Accepted by the bureau'),
  'bureau-received': say('管局给出序号', 'Numbered by the bureau'),
  'bureau-checked': say('管局校验结果', 'Validated by the bureau'),
  'bureau-granted': say('管局审核意见：通过', 'The bureau says yes'),
  'bureau-refused': say('管局审核意见：退回', 'The bureau says no'),
  'bureau-numbers': say('收到备案号', 'Filing numbers received'),
  'bureau-approved': say('管局审核通过', 'Approved by the bureau'),
  'bureau-returned': say('管局退回', 'Returned by the bureau'),
  'bureau-cancelled': say('管局注销', 'Cancelled by the bureau'),
  'bureau-rectification': say('管局要求整改', 'The bureau asks for corrections'),
  'bureau-record-updated': say('管局更新备案记录', 'Record updated by the bureau'),
  'bureau-verification-task': say('管局要求核查', 'The bureau asks for a verification'),
  'national-level-set': say('认定是否国家级单位', 'National level decided'),
  'password-given': say('提供备案密码', 'Filing password given'),
  'approval-recorded': say('备案结果已登记', 'Approval recorded'),
  'values-revealed': say('查看个人信息', 'Personal values shown'),
  'pictures-shown': say('查看材料图片', 'Pictures shown'),
  waiting: say('工作流等待', 'The run waits'),
  overdue: say('超过时限', 'Overdue'),
  reminded: say('提醒申请人', 'Applicant reminded'),
  lapse: say('超过 45 天未操作，失效', 'Lapsed after 45 idle days'),
  withdraw: say('撤回', 'Withdrawn'),
  fail: say('运行失败，待处理', 'Failed, to be looked at'),
  retry: say('重新运行', 'Tried again'),
  'retry-sending': say('重新上报', 'Sent again'),
  erased: say('个人信息已删除', 'Personal values erased'),
};

/** What happened to an order; a code that has no words yet stands for itself. */
export const eventName = (event: string): Sentence => EVENTS[event] ?? say(event, event);

const NOTICES: Readonly<Record<string, Sentence>> = {
  returned: say('需要修改', 'Changes needed'),
  'photo-wanted': say('请上传幕布照片', 'Upload the curtain photo'),
  'photo-refused': say('幕布照片需重传', 'Take the photo again'),
  'submitted-to-bureau': say('已提交管局', 'Submitted to the bureau'),
  'returned-by-bureau': say('被管局退回', 'Returned by the bureau'),
  approved: say('备案已通过', 'Approved'),
  'public-security': say('公安备案提醒', 'Public-security filing'),
  reminder: say('提醒', 'Reminder'),
  lapsed: say('订单已失效', 'Lapsed'),
};

/** What a message to the applicant is about. */
export const noticeName = (template: string): Sentence => NOTICES[template] ?? say(template, template);
