import { boxOf, type Glyph } from './layout';
import type { FieldReading } from './reading';

/** From which clearness on what ink says may pass without a person. */
const CLEAR = 0.8;

/**
 * What measured ink answers (a tick, a signature, a seal) beside some print. How well that print was read says nothing about the ink, so
 * neither its confidence nor the room between its characters counts, and no fitted threshold applies: only how clearly the ink says it
 * does. `clearness` is 0 (might as well be the opposite) to 1 (far from any doubt).
 */
export const inkAnswer = (value: string, beside: readonly Glyph[], clearness: number): FieldReading => {
  const trusted = clearness >= CLEAR;
  return {
    value,
    confidence: Math.round((0.5 + clearness / 2) * 1000) / 1000,
    trusted,
    reason: trusted ? 'ink' : 'unclear-ink',
    box: boxOf(beside),
  };
};

/** How far a measure is from where the opposite would be just as likely (`even`), on the way to where nothing is doubtful (`clear`): 0..1. */
export const clearnessOf = (measured: number, even: number, clear: number): number =>
  Math.min(1, Math.max(0, (measured - even) / (clear - even)));
