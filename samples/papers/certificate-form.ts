import { type Drawing, type Press, type Sheet, type TextStyle, write, writeBlock } from '#samples/drawing/sheet';
import type { UnitNature } from '#samples/facts/unit-words';
import { drawUnit, type Unit } from '#samples/facts/units';
import { between, chance, pick, type Random, randomFrom, seedOf } from '#samples/random';
import type { MaterialKind } from '#shared/filing/codes';
import { sealedOver } from './business-licence';
import { type Entry, type EntryLook, entryLook, writeEntries } from './certificate-entries';
import {
  certificateDrawing,
  certificatePaper,
  type DayForm,
  dayForm,
  LANDSCAPE,
  PORTRAIT,
  writeIssuer,
  writeTitle,
} from './certificate-page';
import { codePattern } from './licence-parts';
import { factsOf, lookOf, type Paper } from './paper';

/** What one certificate says beside its number and its issuer, and what stands small at its foot. */
export type CertificateBody = { readonly entries: readonly Entry[]; readonly sentence?: { readonly name: string; readonly rest: string } };

/** A kind of unit certificate: what it is called and what it prints. The layout is drawn anew for every seed. */
export type CertificateForm = {
  readonly kind: MaterialKind;
  readonly nature: UnitNature | readonly UnitNature[];
  readonly issued: readonly [from: number, to: number];
  /** Whose registering office issues it, when not the unit's own. */
  readonly authorityFor?: UnitNature;
  readonly titles: readonly string[];
  /** How many of ten lie across. */
  readonly across: number;
  readonly number: { readonly field: 'creditCode' | 'organisationCode'; readonly labels: readonly string[] };
  readonly issuers: readonly string[];
  readonly body: (unit: Unit, random: Random, day: DayForm) => CertificateBody;
  readonly foot: readonly string[];
  /** Small print in the lower left corner. */
  readonly notes?: readonly string[];
};

const writeNumber = (sheet: Sheet, random: Random, entry: { label: string; number: string; field: string }, y: number, look: EntryLook) => {
  const x = pick(random, [260, sheet.width / 2 - 520, sheet.width / 2 - 420] as const);
  const end = write(sheet, `${entry.label}${chance(random, 0.4) ? '：' : ''}`, { x, y }, { ...look.label, size: 46 });
  const style = {
    ...look.value,
    font: pick(random, ['sans-medium', 'sans-regular', 'serif-bold'] as const),
    size: 50,
    gap: between(random, 0, 3),
  };
  write(sheet, entry.number, { x: end + between(random, 20, 60), y }, style, entry.field);
  return y + 130;
};

/** The sentence of a certificate that has hardly any labels: the unit's name in it is the field. */
const writeSentence = (
  sheet: Sheet,
  { name, rest }: { readonly name: string; readonly rest: string },
  y: number,
  look: EntryLook,
): number => {
  const x = 300;
  write(sheet, name, { x, y }, { ...look.value, size: look.value.size * 1.15 }, 'name');
  return writeBlock(sheet, rest, { x, y: y + 110, width: sheet.width - 2 * x, leading: look.value.size * 1.7 }, look.value) + 60;
};

const drawCertificate = (form: CertificateForm, unit: Unit, across: boolean, random: Random, press: Press): Drawing => {
  const sheet = certificatePaper(random, across ? LANDSCAPE : PORTRAIT, press);
  const look = entryLook(random);
  const day = dayForm(random);
  let y = writeTitle(sheet, random, pick(random, form.titles), { top: across ? 190 : 230, size: across ? 145 : 135 });
  const { entries, sentence } = form.body(unit, random, day);
  const number = { label: pick(random, form.number.labels), number: unit[form.number.field], field: form.number.field };
  const isEntry = sentence === undefined && chance(random, 0.4);
  if (!isEntry) y = writeNumber(sheet, random, number, y, look);
  if (sentence !== undefined) y = writeSentence(sheet, sentence, y, look);
  const issuer = pick(random, form.issuers);
  // On half of them the issuer is an entry among the others, on the rest it stands at the foot.
  const printed = sentence !== undefined || chance(random, 0.5);
  const all: readonly Entry[] = [
    ...(isEntry ? [{ label: number.label, pieces: [{ text: number.number, field: number.field }] }] : []),
    ...entries,
    ...(printed ? [] : [{ label: issuer, pieces: [{ text: unit.authority, field: 'authority' }] }]),
  ];
  const inTwo = across && (all.length > 6 || chance(random, 0.4));
  const rows = inTwo ? Math.ceil(all.length / 2) : all.length;
  const room = sheet.height - (across ? 560 : 620) - y;
  // Few entries are spread over the page, many are set close.
  const roomy = Math.min(look.value.size * 3.6, room / (rows + 3)) * between(random, 0.8, 1);
  const spaced = { ...look, leading: Math.max(look.value.size * 1.7, roomy) };
  if (inTwo) {
    writeEntries(sheet, all.slice(0, rows), { x: 240, y, width: 1230 }, spaced);
    writeEntries(sheet, all.slice(rows), { x: 1560, y, width: 1190 }, spaced);
  } else writeEntries(sheet, all, { x: across ? 420 : 240, y, width: across ? 2100 : 1600 }, spaced);
  const corner = { x: 300, y: sheet.height - 480 };
  const small: TextStyle = { font: 'sans-regular', size: 28, colour: '#4a4238' };
  if (chance(random, 0.5)) codePattern(sheet, random, { ...corner, size: 220 });
  else if (form.notes) writeBlock(sheet, form.notes.join(' '), { ...corner, width: across ? 900 : 520, leading: 42 }, small);
  writeIssuer(
    sheet,
    random,
    { label: issuer, authority: unit.authority, day: day(unit.issuedOn), printed },
    { x: sheet.width - (across ? 1250 : 1150), y: sheet.height - (across ? 440 : 480), style: look.value },
  );
  write(
    sheet,
    pick(random, form.foot),
    { x: sheet.width - 760, y: sheet.height - 150 },
    { font: 'sans-regular', size: 28, colour: '#4a4238' },
  );
  const fields = Object.keys(sheet.places).map((field) => [field, unit[field as keyof Unit]]);
  return certificateDrawing(sheet, form.kind, form.number.field, Object.fromEntries(fields));
};

/** The paper of a form, under a name of the catalogue. */
export const certificatePaperOf = (name: string, share: number, form: CertificateForm): Paper => ({
  name,
  share,
  sealable: true,
  invent: (seed, { sealStrength, typeface = 'noto' }) => {
    const facts = factsOf(seed);
    const nature = typeof form.nature === 'string' ? form.nature : pick(facts, form.nature);
    const unit = drawUnit(facts, nature, {
      issued: form.issued,
      ...(form.authorityFor === undefined ? {} : { authorityFor: form.authorityFor }),
    });
    const across = chance(randomFrom(seedOf(seed, 'lie')), form.across / 10);
    return {
      size: across ? LANDSCAPE : PORTRAIT,
      draw: (scale) => {
        const drawing = drawCertificate(form, unit, across, lookOf(seed), { scale, typeface });
        const over = pick(randomFrom(seedOf(seed, 'over')), ['name', 'authority', 'name'] as const);
        return sealStrength === undefined ? drawing : sealedOver(drawing, randomFrom(seedOf(seed, 'seal')), unit.name, sealStrength, over);
      },
      tags: [across ? 'across' : 'upright', ...(sealStrength === undefined ? [] : ['seal-over'])],
    };
  },
});
