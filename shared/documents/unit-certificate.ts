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

/** How the names of units end. */
const UNIT_END =
  /(?:会|中心|学校|[小中大]学|学院|[院园馆站所社局厅署处部室宫队校台庭团区府场厂店行户]|公司|委|工作组|俱乐部|\((?:有限|普通)合伙\))$/;

/** How the names of offices that register and issue end. */
const OFFICE_END = /(?:局|厅|部|委员会|办公室|办公厅|政府|中心|处|署|院|委)$/;

/** What stands below the lowest field and belongs to none. */
const FOOT = /(?:登记管理局|民政部|司法部|办公室|总局)(?:监制|印制|制)|^注[:：]|^说明/;

const DAY = /\d{4}[年.\-/]\d{1,2}/;

/** Two halves of a label, one below the other: 宗旨和, then 业务范围. */
const FIRST_HALF: LabelWording = { name: 'scope', wordings: ['宗旨和', '宗旨及'] };
const HALVES_APART = 2.5;

const x0 = (label: FoundLabel): number => label.glyphs[0]?.x0 ?? 0;
const y = (label: FoundLabel): number => label.glyphs[0]?.y ?? 0;
const em = (label: FoundLabel): number => label.glyphs[0]?.em ?? 1;
const inOneColumn = (a: FoundLabel, b: FoundLabel): boolean => Math.abs(x0(a) - x0(b)) < 3 * em(a);

/** The labels of the rows; where the scope's label stands in two lines its second half is taken out, so that the value is read from the first. */
const found = (
  rows: readonly Row[],
  labels: readonly LabelWording[],
): { readonly rows: readonly Row[]; readonly labelled: LabelledRows } => {
  const labelled = labelledRows(rows, labels);
  const lower = labelled.label('scope');
  const upper = labelledRows(rows, [FIRST_HALF]).label('scope');
  if (!lower || !upper || lower.row === upper.row || !inOneColumn(lower, upper)) return { rows, labelled };
  const apart = y(lower) - y(upper);
  if (apart < 0 || apart > HALVES_APART * em(upper)) return { rows, labelled };
  const halved = rows.map((row) => row.filter((glyph) => !lower.glyphs.includes(glyph)));
  return { rows: halved, labelled: labelledRows(halved, [FIRST_HALF, ...labels.filter(({ name }) => name !== 'scope')]) };
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

/** What unit certificates share: which labels were seen, what is printed behind one, and every field that they have in common. */
export type UnitCertificate = {
  readonly seen: (name: string) => boolean;
  readonly behind: (name: string, lines: 'one' | 'many', widestGap?: number) => ValueGlyphs;
  readonly fields: Readonly<Record<string, FieldReading | 'empty' | null>>;
};

/** Reads a unit's certificate by its labels; `own` labels are those that only this kind prints. */
export const unitCertificate = (printed: readonly Row[], own: readonly LabelWording[] = []): UnitCertificate => {
  const { rows, labelled } = found(printed, [...UNIT_LABELS, ...OTHER_LABELS, ...own]);
  const stopBelow = footLevel(rows, labelled.labels);
  const behind = (name: string, lines: 'one' | 'many', widestGap = WIDEST_GAP): ValueGlyphs =>
    labelled.behind(name, { rows: lines, stopBelow, widestGap });
  const [name, representative] = [labelled.label('name'), labelled.label('legalRepresentative')];
  const above = name && representative && inOneColumn(name, representative) ? behind('name', 'many') : [];
  return {
    seen: (label) => labelled.label(label) !== undefined,
    behind,
    fields: {
      creditCode: creditCodeOn(rows),
      name: unitName(behind('name', 'many'), UNIT_END),
      legalRepresentative: alignedName(behind('legalRepresentative', 'one', NAME_GAP), above, representative?.glyphs),
      address: printedAddress(behind('address', 'many')),
      ...licenceTerm(behind('term', 'many').flat()),
      authority: printedText(aboveDay(behind('authority', 'many')), OFFICE_END),
      scope: printedText(behind('scope', 'many')),
      capital: printedText(behind('capital', 'one'), /元|币|美元|\d/),
      funding: printedText(behind('funding', 'many')),
      sponsor: printedText(behind('sponsor', 'many')),
      region: printedText(behind('region', 'many')),
      nature: printedText(behind('nature', 'one')),
    },
  };
};

/** Words of papers that name certificates without being one. */
export const NO_CERTIFICATE: readonly string[] = ['核验单', '授权书', '承诺书', '建设方案书'];
