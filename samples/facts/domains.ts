import { chance, pick, pickCharacters, type Random, wholeBetween } from '#samples/random';

const SYLLABLES = ['yunlan', 'qiming', 'lixing', 'helin', 'xingli', 'malin', 'lulu', 'shuoli', 'chengzhou', 'sui'] as const;
const SAMPLE = ['example', 'yangli', 'shili', 'sample'] as const;
const SUFFIXES = ['com', 'com', 'com', 'cn', 'cn', 'net', 'com.cn', 'org', 'top', 'xyz', 'wang'] as const;

/** Tails of letters and digits that look alike in print. */
const TRAPS = ['1l', 'l1', 'o0', '0o', 'rn', 'vv', 'll', '11', '5s', 'g9'] as const;

/** An invented domain, lower case, Chinese in about one of eight. The word for sample stands in each. */
export const drawDomain = (random: Random): string => {
  if (chance(random, 0.12)) {
    const label = `${pick(random, ['样例', '示例'])}${pickCharacters(random, '云岚启明澄舟溯星砚禾', 2)}`;
    return `${label}.${pick(random, ['中国', '公司', '网络', 'com', 'cn'])}`;
  }
  const tail = chance(random, 0.3) ? pick(random, TRAPS) : chance(random, 0.3) ? String(wholeBetween(random, 1, 999)) : '';
  const join = chance(random, 0.3) ? '-' : '';
  const [first, second] = [pick(random, SYLLABLES), pick(random, SAMPLE)];
  return `${chance(random, 0.5) ? `${first}${join}${second}` : `${second}${join}${first}`}${tail}.${pick(random, SUFFIXES)}`;
};

/** Invented domains, each another. */
export const drawDomains = (random: Random, count: number): readonly string[] => {
  const found = new Set<string>();
  while (found.size < count) found.add(drawDomain(random));
  return [...found];
};
