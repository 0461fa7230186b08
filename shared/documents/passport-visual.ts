import type { IsoDay } from '#shared/filing/day';
import { englishDays } from './english-day';
import { glyphText } from './glyph-text';
import { type FoundLabel, findLabels, type LabelWording } from './label';
import type { Glyph, Row } from './layout';
import { type Run, runsOf, spacedText } from './runs';
import { glyphsBelow } from './value-below';

/** The wordings of passports in English, in English and French, and in Chinese and English; blanks are left out. */
const LABELS: readonly LabelWording[] = [
  { name: 'type', wordings: ['类型/Type', 'Type/Type'] },
  { name: 'state', wordings: ['国家码/CountryCode', 'CountryCode', 'Issuingcountry', 'Code/Code', 'Code'] },
  { name: 'number', wordings: ['护照号/PassportNo', 'PassportNo./PasseportNo.', 'PassportNo', '护照号码'] },
  { name: 'names', wordings: ['姓名/Name'] },
  { name: 'surname', wordings: ['姓/Surname', 'Surname/Nom', 'Surname'] },
  { name: 'givenNames', wordings: ['名/Givennames', 'Givennames/Prénoms', 'Givennames'] },
  { name: 'sex', wordings: ['性别/Sex', 'Sex/Sexe', 'Sex'] },
  { name: 'nationality', wordings: ['国籍/Nationality', 'Nationality/Nationalité', 'Nationality'] },
  { name: 'birthDate', wordings: ['出生日期/Dateofbirth', 'Dateofbirth/Datedenaissance', 'Dateofbirth'] },
  { name: 'birthPlace', wordings: ['出生地点/Placeofbirth', 'Placeofbirth/Lieudenaissance', 'Placeofbirth'] },
  { name: 'issuePlace', wordings: ['签发地点/Placeofissue', 'Placeofissue'] },
  { name: 'issued', wordings: ['签发日期/Dateofissue', 'Dateofissue/Datededélivrance', 'Dateofissue'] },
  { name: 'validUntil', wordings: ['有效期至/Dateofexpiry', 'Dateofexpiry/Dated’expiration', 'Dateofexpiration', 'Dateofexpiry'] },
  { name: 'authority', wordings: ['签发机关/Authority', 'Authority/Autorité', 'Authority'] },
];

/** A value of the visual zone, and the glyphs that it was read off. */
export type Seen<Value> = { readonly value: Value; readonly glyphs: readonly Glyph[] };

/** What the visual zone (the page above the machine-readable lines) shows; null where nothing of the form stands under the label. */
export type VisualZone = {
  readonly number: Seen<string> | null;
  readonly surname: Seen<string> | null;
  readonly givenNames: Seen<string> | null;
  readonly state: Seen<string> | null;
  readonly sex: Seen<'male' | 'female'> | null;
  readonly birthDate: Seen<readonly IsoDay[]> | null;
  readonly validUntil: Seen<readonly IsoDay[]> | null;
  /** Every entry of the page, for looking a value up that no label led to. */
  readonly runs: readonly Run[];
};

const latin = (glyphs: readonly Glyph[]): readonly Glyph[] => glyphs.filter(({ char }) => /^[A-Za-z,，' -]$/.test(char));

const nameIn = (glyphs: readonly Glyph[]): Seen<string> | null => {
  const value = spacedText(glyphs).toUpperCase().replace(/[,，]/g, '').trim();
  return value === '' ? null : { value, glyphs };
};

/** 姓名/Name holds both, the surname before the comma. */
const bothNames = (glyphs: readonly Glyph[]): Pick<VisualZone, 'surname' | 'givenNames'> => {
  const comma = glyphs.findIndex(({ char }) => /[,，]/.test(char));
  return comma < 0
    ? { surname: null, givenNames: null }
    : { surname: nameIn(glyphs.slice(0, comma)), givenNames: nameIn(glyphs.slice(comma + 1)) };
};

const numberIn = (glyphs: readonly Glyph[]): Seen<string> | null => {
  const run = runsOf([glyphs]).find(({ text }) => /^[A-Z0-9]{6,9}$/i.test(text) && /\d{3}/.test(text));
  return run === undefined ? null : { value: run.text.toUpperCase(), glyphs: run.glyphs };
};

const sexIn = (glyphs: readonly Glyph[]): Seen<'male' | 'female'> | null => {
  const { text } = glyphText(glyphs);
  const [, mark = ''] = /^(?:[男女]\/?)?([MF])$|^([男女])/.exec(text.toUpperCase()) ?? [];
  if (mark === '' && !/^[男女]/.test(text)) return null;
  return { value: mark === 'M' || text.startsWith('男') ? 'male' : 'female', glyphs };
};

const daysIn = (glyphs: readonly Glyph[]): Seen<readonly IsoDay[]> | null => {
  const days = englishDays(glyphText(glyphs).text);
  return days.length === 0 ? null : { value: days, glyphs };
};

/** Reads the visual zone of a passport's page off the rows that are not of the machine-readable zone. */
export const visualZone = (rows: readonly Row[]): VisualZone => {
  const labels = findLabels(rows, LABELS);
  const under = (name: string): readonly Glyph[] => {
    const label: FoundLabel | undefined = labels.find((found) => found.name === name);
    return label === undefined ? [] : glyphsBelow(rows, labels, label);
  };
  const state = runsOf([under('state')]).find(({ text }) => /^[A-Z]{3}$/.test(text));
  return {
    number: numberIn(under('number')),
    ...(labels.some(({ name }) => name === 'names')
      ? bothNames(latin(under('names')))
      : { surname: nameIn(latin(under('surname'))), givenNames: nameIn(latin(under('givenNames'))) }),
    state: state === undefined ? null : { value: state.text, glyphs: state.glyphs },
    sex: sexIn(under('sex')),
    birthDate: daysIn(under('birthDate')),
    validUntil: daysIn(under('validUntil')),
    runs: runsOf(rows),
  };
};
