import type { IsoDay } from '#shared/filing/day';
import { checkMrz, type MrzFacts, mrzCheckDigit } from '#shared/identifiers/passport';
import { type DocumentKind, distrusted, sorted } from './document-kind';
import { englishDays } from './english-day';
import { fieldOf, type Trust } from './field';
import { fewestDifferences } from './fuzzy';
import type { Glyph, Row } from './layout';
import { zoneText } from './mrz-characters';
import { type CheckedPart, isSoundLine, secondLineIn } from './mrz-line';
import { type FoundZone, firstLineOf, zoneOn } from './mrz-names';
import { type Seen, type VisualZone, visualZone } from './passport-visual';
import type { FieldReading } from './reading';

const UNSURE: Trust = { trusted: false, reason: 'below-threshold' };
const AGREED: Trust = { trusted: true, reason: 'agrees-with-zone' };

/** A check digit can hold on wrong text: it is believed where the page above says the same. */
const byCheckDigit = ({ sound, repaired }: CheckedPart, agrees: boolean): Trust => {
  if (!sound) return { trusted: false, reason: 'check-digit-fails' };
  return { trusted: agrees, reason: !agrees ? 'below-threshold' : repaired ? 'check-digit-repaired' : 'check-digit' };
};

const numberField = (zone: FoundZone | null, visual: VisualZone): FieldReading | null => {
  const part = zone?.second.number;
  const own = visual.number;
  if (part === undefined) return own === null ? null : fieldOf(own.value, own.glyphs, UNSURE, { candidates: true });
  const value = part.text.replace(/<+$/, '');
  const agrees = own?.value === value || visual.runs.some(({ text }) => text === value);
  // The page's own print is the better reading where the zone had to be mended, or does not even agree with itself.
  const isWhole = part.sound && !part.repaired && !part.text.includes('<');
  if (!agrees && !isWhole && own !== null) return fieldOf(own.value, own.glyphs, UNSURE, { candidates: true });
  return fieldOf(value, part.glyphs.slice(0, -1), byCheckDigit(part, agrees));
};

const dayField = (
  inZone: IsoDay | null,
  part: CheckedPart | undefined,
  own: Seen<readonly IsoDay[]> | null,
  visual: VisualZone,
  pick: (days: readonly IsoDay[]) => IsoDay | undefined,
): FieldReading | null => {
  if (part === undefined || inZone === null || !part.sound) {
    const day = own === null ? undefined : pick(own.value);
    return own === null || day === undefined ? null : fieldOf(day, own.glyphs, UNSURE);
  }
  // The zone leaves the century out; the page prints it.
  const printed = own?.value ?? visual.runs.flatMap(({ text }) => englishDays(text));
  const agreeing = [inZone, ...printed].find((day) => printed.includes(day) && day.replaceAll('-', '').slice(2) === part.text);
  return fieldOf(agreeing ?? inZone, part.glyphs.slice(0, -1), byCheckDigit(part, agreeing !== undefined));
};

const sexField = (facts: MrzFacts | null, zone: FoundZone | null, visual: VisualZone): FieldReading | null => {
  const own = visual.sex;
  if (facts?.sex) return fieldOf(facts.sex, zone?.second.sex.glyphs ?? [], own?.value === facts.sex ? AGREED : UNSURE);
  return own === null ? null : fieldOf(own.value, own.glyphs, UNSURE);
};

/** The state stands three times: twice in the zone, and on the page. What two of them say holds. */
const nationalityField = (facts: MrzFacts | null, zone: FoundZone | null, visual: VisualZone): FieldReading | null => {
  const own = visual.state;
  if (!facts?.nationality) return own === null ? null : fieldOf(own.value, own.glyphs, UNSURE);
  const said = [facts.nationality, zone?.first?.state, own?.value];
  const majority = said.find((state, at) => state !== undefined && said.indexOf(state) !== at);
  return fieldOf(majority ?? facts.nationality, zone?.second.nationality.glyphs ?? [], majority === facts.nationality ? AGREED : UNSURE);
};

const bare = (name: string): string => name.replace(/[^A-Z]/g, '');

/** A name as the page prints it, where it does: only there stand hyphens. */
const nameField = (
  own: Seen<string> | null,
  inZone: string | undefined,
  glyphs: readonly Glyph[],
  runs: VisualZone['runs'],
): FieldReading | null => {
  if (inZone === undefined || inZone === '') return own === null ? null : fieldOf(own.value, own.glyphs, UNSURE);
  if (own === null) {
    const agrees = runs.some(({ text }) => text.length > 3 && bare(text.toUpperCase()) === bare(inZone));
    return fieldOf(inZone, glyphs, agrees ? AGREED : UNSURE);
  }
  if (bare(own.value) !== bare(inZone)) return fieldOf(own.value, own.glyphs, UNSURE);
  return fieldOf(own.value.includes('-') ? own.value : inZone, own.glyphs, AGREED);
};

type Names = {
  readonly number: FieldReading | null;
  readonly surname: FieldReading | null;
  readonly givenNames: FieldReading | null;
  readonly nationality: FieldReading | null;
  readonly state: string;
  /** The state that the page prints. */
  readonly visual: string | undefined;
};

