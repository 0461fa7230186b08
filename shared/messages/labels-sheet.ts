import type { SheetItem, SheetSection } from '#shared/filing/verification-sheet';
import type { Sentence } from '#shared/verdict/verdict';

const label = (zh: string, en: string): Sentence => ({ zh, en });

const SECTIONS: Readonly<Record<SheetSection, Sentence>> = {
  head: label('网站主办者基本信息', 'the organiser'),
  subject: label('一、主体信息核验内容', '1. the subject'),
  contacts: label('二、联系方式核验内容', '2. contacts'),
  website: label('三、网站信息核验内容', '3. the website'),
  access: label('四、接入信息核验内容', '4. access'),
  record: label('五、留存记录', '5. the record'),
  signatures: label('签字、盖章和日期', 'signatures, seals and dates'),
};

const GROUPS: Readonly<Record<NonNullable<SheetItem['group']>, Sentence>> = {
  unit: label('单位证件资质', 'the unit’s certificate'),
  person: label('个人证件资质', 'personal documents'),
  approval: label('审批文件的类别', 'fields of approval'),
};

/** Why an item of the sheet is proposed as it is, where no finding says so. */
export const SHEET_REASONS = {
  'from-order': label('取自订单。', 'Taken from the order.'),
  'from-server': label('取自所选云资源。', 'Taken from the server chosen.'),
  'provider-numbers': label('由接入商编号。', 'The provider gives the number.'),
  'provider-writes': label('由接入商填写。', 'The provider writes it.'),
  'by-unit-certificate': label('按订单中的单位证件种类勾选。', 'Ticked by the kind of the unit’s certificate in the order.'),
  'no-unit-certificate': label('个人网站只核验个人证件。', 'For a person’s website only the personal document is verified.'),
  'by-personal-document': label('按订单中负责人的证件种类勾选。', 'Ticked by the kinds of the managers’ documents in the order.'),
  'by-approval': label('按订单中填写的审批文件勾选。', 'Ticked by the approvals in the order.'),
  'has-approval': label('订单中有审批文件。', 'The order has an approval.'),
  'no-approval': label('订单中没有审批文件；这一项填“否”不影响提交。', 'The order has none; a no here holds nothing up.'),
  'photo-passed': label('幕布照片已通过审核。', 'The curtain photo passed its review.'),
  'photo-open': label('幕布照片通过审核后填写。', 'Answered once the curtain photo has passed.'),
  'record-kept': label('系统保存全部填写内容和材料，电子版视为留存。', 'The system keeps all that was entered and uploaded; this counts.'),
  'not-entered': label('订单中没有填写，由工作人员核实。', 'Not entered in the order; a reviewer finds out.'),
  'optional-for-persons': label('个人选填，订单中没有填写。', 'Optional for persons, and not entered.'),
  'by-hand': label('在纸面上手写或盖章。', 'By hand on the paper.'),
  'no-seal': label('个人不需要盖章。', 'Persons have no seal.'),
  'person-decides': label('由工作人员核实后填写：', 'A reviewer settles this first:'),
  'stands-against': label('系统检查发现：', 'The checks found:'),
} as const satisfies Readonly<Record<string, Sentence>>;

/** A reason's code. */
export type SheetReason = keyof typeof SHEET_REASONS;

/** A section of the verification sheet in words. */
export const sectionLabel = (section: SheetSection): Sentence => SECTIONS[section];

/** A group of ticks in words. */
export const groupLabel = (group: NonNullable<SheetItem['group']>): Sentence => GROUPS[group];

/** A question's proposed answer in a word; null is left open. */
export const answerLabel = (answer: 'yes' | 'no' | null): Sentence =>
  answer === null ? label('待定', 'open') : answer === 'yes' ? label('是', 'yes') : label('否', 'no');

/** A yes for which these rules were checked and nothing was found. */
export const nothingAgainst = (rules: readonly string[]): Sentence =>
  label(`${rules.join('、')} 对此项未发现问题。`, `${rules.join(', ')}: nothing against it.`);

/** How many more findings of one kind there are. */
export const andMore = (count: number): Sentence => label(`另有 ${count} 项`, `and ${count} more`);
