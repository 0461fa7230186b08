import { describe, expect, it } from 'vitest';
import { wordText } from '#shared/rules/facts/word-finder';
import { NATIONAL } from '#shared/rules/pack-2018-09/national.words';
import { placeNames, placesIn, stripped } from '#shared/rules/pack-2018-09/place-names.words';
import { CROSSING, EXAMPLES, LONGER } from '#shared/rules/pack-2018-09/website-name.words';

const names = (text: string) => placesIn(wordText(text)).map(({ word }) => word);

describe('a division’s name without its kind', () => {
  it.each([
    ['五峰土家族自治县', '五峰'],
    ['双江拉祜族佤族布朗族傣族自治县', '双江'],
    ['西双版纳傣族自治州', '西双版纳'],
    ['新疆维吾尔自治区', '新疆'],
    ['博尔塔拉蒙古自治州', '博尔塔拉'],
    ['浦东新区', '浦东'],
    ['神农架林区', '神农架'],
    ['阿拉善盟', '阿拉善'],
    ['大兴安岭地区', '大兴安岭'],
    ['深圳市', '深圳'],
    ['鄂伦春自治旗', '鄂伦春'],
    ['鄂温克族自治旗', '鄂温克'],
    ['东乡族自治县', '东乡'],
    ['和县', '和县'],
    ['东区', '东区'],
  ])('%s', (name, expected) => expect(stripped(name)).toBe(expected));
});

it('leaves no name empty or with one character', () => {
  expect(placeNames().filter((name) => [...name].length < 2)).toEqual([]);
});

describe('place names in a text', () => {
  it.each(['台北', '臺中', '高雄市', '金门县', '油尖旺', '深水埗', '九龙', '花地玛堂区', '氹仔', '鄂伦春', '崇文'])('%s', (name) =>
    expect(names(`云岚${name}手记`)).toContain(wordText(name)),
  );
  it('are no ordinary words that a district of Hong Kong or Macau is called by', () => {
    for (const text of ['大堂手记', '中西手记', '南区手记', '北区手记']) expect(names(text)).toEqual([]);
    expect(names('中西区手记')).toEqual(['中西区']);
  });
  it.each(['广东', '广东省', '内蒙古', '香港', '深圳', '杭州市', '海淀', '浦东新区', '和县', '恩施', '西双版纳', '延吉'])('%s', (name) =>
    expect(names(`云岚${name}手记`)).toContain(name),
  );
  it('are no abbreviations, no single characters, and no parts of a city without a name', () => {
    for (const text of ['粤菜手记', '云岚和手记', '市辖区手记', '新区手记', '东区手记', '云岚手记']) expect(names(text)).toEqual([]);
  });
  it('are not in any of the document’s examples', () => {
    expect(EXAMPLES.filter((example) => names(example).length > 0)).toEqual([]);
  });
});

describe('the lists of words', () => {
  it('have longer words that hold a national word or a place name', () => {
    expect(LONGER.filter((word) => !NATIONAL.some((one) => word.includes(one)) && names(word).length === 0)).toEqual([]);
  });
  it('have crossings that hold a place name of two characters and no other', () => {
    expect(CROSSING.filter((word) => word.length !== 3 || names(word).length === 0)).toEqual([]);
    expect(CROSSING.filter((word) => names(word).includes(word))).toEqual([]);
  });
  it('have the document’s 22 examples', () => {
    expect(EXAMPLES).toHaveLength(22);
  });
});
