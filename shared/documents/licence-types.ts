import { fieldOf, trustAbove } from './field';
import type { ValueGlyphs } from './labelled-value';
import { joined, printedText } from './printed-text';
import type { FieldReading } from './reading';
import { trustThresholds } from './trust-thresholds';

/** Who invested in a company, as it stands in brackets behind its form. */
const INVESTORS =
  '自然人独资 自然人投资或控股 自然人投资或控股的法人独资 非自然人投资或控股的法人独资 法人独资 国有独资 国有控股 外商投资 外商独资 中外合资 中外合作 外国法人独资 外国自然人独资 ' +
  '台港澳合资 台港澳法人独资 台港澳自然人独资 台港澳与境内合资 台港澳与外国投资者合资 港澳台投资 港澳台法人独资 港澳台自然人独资 私营法人独资 内资法人独资 外商投资企业法人独资';

const of = (form: string, kinds: string): readonly string[] => [form, ...kinds.split(' ').map((kind) => `${form}(${kind})`)];

/**
 * What the type (类型) of a business licence is printed as: forms of enterprises in the wording of the market's registers (企业登记注册类型), those
 * that older licences carry among them.
 */
export const LICENCE_TYPES: readonly string[] = [
  ...of('有限责任公司', INVESTORS),
  ...of('有限责任公司分公司', INVESTORS),
  ...of('一人有限责任公司', '自然人独资 法人独资 私营法人独资 内资法人独资'),
  ...of('其他有限责任公司', '国有控股 自然人投资或控股'),
  '其他有限责任公司分公司',
  ...of(
    '股份有限公司',
    '上市 非上市 上市、自然人投资或控股 非上市、自然人投资或控股 上市、国有控股 非上市、国有控股 台港澳与境内合资、上市 中外合资、未上市',
  ),
  ...of('股份有限公司分公司', '上市 非上市 上市、自然人投资或控股 非上市、自然人投资或控股 上市、国有控股 非上市、国有控股'),
  ...of('其他股份有限公司', '上市 非上市'),
  ...[
    '个体工商户',
    '个体户',
    '个体经营',
    '个人独资企业',
    '个人独资企业分支机构',
    '普通合伙企业',
    '特殊普通合伙企业',
    '有限合伙企业',
    '合伙企业',
  ],
  ...[
    '外商投资企业分支机构',
    '外国(地区)企业分支机构',
    '内资企业法人',
    '全民所有制',
    '集体所有制',
    '股份合作制',
    '股份制',
    '联营',
    '集体所有制(股份合作)',
  ],
  ...[
    '全民所有制分支机构',
    '集体分支机构',
    '农民专业合作社',
    '农民专业合作社分支机构',
    '非公司私营企业',
    '国有企业',
    '集体企业',
    '私营企业',
  ],
];

const KNOWN: ReadonlySet<string> = new Set(LICENCE_TYPES);

/** A character that was read has rather to be explained than one that was not: a speck is rarer than a loss. */
const SPECK = 1.5;

/** What it takes to turn what was read into a type: exchanged and missing characters count 1, additional ones more. */
const costOf = (read: string, wanted: string): number => {
  let row = Array.from({ length: wanted.length + 1 }, (_, j) => j);
  for (let i = 1; i <= read.length; i++) {
    const next = [i * SPECK];
    for (let j = 1; j <= wanted.length; j++) {
      const exchanged = (row[j - 1] ?? 0) + (read[i - 1] === wanted[j - 1] ? 0 : 1);
      next.push(Math.min(exchanged, (row[j] ?? 0) + SPECK, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[wanted.length] ?? Number.POSITIVE_INFINITY;
};

/** Nearer than this, and nearer by `MARGIN` than any other, a type is what was printed. */
const mostFor = (read: string): number => (read.length >= 9 ? 2 : 1.5);
const MARGIN = 0.5;

/** The one type that a text, in which characters were lost or misread, can have been; null where none is near, or two are. */
export const nearestLicenceType = (read: string): string | null => {
  const ranked = LICENCE_TYPES.map((type) => ({ type, cost: costOf(read, type) })).sort((a, b) => a.cost - b.cost);
  const [best, second] = ranked;
  if (best === undefined || best.cost > mostFor(read)) return null;
  return second !== undefined && second.cost - best.cost < MARGIN ? null : best.type;
};

/**
 * Reads the type of a business licence. One of the known ones is confirmed by that; what differs from one by a character or two was that one, and goes to
 * a person; anything else is free text, which has to meet `form`.
 */
export const licenceType = (rows: ValueGlyphs, form: RegExp): FieldReading | null => {
  const { glyphs, text } = joined(rows);
  if (KNOWN.has(text)) return fieldOf(text, glyphs, trustAbove(glyphs, trustThresholds.text, 'lexicon'));
  const nearest = text === '' ? null : nearestLicenceType(text);
  return nearest === null ? printedText(rows, form) : fieldOf(nearest, glyphs, { trusted: false, reason: 'implausible' });
};
