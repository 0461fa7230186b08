import type { Step } from '#shared/filing/filing';
import { normaliseIdentifier } from '#shared/identifiers/identifier';
import type { FindingCode } from '#shared/messages/catalogue';
import { unitFiling } from '#shared/rules/example-filing';
import type { Facts } from '#shared/rules/facts/facts';
import { isSameSubject } from '#shared/rules/facts/filing-type';
import { isFiledHere, isOnlyProvider, type StepFacts } from '#shared/rules/facts/steps';
import { type Answer, checked, defineRule, notApplicable, type RuleFinding } from '#shared/rules/rule';
import { fromDocument } from '#shared/rules/sources';
import type { Level, Sentence } from '#shared/verdict/verdict';
import { inForce } from './pack';

const NUMBER = '91440300MA5TE2T09X';

const example = (step: Step, websites = 2, providers: readonly string[] = ['self'], number = NUMBER) => {
  const owned = { ownerCertificateNumber: NUMBER, accessProviders: [...providers] };
  return unitFiling({
    registry: {
      subject: { certificateNumber: NUMBER, filingNumber: '粤ICP备18000001号', accessProviders: [...providers], websites },
      domains: { 'example-1.com': { ...owned, filingNumber: '粤ICP备18000001号-1' } },
    },
    steps: [step],
    subject: { certificate: { kind: 'business-licence', number } },
    order: { action: 'steps', websites: [], materials: [] },
  });
};

/** Looks at the steps of one action that R18 lets through: a finding where `finds` says so. */
const forSteps = (
  { steps }: Facts,
  action: Step['action'],
  level: Level,
  code: FindingCode,
  finds: (step: StepFacts) => boolean,
): Answer => {
  const own = steps.filter((one) => one.step.action === action && isFiledHere(one));
  if (own.length === 0) return notApplicable;
  return checked(own.filter(finds).map(({ step, index }): RuleFinding => ({ level, code, about: step.target, step: index })));
};

const SAME_SUBJECT: Sentence = {
  zh: '订单主体就是公共查询所答主体的证明',
  en: 'proof that the order’s subject is the one that the registry names',
};

/** The registry names another number than the order's, and not an older one of the same subject. */
const isOfAnotherSubject = ({ filing: { registry }, order }: Facts): boolean =>
  registry.subject !== null && !isSameSubject(order.subject.certificate.number, registry.subject.certificateNumber);

/** R18: only what was filed through this provider can be changed or cancelled here. */
export const completedFilingHere = defineRule({
  id: 'R18',
  inPlainWords: {
    zh: '只有在本接入商完成备案的主体和网站，才能在这里变更、注销或取消接入；公共查询所答主体的证件号码与订单的不同的，由人工确认。',
    en: 'Only a subject or website whose filing was completed through this provider can be changed or cancelled here; where the registry names a subject of another number than the order’s, a reviewer decides.',
  },
  source: fromDocument('备案类型', '对于变更和删除备案信息的类型，在腾讯云完成备案后，可以看到相应的入口'),
  reading: {
    zh: '变更和注销的是订单主体自己的备案。号码不同可能是旧号码，也可能是另一主体：能认出是同一主体旧号码（组织机构代码、15 位身份证号码）的不作提示，其余由人工确认。',
    en: 'What is changed or cancelled is the filing of the order’s own subject. Another number may be an older one or another subject’s: an older number that can be told as the same subject’s (organisation code, 15-digit resident number) is nothing to mention, any other goes to a reviewer.',
  },
  inForce,
  codes: { 'no-completed-filing-here': ['block'], 'rule-undecided': ['review'] },
  check: (facts) => {
    if (facts.steps.length === 0) return notApplicable;
    const isAnothers = isOfAnotherSubject(facts);
    return checked(
      facts.steps.flatMap((one): readonly RuleFinding[] => {
        const shared = { about: one.step.target, step: one.index };
        if (!isFiledHere(one)) return [{ ...shared, level: 'block', code: 'no-completed-filing-here' }];
        return isAnothers ? [{ ...shared, level: 'review', code: 'rule-undecided', parameters: { fact: SAME_SUBJECT } }] : [];
      }),
    );
  },
  examples: [
    {
      zh: '变更在这里备案的网站',
      en: 'a change to a website filed here',
      filing: example({ action: 'change', target: 'example-1.com' }),
      finds: [],
    },
    {
      zh: '注销在其他接入商备案的网站',
      en: 'cancelling a website filed elsewhere',
      filing: example({ action: 'cancel-website', target: 'example-1.com' }, 2, ['Other Provider Ltd']),
      finds: ['no-completed-filing-here'],
    },
    {
      zh: '注销主体，公共查询所答的是另一主体',
      en: 'cancelling a subject where the registry names another one',
      filing: example({ action: 'cancel-subject', target: '粤ICP备18000001号' }, 2, ['self'], '91330100MA2A003330'),
      finds: ['rule-undecided'],
    },
  ],
});

