import { fieldOf, trustAbove } from './field';
import { glyphText } from './glyph-text';
import { type Frame, frameOf, type InkMaps, type InkRegion, placeIn, regionIn, type Stretch, strokeCells } from './ink';
import { clearnessOf, inkAnswer } from './ink-answer';
import type { Glyph, Row } from './layout';
import { printedDay } from './printed-day';
import type { FieldReading } from './reading';
import { isGreyCopy, type RedPatch, sealPatches, showsColour } from './seal-ink';
import { glyphsOf, type Phrase, phraseIn, type Stream } from './stream';

/** A label that was found; `isWhole` where each of its characters was read as printed, so that its end is known. */
type Anchored = { readonly name: string; readonly glyphs: readonly Glyph[]; readonly frame: Frame; readonly isWhole: boolean };

/** The labels under the promise. A seal often lies over them, so each may be missing. */
const LABELS = {
  providerSigned: '核验人签字',
  providerSealed: '单位盖章(接入服务单位)',
  managerSigned: '网站负责人签字',
  unitSealed: '单位公章',
} as const;

const DAY_LABEL = '日期';

/** `longer` says how the line runs where the label itself is short. */
const anchored = (stream: Stream, name: string, phrase: Phrase | null, longer: readonly Glyph[] = []): Anchored | null => {
  const glyphs = phrase === null ? [] : glyphsOf(stream, phrase);
  const frame = glyphs[0] === undefined ? null : frameOf(glyphs[0], longer.length > glyphs.length ? longer : glyphs);
  return frame && { name, glyphs, frame, isWhole: phrase?.wrong === 0 };
};

/** What was found of the signatures' part: labels, the two 日期, and all its glyphs. */
export type SignaturePart = {
  readonly labels: ReadonlyMap<string, Anchored>;
  readonly glyphs: readonly Glyph[];
};

/** All places where the words stand, first to last. */
const phrasesIn = (stream: Stream, words: string, from: number, to = stream.text.length): readonly Phrase[] => {
  const phrase = phraseIn(stream, words, from, to);
  return phrase === null ? [] : [...phrasesIn(stream, words, from, phrase.from), phrase, ...phrasesIn(stream, words, phrase.to, to)];
};

/** The manager's label, or the part of it that a seal left. */
const managerPhrase = (stream: Stream, start: number): Phrase | null => {
  const whole = phraseIn(stream, LABELS.managerSigned, start);
  const part = whole === null ? phraseIn(stream, '网站负责人', start) : null;
  return whole ?? (part && { ...part, wrong: part.wrong + 1 });
};

/** Finds the signatures' part of a sheet: what stands below the promise. */
export const signaturePart = (stream: Stream, rows: readonly Row[]): SignaturePart => {
  const start = phraseIn(stream, '愿意承担相应处罚')?.to ?? phraseIn(stream, LABELS.providerSigned)?.from ?? stream.text.length;
  const provider = phraseIn(stream, LABELS.providerSigned, start);
  const seal = phraseIn(stream, LABELS.providerSealed, start) ?? phraseIn(stream, '单位盖章', start);
  const manager = anchored(stream, 'managerSigned', managerPhrase(stream, start));
  const unit = phraseIn(stream, LABELS.unitSealed, start);
  const isUnits = (phrase: Phrase): boolean => {
    const glyph = stream.glyphAt[phrase.from];
    return glyph !== undefined && manager !== null && placeIn(manager.frame, glyph)[1] > -UNIT_PART;
  };
  const days = phrasesIn(stream, DAY_LABEL, start);
  const longest = manager?.glyphs ?? (provider === null ? [] : glyphsOf(stream, provider));
  const level = stream.glyphAt[start]?.y ?? Number.POSITIVE_INFINITY;
  const found = [
    anchored(stream, 'providerSigned', provider),
    anchored(stream, 'providerSealed', seal),
    manager,
    anchored(stream, 'unitSealed', unit),
    anchored(stream, 'providerDate', days.find((phrase) => !isUnits(phrase)) ?? null, longest),
    anchored(stream, 'date', days.findLast(isUnits) ?? null, longest),
  ].filter((one) => one !== null);
  return {
    labels: new Map(found.map((one) => [one.name, one])),
    glyphs: rows.filter((row) => row.some((glyph) => glyph.y >= level)).flat(),
  };
};

