import { residentIdFacts } from '#shared/identifiers/resident-id';
import { distrusted, type FieldsRead, sorted } from './document-kind';
import { fieldOf, trustAbove } from './field';
import { printedTwice } from './fuzzy';
import { glyphText } from './glyph-text';
import type { LabelWording } from './label';
import { labelledRows } from './labelled-value';
import type { Glyph, Row } from './layout';
import { personName } from './person-name';
import { printedAddress } from './printed-address';
import { printedDay } from './printed-day';
import { printedSex } from './printed-sex';
import type { FieldReading } from './reading';
import { residentNumber, soundNumbersOn } from './resident-number';
import { trustThresholds } from './trust-thresholds';
import { validityOn } from './validity';

/** What tells the residence papers apart when they are read. */
export type ResidenceForm = {
  /** How the address where the holder lives is called; an address of registration is another field. */
  readonly address: readonly string[];
  /** For how many years it may be given. */
  readonly years: readonly number[];
  readonly isSound?: (number: string) => boolean;
};

const labelsOf = ({ address }: ResidenceForm): readonly LabelWording[] => [
  { name: 'name', wordings: ['姓名'] },
  { name: 'sex', wordings: ['性别'] },
  { name: 'ethnicity', wordings: ['民族'] },
  { name: 'birthDate', wordings: ['出生日期', '出生'] },
  { name: 'number', wordings: ['公民身份号码', '身份证号码', '身份证号'] },
  { name: 'registeredAt', wordings: ['户籍地址', '户口所在地', '常住户口所在地', '常住户口地址'] },
  { name: 'address', wordings: address },
  { name: 'validity', wordings: ['有效期限', '有效期至', '有效期'] },
  { name: 'authority', wordings: ['签发机关', '发证机关'] },
  { name: 'permitNumber', wordings: ['通行证号码'] },
  { name: 'issue', wordings: ['签发次数'] },
];

/** A value that the number says too is confirmed or contradicted by it. */
const besideNumber = (field: FieldReading | null, fact: string | undefined): FieldReading | null => {
  if (field === null || fact === undefined) return field;
  return field.value === fact
    ? { ...field, trusted: true, reason: 'agrees-with-number' }
    : { ...field, trusted: false, reason: 'differs-from-number' };
};

const birthDate = (glyphs: readonly Glyph[]): FieldReading | null => {
  const day = printedDay(glyphText(glyphs).text);
  return day === null ? null : fieldOf(day, glyphs, trustAbove(glyphs, trustThresholds.date, 'plausible'));
};

/** Reads a residence paper: name, number and address; sex, birthday and term where their labels were seen. */
export const readResidence =
  (form: ResidenceForm) =>
  (rows: readonly Row[]): FieldsRead => {
    const found = labelledRows(rows, labelsOf(form));
    const behind = (name: string): readonly Glyph[] => found.behind(name, { rows: 'one' }).flat();
    const number = residentNumber(rows, form.isSound);
    const facts = number?.trusted ? residentIdFacts(number.value) : null;
    const sex = printedSex(rows, behind('sex'));
    const numberLabel = found.label('number')?.glyphs[0];
    const addressLabel = found.label('address')?.glyphs[0];
    // On cards the number stands below the address, out of its column.
    const stopBelow =
      numberLabel && addressLabel && numberLabel.y > addressLabel.y ? { stopBelow: numberLabel.y - 0.5 * numberLabel.em } : {};
    const seen = (name: string): boolean => found.label(name) !== undefined;
    const sometimes = [
      ...(seen('sex') || sex !== null ? ['sex'] : []),
      ...(seen('birthDate') ? ['birthDate'] : []),
      ...(seen('validity') ? ['validFrom', 'validUntil'] : []),
    ];
    const read = sorted(['name', 'number', 'address', ...sometimes], {
      name: personName(behind('name')),
      number,
      address: printedAddress(found.behind('address', { rows: 'many', ...stopBelow })),
      sex: besideNumber(sex, facts?.sex),
      birthDate: besideNumber(birthDate(behind('birthDate')), facts?.birthDate),
      ...validityOn(rows, behind('validity'), form.years),
    });
    // What a card prints once stands here twice: the fields may be of two cards.
    const twice = soundNumbersOn(rows, form.isSound) > 1 || printedTwice(rows, '姓名');
    return twice ? distrusted(read, 'two-documents') : read;
  };
