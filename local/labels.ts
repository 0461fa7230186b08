import type { TrustReason } from '#shared/documents/reading';
import { filingTypeLabel } from '#shared/messages/labels';
import { STEPS_TYPE, TYPE_UNKNOWN } from '#shared/messages/labels-process';
import type { Level, Outcome, Sentence, Verdict } from '#shared/verdict/verdict';

/** The outcome in a word. */
export const OUTCOMES: Readonly<Record<Outcome, Sentence>> = {
  pass: { zh: '通过', en: 'Passed' },
  'needs-review': { zh: '需人工核对', en: 'Needs a person' },
  'needs-material': { zh: '需补充材料', en: 'Needs material' },
  blocked: { zh: '不能备案', en: 'Blocked' },
};

/** A finding's level in a word. */
export const LEVELS: Readonly<Record<Level, Sentence>> = {
  info: { zh: '说明', en: 'Note' },
  warn: { zh: '提醒', en: 'Warning' },
  review: { zh: '人工核对', en: 'Review' },
  material: { zh: '材料', en: 'Material' },
  block: { zh: '阻断', en: 'Block' },
};

/** Why a value is trusted, or why not. */
export const REASONS: Readonly<Record<TrustReason, Sentence>> = {
  'check-digit': { zh: '校验位正确', en: 'check digit holds' },
  'agrees-with-zone': { zh: '与机读码一致', en: 'agrees with the machine-readable zone' },
  'agrees-with-number': { zh: '与证件号码一致', en: 'agrees with the number' },
  'agrees-with-entered': { zh: '与填写一致', en: 'agrees with what was entered' },
  'agrees-with-document': { zh: '与另一份材料一致', en: 'agrees with another document' },
  lexicon: { zh: '在词表中', en: 'a known word' },
  plausible: { zh: '清晰合理', en: 'clear and plausible' },
  ink: { zh: '按墨迹判断', en: 'told by the ink on the paper' },
  'read-elsewhere': { zh: '由其他系统读取', en: 'read elsewhere' },
  'below-threshold': { zh: '把握不足', en: 'not sure enough' },
  'unclear-ink': { zh: '墨迹不清楚', en: 'the ink on the paper is unclear' },
  'check-digit-fails': { zh: '校验位不符', en: 'check digit fails' },
  'check-digit-repaired': { zh: '按校验位从候选字符中更正', en: 'mended among the likely characters so that the check digit holds' },
  implausible: { zh: '内容不合理', en: 'implausible' },
  'outside-alphabet': { zh: '可能有字未读出', en: 'a character may not have been read' },
  'differs-from-number': { zh: '与证件号码不一致', en: 'differs from the number' },
  'picture-refused': { zh: '图片不能用', en: 'the picture was refused' },
  'two-documents': { zh: '图片上可能有两份同类证件', en: 'the picture may show two documents of this kind' },
};

const isReason = (reason: string): reason is TrustReason => Object.hasOwn(REASONS, reason);

/** The reason in words; an unknown one as it is. */
export const reasonLabel = (reason: string): Sentence => (isReason(reason) ? REASONS[reason] : { zh: reason, en: reason });

/** The filing type in words; an order of life-cycle steps has none, and says so. */
export const typeLabel = ({ filingType, steps }: Pick<Verdict, 'filingType' | 'steps'>): Sentence => {
  if (filingType !== null) return filingTypeLabel(filingType);
  return steps === undefined ? TYPE_UNKNOWN : STEPS_TYPE;
};