/** In character widths: what stands less than this above the line on which the manager signs is the unit's. */
const UNIT_PART = 1;

const SEALS: Stretch = { from: -1.5, to: 50, above: 8, below: 32 };
const SEALS_PER_PITCH = 2.5;
const INK_PER_PITCH = 12;

/** How far right of a label's first character a signature or a day goes. */
const HAND = 9;

const behindLabel = ({ glyphs, frame }: Anchored): Stretch => {
  const last = glyphs.at(-1);
  const end = last === undefined ? 0 : placeIn(frame, last)[0];
  return { from: end + 1.2, to: end + 1.2 + HAND, above: 1, below: 0.9 };
};

/** The frame over which seals are looked for: that of the leftmost label, running as the longest one runs. */
const sealFrame = ({ labels }: SignaturePart): Frame | null => {
  const corner = labels.get('providerSigned') ?? labels.get('managerSigned');
  const wide = labels.get('providerSealed') ?? labels.get('managerSigned') ?? corner;
  const first = corner?.glyphs[0];
  return first === undefined || wide === undefined ? null : frameOf(first, wide.glyphs);
};

/** What ink of the signatures' part is to be measured. */
export const signatureRegions = (part: SignaturePart): readonly InkRegion[] => {
  const frame = sealFrame(part);
  const hands = ['providerSigned', 'managerSigned', 'providerDate', 'date'].flatMap((name) => part.labels.get(name) ?? []);
  return [
    ...(frame === null ? [] : [regionIn('seals', frame, SEALS, SEALS_PER_PITCH)]),
    ...hands.map((one) => regionIn(one.name, one.frame, behindLabel(one), INK_PER_PITCH)),
  ];
};

const STROKE = 0.35;
/** A stroke is at most half a character wide: further off there is paper. */
const STROKE_REACH = 6;
/** In square character widths: less is dust, more is writing; from the third on nothing but writing. */
const LEAST_WRITING = 0.22;
const MOST_DUST = 0.04;
const CLEARLY_WRITTEN = 0.5;
/** Pixels to a character: on smaller pictures a pen's strokes fade into the paper, and missing ink proves nothing. */
const LEAST_PITCH = 11;

const inkBehind = (ink: InkMaps, name: string): number | null => {
  const map = ink.get(name);
  return map === undefined ? null : strokeCells(map, STROKE, STROKE_REACH) / INK_PER_PITCH ** 2;
};

const answer = (value: 'yes' | 'no', label: Anchored, clearness: number): FieldReading => inkAnswer(value, label.glyphs, clearness);

/** Whether something was written behind a label; null where it cannot be told. Never clear where the label's end is not known. */
export const signatureOf = ({ labels }: SignaturePart, ink: InkMaps, name: string): FieldReading | null => {
  const label = labels.get(name);
  const written = inkBehind(ink, name);
  if (label === undefined || written === null) return null;
  if (written >= LEAST_WRITING) return answer('yes', label, label.isWhole ? clearnessOf(written, MOST_DUST, CLEARLY_WRITTEN) : 0);
  return written <= MOST_DUST ? answer('no', label, label.isWhole && label.frame.pitch >= LEAST_PITCH ? 1 : 0) : null;
};

/** Seals are 38 to 45 mm wide: about 8 to 14 characters of a sheet's print. */
const SEAL_WIDTH = { least: 6, most: 15 } as const;

/** A seal whose middle is this near to the border between the two parties' parts may be either's; in character widths. */
const BORDER = 1;

const widthOf = ({ left, right, top, bottom }: RedPatch): number => Math.max(right - left, bottom - top) / SEALS_PER_PITCH;
const isSeal = (patch: RedPatch): boolean => widthOf(patch) >= SEAL_WIDTH.least && widthOf(patch) <= SEAL_WIDTH.most;
const levelOf = ({ top, bottom }: RedPatch): number => (top + bottom) / 2 / SEALS_PER_PITCH - SEALS.above;

