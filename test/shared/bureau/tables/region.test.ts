import { describe, expect, it } from 'vitest';
import { PREFECTURE_CODES } from '#shared/bureau/tables/prefecture-codes.words';
import { regionOf } from '#shared/bureau/tables/region';
import { ProvinceCode } from '#shared/filing/codes';
import { PREFECTURES_OF } from '#shared/filing/prefectures.words';

const codes = (address: string, fallback: ProvinceCode | null = null) => {
  const region = regionOf(address, fallback);
  return region === null ? null : [region.province, region.city, region.county, region.street];
};

describe('regionOf', () => {
  it.each([
    ['浙江省杭州市滨江区示例街道样板路1号', [330000, 330100, 330108, '示例街道样板路1号']],
    ['浙江杭州市滨江区样板路', [330000, 330100, 330108, '样板路']],
    ['杭州市滨江区样板路', [330000, 330100, 330108, '样板路']],
    ['中国 广东省 深圳市 南山区 样板路', [440000, 440300, 440305, '样板路']],
    ['广东深圳南山区样板路', [440000, 440300, 440305, '样板路']],
    ['北京市东城区样板路1号', [110000, 110100, 110101, '样板路1号']],
    ['北京市市辖区朝阳区样板路', [110000, 110100, 110105, '样板路']],
    ['重庆市渝北区样板路', [500000, 500100, 500112, '样板路']],
    ['重庆市云阳县样板镇', [500000, 500200, 500235, '样板镇']],
    ['上海市黄浦区样板路', [310000, 310100, 310101, '样板路']],
    ['湖北省仙桃市样板路', [420000, 429000, 429004, '样板路']],
    ['新疆维吾尔自治区石河子市样板路', [650000, 659000, 659001, '样板路']],
    ['浙江省义乌市样板路', [330000, 330700, 330782, '样板路']],
    ['浙江省金华市义乌市样板路', [330000, 330700, 330782, '样板路']],
    ['广东省东莞市样板路', [440000, 441900, null, '样板路']],
    ['江苏省徐州市鼓楼区样板路', [320000, 320300, 320302, '样板路']],
    ['青海省海南藏族自治州共和县样板路', [630000, 632500, 632521, '样板路']],
    ['吉林省吉林市船营区样板路', [220000, 220200, 220204, '样板路']],
    ['浙江省杭州市临平区样板路', [330000, 330100, 330113, '样板路']],
    ['山东省莱芜市莱城区', [370000, 371200, 371202, '']],
  ])('%s', (address, expected) => {
    expect(codes(address)).toEqual(expected);
  });

  it('leaves the city open where several have a county of that name', () => {
    expect(codes('江苏省鼓楼区样板路')).toBeNull();
  });

  it('tells nothing from a street, or from nothing', () => {
    expect(codes('样板路1号')).toBeNull();
    expect(codes('')).toBeNull();
    expect(codes('四川中路1号', 'CN-SH')).toBeNull();
  });

  it('takes the province that is known for an address that leaves it out', () => {
    expect(codes('鼓楼区样板路', 'CN-FJ')).toEqual([350000, 350100, 350102, '样板路']);
  });

  it('knows the code of every prefecture that addresses are told by', () => {
    const missing = ProvinceCode.options.flatMap((province) =>
      (PREFECTURES_OF[province] ?? '').split(' ').filter((name) => name !== '' && !PREFECTURE_CODES[province].split(' ').includes(name)),
    );
    expect(missing).toEqual([]);
  });
});
