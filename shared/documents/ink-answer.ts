import { boxOf, type Glyph } from './layout';
import type { FieldReading } from './reading';

/** Ink is there or not: no recogniser was asked how sure it is of a character. */
const SURE = 0.95;
const UNCLEAR = 0.5;

/**
 * What measured ink answers (a tick, a signature, a seal) beside some print. How well that print was read says nothing about the ink, so
 * neither its confidence nor the room between its characters counts, and no fitted threshold applies: `isSure` alone decides.
 */
export const inkAnswer = (value: string, beside: readonly Glyph[], isSure: boolean): FieldReading => ({
  value,
  confidence: isSure ? SURE : UNCLEAR,
  trusted: isSure,
  reason: isSure ? 'ink' : 'unclear-ink',
  box: boxOf(beside),
});