/** The seals of provider and unit: the provider's has its middle above the line that the manager signs on, the unit's below. */
export const sealsOf = (part: SignaturePart, ink: InkMaps): Readonly<Record<string, FieldReading | null>> => {
  const [frame, map, border] = [sealFrame(part), ink.get('seals'), part.labels.get('managerSigned')];
  const first = border?.glyphs[0];
  if (!frame || !map || !border || !first) return {};
  const level = placeIn(frame, first)[1];
  const { patches, beyond } = sealPatches(map);
  const merged = patches.some((patch) => widthOf(patch) > SEAL_WIDTH.most);
  const seals = patches.filter(isSeal);
  const unsure = merged || seals.some((seal) => Math.abs(levelOf(seal) - level) < BORDER);
  const sealOf = (own: readonly RedPatch[], label: Anchored): FieldReading | null => {
    if (own.length > 0 || merged) return answer('yes', label, own.length === 1 && !unsure ? 1 : 0);
    return unsure || seals.length > 1 || isGreyCopy(map) ? null : answer('no', label, !beyond && showsColour(map) ? 1 : 0);
  };
  return {
    providerSealed: sealOf(
      seals.filter((seal) => levelOf(seal) < level),
      part.labels.get('providerSealed') ?? border,
    ),
    unitSealed: sealOf(
      seals.filter((seal) => levelOf(seal) >= level),
      part.labels.get('unitSealed') ?? border,
    ),
  };
};

/** A written digit is misread or dropped more easily than a printed one: a day may pass only with all eight digits, each sure. */
const LEAST_DAY = 0.97;
const ALL_DIGITS = /\d{4}\D\d{2}\D\d{2}(?!\d)/;

const ofDay = (glyphs: readonly Glyph[]): readonly Glyph[] => glyphs.filter((glyph) => /[\d年月日.\-/]/.test(glyph.char));

/** A day beside which no label was read, of the provider's part or the unit's: never to be trusted. */
const unlabelledDay = ({ labels, glyphs }: SignaturePart, name: string): FieldReading | null => {
  const border = labels.get('managerSigned');
  if (border === undefined) return null;
  const isUnits = (glyph: Glyph): boolean => placeIn(border.frame, glyph)[1] > -UNIT_PART;
  const own = ofDay(glyphs).filter((glyph) => isUnits(glyph) === (name === 'date'));
  for (const line of new Set(own.map((glyph) => glyph.line))) {
    const print = own.filter((glyph) => glyph.line === line);
    const day = printedDay(glyphText(print).text);
    if (day !== null) return fieldOf(day, print, { trusted: false, reason: 'below-threshold' });
  }
  return null;
};

/** The day behind 日期: read, legibly blank, or lost. */
export const dayOf = (part: SignaturePart, ink: InkMaps, name: string): FieldReading | 'empty' | null => {
  const label = part.labels.get(name);
  if (label === undefined) return unlabelledDay(part, name);
  const { from, to } = behindLabel(label);
  const behind = ofDay(
    part.glyphs
      .map((glyph) => ({ glyph, place: placeIn(label.frame, glyph) }))
      .filter(({ place: [x, y] }) => x > from - 0.9 && x < to + 6 && Math.abs(y) < 1)
      .sort((a, b) => a.place[0] - b.place[0])
      .map(({ glyph }) => glyph),
  );
  const { text } = glyphText(behind);
  const day = printedDay(text);
  if (day !== null)
    return fieldOf(
      day,
      behind,
      ALL_DIGITS.test(text) ? trustAbove(behind, LEAST_DAY, 'plausible') : { trusted: false, reason: 'below-threshold' },
    );
  const blank = behind.every((glyph) => /[年月日]/.test(glyph.char));
  const written = inkBehind(ink, name);
  return blank && written !== null && written <= MOST_BLANK ? 'empty' : null;
};

/** 年, 月 and 日 alone. */
const MOST_BLANK = 0.75;
