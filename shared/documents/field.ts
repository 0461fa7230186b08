import { mayHaveDropped } from './dropped-character';
import { boxOf, type Glyph } from './layout';
import type { FieldReading, TrustReason } from './reading';

const MOST_CANDIDATES = 24;
const LEAST_CANDIDATE = 0.002;

/** The weakest character's confidence: a value is as sure as its least sure part. */
export const confidenceOf = (glyphs: readonly Glyph[]): number =>
  glyphs.length === 0 ? 0 : Math.round(Math.min(...glyphs.map((glyph) => glyph.confidence)) * 1000) / 1000;

/** Other readings of a short text: one character, or two, taken as the recogniser's next best. Strongest first, the value itself left out. */
export const candidatesOf = (glyphs: readonly Glyph[]): readonly string[] => {
  const swaps = glyphs.flatMap((glyph, at) =>
    glyph.alternatives
      .filter((a) => a.confidence >= LEAST_CANDIDATE)
      .map((a) => ({ at, char: a.char, weight: a.confidence / Math.max(glyph.confidence, 1e-6) })),
  );
  const chars = glyphs.map((glyph) => glyph.char);
  const spelled = (list: readonly (typeof swaps)[number][]) =>
    chars
      .map((char, at) => list.find((s) => s.at === at)?.char ?? char)
      .join('')
      .normalize('NFKC');
  const pairs = swaps.flatMap((a) => swaps.filter((b) => b.at > a.at).map((b) => ({ list: [a, b], weight: a.weight * b.weight })));
  const all = [...swaps.map((s) => ({ list: [s], weight: s.weight })), ...pairs].sort((a, b) => b.weight - a.weight);
  const value = spelled([]);
  return [...new Set(all.slice(0, MOST_CANDIDATES).map((entry) => spelled(entry.list)))].filter((text) => text !== value);
};

/** Whether and why a value may pass without a person. */
export type Trust = { readonly trusted: boolean; readonly reason: TrustReason };

/** A field that was read off some glyphs. Never trusted where the print shows room for a character that was not read. */
export const fieldOf = (
  value: string,
  glyphs: readonly Glyph[],
  trust: Trust,
  options: { readonly candidates?: boolean } = {},
): FieldReading => ({
  value,
  confidence: confidenceOf(glyphs),
  ...(trust.trusted && mayHaveDropped(glyphs) ? ({ trusted: false, reason: 'outside-alphabet' } as const) : trust),
  box: boxOf(glyphs),
  ...(options.candidates ? { candidates: candidatesOf(glyphs) } : {}),
});

/** Trust by confidence alone: the reason given holds when every character is at least this sure. */
export const trustAbove = (glyphs: readonly Glyph[], least: number, reason: TrustReason): Trust =>
  confidenceOf(glyphs) >= least ? { trusted: true, reason } : { trusted: false, reason: 'below-threshold' };
