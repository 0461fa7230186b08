import { catalogue } from '#shared/messages/catalogue';
import type { Sentence } from '#shared/verdict/verdict';

const reason = (zh: string, en: string): Sentence => ({ zh, en });

/** Reasons that a person gives and no rule finds, as the applicant reads them. Codes are public interface. */
export const RETURN_REASONS = {
  'picture-unclear': reason('图片不清晰，请重新拍摄并上传。', 'The picture is not clear. Please take it again and upload it.'),
  'picture-incomplete': reason('图片不完整，请拍全证件的四边。', 'Part of the document is missing. Please show all four edges.'),
  'picture-covered': reason('图片有反光或遮挡，请重新拍摄。', 'Glare or an object covers part of the picture. Please take it again.'),
  'wrong-document': reason('上传的材料不是所要求的材料，请更换。', 'This is not the document that was asked for. Please replace it.'),
  'not-the-original': reason('请上传原件的照片或彩色扫描件。', 'Please upload a photo or colour scan of the original.'),
  'document-expired': reason('证件已过有效期，请提供有效证件。', 'The document is no longer valid. Please provide a valid one.'),
  'differs-from-document': reason(
    '填写内容与证件不一致，请核对后修改。',
    'What was entered differs from the document. Please check and correct it.',
  ),
  'entry-incomplete': reason('填写内容不完整，请补充。', 'What was entered is incomplete. Please complete it.'),
  'entry-not-plausible': reason(
    '填写内容有误或不真实，请核实后修改。',
    'What was entered is wrong or not plausible. Please check and correct it.',
  ),
  'name-not-suitable': reason('网站名称不符合要求，请修改。', 'The name of the website does not meet the requirements. Please change it.'),
  'content-not-suitable': reason(
    '网站内容与备案信息不符，请修改。',
    'The content of the website does not fit the filing. Please change it.',
  ),
  'contact-not-reached': reason(
    '无法联系到负责人，请核对联系方式并保持畅通。',
    'The manager could not be reached. Please check the contact details.',
  ),
  'sheet-filled-in-wrongly': reason(
    '核验单填写不规范，请重新填写并上传。',
    'The verification sheet is not filled in properly. Please fill in a new one.',
  ),
  'signature-or-seal-missing': reason(
    '缺少签字或盖章，请补充后重新上传。',
    'A signature or seal is missing. Please add it and upload again.',
  ),
  'photo-not-accepted': reason(
    '幕布照片不符合要求，请按示例重新拍摄。',
    'The curtain photo does not meet the requirements. Please take it again as shown.',
  ),
  'person-not-the-manager': reason('照片中的人与负责人不一致。', 'The person in the photo is not the manager.'),
  'returned-by-bureau': reason('管局退回，请按退回意见修改。', 'Returned by the bureau. Please correct it as the bureau says.'),
  other: reason('请按说明修改。', 'Please correct it as explained.'),
} as const satisfies Readonly<Record<string, Sentence>>;

/** A reason that a person gives. */
export type ReturnReason = keyof typeof RETURN_REASONS;

const isReason = (code: string): code is ReturnReason => Object.hasOwn(RETURN_REASONS, code);

/** True for a code that something can be returned with: a reason of a person's, or a finding of a rule. */
export const isReturnCode = (code: string): boolean => isReason(code) || Object.hasOwn(catalogue, code);

/** A reason's words where the reviewer wrote none; null for a rule's finding, whose words stand in the verdict. */
export const reasonText = (code: string): Sentence | null => (isReason(code) ? RETURN_REASONS[code] : null);