/** R19: a change may alter fields of subject or website; another certificate number may mean another subject. */
export const changeOfCertificate = defineRule({
  id: 'R19',
  inPlainWords: {
    zh: '变更备案可以修改主体或网站信息；变更后证件号码不同的，由人工确认。',
    en: 'A change may alter the subject’s or a website’s fields; another certificate number goes to a reviewer.',
  },
  source: fromDocument('备案类型', '变更备案主体信息或网站信息'),
  reading: {
    zh: '主体本身能否更换，文件没有规定，由人工确认。',
    en: 'The document does not say whether the subject itself may be replaced; a reviewer decides.',
  },
  inForce,
  codes: { 'subject-certificate-changes': ['review'] },
  check: (facts) =>
    forSteps(facts, 'change', 'review', 'subject-certificate-changes', ({ step }) => {
      const [next, known] = [step.change?.certificate?.number, facts.filing.registry.subject?.certificateNumber];
      return next !== undefined && known !== undefined && normaliseIdentifier(next) !== normaliseIdentifier(known);
    }),
  examples: [
    {
      zh: '变更网站名称',
      en: 'a new website name',
      filing: example({ action: 'change', target: 'example-1.com', change: { websiteName: '云岚样例公司网站' } }),
      finds: [],
    },
    {
      zh: '变更主体证件号码',
      en: 'another certificate number of the subject',
      filing: example({
        action: 'change',
        target: '粤ICP备18000001号',
        change: { certificate: { kind: 'business-licence', number: '91330100MA2A003330' } },
      }),
      finds: ['subject-certificate-changes'],
    },
  ],
});

/** R20: cancelling the subject cancels everything below it. */
export const cancelSubject = defineRule({
  id: 'R20',
  inPlainWords: {
    zh: '注销主体会删除主体及其下所有网站的备案信息，须再次确认。',
    en: 'Cancelling the subject cancels all its websites and needs to be confirmed.',
  },
  source: fromDocument('备案类型', '删除主体下的所有备案信息，包括主体信息和网站信息'),
  inForce,
  codes: { 'cancels-all-websites': ['warn'] },
  check: (facts) =>
    forSteps(facts, 'cancel-subject', 'warn', 'cancels-all-websites', () => (facts.filing.registry.subject?.websites ?? 0) > 0),
  examples: [
    {
      zh: '注销没有网站的主体',
      en: 'cancelling a subject without websites',
      filing: example({ action: 'cancel-subject', target: '粤ICP备18000001号' }, 0),
      finds: [],
    },
    {
      zh: '注销有网站的主体',
      en: 'cancelling a subject with websites',
      filing: example({ action: 'cancel-subject', target: '粤ICP备18000001号' }),
      finds: ['cancels-all-websites'],
    },
  ],
});

/** R21: a subject without websites does not stay for long. */
export const cancelLastWebsite = defineRule({
  id: 'R21',
  inPlainWords: {
    zh: '注销网站保留主体；注销最后一个网站时提醒。',
    en: 'Cancelling a website keeps the subject; a warning comes with the last one.',
  },
  source: fromDocument('备案类型', '删除主体下的某个网站，主体信息仍然保留'),
  inForce,
  codes: { 'last-website': ['warn'] },
  check: (facts) => forSteps(facts, 'cancel-website', 'warn', 'last-website', () => (facts.filing.registry.subject?.websites ?? 0) <= 1),
  examples: [
    {
      zh: '两个网站中注销一个',
      en: 'cancelling one of two websites',
      filing: example({ action: 'cancel-website', target: 'example-1.com' }),
      finds: [],
    },
    {
      zh: '注销唯一的网站',
      en: 'cancelling the only website',
      filing: example({ action: 'cancel-website', target: 'example-1.com' }, 1),
      finds: ['last-website'],
    },
  ],
});

/** R22: without another access provider the filing itself may be cancelled by the bureau. */
export const cancelAccess = defineRule({
  id: 'R22',
  inPlainWords: {
    zh: '取消接入前建议先在新的接入商处完成接入备案；没有其他接入商时提醒。',
    en: 'Access should be cancelled only after an access filing with the new provider; a warning comes when there is no other.',
  },
  source: fromDocument('备案类型', '建议在新的接入商处完成接入备案后再取消接入，否则备案信息可能会被通信管理局注销'),
  reading: { zh: '“建议”不是禁止，只提醒。', en: '“Advised” is no ban: a warning.' },
  inForce,
  codes: { 'no-other-access-provider': ['warn'] },
  check: (facts) => forSteps(facts, 'cancel-access', 'warn', 'no-other-access-provider', isOnlyProvider),
  examples: [
    {
      zh: '还有其他接入商',
      en: 'there is another provider',
      filing: example({ action: 'cancel-access', target: 'example-1.com' }, 2, ['self', 'Other Provider Ltd']),
      finds: [],
    },
    {
      zh: '没有其他接入商',
      en: 'there is no other provider',
      filing: example({ action: 'cancel-access', target: 'example-1.com' }),
      finds: ['no-other-access-provider'],
    },
  ],
});
