import { checkOrganisationCode } from '#shared/identifiers/organisation-code';
import { fieldOf, type Trust, trustAbove } from './field';
import { glyphsIn, glyphText } from './glyph-text';
import type { ValueGlyphs } from './labelled-value';
import type { Row } from './layout';
import type { FieldReading } from './reading';
import { trustThresholds } from './trust-thresholds';

/** The dash before the check character is read as any stroke. */
const CODE = /(?<![0-9A-Z])([0-9A-Z]{8})([-—–－一~_·.])?([0-9X])(?![0-9A-Z])/gi;

/** Codes as they were given out: digits, one letter before digits, or (from 2015 on) two letters before the characters of credit codes. */
const USUAL = /^(?:\d{8}|[A-Z]\d{7}|M[A-Z][0-9A-HJ-NP-RTUWXY]{6})$/;

/** The check is of modulus 11, and letters that differ by 11 (2 and Z, 0 and B) satisfy it alike: it counts only for usual, clear codes. */
const trustIn = (body: string, isSound: boolean, glyphs: Parameters<typeof trustAbove>[0]): Trust => {
  if (!isSound) return { trusted: false, reason: 'check-digit-fails' };
  return USUAL.test(body) ? trustAbove(glyphs, trustThresholds.listed, 'check-digit') : { trusted: false, reason: 'implausible' };
};

const codesIn = (row: Row, options: { readonly dashed: boolean }): readonly FieldReading[] => {
  const source = glyphText(row);
  return [...source.text.matchAll(CODE)].flatMap((match) => {
    const [whole, body = '', dash, check = ''] = match;
    if (options.dashed && dash === undefined) return [];
    const { number, problems } = checkOrganisationCode(`${body}-${check}`);
    const glyphs = glyphsIn(source, match.index, whole.length);
    return [fieldOf(number, glyphs, trustIn(body.toUpperCase(), problems.length === 0, glyphs), { candidates: true })];
  });
};

/** Finds the organisation code (组织机构代码) behind its label, else the first on the page that has a dash and the right check character; `NNNNNNNN-N`, or null. */
export const organisationCodeOn = (rows: readonly Row[], behind: ValueGlyphs): FieldReading | null => {
  const labelled = behind.flatMap((row) => codesIn(row, { dashed: false }))[0];
  if (labelled) return labelled;
  return rows.flatMap((row) => codesIn(row, { dashed: true })).find(({ trusted }) => trusted) ?? null;
};
