import { personFiling } from '#shared/rules/example-filing';
import { type Facts, presentMaterials } from '#shared/rules/facts/facts';
import { type Answer, checked, defineRule, notApplicable } from '#shared/rules/rule';
import { fromDocument } from '#shared/rules/sources';
import { inForce } from './pack';

const needed = (
  facts: Facts,
  kind: 'verification-sheet' | 'commitment-letter',
  code: 'missing-verification-sheet' | 'missing-commitment-letter',
): Answer => {
  const missing = presentMaterials(facts, [kind]).length === 0;
  return checked(missing ? [{ level: 'material', code }] : [], [{ anyOf: [kind], missing }]);
};

/** R47: an order made on the web needs the signed verification sheet. */
export const verificationSheet = defineRule({
  id: 'R47',
  inPlainWords: { zh: '通过网页提交的备案必须提供网站备案真实性核验单。', en: 'An order made on the web needs the verification sheet.' },
  source: fromDocument('个人备案', '网站备案真实性核验单（必需）'),
  inForce,
  codes: { 'missing-verification-sheet': ['material'] },
  check: (facts) =>
    facts.isAdd && facts.order.channel === 'web' ? needed(facts, 'verification-sheet', 'missing-verification-sheet') : notApplicable,
  examples: [
    { zh: '网页提交，已上传核验单', en: 'made on the web, sheet uploaded', filing: personFiling(), finds: [] },
    {
      zh: '网页提交，没有核验单',
      en: 'made on the web, no sheet',
      filing: personFiling({ materials: [{ kind: 'resident-id' }] }),
      finds: ['missing-verification-sheet'],
    },
  ],
});

/** R48: an order made in the mini program needs the commitment letter instead of the sheet. */
export const commitmentLetter = defineRule({
  id: 'R48',
  inPlainWords: {
    zh: '通过小程序提交的备案不必提供核验单，只需提供网站备案承诺书。',
    en: 'An order made in the mini program needs the commitment letter instead of the sheet.',
  },
  source: fromDocument('个人备案', '通过小程序进行备案的用户，不必提供网站备案信息真实性核验单，只需提供 **网站备案承诺书**'),
  reading: { zh: '“不必”是不要求核验单，不是不接受。', en: '“Need not” means that the sheet is not asked for; it is not refused.' },
  inForce,
  codes: { 'missing-commitment-letter': ['material'] },
  check: (facts) =>
    facts.isAdd && facts.order.channel === 'mini-program' ? needed(facts, 'commitment-letter', 'missing-commitment-letter') : notApplicable,
  examples: [
    {
      zh: '小程序提交，已上传承诺书',
      en: 'made in the mini program, letter uploaded',
      filing: personFiling({ order: { channel: 'mini-program' }, materials: [{ kind: 'resident-id' }, { kind: 'commitment-letter' }] }),
      finds: [],
    },
    {
      zh: '小程序提交，只有核验单',
      en: 'made in the mini program, with a sheet only',
      filing: personFiling({ order: { channel: 'mini-program' } }),
      finds: ['missing-commitment-letter'],
    },
  ],
});
