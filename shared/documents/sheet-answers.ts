import { frameOf, placeIn } from './ink';
import type { Glyph, Row } from './layout';
import { glyphsOf, type Phrase, type Stream } from './stream';

/** A box to tick: its name, the print behind it, and longer print that says how its line runs. */
export type PrintedBox = { readonly name: string; readonly label: readonly Glyph[]; readonly print: readonly Glyph[]; readonly row: Row };

/** A question that was found, and where the next one begins in the stream. */
export type FoundQuestion = { readonly field: string; readonly phrase: Phrase; readonly until: number };

/** Characters between a question's words and its answer: specks, and what some forms print in brackets behind the words. */
const MOST_BETWEEN: Readonly<Record<string, number>> = { landlineCorrect: 22, accessCorrect: 60 };
const SPECKS = 3;

/** From middle to middle, in heights of a line: between the two characters of an answer stands a box, in running print (是否) there is no room for one. */
const LEAST_APART = 1.3;
const MOST_APART = 6;

/** What boxes are read as. */
const BOX_READ = /[口囗日曰回]/;

const isHan = ({ char }: Glyph): boolean => /\p{Script=Han}/u.test(char) && !BOX_READ.test(char);

/** The row that a glyph stands in. */
export const rowOf = (rows: readonly Row[], glyph: Glyph | undefined): Row =>
  rows.find((row) => glyph !== undefined && row.includes(glyph)) ?? [];

const isApart = (yes: Glyph, no: Glyph): boolean => {
  const apart = (no.x0 + no.x1 - yes.x0 - yes.x1) / (2 * no.em);
  return apart > LEAST_APART && apart < MOST_APART;
};

type Answer = { readonly yes: Glyph | null; readonly no: Glyph | null };

/** The answer's two characters: both as printed, else one of them misread, else one alone at the end of its row. */
const answerIn = (behind: readonly Glyph[], rows: readonly Row[]): Answer => {
  const pairs = behind.flatMap((yes, at) => {
    const no = behind[at + 1];
    return no !== undefined && rowOf(rows, yes).includes(no) && isApart(yes, no) ? [{ yes, no }] : [];
  });
  const whole = pairs.find(({ yes, no }) => yes.char === '是' && no.char === '否');
  const half = pairs.find(({ yes, no }) => (yes.char === '是' && no.char !== '是') || (no.char === '否' && yes.char !== '否'));
  if (whole ?? half) return whole ?? half ?? { yes: null, no: null };
  const last = behind.find((glyph) => /[是否]/.test(glyph.char) && rowOf(rows, glyph).filter(isHan).at(-1) === glyph);
  return { yes: last?.char === '是' ? last : null, no: last?.char === '否' ? last : null };
};

const centreOf = (values: readonly number[]): number | null => [...values].sort((a, b) => a - b)[values.length >> 1] ?? null;

/** The glyph that stands `pitches` further along the print than another. */
const beside = (glyph: Glyph, char: string, pitches: number, print: readonly Glyph[]): Glyph | null => {
  const frame = frameOf(glyph, print);
  if (frame === null) return null;
  const [dx, dy] = [frame.along[0] * frame.pitch * pitches, frame.along[1] * frame.pitch * pitches];
  const [a, b, c, d] = glyph.quad;
  const moved = ([x, y]: readonly [number, number]): readonly [number, number] => [x + dx, y + dy];
  const step = frame.pitch * pitches;
  return { ...glyph, char, x0: glyph.x0 + step, x1: glyph.x1 + step, quad: [moved(a), moved(b), moved(c), moved(d)] };
};

/**
 * 是 and 否 behind each question, before the next: the first two with room for a box between them. Answers stand in columns, so where only
 * one of the two was read, the sheet's other answers say where its fellow stands.
 */
export const answerBoxes = (stream: Stream, rows: readonly Row[], questions: readonly FoundQuestion[]): readonly PrintedBox[] => {
  const found = questions.map(({ field, phrase, until }) => {
    const behind = stream.glyphAt.slice(phrase.to, until).filter(isHan);
    const between = MOST_BETWEEN[field] ?? SPECKS;
    return { field, print: glyphsOf(stream, phrase), ...answerIn(behind.slice(0, between + 2), rows) };
  });
  const apart = centreOf(
    found.flatMap(({ yes, no, print }) => {
      const frame = yes && frameOf(yes, print);
      return frame && no ? [placeIn(frame, no)[0]] : [];
    }),
  );
  return found.flatMap(({ field, print, ...read }) => {
    const yes = read.yes ?? (read.no && apart !== null ? beside(read.no, '是', -apart, print) : null);
    const no = read.no ?? (read.yes && apart !== null ? beside(read.yes, '否', apart, print) : null);
    if (!yes || !no) return [];
    return [
      { name: `${field} yes`, label: [yes], print, row: rowOf(rows, read.yes ?? yes) },
      { name: `${field} no`, label: [no], print, row: rowOf(rows, read.no ?? no) },
    ];
  });
};
