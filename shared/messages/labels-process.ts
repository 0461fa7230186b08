import { FilingType } from '#shared/filing/codes';
import type { DeadlineStep } from '#shared/filing/deadlines';
import type { Change, FilingEvent } from '#shared/filing/filing';
import type { PromotionRefusal } from '#shared/filing/promotion';
import type { TrafficDecision } from '#shared/filing/traffic';
import type { Finding, Sentence } from '#shared/verdict/verdict';
import { filingTypeLabel } from './labels';

const label = (zh: string, en: string): Sentence => ({ zh, en });

/** The stages that have a time limit, in their order: their name, and the rule that fixes the limit. */
export const DEADLINE_STAGES: readonly { readonly stage: DeadlineStep; readonly rule: `R${number}`; readonly label: Sentence }[] = [
  { stage: 'firstReview', rule: 'R36', label: label('初审', 'first review') },
  { stage: 'curtainPhotoReview', rule: 'R37', label: label('幕布照片审核', 'review of the curtain photo') },
  { stage: 'bureauSubmission', rule: 'R38', label: label('提交管局', 'submission to the bureau') },
  { stage: 'bureau', rule: 'R39', label: label('管局审核', 'the bureau’s review') },
];

const EVENTS: Readonly<Record<FilingEvent['event'], Sentence>> = {
  'first-review-passed': label('初审通过', 'first review passed'),
  'curtain-photo-uploaded': label('上传幕布照片', 'curtain photo uploaded'),
  'curtain-photo-passed': label('幕布照片审核通过', 'curtain photo passed'),
  'submitted-to-bureau': label('提交管局', 'submitted to the bureau'),
  'bureau-approved': label('管局审核通过', 'approved by the bureau'),
  'bureau-returned': label('管局退回', 'returned by the bureau'),
};

const WEEKDAYS: readonly Sentence[] = [
  label('周日', 'Sun'),
  label('周一', 'Mon'),
  label('周二', 'Tue'),
  label('周三', 'Wed'),
  label('周四', 'Thu'),
  label('周五', 'Fri'),
  label('周六', 'Sat'),
];

const REFUSALS: Readonly<Record<PromotionRefusal, Sentence>> = {
  R92: label('不参加：不是该账号首次使用预付费云服务器办理备案。', 'No: this is not the account’s first filing on a prepaid server.'),
  R93: label('不参加：没有预付费（包年包月）的云服务器。', 'No: none of the servers is prepaid.'),
  R97: label('不参加：每个账号只有第一次办理备案时可以参加。', 'No: an account takes part with its first filing only.'),
  R98: label('不参加：使用备案授权码办理。', 'No: the filing uses an authorisation code.'),
};

const TRAFFIC: Readonly<Record<TrafficDecision, Sentence>> = {
  allow: label('放行', 'let through'),
  block: label('阻断', 'blocked'),
};

const CHANGES: Readonly<Record<keyof Change, Sentence>> = {
  websiteName: label('网站名称', 'website’s name'),
  domains: label('域名', 'domains'),
  manager: label('网站负责人', 'website’s manager'),
  subjectName: label('主体名称', 'subject’s name'),
  certificate: label('证件', 'certificate'),
  address: label('通信地址', 'postal address'),
  contacts: label('联系方式', 'contacts'),
};

/** An event of an order in words. */
export const eventLabel = (event: FilingEvent['event']): Sentence => EVENTS[event];

/** A day of the week in a word; 0 is Sunday. */
export const weekdayLabel = (weekday: number): Sentence => WEEKDAYS[weekday] ?? label('', '');

const isRefusal = (reason: string): reason is PromotionRefusal => Object.hasOwn(REFUSALS, reason);

/** Whether an order earns free server days (备多久送多久), and why not; an unknown reason stands as it is. */
export const promotionLabel = (promotion: { eligible: boolean; reason?: string | undefined; days?: number | undefined }): Sentence => {
  const { eligible, reason = '', days } = promotion;
  if (!eligible) return isRefusal(reason) ? REFUSALS[reason] : label(`不参加：${reason}`, `No: ${reason}`);
  if (days !== undefined) return label(`参加，赠送 ${days} 天。`, `Yes: ${days} ${days === 1 ? 'day' : 'days'}.`);
  return label('参加，天数在管局通过后确定。', 'Yes; the number of days is known with the bureau’s approval.');
};

/** What happens to a name's traffic, in a word. */
export const trafficLabel = (decision: TrafficDecision): Sentence => TRAFFIC[decision];

/** A life-cycle step's action in words; one that is not known as it is. */
export const actionLabel = (action: string): Sentence => {
  const known = FilingType.safeParse(action);
  return known.success ? filingTypeLabel(known.data) : label(action, action);
};

/** What a change alters, in words. */
export const changeLabel = (field: keyof Change): Sentence => CHANGES[field];

/** How a life-cycle step stands: refused, allowed, or allowed once a person has looked at what was found of it. */
export type StepStanding = 'allowed' | 'to-review' | 'refused';

const STANDINGS: Readonly<Record<StepStanding, Sentence>> = {
  allowed: label('可以办理', 'can be done'),
  'to-review': label('人工核对后可以办理', 'can be done after a review'),
  refused: label('不能办理', 'cannot be done'),
};

/** How a step stands, from the verdict. */
export const stepStanding = ({ allowed, findings }: { allowed: boolean; findings: readonly Pick<Finding, 'level'>[] }): StepStanding => {
  if (!allowed) return 'refused';
  return findings.some(({ level }) => level === 'review' || level === 'material') ? 'to-review' : 'allowed';
};

/** How a step stands, in words. */
export const stepLabel = (standing: StepStanding): Sentence => STANDINGS[standing];

/** What stands in place of the filing type where an order acts on filings that exist. */
export const STEPS_TYPE: Sentence = label('变更、注销类订单', 'changes and cancellations');

/** What stands in place of a filing type that could not be determined. */
export const TYPE_UNKNOWN: Sentence = label('类型未定', 'type not known');

/** Where the working days come from. */
export const CALENDAR_SOURCE: Sentence = label(
  '节假日取自国务院办公厅历年关于部分节假日安排的通知。',
  'Public holidays are those of the State Council’s yearly notices.',
);
