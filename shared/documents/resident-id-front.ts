import { residentIdFacts } from '#shared/identifiers/resident-id';
import { type DocumentKind, distrusted, sorted } from './document-kind';
import { fieldOf, type Trust, trustAbove } from './field';
import { fewestDifferences, printedTwice } from './fuzzy';
import { glyphText, matchesIn } from './glyph-text';
import type { LabelWording } from './label';
import { labelledRows } from './labelled-value';
import type { Glyph, Row } from './layout';
import { nations } from './lexicons';
import { personName } from './person-name';
import { printedAddress } from './printed-address';
import { printedDay } from './printed-day';
import type { FieldReading } from './reading';
import { residentNumber, soundNumbersOn } from './resident-number';
import { simplifiedPrint } from './simplified';
import { trustThresholds } from './trust-thresholds';

const LABELS: readonly LabelWording[] = [
  { name: 'name', wordings: ['姓名'] },
  { name: 'sex', wordings: ['性别'] },
  { name: 'ethnicity', wordings: ['民族'] },
  { name: 'birthDate', wordings: ['出生'] },
  { name: 'address', wordings: ['住址'] },
  { name: 'number', wordings: ['公民身份号码'] },
];

const againstNumber = (value: string, fact: string | undefined, glyphs: readonly Glyph[], least: number): Trust => {
  if (fact === undefined) return trustAbove(glyphs, least, 'plausible');
  return value === fact ? { trusted: true, reason: 'agrees-with-number' } : { trusted: false, reason: 'differs-from-number' };
};

const sexOf = (glyphs: readonly Glyph[], fact: string | undefined): FieldReading | null => {
  const glyph = glyphs.find((g) => g.char === '男' || g.char === '女');
  if (!glyph) return null;
  const value = glyph.char === '男' ? 'male' : 'female';
  return fieldOf(value, [glyph], againstNumber(value, fact, [glyph], trustThresholds.listed));
};

/** The one nation of as many characters, two at least, of which one was misread. */
const nearestNation = (text: string): string | null => {
  const near = [...nations].filter((nation) => nation.length === text.length && nation.length > 1 && fewestDifferences(text, nation) === 1);
  return near.length === 1 ? (near[0] ?? null) : null;
};

const nationOf = (glyphs: readonly Glyph[]): FieldReading | null => {
  const han = glyphs.filter((glyph) => /\p{Script=Han}/u.test(glyph.char));
  for (let length = han.length; length > 0; length--) {
    const part = han.slice(0, length);
    const text = simplifiedPrint(glyphText(part).text);
    if (nations.has(text)) return fieldOf(text, part, trustAbove(part, trustThresholds.listed, 'lexicon'), { candidates: true });
  }
  const text = glyphText(han).text;
  return text === '' ? null : fieldOf(nearestNation(text) ?? text, han, { trusted: false, reason: 'implausible' }, { candidates: true });
};

const birthDateOf = (glyphs: readonly Glyph[], fact: string | undefined): FieldReading | null => {
  const day = printedDay(glyphText(glyphs).text);
  return day === null ? null : fieldOf(day, glyphs, againstNumber(day, fact, glyphs, trustThresholds.date));
};

/** Sex and nation share a row; where one label was lost, the other and the words themselves still tell. */
const onRowOf = (rows: readonly Row[], pattern: RegExp): readonly Glyph[] =>
  rows.flatMap((row) => matchesIn(glyphText(row), pattern)).at(0)?.glyphs ?? [];

/** The nation where its label follows the sex without a gap. */
const BEHIND_SEX = /(?<=[男女]\P{Script=Han}?民族)\p{Script=Han}{1,5}/gu;

/** Front of the resident identity card (居民身份证, portrait side). The number confirms birthday and sex. */
export const residentIdFront: DocumentKind = {
  kind: 'resident-id-front',
  anchors: [
    { text: '公民身份号码', weight: 0.6 },
    { text: '姓名', weight: 0.25 },
    { text: '性别', weight: 0.25 },
    { text: '民族', weight: 0.25 },
    { text: '出生', weight: 0.25 },
    { text: '住址', weight: 0.25 },
  ],
  against: ['居住证', '居住地', '暂住', '户籍地址', '永久居留', '通行证', '驾驶证', '营业执照', '户口', '社会保障'],
  // The card of Hong Kong, Macau and Taiwan residents looks the same on this side; its number does not.
  againstPattern: /(?<!\d)8[123]0000(?:19|20)\d{9}[\dX]/,
  needed: ['name', 'number'],
  read: (rows) => {
    const found = labelledRows(rows, LABELS);
    const behind = (name: string): readonly Glyph[] => found.behind(name, { rows: 'one' }).flat();
    const number = residentNumber(rows);
    const facts = number?.trusted ? residentIdFacts(number.value) : null;
    const numberRow = rows.findIndex((row) => /\d{12}/.test(glyphText(row).text));
    const stopBelow = rows[numberRow]?.[0]?.y;
    const twice = soundNumbersOn(rows) > 1 || printedTwice(rows, '公民身份号码') || printedTwice(rows, '姓名');
    const read = sorted(['name', 'sex', 'ethnicity', 'birthDate', 'address', 'number'], {
      name: personName(behind('name')),
      sex: sexOf(behind('sex').length > 0 ? behind('sex') : onRowOf(rows, /性?别[男女]|[男女]民/g), facts?.sex),
      ethnicity: nationOf(behind('ethnicity').length > 0 ? behind('ethnicity') : onRowOf(rows, BEHIND_SEX)),
      birthDate: birthDateOf(
        behind('birthDate').length > 0 ? behind('birthDate') : onRowOf(rows, /\d{4}年\d{1,2}月\d{1,2}/g),
        facts?.birthDate,
      ),
      address: printedAddress(found.behind('address', { rows: 'many', ...(stopBelow === undefined ? {} : { stopBelow: stopBelow - 1 }) })),
      number,
    });
    // What a card prints once stands here twice: the fields may be of two cards.
    return twice ? distrusted(read, 'two-documents') : read;
  },
};
