import { describe, expect, it } from 'vitest';
import { provinceOfAddress } from '#shared/filing/provinces';

describe('the province of a printed address', () => {
  it('is the one it begins with, by full or short name', () => {
    expect(provinceOfAddress('北京市海淀区样例路1号')).toBe('CN-BJ');
    expect(provinceOfAddress('四川成都市样例路1号')).toBe('CN-SC');
  });

  it.each(['北京东路1号3室', '四川中路1号', '西藏中路1号', '江西路20号', '北京西路100弄'])('is not told by the street %s', (street) => {
    expect(provinceOfAddress(street)).toBeNull();
  });

  it('is told by a prefecture’s or a county’s whole name', () => {
    expect(provinceOfAddress('长沙市岳麓区样例路1号')).toBe('CN-HN');
    expect(provinceOfAddress('海淀区样例路1号')).toBe('CN-BJ');
  });
});
