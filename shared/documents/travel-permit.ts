import type { IsoDay } from '#shared/filing/day';
import { type DocumentKind, distrusted, type FieldsRead, sorted } from './document-kind';
import { fieldOf, type Trust, trustAbove } from './field';
import { isPrintedIn, printedTwice } from './fuzzy';
import { type GlyphMatch, glyphsIn, glyphText, matchesIn } from './glyph-text';
import type { LabelWording } from './label';
import { type LabelledRows, labelledRows } from './labelled-value';
import type { Glyph, Row } from './layout';
import { personName } from './person-name';
import { printedDay } from './printed-day';
import { printedSex } from './printed-sex';
import type { FieldReading } from './reading';
import { type Run, runsOf, spacedText } from './runs';
import { trustThresholds } from './trust-thresholds';
import { validityOn } from './validity';

const LABELS: readonly LabelWording[] = [
  { name: 'name', wordings: ['姓名', '姓名/Name'] },
  { name: 'birthDate', wordings: ['出生日期', '出生'] },
  { name: 'sex', wordings: ['性别'] },
  { name: 'validity', wordings: ['有效期限', '有效期至', '有效期'] },
  { name: 'authority', wordings: ['签发机关'] },
  { name: 'number', wordings: ['证件号码', '证件号'] },
  { name: 'issue', wordings: ['签发次数', '换证次数'] },
  { name: 'place', wordings: ['签发地点'] },
];

/** Since 2013 the ministry's office, later the administration of its own; both print the same words everywhere. */
const AUTHORITIES = ['公安部出入境管理局', '中华人民共和国出入境管理局', '中华人民共和国国家移民管理局', '国家移民管理局'] as const;

/** How many years a permit is given for; it ends the day before, on older ones on the same day. */
const TERMS = [3, 5, 10];

/** The one of the closed list that is printed here; a character misread in it is put right, and the value then not trusted. */
const authorityOf = (glyphs: readonly Glyph[]): FieldReading | null => {
  const han = glyphs.filter(({ char }) => /\p{Script=Han}/u.test(char));
  const source = glyphText(han);
  const whole = AUTHORITIES.find((authority) => source.text.includes(authority));
  if (whole !== undefined) {
    const own = glyphsIn(source, source.text.indexOf(whole), whole.length);
    return fieldOf(whole, own, trustAbove(own, trustThresholds.listed, 'lexicon'));
  }
  if (source.text.length < 4) return null;
  const near = AUTHORITIES.find((authority) => authority.length === source.text.length && isPrintedIn(source.text, authority));
  return fieldOf(near ?? source.text, han, { trusted: false, reason: near === undefined ? 'implausible' : 'below-threshold' });
};

const dayOf = (glyphs: readonly Glyph[]): FieldReading | null => {
  const day: IsoDay | null = printedDay(glyphText(glyphs).text);
  return day === null ? null : fieldOf(day, glyphs, trustAbove(glyphs, trustThresholds.date, 'plausible'));
};

const LATIN_NAME = /^[A-Z][A-Z' -]*,[A-Z][A-Z' -]*$/;

/** The name in Latin letters: the one entry with a comma between capitals. */
const latinNameOn = (runs: readonly Run[]): FieldReading | null => {
  const found = runs.filter(({ text }) => LATIN_NAME.test(text.toUpperCase().replace('，', ',')) && text.length >= 4);
  const [run] = found;
  if (run === undefined) return null;
  const value = spacedText(run.glyphs).replace(/\s*[,，]\s*/, ', ');
  const trust: Trust =
    found.length === 1 && value === value.toUpperCase()
      ? trustAbove(run.glyphs, trustThresholds.number, 'plausible')
      : { trusted: false, reason: 'implausible' };
  return fieldOf(value.toUpperCase(), run.glyphs, trust);
};

/** Behind its label, else the one entry of the page that has the number's form. */
const numberOf = (rows: readonly Row[], found: LabelledRows, form: RegExp): FieldReading | null => {
  const behind = found.behind('number', { rows: 'one' }).flat();
  const inGlyphs = (glyphs: readonly Glyph[]): readonly GlyphMatch[] => matchesIn(glyphText(glyphs), form);
  // Print of a neighbouring line may touch it.
  const lines = [...new Set(behind.map(({ line }) => line))].map((line) => behind.filter((glyph) => glyph.line === line));
  const [labelled] = [...inGlyphs(behind), ...lines.flatMap(inGlyphs)];
  const elsewhere = runsOf(rows).flatMap(({ glyphs }) => inGlyphs(glyphs));
  const match = labelled ?? (elsewhere.length === 1 ? elsewhere[0] : undefined);
  if (match === undefined) return null;
  const trust: Trust =
    labelled === undefined ? { trusted: false, reason: 'below-threshold' } : trustAbove(match.glyphs, trustThresholds.number, 'plausible');
  return fieldOf(match.text, match.glyphs, trust, { candidates: true });
};

const FIELDS = ['name', 'nameLatin', 'number', 'sex', 'birthDate', 'validFrom', 'validUntil', 'authority'] as const;

const readPermit =
  (title: string, form: RegExp) =>
  (rows: readonly Row[]): FieldsRead => {
    const found = labelledRows(rows, LABELS);
    const behind = (name: string): readonly Glyph[] => found.behind(name, { rows: 'one' }).flat();
    const read = sorted(FIELDS, {
      name: personName(behind('name')),
      nameLatin: latinNameOn(runsOf(rows)),
      number: numberOf(rows, found, form),
      sex: printedSex(rows, behind('sex')),
      birthDate: dayOf(behind('birthDate')),
      ...validityOn(rows, behind('validity'), TERMS),
      authority: authorityOf(behind('authority')),
    });
    // What a card prints once stands here twice: the fields may be of two cards.
    return printedTwice(rows, '姓名') || printedTwice(rows, '出生日期') || printedTwice(rows, title)
      ? distrusted(read, 'two-documents')
      : read;
  };

/** What tells one travel permit from the other: its title, and the form of its number (with the `g` flag). */
export type PermitKind = {
  readonly kind: 'home-return-permit' | 'taiwan-permit';
  readonly title: string;
  readonly form: RegExp;
  readonly anchors: DocumentKind['anchors'];
  readonly against: readonly string[];
};

/** A travel permit (通行证): a card with the holder's name in Han and Latin characters. Its number has no check digit. */
export const travelPermit = ({ kind, title, form, anchors, against }: PermitKind): DocumentKind => ({
  kind,
  anchors: [
    ...anchors,
    { text: '通行证', weight: 0.1 },
    { text: '证件号码', weight: 0.1 },
    { text: '出入境管理局', weight: 0.1 },
    { text: '有效期限', weight: 0.1 },
  ],
  against: [...against, '居住证', '护照', '居民身份证', '营业执照', '核验单', '承诺书', '授权书', '网站'],
  needed: ['name', 'number'],
  read: readPermit(title, form),
});
