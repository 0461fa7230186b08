import { provinceLabel } from '#shared/messages/labels';
import { personFiling, unitFiling } from '#shared/rules/example-filing';
import { presentMaterials } from '#shared/rules/facts/facts';
import { checked, defineRule, notApplicable } from '#shared/rules/rule';
import { fromPage, SINCE_PAGE } from './pack';

const filed = (certificateNumber: string, websites: number) => ({
  order: { province: 'CN-JS' as const, submittedAt: SINCE_PAGE },
  registry: {
    subject: { certificateNumber, filingNumber: '苏ICP备18000001号', accessProviders: ['self'], websites },
    domains: { 'example-yunlan.com': null },
  },
});

const person = (websites: number) => personFiling(filed('44030519920229992X', websites));
const unit = (websites: number) => unitFiling(filed('91440300MA5TE2T09X', websites));

/** JS4: from ten (person) or thirty (unit) websites on, filed and new together, Jiangsu asks for a plan. */
export const jiangsuConstructionPlan = defineRule<{ person: number; unit: number }>({
  id: 'JS4',
  inPlainWords: {
    zh: '在江苏，已备案和新增的网站合计，个人达到 10 个、单位达到 30 个的，新增网站须提供网站建设方案书。',
    en: 'In Jiangsu a person with ten or a unit with thirty websites, filed and new together, needs a construction plan for a new one.',
  },
  source: fromPage('已备案+新增企业网站≥30个网站（包含30个）新增网站需要提供网站建设方案书'),
  inForce: { from: SINCE_PAGE },
  values: { person: [{ from: SINCE_PAGE, value: 10 }], unit: [{ from: SINCE_PAGE, value: 30 }] },
  codes: { 'construction-plan-from-count': ['material'] },
  check: (facts, values) => {
    if (!facts.isAdd || facts.type.type === 'access-filing') return notApplicable;
    const threshold = facts.isPersonal ? values.person : values.unit;
    const count = (facts.filing.registry.subject?.websites ?? 0) + facts.order.websites.length;
    if (count < threshold) return checked();
    const missing = presentMaterials(facts, ['website-construction-plan']).length === 0;
    const parameters = { province: provinceLabel(facts.order.province), count: String(count), threshold: String(threshold) };
    return checked(missing ? [{ level: 'material', code: 'construction-plan-from-count', parameters }] : [], [
      { anyOf: ['website-construction-plan'], missing },
    ]);
  },
  examples: [
    {
      zh: '个人首次备案，主体下还没有网站',
      en: 'a person’s first filing, the subject has no website yet',
      filing: personFiling({ order: { province: 'CN-JS', submittedAt: SINCE_PAGE } }),
      finds: [],
    },
    { zh: '个人，已备案 8 个，再加 1 个', en: 'a person, eight filed, one more', filing: person(8), finds: [] },
    {
      zh: '个人，已备案 9 个，再加 1 个',
      en: 'a person, nine filed, one more',
      filing: person(9),
      finds: ['construction-plan-from-count'],
    },
    { zh: '单位，已备案 28 个，再加 1 个', en: 'a unit, twenty-eight filed, one more', filing: unit(28), finds: [] },
    {
      zh: '单位，已备案 29 个，再加 1 个',
      en: 'a unit, twenty-nine filed, one more',
      filing: unit(29),
      finds: ['construction-plan-from-count'],
    },
  ],
});
