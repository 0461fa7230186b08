import { provinceLabel } from '#shared/messages/labels';
import { personFiling, unitFiling } from '#shared/rules/example-filing';
import { type Facts, presentMaterials } from '#shared/rules/facts/facts';
import { type Answer, checked, defineRule, notApplicable } from '#shared/rules/rule';
import { fromDocument } from '#shared/rules/sources';
import { fixed, inForce } from './pack';

const codes = { 'missing-construction-plan': ['material'], 'website-count-at-boundary': ['review'] } as const;

/** An access filing adds no website: what it names is filed already. */
const added = ({ type, order }: Facts): number => (type.type === 'access-filing' ? 0 : order.websites.length);

const planAbove = (facts: Facts, limit: number): Answer => {
  const filed = facts.filing.registry.subject?.websites ?? 0;
  const hasPlan = presentMaterials(facts, ['website-construction-plan']).length > 0;
  const parameters = { province: provinceLabel(facts.order.province), filed: String(filed), limit: String(limit) };
  if (filed > limit) {
    return checked(hasPlan ? [] : [{ level: 'material', code: 'missing-construction-plan', parameters }], [
      { anyOf: ['website-construction-plan'], missing: !hasPlan },
    ]);
  }
  const atBoundary = filed + added(facts) > limit && !hasPlan;
  return checked(atBoundary ? [{ level: 'review', code: 'website-count-at-boundary', parameters }] : []);
};

const filedWebsites = (certificateNumber: string, websites: number) => ({
  subject: { certificateNumber, filingNumber: '粤ICP备18000001号', accessProviders: ['self'], websites },
  domains: { 'example-yunlan.com': null },
});

const person = (websites: number) => personFiling({ registry: filedWebsites('44030519920229992X', websites) });
const unit = (websites: number) => unitFiling({ registry: filedWebsites('91440300MA5TE2T09X', websites) });

/** R55: Guangdong asks a person with more than ten filed websites for a plan. */
export const personConstructionPlan = defineRule<{ limit: number }>({
  id: 'R55',
  inPlainWords: {
    zh: '广东省个人已备案网站超过 10 个的，继续备案须提供网站建设方案书；加上本次才超过的，由人工确认。',
    en: 'In Guangdong a person with more than ten filed websites needs a construction plan; if only this order goes over ten, a reviewer decides.',
  },
  source: fromDocument('个人备案', '广东省个人备案超过 10 个网站的，继续办理备案时需提供网站建设方案书'),
  reading: {
    zh: '“超过”不含 10；按公共查询中主体的全部网站计算，不限接入商。',
    en: '“More than” leaves out ten; all websites that the registry has for the subject count, whatever the provider.',
    rows: ['src 3'],
  },
  inForce,
  values: { limit: fixed(10) },
  codes,
  check: (facts, { limit }) =>
    facts.isAdd && facts.isPersonal && facts.order.province === 'CN-GD' ? planAbove(facts, limit) : notApplicable,
  examples: [
    { zh: '已备案 9 个，再加 1 个', en: 'nine filed, one more', filing: person(9), finds: [] },
    { zh: '已备案 10 个，再加 1 个', en: 'ten filed, one more', filing: person(10), finds: ['website-count-at-boundary'] },
    { zh: '已备案 11 个', en: 'eleven filed', filing: person(11), finds: ['missing-construction-plan'] },
  ],
});

/** R56: Guangdong asks a unit with more than thirty filed websites for a plan. */
export const unitConstructionPlan = defineRule<{ limit: number }>({
  id: 'R56',
  inPlainWords: {
    zh: '广东省单位已备案网站超过 30 个的，继续备案须提供网站建设方案书；加上本次才超过的，由人工确认。',
    en: 'In Guangdong a unit with more than thirty filed websites needs a construction plan; if only this order goes over thirty, a reviewer decides.',
  },
  source: fromDocument('单位备案', '广东省单位备案超过 30 个网站的，继续办理备案时需提供网站建设方案书'),
  reading: { zh: '“超过”不含 30；计算方法同 R55。', en: '“More than” leaves out thirty; counted as in R55.', rows: ['src 3'] },
  inForce,
  values: { limit: fixed(30) },
  codes,
  check: (facts, { limit }) =>
    facts.isAdd && !facts.isPersonal && facts.order.province === 'CN-GD' ? planAbove(facts, limit) : notApplicable,
  examples: [
    { zh: '已备案 29 个，再加 1 个', en: 'twenty-nine filed, one more', filing: unit(29), finds: [] },
    { zh: '已备案 30 个，再加 1 个', en: 'thirty filed, one more', filing: unit(30), finds: ['website-count-at-boundary'] },
    { zh: '已备案 31 个', en: 'thirty-one filed', filing: unit(31), finds: ['missing-construction-plan'] },
  ],
});