/** The second line with the number and the state that the page shows, where the line's own check digits then hold. */
const secondOf = (text: string, { number, nationality }: Names): string => {
  const padded = (number?.value ?? '').padEnd(9, '<');
  const written = `${padded}${mrzCheckDigit(padded)}${(nationality?.value ?? '').padEnd(3, '<')}${text.slice(13)}`;
  return isSoundLine(written) ? written : text;
};

/** The whole zone; its lines are written anew from the page where fillers or letters of them were lost, and are then not trusted. */
const zoneField = (zone: FoundZone | null, names: Names): FieldReading | null => {
  if (zone === null || zone.second.text === null) return null;
  const { surname, givenNames, nationality, state, visual } = names;
  const composed = surname === null || state === '' ? null : firstLineOf(state, surname.value, givenNames?.value ?? '');
  const first = composed ?? zone.first?.text ?? null;
  if (first === null) return null;
  const second = secondOf(zone.second.text, names);
  const parts = [zone.second.number, zone.second.birth, zone.second.expiry];
  // No check digit covers the issuing state: it counts where the page or the holder's state says the same.
  const asRead = zone.first?.text === first && zone.second.text === second && parts.every((part) => part.sound && !part.repaired);
  const isStateSeen = state === nationality?.value || state === visual;
  const agreed = surname?.trusted === true && givenNames?.trusted !== false && nationality?.trusted === true && isStateSeen;
  const { composite } = zone.second;
  const trust: Trust =
    asRead && composite && agreed
      ? { trusted: true, reason: 'check-digit' }
      : composite
        ? UNSURE
        : { trusted: false, reason: 'check-digit-fails' };
  return fieldOf(`${first}\n${second}`, zone.rows.flat(), trust);
};

/** Two figures name no century: nobody was born after the passport's last day. */
const bornBefore = (birth: IsoDay | null, until: IsoDay | null): IsoDay | null =>
  birth !== null && until !== null && birth >= until ? `19${birth.slice(2)}` : birth;

const factsIn = (zone: FoundZone | null): MrzFacts | null => {
  if (zone === null) return null;
  const { number, nationality, birth, sex, expiry, text } = zone.second;
  const second = text ?? `${number.text}0${nationality.text}${birth.text}0${sex.text}${expiry.text}0`.padEnd(44, '<');
  return checkMrz([zone.first?.text ?? firstLineOf('', '', ''), second]).facts;
};

/** The issuing state as its line has it, unless the page and the holder's state agree on one that differs in a single character. */
const issuingState = (zone: FoundZone | null, visual: VisualZone, nationality: FieldReading | null): string => {
  const [inZone, agreed] = [zone?.first?.state, nationality?.trusted === true ? nationality.value : undefined];
  if (inZone === undefined) return visual.state?.value ?? nationality?.value ?? '';
  const isNear = agreed !== undefined && agreed.length === inZone.length && fewestDifferences(inZone, agreed) === 1;
  return isNear ? agreed : inZone;
};

const FIELDS = ['number', 'surname', 'givenNames', 'nationality', 'sex', 'birthDate', 'validUntil', 'mrz'] as const;

const read = (rows: readonly Row[]) => {
  const zone = zoneOn(rows);
  const visual = visualZone(rows.filter((row) => !zone?.rows.includes(row)));
  const facts = factsIn(zone);
  const surname = nameField(visual.surname, zone?.first?.surname, zone?.first?.surnameGlyphs ?? [], visual.runs);
  const givenNames = nameField(visual.givenNames, zone?.first?.givenNames, zone?.first?.givenGlyphs ?? [], visual.runs);
  const nationality = nationalityField(facts, zone, visual);
  const zones = rows.filter((row) => secondLineIn(zoneText(row)) !== null).length;
  const number = numberField(zone, visual);
  const fields = sorted(FIELDS, {
    number,
    surname,
    givenNames,
    nationality,
    sex: sexField(facts, zone, visual),
    birthDate: dayField(
      bornBefore(facts?.birthDate ?? null, facts?.validUntil ?? null),
      zone?.second.birth,
      visual.birthDate,
      visual,
      (days) => days.at(-1),
    ),
    validUntil: dayField(facts?.validUntil ?? null, zone?.second.expiry, visual.validUntil, visual, (days) => days[0]),
    mrz: zoneField(zone, {
      number,
      surname,
      givenNames,
      nationality,
      state: issuingState(zone, visual, nationality),
      visual: visual.state?.value,
    }),
  });
  return zones > 1 ? distrusted(fields, 'two-documents') : fields;
};

/** Passport (护照): the machine-readable zone and the page above it; a value passes where the two agree. */
export const passport: DocumentKind = {
  kind: 'passport',
  anchors: [
    { text: 'PASSPORT', weight: 0.4 },
    { text: '护照', weight: 0.3 },
    { text: 'PassportNo', weight: 0.3 },
    { text: 'Surname', weight: 0.2 },
    { text: 'Givennames', weight: 0.25 },
    { text: 'Nationality', weight: 0.2 },
    { text: 'Dateofbirth', weight: 0.15 },
    { text: 'Dateofexpiry', weight: 0.25 },
  ],
  patterns: [
    { pattern: /^P<[A-Z<]{3}/m, weight: 0.4 },
    { pattern: /[0-9A-Z<]{9}\d[A-Z<0]{3}\d{7}[MF<]\d{7}/, weight: 0.5 },
  ],
  against: ['通行证', '居住证', '居留身份证', '营业执照'],
  needed: ['number', 'validUntil'],
  read,
};
