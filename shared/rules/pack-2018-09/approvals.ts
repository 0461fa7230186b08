import { PreApproval } from '#shared/filing/codes';
import { contentCode } from '#shared/filing/content';
import type { Filing, Website } from '#shared/filing/filing';
import { preApprovalLabel } from '#shared/messages/labels';
import { ascending } from '#shared/rules/ascending';
import { personFiling, unitFiling } from '#shared/rules/example-filing';
import type { Facts } from '#shared/rules/facts/facts';
import { sheetReadings } from '#shared/rules/facts/sheets';
import { checked, defineRule, notApplicable, type RuleFinding } from '#shared/rules/rule';
import { fromDocument } from '#shared/rules/sources';
import { fixed, inForce } from './pack';

const contentsOf = ({ content }: Website): readonly string[] => content.map(contentCode);

/** R60: medical content is for the provincial drug authority to say. */
export const medicalContent = defineRule<{ categories: readonly string[] }>({
  id: 'R60',
  inPlainWords: {
    zh: '网站涉及医疗内容的，须咨询省药监局是否需要前置审批文件，由人工确认。',
    en: 'Whether a website with medical content needs an approval is for the provincial drug authority to say; a reviewer asks.',
  },
  source: fromDocument('单位备案', '若网站涉及医疗相关的内容，请咨询省药监局确定是否需要出具前置审批文件'),
  inForce,
  values: { categories: fixed(['medical']) },
  codes: { 'medical-content': ['review'] },
  check: ({ isAdd, order }, { categories }) =>
    isAdd
      ? checked(
          order.websites
            .filter((website) => contentsOf(website).some((content) => categories.includes(content)))
            .map(({ name }): RuleFinding => ({ level: 'review', code: 'medical-content', about: name })),
        )
      : notApplicable,
  examples: [
    { zh: '企业门户', en: 'a company portal', filing: unitFiling(), finds: [] },
    { zh: '医疗内容', en: 'medical content', filing: unitFiling({ content: ['医疗'] }), finds: ['medical-content'] },
  ],
});

type ForAPerson = { declared: readonly string[]; approved: readonly string[] };

const tickedOn = (facts: Facts): readonly string[] =>
  sheetReadings(facts).flatMap(({ item, says }) => (item?.approval !== undefined && says !== false ? [item.approval] : []));

const categoryFinding = (category: string, website: string): readonly RuleFinding[] => {
  const known = PreApproval.safeParse(category);
  if (!known.success) return [];
  const parameters = { website, category: preApprovalLabel(known.data) };
  return [{ level: 'review', code: 'approval-category-for-a-person-to-decide', about: category, parameters }];
};

/** What a website's content or approvals name. Medical content is R60's alone. */
const categoriesOf = (website: Website, { declared, approved }: ForAPerson): readonly string[] => {
  const contents = contentsOf(website);
  const named = (website.preApprovals ?? []).map(({ category }) => category).filter((one) => approved.includes(one));
  const open = [...new Set([...contents.filter((one) => declared.includes(one)), ...named])];
  return open.filter((category) => category !== 'medical' || !contents.includes('medical'));
};

/** A tick on the sheet belongs to no website: it is told of all of them, where none of them says the same itself. */
const categoryFindings = (facts: Facts, values: ForAPerson): readonly RuleFinding[] => {
  const { websites } = facts.order;
  const named = websites.flatMap((website) => categoriesOf(website, values).map((category) => ({ category, website: website.name })));
  const said = new Set([...named.map(({ category }) => category), ...websites.flatMap(contentsOf)]);
  const ticked = tickedOn(facts).filter((category) => values.approved.includes(category) && !said.has(category));
  const all = [...new Set(websites.map(({ name }) => name))].sort(ascending).join('、');
  return [
    ...named.flatMap(({ category, website }) => categoryFinding(category, website)),
    ...[...new Set(ticked)].flatMap((category) => categoryFinding(category, all)),
  ];
};

