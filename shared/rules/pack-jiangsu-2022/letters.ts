import { personFiling } from '#shared/rules/example-filing';
import { presentMaterials } from '#shared/rules/facts/facts';
import { checked, defineRule, notApplicable, undecided } from '#shared/rules/rule';
import { fromPage, SINCE_NOTICE } from './pack';

const inForce = { from: SINCE_NOTICE };

const order = { province: 'CN-JS' as const, submittedAt: SINCE_NOTICE };
const BASIS = [{ kind: 'resident-id' as const }, { kind: 'verification-sheet' as const }];

/** JS1: Jiangsu asks for the commitment letter in orders made on the web, too; in the mini program R48 does. */
export const jiangsuCommitmentLetter = defineRule({
  id: 'JS1',
  inPlainWords: {
    zh: '在江苏备案，通过网页提交的也须提供网站负责人签署的《江苏省网站备案信息真实性承诺书》。',
    en: 'In Jiangsu an order made on the web needs the commitment letter signed by the website’s manager, too.',
  },
  source: fromPage('须提供网站负责人本人签署的《江苏省网站备案信息真实性责任告知书》、《江苏省网站备案信息真实性承诺书》'),
  inForce,
  codes: { 'missing-commitment-letter': ['material'] },
  check: (facts) => {
    if (!facts.isAdd || facts.order.channel !== 'web') return notApplicable;
    const missing = presentMaterials(facts, ['commitment-letter']).length === 0;
    return checked(missing ? [{ level: 'material', code: 'missing-commitment-letter' }] : [], [{ anyOf: ['commitment-letter'], missing }]);
  },
  examples: [
    {
      zh: '江苏，已上传承诺书',
      en: 'Jiangsu, letter uploaded',
      filing: personFiling({ order, materials: [...BASIS, { kind: 'commitment-letter' }] }),
      finds: [],
    },
    { zh: '江苏，没有承诺书', en: 'Jiangsu, no letter', filing: personFiling({ order }), finds: ['missing-commitment-letter'] },
  ],
});

/** JS2: Jiangsu asks for the signed notice of responsibility and a video; both come as `other`, and without them a person decides. */
export const jiangsuResponsibilityNotice = defineRule({
  id: 'JS2',
  inPlainWords: {
    zh: '在江苏备案，须提供网站负责人签署的《江苏省网站备案信息真实性责任告知书》和手持承诺书的承诺视频（作为其他材料上传）；没有的，由人工核对。',
    en: 'Jiangsu asks for the notice of responsibility signed by the website’s manager and a video with the commitment letter in hand (uploaded as other material); without them a reviewer decides.',
  },
  source: fromPage('承诺视频需要网站负责人手持填写完毕的《网站备案信息真实性承诺书》原件进行录制视频'),
  reading: {
    zh: '“其他材料”中的一份即可，本条不辨认它是告知书还是视频截图；视频本身不能在此上传，由人工在提交管局前核对。',
    en: 'One upload as other material is enough: this does not tell the notice from a picture of the video. The video itself cannot be uploaded here; a person sees to it before the order goes to the bureau.',
  },
  inForce,
  codes: { 'rule-undecided': ['review'] },
  check: (facts) => {
    if (!facts.isAdd) return notApplicable;
    if (presentMaterials(facts, ['other']).length > 0) return checked();
    return undecided({
      zh: '江苏省网站备案信息真实性责任告知书和承诺视频',
      en: 'notice of responsibility and the video that Jiangsu asks for',
    });
  },
  examples: [
    {
      zh: '江苏，已上传其他材料',
      en: 'Jiangsu, other material uploaded',
      filing: personFiling({ order, materials: [...BASIS, { kind: 'other' }] }),
      finds: [],
    },
    { zh: '江苏，没有其他材料', en: 'Jiangsu, no other material', filing: personFiling({ order }), finds: ['rule-undecided'] },
  ],
});
