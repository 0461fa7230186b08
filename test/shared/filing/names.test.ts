import { describe, expect, it } from 'vitest';
import { contentCode } from '#shared/filing/content';
import { answersBy, canonicalDomain, registrableDomain } from '#shared/filing/domain-name';
import { Filing } from '#shared/filing/filing';
import { provinceOfAddress } from '#shared/filing/provinces';
import { personFiling, unitFiling } from '#shared/rules/example-filing';

describe('domains', () => {
  it('are compared without regard to case, width and the last dot', () => {
    expect(canonicalDomain(' Ｗｗｗ。Example.COM. ')).toBe('www.example.com');
  });
  it('are reduced to what was registered, also below 政务.cn and 公益.cn', () => {
    expect(registrableDomain('a.b.example.com.cn')).toBe('example.com.cn');
    expect(registrableDomain('www.样例.政务.cn')).toBe('样例.政务.cn');
    expect(registrableDomain('www.foo.xn--55qw42g.cn')).toBe('foo.公益.cn');
    expect(registrableDomain('com')).toBeNull();
  });
  it('are looked up as written, then by what was registered', () => {
    const answer = answersBy({ 'Example.com': null, 'www.other.com': 1, 'other.com': 2 });
    expect([
      answer('example.com.'),
      answer('www.example.com'),
      answer('www.other.com'),
      answer('m.other.com'),
      answer('third.com'),
    ]).toEqual([null, null, 1, 2, undefined]);
  });
});

describe('content', () => {
  it('is known by its Chinese term, and kept when it is not', () => {
    expect([contentCode('新闻'), contentCode('news'), contentCode('垂钓')]).toEqual(['news', 'news', '垂钓']);
  });
});

describe('provinceOfAddress', () => {
  it('finds the province that an address begins with', () => {
    expect(provinceOfAddress('广东省深圳市南山区样例路1号')).toBe('CN-GD');
    expect(provinceOfAddress(' 内蒙古自治区呼和浩特市')).toBe('CN-NM');
    expect(provinceOfAddress('上海市浦东新区')).toBe('CN-SH');
    expect(provinceOfAddress('海南省海口市')).toBe('CN-HI');
  });
  it('is told by a city or county, where no province is named', () => {
    expect(provinceOfAddress('深圳市南山区')).toBe('CN-GD');
    expect(provinceOfAddress('中国 长沙市岳麓区样例路1号')).toBe('CN-HN');
    expect(provinceOfAddress('浏阳市样例路1号')).toBe('CN-HN');
    expect(provinceOfAddress('浦东新区样例路1号')).toBe('CN-SH');
    expect(provinceOfAddress('莱芜市莱城区')).toBe('CN-SD');
    expect(provinceOfAddress('朝阳市双塔区')).toBe('CN-LN');
    expect(provinceOfAddress('海南藏族自治州共和县')).toBe('CN-QH');
    expect(provinceOfAddress('河南蒙古族自治县样例镇')).toBe('CN-QH');
  });
  it('stays open where the name is that of counties in several provinces, a part of a city, or none', () => {
    for (const address of ['朝阳区样例路1号', '城区样例路1号', '市辖区', '样例路1号', '海南州共和县', ''])
      expect(provinceOfAddress(address)).toBeNull();
  });
});

describe('the filing schema', () => {
  const steps = (change: unknown) => ({
    ...unitFiling({ order: { action: 'steps', websites: [] } }),
    steps: [{ action: 'change', target: 'example.com', change }],
  });
  it('knows what a change may name, and refuses anything else', () => {
    expect(Filing.safeParse(steps({ websiteName: '云岚样例', contacts: { mobile: '13800138000' } })).success).toBe(true);
    expect(Filing.safeParse(steps({ colour: 'red' })).success).toBe(false);
  });
  it('asks for a website when something is added, and for a step when steps are taken', () => {
    expect(Filing.safeParse(personFiling({ order: { websites: [] } })).success).toBe(false);
    expect(Filing.safeParse({ ...steps({}), steps: [] }).success).toBe(false);
  });
});
