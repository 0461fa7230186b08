import { describe, expect, it } from 'vitest';
import { placesIn, stripped } from '#shared/rules/pack-2018-09/place-names.words';
import { EXAMPLES, LONGER, NATIONAL } from '#shared/rules/pack-2018-09/website-name.words';

const names = (text: string) => placesIn(text).map(({ word }) => word);

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
    ['和县', '和'],
  ])('%s', (name, expected) => expect(stripped(name)).toBe(expected));
});

describe('place names in a text', () => {
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
  it('have the document’s 22 examples', () => {
    expect(EXAMPLES).toHaveLength(22);
  });
});