const withApproval = (filing: Filing, approval: NonNullable<Website['preApprovals']>[number]): Filing => {
  const websites = filing.order.websites.map((website) => ({ ...website, preApprovals: [approval] }));
  return { ...filing, order: { ...filing.order, websites } };
};

/** R67: of the sheet's nine fields of approval, four that the list of materials does not ask for. */
export const approvalCategories = defineRule<ForAPerson>({
  id: 'R67',
  inPlainWords: {
    zh: '核验单列出九类前置或专项审批，其中教育、医疗保健、电子公告服务和其他不在材料清单之内，是否需要文件由人工确认。',
    en: 'The sheet names nine fields of approval. Education, medical care, bulletin boards and others are not in the list of materials; a reviewer decides whether an approval is needed.',
  },
  source: fromDocument('单位备案', '是否有前置审批或专项审批文件 (如有前置审批或专项审批文件,请在核验文件内容的对应类别下打“√”)'),
  reading: {
    zh: '材料清单列五类，核验单列九类：多出的几类由人工确认。',
    en: 'The list of materials has five fields, the sheet nine: a reviewer decides about the others.',
    rows: ['src 9c'],
  },
  inForce,
  values: { declared: fixed(['education', 'bulletin-board']), approved: fixed(['education', 'medical', 'bulletin-board', 'other']) },
  codes: { 'approval-category-for-a-person-to-decide': ['review'] },
  check: (facts, values) => (facts.isAdd ? checked(categoryFindings(facts, values)) : notApplicable),
  examples: [
    { zh: '企业门户', en: 'a company portal', filing: unitFiling(), finds: [] },
    {
      zh: '教育内容',
      en: 'content on education',
      filing: unitFiling({ content: ['教育'] }),
      finds: ['approval-category-for-a-person-to-decide'],
    },
    {
      zh: '填写了“其他”类审批',
      en: 'an approval of another kind was entered',
      filing: withApproval(unitFiling(), { category: 'other', number: '样例批字 1 号' }),
      finds: ['approval-category-for-a-person-to-decide'],
    },
  ],
});

/** R82: an approval exists before the filing. */
export const approvalBeforeFiling = defineRule({
  id: 'R82',
  inPlainWords: {
    zh: '涉及前置审批行业的，备案前须先取得审批；审批日期晚于提交日期的由人工核对。',
    en: 'An approval is obtained before filing; one dated after the submission goes to a reviewer.',
  },
  source: fromDocument('备案限制', '若网站内容涉及需前置审批行业的内容，备案前请先到相关批复单位办理前置审批'),
  reading: {
    zh: '“先办理”按审批日期不晚于提交日期理解，个人同样适用。',
    en: '“First” means an approval dated no later than the submission; for persons, too.',
  },
  inForce,
  codes: { 'pre-approval-dated-after-submission': ['review'] },
  check: ({ isAdd, order }) => {
    if (!isAdd) return notApplicable;
    return checked(
      order.websites.flatMap(({ name, preApprovals = [] }) =>
        preApprovals.flatMap(({ category, issuedOn }): readonly RuleFinding[] => {
          if (issuedOn === undefined || issuedOn <= order.submittedAt) return [];
          const parameters = { website: name, category: preApprovalLabel(category), day: issuedOn };
          return [{ level: 'review', code: 'pre-approval-dated-after-submission', about: category, parameters }];
        }),
      ),
    );
  },
  examples: [
    {
      zh: '审批日期就是提交日期',
      en: 'dated the day of submission',
      filing: withApproval(unitFiling({ content: ['news'] }), { category: 'news', number: '样例新字 1 号', issuedOn: '2018-09-17' }),
      finds: [],
    },
    {
      zh: '审批日期晚一天',
      en: 'dated the day after',
      filing: withApproval(personFiling(), { category: 'culture', number: '样例文字 1 号', issuedOn: '2018-09-18' }),
      finds: ['pre-approval-dated-after-submission'],
    },
  ],
});
