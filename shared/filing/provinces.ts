import { provinceOfCounty, provinceOfPrefecture } from './city-province';
import { ProvinceCode } from './codes';

/** A province's full name as addresses print it, the short form people say, and its English name. */
export const PROVINCE_NAMES: Readonly<Record<ProvinceCode, { readonly full: string; readonly zh: string; readonly en: string }>> = {
  'CN-BJ': { full: '北京市', zh: '北京', en: 'Beijing' },
  'CN-TJ': { full: '天津市', zh: '天津', en: 'Tianjin' },
  'CN-HE': { full: '河北省', zh: '河北', en: 'Hebei' },
  'CN-SX': { full: '山西省', zh: '山西', en: 'Shanxi' },
  'CN-NM': { full: '内蒙古自治区', zh: '内蒙古', en: 'Inner Mongolia' },
  'CN-LN': { full: '辽宁省', zh: '辽宁', en: 'Liaoning' },
  'CN-JL': { full: '吉林省', zh: '吉林', en: 'Jilin' },
  'CN-HL': { full: '黑龙江省', zh: '黑龙江', en: 'Heilongjiang' },
  'CN-SH': { full: '上海市', zh: '上海', en: 'Shanghai' },
  'CN-JS': { full: '江苏省', zh: '江苏', en: 'Jiangsu' },
  'CN-ZJ': { full: '浙江省', zh: '浙江', en: 'Zhejiang' },
  'CN-AH': { full: '安徽省', zh: '安徽', en: 'Anhui' },
  'CN-FJ': { full: '福建省', zh: '福建', en: 'Fujian' },
  'CN-JX': { full: '江西省', zh: '江西', en: 'Jiangxi' },
  'CN-SD': { full: '山东省', zh: '山东', en: 'Shandong' },
  'CN-HA': { full: '河南省', zh: '河南', en: 'Henan' },
  'CN-HB': { full: '湖北省', zh: '湖北', en: 'Hubei' },
  'CN-HN': { full: '湖南省', zh: '湖南', en: 'Hunan' },
  'CN-GD': { full: '广东省', zh: '广东', en: 'Guangdong' },
  'CN-GX': { full: '广西壮族自治区', zh: '广西', en: 'Guangxi' },
  'CN-HI': { full: '海南省', zh: '海南', en: 'Hainan' },
  'CN-CQ': { full: '重庆市', zh: '重庆', en: 'Chongqing' },
  'CN-SC': { full: '四川省', zh: '四川', en: 'Sichuan' },
  'CN-GZ': { full: '贵州省', zh: '贵州', en: 'Guizhou' },
  'CN-YN': { full: '云南省', zh: '云南', en: 'Yunnan' },
  'CN-XZ': { full: '西藏自治区', zh: '西藏', en: 'Tibet' },
  'CN-SN': { full: '陕西省', zh: '陕西', en: 'Shaanxi' },
  'CN-GS': { full: '甘肃省', zh: '甘肃', en: 'Gansu' },
  'CN-QH': { full: '青海省', zh: '青海', en: 'Qinghai' },
  'CN-NX': { full: '宁夏回族自治区', zh: '宁夏', en: 'Ningxia' },
  'CN-XJ': { full: '新疆维吾尔自治区', zh: '新疆', en: 'Xinjiang' },
};

/** Streets are named after provinces: 北京东路, 四川中路, 江西路. */
const STREET = /^[东西南北中]?[一二三四五]?(路|街|大街|大道|支路)/;

/**
 * The province in which a printed address lies: the one it begins with, by full or short name, else that of the city or county it begins
 * with, by its whole name; null where that names none, or several.
 */
export const provinceOfAddress = (address: string): ProvinceCode | null => {
  const text = address.normalize('NFKC').replace(/\s+/g, '').replace(/^中国/, '');
  const byPrefecture = provinceOfPrefecture(text);
  if (byPrefecture !== null) return byPrefecture;
  // 海南藏族自治州 and 河南蒙古族自治县 lie in Qinghai.
  if (/^(海南|河南)(藏族|蒙古族|州|县)/.test(text)) return provinceOfCounty(text);
  const begins = ProvinceCode.options.find((code) => text.startsWith(PROVINCE_NAMES[code].zh));
  const isStreet = begins !== undefined && STREET.test(text.slice(PROVINCE_NAMES[begins].zh.length));
  return isStreet ? provinceOfCounty(text) : (begins ?? provinceOfCounty(text));
};
