import { contentCode } from '#shared/filing/content';
import type { Website } from '#shared/filing/filing';
import { otherManager, personFiling, unitFiling } from '#shared/rules/example-filing';
import type { Facts } from '#shared/rules/facts/facts';
import { type WebsiteName, websiteNames } from '#shared/rules/facts/website-names';
import { finderFor, finderOf, wordsOf, wordText } from '#shared/rules/facts/word-finder';
import { checked, defineRule, notApplicable, type RuleFinding } from '#shared/rules/rule';
import { fromDocument } from '#shared/rules/sources';
import { fixed, inForce } from './pack';
import { COMPANY, EXAMPLE_ENDINGS, EXAMPLES } from './website-name.words';

/** Names of persons in this filing other than the subject. */
const othersIn = ({ holders, order }: Facts): readonly string[] => {
  const own = wordText(order.subject.name);
  const names = [...holders.map(({ name }) => name), ...(order.legalRepresentative === undefined ? [] : [order.legalRepresentative])];
  return names.map(wordText).filter((name) => name !== own);
};

const personalFindings = (facts: Facts, site: WebsiteName, company: readonly string[]): readonly RuleFinding[] => {
  const of = (level: RuleFinding['level'], code: RuleFinding['code'], words?: string): RuleFinding => ({
    level,
    code,
    about: site.name,
    ...(words === undefined ? {} : { parameters: { words } }),
  });
  const others = wordsOf(finderOf(othersIn(facts))(site.words));
  const companies = wordsOf(finderFor(company)(site.words));
  const isNamed = site.own.length > 1;
  const isOwn = isNamed && site.words === site.own;
  return [
    ...(site.isDomain ? [of('block', 'name-is-domain')] : []),
    ...(isOwn ? [of('block', 'name-is-person-name')] : []),
    ...(companies.length > 0 ? [of('block', 'name-has-company-word', companies.join('、'))] : []),
    ...(isNamed && !isOwn && site.words.includes(site.own) ? [of('warn', 'name-contains-own-name')] : []),
    ...(others.length > 0 ? [of('review', 'name-contains-a-person-name', others.join('、'))] : []),
  ];
};

/** R86: a personal website is not named after a domain or a person, nor as a unit would be. */
export const personalName = defineRule<{ company: readonly string[] }>({
  id: 'R86',
  inPlainWords: {
    zh: '个人网站名称不能就是域名或本人姓名，不能包含公司、组织等字眼；含有本人姓名的提醒，含有本备案中他人姓名的由人工确认。',
    en: 'A personal website’s name is not a domain or its owner’s name and has no word for a company or organisation; the owner’s name within it is a warning, another person’s of this filing goes to a reviewer.',
  },
  source: fromDocument('网站命名要求', '个人网站名称不能以域名、姓名命名，不能包含公司、组织等类型的字眼'),
  reading: {
    zh: '“以…命名”指名称就是它；只含有本人姓名的只提醒。他人姓名只看本备案中的人。',
    en: 'Named after means that the name is it; the owner’s name among other words is a warning. Other people are those of this filing.',
  },
  inForce,
  values: { company: fixed(COMPANY) },
  codes: {
    'name-is-domain': ['block'],
    'name-is-person-name': ['block'],
    'name-has-company-word': ['block'],
    'name-contains-own-name': ['warn'],
    'name-contains-a-person-name': ['review'],
  },
  check: (facts, { company }) =>
    facts.isAdd && facts.isPersonal
      ? checked(websiteNames(facts).flatMap((site) => personalFindings(facts, site, company)))
      : notApplicable,
  examples: [
    { zh: '“云岚手记与随笔”', en: '云岚手记与随笔', filing: personFiling(), finds: [] },
    {
      zh: '与域名相同，不带后缀',
      en: 'the domain without its suffix',
      filing: personFiling({ websiteName: 'example-yunlan' }),
      finds: ['name-is-domain'],
    },
    { zh: '就是本人姓名', en: 'the owner’s name', filing: personFiling({ websiteName: '林样例' }), finds: ['name-is-person-name'] },
    {
      zh: '“林家公司主页”',
      en: '林家公司主页',
      filing: personFiling({ websiteName: '林家公司主页' }),
      finds: ['name-has-company-word'],
    },
    {
      zh: '“林样例的手记”',
      en: '林样例的手记',
      filing: personFiling({ websiteName: '林样例的手记' }),
      finds: ['name-contains-own-name'],
    },
    {
      zh: '含有网站负责人的姓名',
      en: 'the name of another person, the website’s manager',
      filing: personFiling({ websiteName: '韩样例的手记', manager: otherManager }),
      finds: ['name-contains-a-person-name'],
    },
  ],
});

const twice = (changes: { second: string }) => {
  const filing = personFiling();
  const [first] = filing.order.websites;
  if (first === undefined) return filing;
  const second: Website = { ...first, name: changes.second, domains: ['example-2.com'] };
  return {
    ...filing,
    registry: { subject: null, domains: { ...filing.registry.domains, 'example-2.com': null } },
    order: { ...filing.order, websites: [first, second] },
  };
};

