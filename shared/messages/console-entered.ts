import type { Step } from '#shared/filing/filing';
import type { Sentence } from '#shared/verdict/verdict';

const say = (zh: string, en: string): Sentence => ({ zh, en });

/** What an order does to a filing that exists. */
export const stepActionWords: Readonly<Record<Step['action'], Sentence>> = {
  change: say('变更', 'change'),
  'cancel-subject': say('注销主体', 'cancel the subject'),
  'cancel-website': say('注销网站', 'cancel a website'),
  'cancel-access': say('取消接入', 'cancel access'),
};

/** What is typed for a step of such an order, by its place in the step, in the order of the form. */
export const stepWords: Readonly<Record<string, Sentence>> = {
  action: say('办理事项', 'Action'),
  target: say('办理对象', 'What it is about'),
  'change.subjectName': say('新的主体名称', 'New name of the subject'),
  'change.certificate.number': say('新的主体证件号码', 'New certificate number of the subject'),
  'change.certificate.validUntil': say('新的主体证件有效期', 'New certificate valid until'),
  'change.address': say('新的主体通信地址', 'New address of the subject'),
  'change.contacts.mobile': say('新的手机号码', 'New mobile'),
  'change.contacts.email': say('新的邮箱', 'New e-mail'),
  'change.contacts.phone': say('新的座机', 'New landline'),
  'change.websiteName': say('新的网站名称', 'New name of the website'),
  'change.domains': say('新的域名', 'New domains'),
  'change.manager.name': say('新负责人姓名', 'New manager’s name'),
  'change.manager.certificate.number': say('新负责人证件号码', 'New manager’s certificate number'),
  'change.manager.certificate.validUntil': say('新负责人证件有效期', 'New manager’s certificate valid until'),
  'change.manager.address': say('新负责人地址', 'New manager’s address'),
  'change.manager.mobile': say('新负责人手机', 'New manager’s mobile'),
  'change.manager.phone': say('新负责人座机', 'New manager’s landline'),
  'change.manager.email': say('新负责人邮箱', 'New manager’s e-mail'),
};

/** Headings of steps and of what a website was approved for before; `{at}` counts from 1. */
export const enteredWords = {
  step: say('第 {at} 项', 'step {at}'),
  steps: say('办理事项', 'What is asked for'),
  preApproval: say('前置审批', 'prior approval'),
  preApprovalNumber: say('前置审批文号', 'Number of the prior approval'),
} as const satisfies Readonly<Record<string, Sentence>>;
