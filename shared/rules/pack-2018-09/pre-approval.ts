import type { PreApproval } from '#shared/filing/codes';
import { contentCode } from '#shared/filing/content';
import { preApprovalLabel } from '#shared/messages/labels';
import { personFiling, unitFiling } from '#shared/rules/example-filing';
import { type Facts, presentMaterials } from '#shared/rules/facts/facts';
import { wordText } from '#shared/rules/facts/word-finder';
import { checked, defineRule, notApplicable, type RuleFinding } from '#shared/rules/rule';
import { fromDocument } from '#shared/rules/sources';
import { fixed, inForce } from './pack';

/** Words in a website's name that suggest content which needs an approval. Own list; education is not in it: schools name it without needing one. */
const WORDS: Readonly<Record<string, PreApproval>> = {
  新闻: 'news',
  报社: 'news',
  日报: 'news',
  晚报: 'news',
  出版: 'publishing',
  期刊: 'publishing',
  药品: 'drugs-and-devices',
  医疗器械: 'drugs-and-devices',
  电视台: 'broadcasting',
  电台: 'broadcasting',
  广播: 'broadcasting',
};

type Website = Facts['order']['websites'][number];

const declared = ({ content }: Website, categories: readonly PreApproval[]): readonly PreApproval[] =>
  categories.filter((category) => content.some((one) => contentCode(one) === category));

const suggested = ({ name }: Website, words: Readonly<Record<string, PreApproval>>): readonly PreApproval[] => {
  const text = wordText(name);
  return [...new Set(Object.entries(words).flatMap(([word, category]) => (text.includes(word) ? [category] : [])))];
};

/** An approval stands in the order by its number, or as an uploaded document. */
const isApproved = (facts: Facts, website: Website, index: number, category: PreApproval): boolean =>
  (website.preApprovals ?? []).some((one) => one.category === category) ||
  presentMaterials(facts, ['pre-approval']).some(({ of }) => typeof of !== 'object' || !('website' in of) || of.website === index);

type Values = { categories: readonly PreApproval[]; words: Readonly<Record<string, PreApproval>> };

const ofUnit = (facts: Facts, website: Website, index: number, { categories, words }: Values): readonly RuleFinding[] => {
  const needed = declared(website, categories);
  const missing = needed
    .filter((category) => !isApproved(facts, website, index, category))
    .map(
      (category): RuleFinding => ({
        level: 'material',
        code: 'missing-pre-approval',
        about: category,
        parameters: { category: preApprovalLabel(category) },
      }),
    );
  const guessed = suggested(website, words)
    .filter((category) => !needed.includes(category) && !isApproved(facts, website, index, category))
    .map((category): RuleFinding => {
      const parameters = { category: preApprovalLabel(category) };
      return { level: 'review', code: 'content-suggests-pre-approval', about: website.name, parameters };
    });
  return [...missing, ...guessed];
};

const ofPerson = (website: Website, { categories, words }: Values): readonly RuleFinding[] =>
  [...new Set([...declared(website, categories), ...suggested(website, words)])].map((category) => ({
    level: 'review',
    code: 'pre-approval-content-on-person-website',
    about: website.name,
    parameters: { category: preApprovalLabel(category) },
  }));

/** R59: news, publishing, drugs and devices, broadcasting and culture need an approval. */
export const preApproval = defineRule<Values>({
  id: 'R59',
  inPlainWords: {
    zh: '单位网站内容涉及新闻、出版、药品和医疗器械、广播电影电视节目、文化的，须提供前置或专项审批文件；名称像是涉及的，以及个人网站涉及的，由人工确认。',
    en: 'A unit’s website on news, publishing, drugs and devices, broadcasting or culture needs an approval; a name that suggests it, and such content on a personal website, go to a reviewer.',
  },
  source: fromDocument('单位备案', '若网站内容涉及新闻、出版、药品和医疗器械、广播电影电视节目、文化等相关内容'),
  reading: {
    zh: '申报的内容要求材料；名称中的词语只提示人工核对；个人网站涉及这些内容的由人工确认。',
    en: 'Declared content asks for the material; words in the name only call a reviewer; a person’s website with such content goes to a reviewer.',
  },
  inForce,
  values: { categories: fixed(['news', 'publishing', 'drugs-and-devices', 'broadcasting', 'culture']), words: fixed(WORDS) },
  codes: {
    'missing-pre-approval': ['material'],
    'content-suggests-pre-approval': ['review'],
    'pre-approval-content-on-person-website': ['review'],
  },
  check: (facts, values) => {
    if (!facts.isAdd) return notApplicable;
    const { websites } = facts.order;
    if (facts.isPersonal) return checked(websites.flatMap((website) => ofPerson(website, values)));
    const findings = websites.flatMap((website, index) => ofUnit(facts, website, index, values));
    const isNeeded = websites.some((website) => declared(website, values.categories).length > 0);
    const missing = findings.some(({ level }) => level === 'material');
    return checked(findings, isNeeded ? [{ anyOf: ['pre-approval'], missing }] : []);
  },
  examples: [
    { zh: '企业门户网站', en: 'a company portal', filing: unitFiling(), finds: [] },
    {
      zh: '单位新闻网站，没有审批文件',
      en: 'a unit’s news website without an approval',
      filing: unitFiling({ content: ['新闻'] }),
      finds: ['missing-pre-approval'],
    },
    {
      zh: '单位新闻网站，已上传审批文件',
      en: 'the same with an approval',
      filing: unitFiling({ content: ['news'], materials: [{ kind: 'pre-approval' }] }),
      finds: [],
    },
    {
      zh: '个人网站涉及新闻',
      en: 'a personal website on news',
      filing: personFiling({ content: ['news'] }),
      finds: ['pre-approval-content-on-person-website'],
    },
    {
      zh: '企业门户，名称含“出版”',
      en: 'a company portal whose name speaks of publishing',
      filing: unitFiling({ websiteName: '样例出版资讯站' }),
      finds: ['content-suggests-pre-approval'],
    },
    {
      zh: '企业门户，名称含繁体的“新聞”',
      en: 'a company portal whose name speaks of news in traditional characters',
      filing: unitFiling({ websiteName: '樣例新聞中心' }),
      finds: ['content-suggests-pre-approval'],
    },
  ],
});
