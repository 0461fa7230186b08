import { beginsWithDivision } from '#shared/identifiers/division-names';
import { alignedName, NAME_GAP } from './aligned-name';
import { creditCodeOn } from './credit-code-field';
import { glyphText } from './glyph-text';
import type { FoundLabel, LabelWording } from './label';
import { type LabelledRows, labelledRows, type ValueGlyphs, WIDEST_GAP } from './labelled-value';
import type { Row } from './layout';
import { licenceTerm } from './licence-term';
import { printedAddress } from './printed-address';
import { printedText, unitName } from './printed-text';
import type { FieldReading } from './reading';
import { OTHER_LABELS, UNIT_LABELS } from './unit-labels';
import { inUnitWords } from './unit-words';

/** How the names of units end. */
const UNIT_END =
  /(?:会|中心|学校|[小中大]学|学院|[院园馆站所社局厅署处部室宫队校台庭团区府场厂店行户]|公司|委|工作组|俱乐部|\((?:有限|普通)合伙\))$/;

/** How the names of offices that register and issue end. */
const OFFICE_END = /(?:局|厅|部|委员会|办公室|办公厅|政府|中心|处|署|院|委)$/;

/** How the names of those that run or answer for a unit end. */
const SPONSOR_END = /(?:[局厅部会处署院校馆所站园社]|学会|协会|大学|中学|小学|中心|政府|办公室|公司|集团|医院)$/;

/** How the sources of money (经费来源) end. */
const FUNDING_END = /(?:补助|拨款|收入|自收自支|捐赠|经费|自筹|\))$/;

/** What a body is (机构性质) ends in one of these words. */
const BODY_NATURE = /(?:机关|法人|机构|群团|单位|团体|组织|基金会)$/;

/** What stands below the lowest field and belongs to none. */
const FOOT = /(?:登记管理局|民政部|司法部|办公室|总局)(?:监制|印制|制)|^注[:：]|^说明/;

const DAY = /\d{2}年|\d{4}[.\-/]\d/;

/** Two halves of a label, one below the other: 宗旨和, then 业务范围. */
const FIRST_HALF: LabelWording = { name: 'scope', wordings: ['宗旨和', '宗旨及'] };
const HALVES_APART = 2.5;

const x0 = (label: FoundLabel): number => label.glyphs[0]?.x0 ?? 0;
const y = (label: FoundLabel): number => label.glyphs[0]?.y ?? 0;
const em = (label: FoundLabel): number => label.glyphs[0]?.em ?? 1;
const inOneColumn = (a: FoundLabel, b: FoundLabel): boolean => Math.abs(x0(a) - x0(b)) < 3 * em(a);

type Found = { readonly rows: readonly Row[]; readonly labelled: LabelledRows; readonly secondHalf: number };

/** The labels of the rows; where the scope's label stands in two lines its second half is taken out, so that the value is read from the first. */
const found = (rows: readonly Row[], labels: readonly LabelWording[]): Found => {
  const labelled = labelledRows(rows, labels);
  const lower = labelled.label('scope');
  const upper = labelledRows(rows, [FIRST_HALF]).label('scope');
  if (!lower || !upper || lower.row === upper.row || !inOneColumn(lower, upper)) return { rows, labelled, secondHalf: 0 };
  const apart = y(lower) - y(upper);
  if (apart < 0 || apart > HALVES_APART * em(upper)) return { rows, labelled, secondHalf: 0 };
  const halved = rows.map((row) => row.filter((glyph) => !lower.glyphs.includes(glyph)));
  const others = labels.filter(({ name }) => name !== 'scope');
  return { rows: halved, labelled: labelledRows(halved, [FIRST_HALF, ...others]), secondHalf: lower.glyphs.length };
};

/** The upper edge of the foot, below the last label of the body. */
const footLevel = (rows: readonly Row[], labels: readonly FoundLabel[]): number => {
  const body = Math.max(0, ...labels.filter((label) => label.name !== 'authority').map(y));
  const foot = rows.find((row) => (row[0]?.y ?? 0) > body && FOOT.test(glyphText(row).text));
  return foot?.[0]?.y ?? Number.POSITIVE_INFINITY;
};