/** R89: names may be used more than once; for persons it is mentioned. */
export const namesUsedTwice = defineRule({
  id: 'R89',
  inPlainWords: {
    zh: '企业可以用全称或简称，多个网站可以同名；个人的多个网站同名时提醒。',
    en: 'An enterprise may use its full or short name, and several websites may share one; a person is warned of it.',
  },
  source: fromDocument('网站命名要求', '推荐使用公司全称或简称作为网站名称，允许多个网站的名称相同'),
  reading: { zh: '个人同名没有规定，只提醒。', en: 'Nothing is said of persons: a warning.' },
  inForce,
  codes: { 'name-used-before': ['warn'] },
  check: (facts) => {
    if (!facts.isAdd || !facts.isPersonal) return notApplicable;
    const sites = websiteNames(facts);
    const again = sites.filter(({ words }, index) => sites.findIndex((other) => other.words === words) < index);
    return checked(again.map(({ name }): RuleFinding => ({ level: 'warn', code: 'name-used-before', about: name })));
  },
  examples: [
    { zh: '两个网站名称不同', en: 'two websites, two names', filing: twice({ second: '山野徒步笔记' }), finds: [] },
    { zh: '两个网站同名', en: 'two websites, one name', filing: twice({ second: '云岚手记与随笔' }), finds: ['name-used-before'] },
  ],
});

/** R90: what personal websites are usually about. */
export const personalContent = defineRule<{ usual: readonly string[]; others: readonly string[] }>({
  id: 'R90',
  inPlainWords: {
    zh: '个人网站主要是工作经验分享、摄影作品分享和个人生活感悟；其他内容由人工确认（医疗内容见 R60）。',
    en: 'Personal websites share work experience, photographs or personal life; other content goes to a reviewer (medical content: R60).',
  },
  source: fromDocument(
    '网站命名要求',
    '个人名义主办的网站类型主要有：工作经验分享（技术、学术研究等）、摄影作品分享、个人生活感悟记录等等',
  ),
  reading: { zh: '“主要有”不排除其他内容。', en: '“Mainly” does not leave out other content.' },
  inForce,
  values: { usual: fixed(['experience-sharing', 'photography', 'personal-life']), others: fixed(['medical']) },
  codes: { 'content-unusual-for-a-person': ['review'] },
  check: (facts, { usual, others }) => {
    if (!facts.isAdd || !facts.isPersonal) return notApplicable;
    return checked(
      facts.order.websites.flatMap(({ name, content }): readonly RuleFinding[] => {
        const unusual = content.filter((one) => ![...usual, ...others].includes(contentCode(one)));
        if (unusual.length === 0) return [];
        const parameters = { content: unusual.join('、') };
        return [{ level: 'review', code: 'content-unusual-for-a-person', about: name, parameters }];
      }),
    );
  },
  examples: [
    { zh: '个人生活感悟', en: 'personal life', filing: personFiling(), finds: [] },
    {
      zh: '在线商城',
      en: 'an online shop',
      filing: personFiling({ content: ['在线商城'] }),
      finds: ['content-unusual-for-a-person'],
    },
  ],
});

/** R91: the document's examples are not to be copied. */
export const copiedExample = defineRule<{ examples: readonly string[]; endings: readonly string[] }>({
  id: 'R91',
  inPlainWords: {
    zh: '网站名称与文件中的示例相同的由人工确认；套用“xxx的工作室”等示例的提醒。',
    en: 'A name that is one of the document’s examples goes to a reviewer; one that follows its open examples, such as xxx的工作室, is a warning.',
  },
  source: fromDocument('网站命名要求', '以上示例仅供参考，请勿抄袭上述网站名称，名称使用过多会被列入通信管理局黑名单'),
  reading: {
    zh: '示例中的“xxx”是代替语，按结尾比较。',
    en: 'xxx in an example stands for anything; such an example is compared by its ending.',
  },
  inForce,
  values: { examples: fixed(EXAMPLES), endings: fixed(EXAMPLE_ENDINGS) },
  codes: { 'name-copied-from-example': ['review'], 'name-like-example': ['warn'] },
  check: (facts, { examples, endings }) => {
    if (!facts.isAdd) return notApplicable;
    return checked(
      websiteNames(facts).flatMap(({ name, words }): readonly RuleFinding[] => {
        if (finderFor(examples)(words).some(({ word }) => word === words)) {
          return [{ level: 'review', code: 'name-copied-from-example', about: name }];
        }
        const follows = endings.some((ending) => words.endsWith(ending) && words.length > ending.length);
        return follows ? [{ level: 'warn', code: 'name-like-example', about: name }] : [];
      }),
    );
  },
  examples: [
    { zh: '自己起的名称', en: 'a name of one’s own', filing: unitFiling({ websiteName: '云岚科技产品站' }), finds: [] },
    {
      zh: '与示例相同：“人生百味”',
      en: 'one of the examples: 人生百味',
      filing: personFiling({ websiteName: '人生百味' }),
      finds: ['name-copied-from-example'],
    },
    {
      zh: '套用示例：“云岚的工作室”',
      en: 'after an example: 云岚的工作室',
      filing: personFiling({ websiteName: '云岚的工作室' }),
      finds: ['name-like-example'],
    },
  ],
});
