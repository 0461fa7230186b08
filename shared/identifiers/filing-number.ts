import type { ProvinceCode } from '#shared/filing/codes';
import type { IdentifierCheck } from './identifier';

/** The short name that a province's filing numbers begin with, as printed. */
export const FILING_SHORT_NAMES: Readonly<Record<ProvinceCode, string>> = {
  'CN-BJ': '京',
  'CN-TJ': '津',
  'CN-HE': '冀',
  'CN-SX': '晋',
  'CN-NM': '蒙',
  'CN-LN': '辽',
  'CN-JL': '吉',
  'CN-HL': '黑',
  'CN-SH': '沪',
  'CN-JS': '苏',
  'CN-ZJ': '浙',
  'CN-AH': '皖',
  'CN-FJ': '闽',
  'CN-JX': '赣',
  'CN-SD': '鲁',
  'CN-HA': '豫',
  'CN-HB': '鄂',
  'CN-HN': '湘',
  'CN-GD': '粤',
  'CN-GX': '桂',
  'CN-HI': '琼',
  'CN-CQ': '渝',
  'CN-SC': '蜀',
  'CN-GZ': '黔',
  'CN-YN': '滇',
  'CN-XZ': '藏',
  'CN-SN': '陕',
  'CN-GS': '陇',
  'CN-QH': '青',
  'CN-NX': '宁',
  'CN-XJ': '新',
};

/** Both are seen in public pages; the printed form is the second. */
const ALSO_WRITTEN: Readonly<Record<string, string>> = { 甘: '陇', 川: '蜀' };

/** The parts of a filing number (备案号). `website` and `suffix` are null in a subject's number. */
export type FilingNumber = {
  readonly province: ProvinceCode;
  readonly serial: string;
  readonly website: number | null;
  /** A app, X mini program, K quick app; later than 2018. */
  readonly suffix: 'A' | 'X' | 'K' | null;
  /** 主体备案号, as printed: `京ICP备11018762号` */
  readonly subjectNumber: string;
  /** The whole number, as printed. */
  readonly text: string;
};

const FORM = /^(\p{Script=Han})ICP备(\d{8}|\d{10})号(?:-([1-9]\d*)([AXK])?)?$/u;

const normalise = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/[‐‑‒–—―−ー﹣]/g, '-')
    .toUpperCase();

/** The parts of a filing number, or null where the text is none (R9, R10). Spaces, dash forms and case don't matter. */
export const parseFilingNumber = (text: string): FilingNumber | null => {
  const [, written = '', serial = '', website, suffix] = FORM.exec(normalise(text)) ?? [];
  const short = ALSO_WRITTEN[written] ?? written;
  const province = (Object.keys(FILING_SHORT_NAMES) as ProvinceCode[]).find((code) => FILING_SHORT_NAMES[code] === short);
  if (province === undefined) return null;
  const subjectNumber = `${short}ICP备${serial}号`;
  return {
    province,
    serial,
    website: website === undefined ? null : Number(website),
    suffix: suffix === 'A' || suffix === 'X' || suffix === 'K' ? suffix : null,
    subjectNumber,
    text: website === undefined ? subjectNumber : `${subjectNumber}-${website}${suffix ?? ''}`,
  };
};

/** Checks the form of a subject's or website's filing number (R9, R10); `number` is its printed form. */
export const checkFilingNumber = (text: string): IdentifierCheck => {
  const parsed = parseFilingNumber(text);
  return { number: parsed?.text ?? normalise(text), problems: parsed === null ? ['malformed'] : [] };
};