/** The office's name ends above the day of issue, which carries no label. */
const aboveDay = (rows: ValueGlyphs): ValueGlyphs => {
  const day = rows.findIndex((row, index) => index > 0 && DAY.test(glyphText(row).text));
  return day < 0 ? rows : rows.slice(0, day);
};

/** What begins with a place (or as `otherwise` says) is confirmed by that; what doesn't may have lost its beginning. */
const inPlace = (read: FieldReading | null, otherwise: RegExp): FieldReading | null =>
  read === null || beginsWithDivision(read.value) || otherwise.test(read.value) ? read : { ...read, trusted: false, reason: 'implausible' };

/** An office's name. Print of its seal's rim may follow on the row: then it is cut off behind a line that ends as such names do, and not trusted. */
const officeName = (rows: ValueGlyphs): FieldReading | null => {
  const whole = inPlace(printedText(rows, OFFICE_END), /^(?:中共|中华人民共和国|国家|中央)/);
  const row = rows[0] ?? [];
  if (whole === null || OFFICE_END.test(whole.value)) return whole;
  const ends = row.flatMap((glyph, at) => (at > 0 && glyph.opensLine ? [at] : []));
  const cut = ends.map((end) => printedText([row.slice(0, end)])).find((part) => part !== null && OFFICE_END.test(part.value));
  return cut ? { ...cut, trusted: false, reason: 'implausible' } : whole;
};

/** What unit certificates share: which labels were seen, what is printed behind one, and every field that they have in common. */
export type UnitCertificate = {
  readonly seen: (name: string) => boolean;
  /** Characters of a label as it was found, in both lines where it stands in two; 0 where it was not. */
  readonly lengthOf: (label: string) => number;
  readonly behind: (name: string, lines: 'one' | 'many', widestGap?: number) => ValueGlyphs;
  readonly fields: Readonly<Record<string, FieldReading | 'empty' | null>>;
};

/** Reads a unit's certificate by its labels; `own` labels are those that only this kind prints. */
export const unitCertificate = (printed: readonly Row[], own: readonly LabelWording[] = []): UnitCertificate => {
  const { rows, labelled, secondHalf } = found(printed, [...UNIT_LABELS, ...OTHER_LABELS, ...own]);
  const stopBelow = footLevel(rows, labelled.labels);
  const behind = (name: string, lines: 'one' | 'many', widestGap = WIDEST_GAP): ValueGlyphs =>
    labelled.behind(name, { rows: lines, stopBelow, widestGap });
  const [name, representative] = [labelled.label('name'), labelled.label('legalRepresentative')];
  const above = name && representative && inOneColumn(name, representative) ? behind('name', 'many') : [];
  return {
    seen: (label) => labelled.label(label) !== undefined,
    lengthOf: (label) => (labelled.label(label)?.glyphs.length ?? 0) + (label === 'scope' ? secondHalf : 0),
    behind,
    fields: {
      creditCode: creditCodeOn(rows),
      name: unitName(behind('name', 'many'), UNIT_END),
      legalRepresentative: alignedName(behind('legalRepresentative', 'one', NAME_GAP), above, representative?.glyphs),
      address: printedAddress(behind('address', 'many')),
      ...licenceTerm(behind('term', 'many').flat()),
      authority: officeName(aboveDay(behind('authority', 'many'))),
      // A scope that ends in the middle of a list lost what follows.
      scope: printedText(behind('scope', 'many'), /[。)]$/),
      capital: printedText(behind('capital', 'one'), /(?:元整?|币|美元|欧元|港元)$/),
      funding: printedText(behind('funding', 'many'), FUNDING_END),
      sponsor: printedText([inUnitWords(behind('sponsor', 'many').flat())], SPONSOR_END),
      region: inPlace(printedText(behind('region', 'many')), /^全国$/),
      nature: printedText(behind('nature', 'one'), BODY_NATURE),
    },
  };
};

/** Words of papers that name certificates without being one. */
export const NO_CERTIFICATE: readonly string[] = ['核验单', '授权书', '承诺书', '建设方案书'];
