import type { FieldsRead } from './document-kind';
import type { FieldReading } from './reading';
import { fittedTrust } from './trust-thresholds.generated';

const THRESHOLDS: Readonly<Record<string, { readonly threshold: number }>> = fittedTrust.thresholds;

/** From which confidence on a field of a kind may pass that nothing else confirms; what was never fitted asks for as much as free text that stands alone. */
export const fittedThreshold = (kind: string, field: string): number =>
  THRESHOLDS[`${kind}.${field}`]?.threshold ?? fittedTrust.rule.strict;

const restsOnConfidence = ({ trusted, reason }: FieldReading): boolean => trusted && (reason === 'lexicon' || reason === 'plausible');

/**
 * The same values, of which those that rest on confidence alone are trusted only from the fitted threshold of their field on. It only
 * ever takes trust away: the evidence that a kind's own reader asks for is needed as well.
 */
export const withFittedTrust = (kind: string, read: FieldsRead): FieldsRead => ({
  ...read,
  fields: Object.fromEntries(
    Object.entries(read.fields).map(([name, field]) => [
      name,
      restsOnConfidence(field) && field.confidence < fittedThreshold(kind, name)
        ? { ...field, trusted: false, reason: 'below-threshold' as const }
        : field,
    ]),
  ),
});
