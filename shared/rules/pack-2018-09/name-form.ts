import { personFiling, unitFiling } from '#shared/rules/example-filing';
import { type WebsiteName, websiteNames } from '#shared/rules/facts/website-names';
import { checked, defineRule, notApplicable, type RuleFinding } from '#shared/rules/rule';
import { fromDocument } from '#shared/rules/sources';
import { fixed, inForce } from './pack';

const QUOTE = '网站名称不能是纯数字、纯英文、不能包含特殊符号和敏感词汇';

/** Brackets and the dash are symbols that later pages allow; spaces between words are none. */
const MILD = /[()-]/u;
const SYMBOL = /[^\p{L}\p{M}\p{Nd}\p{Script=Han}\s()-]|\p{Default_Ignorable_Code_Point}/gu;

/** A character that leaves no mark is named by its number. */
const shown = (symbol: string): string =>
  /\p{Default_Ignorable_Code_Point}/u.test(symbol)
    ? `U+${(symbol.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
    : symbol;

const formFindings = ({ name, text }: WebsiteName): readonly RuleFinding[] => {
  const plain = text.replace(/[\s()-]+/gu, '');
  const symbols = (text.match(SYMBOL) ?? (plain === '' ? text.match(/[()-]/gu) : null) ?? []).map(shown);
  const [isDigits, isLatin] = [/^\p{Nd}+$/u.test(plain), /^(?:\p{Script=Latin}\p{M}*)+$/u.test(plain)];
  const isUndecided = !isDigits && !isLatin && /^[\p{L}\p{M}\p{Nd}]+$/u.test(plain) && !/\p{Script=Han}/u.test(plain);
  const of = (level: RuleFinding['level'], code: RuleFinding['code']): RuleFinding[] => [{ level, code, about: name }];
  const parameters = { symbols: [...new Set(symbols)].join('') };
  return [
    ...(isDigits ? of('block', 'name-pure-digits') : []),
    ...(isLatin ? of('block', 'name-pure-latin') : []),
    ...(isUndecided && symbols.length === 0 ? of('review', 'name-digits-and-letters') : []),
    ...(symbols.length === 0 ? [] : [{ level: 'block', code: 'name-has-special-symbol', about: name, parameters } as const]),
    ...(MILD.test(text) ? of('warn', 'name-has-bracket-or-dash') : []),
  ];
};

/** R84: what a website's name may consist of. */
export const nameCharacters = defineRule({
  id: 'R84',
  inPlainWords: {
    zh: '网站名称不能是纯数字、纯英文，不能包含特殊符号和看不见的字符；没有汉字、只有数字和字母的由人工确认；括号和短横线只提醒。个人网站以域名命名的，只按 R86 处理。',
    en: 'A website’s name is not digits only or Latin letters only, and has no special symbols or invisible characters; digits with letters and no Chinese character go to a reviewer; brackets and dashes are a warning. A personal website named after a domain is R86’s alone.',
  },
  source: fromDocument('网站命名要求', QUOTE),
  reading: {
    zh: '“纯数字”含其他文字的数字，“纯英文”含带附加符号的拉丁字母；两者混合的，以及其他文字的，按字面都不是，由人工确认。括号和短横线后来允许，只提醒；只有括号和短横线的仍是符号。',
    en: 'Pure digits are those of any script, pure Latin has letters with accents, too; a mixture of them, and letters of other scripts, are to the letter neither: a reviewer decides. Brackets and dashes were allowed later: a warning; a name of nothing else is symbols.',
    rows: ['src 7'],
  },
  inForce,
  codes: {
    'name-pure-digits': ['block'],
    'name-pure-latin': ['block'],
    'name-digits-and-letters': ['review'],
    'name-has-special-symbol': ['block'],
    'name-has-bracket-or-dash': ['warn'],
  },
  check: (facts) => {
    if (!facts.isAdd) return notApplicable;
    const sites = websiteNames(facts).filter((site) => !facts.isPersonal || !site.isDomain);
    return checked(sites.flatMap(formFindings));
  },
  examples: [
    { zh: '汉字名称', en: 'Chinese characters', filing: personFiling(), finds: [] },
    {
      zh: '“php 学习手记”：字之间可以有空格',
      en: 'php 学习手记: a space between words',
      filing: personFiling({ websiteName: 'php 学习手记' }),
      finds: [],
    },
    { zh: '“20180917”', en: '20180917', filing: personFiling({ websiteName: '20180917' }), finds: ['name-pure-digits'] },
    { zh: '“My Notes”', en: 'My Notes', filing: personFiling({ websiteName: 'My Notes' }), finds: ['name-pure-latin'] },
    { zh: '“web2018”', en: 'web2018', filing: personFiling({ websiteName: 'web2018' }), finds: ['name-digits-and-letters'] },
    { zh: '“云岚★手记”', en: '云岚★手记', filing: personFiling({ websiteName: '云岚★手记' }), finds: ['name-has-special-symbol'] },
    { zh: '“CaféNotes”', en: 'CaféNotes', filing: personFiling({ websiteName: 'CaféNotes' }), finds: ['name-pure-latin'] },
    {
      zh: '三个看不见的字符（U+3164）',
      en: 'three invisible characters (U+3164)',
      filing: personFiling({ websiteName: '\u3164\u3164\u3164' }),
      finds: ['name-has-special-symbol'],
    },
    {
      zh: '“云岚（样例）科技”',
      en: '云岚（样例）科技',
      filing: unitFiling({ websiteName: '云岚（样例）科技' }),
      finds: ['name-has-bracket-or-dash'],
    },
  ],
});

const lengthOf = ({ text }: WebsiteName): number => [...text.replace(/\s+/gu, '')].length;

/** R88: how long a website's name must be. */
export const nameLength = defineRule<{ shortest: number }>({
  id: 'R88',
  inPlainWords: {
    zh: '网站名称须有三个字以上（含三个字），空格不计。',
    en: 'A website’s name has three characters or more; spaces don’t count.',
  },
  source: fromDocument('网站命名要求', '网站名称要求三个字以上（含三个字）'),
  reading: {
    zh: '按规范化（NFKC）后的字符计数，字母和数字也各算一个。',
    en: 'Characters are counted in normalised form (NFKC); a letter or digit counts as one.',
    rows: ['src 7'],
  },
  inForce,
  values: { shortest: fixed(3) },
  codes: { 'name-too-short': ['block'] },
  check: (facts, { shortest }) => {
    if (!facts.isAdd) return notApplicable;
    const short = websiteNames(facts).filter((site) => lengthOf(site) < shortest);
    return checked(
      short.map(({ name }): RuleFinding => {
        const parameters = { shortest: String(shortest) };
        return { level: 'block', code: 'name-too-short', about: name, parameters };
      }),
    );
  },
  examples: [
    { zh: '三个字', en: 'three characters', filing: personFiling({ websiteName: '云手记' }), finds: [] },
    { zh: '两个字', en: 'two characters', filing: personFiling({ websiteName: '极客' }), finds: ['name-too-short'] },
    { zh: '两个字和一个空格', en: 'two characters and a space', filing: personFiling({ websiteName: '极 客' }), finds: ['name-too-short'] },
  ],
});
