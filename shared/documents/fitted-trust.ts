import type { FieldsRead } from './document-kind';
import type { FieldReading } from './reading';
import { trustTables } from './trust/tables';

/** Which set of networks read a page, and whether two of them were asked about the lines that its values rest on. */
export type TrustBasis = { readonly reader: string; readonly confirmed: boolean };

/** Where nothing was fitted for a field, as for free text that stands alone. */
const STRICT = 0.97;
/** Where only one network was asked, or a set was never fitted: one network is this sure of look-alikes now and then, so little passes. */
const ALONE = 0.995;

/** From which confidence on a field of a kind may pass that nothing else confirms. */
export const fittedThreshold = (kind: string, field: string, { reader, confirmed }: TrustBasis): number => {
  const table = confirmed ? trustTables[reader] : undefined;
  return table === undefined ? ALONE : (table.thresholds[`${kind}.${field}`]?.threshold ?? STRICT);
};

const restsOnConfidence = ({ trusted, reason }: FieldReading): boolean => trusted && (reason === 'lexicon' || reason === 'plausible');

/** Longer values (scopes) run over many lines: a second opinion on them costs more than the person who looks. */
const LONGEST_ASKED = 50;
/** A value less sure than this passes with no second opinion either. */
const HOPELESS = 0.3;

const isShort = ({ value }: FieldReading): boolean => value.length <= LONGEST_ASKED;

/** True where only confidence lets a value pass, or stops it, and a second network is to be asked about the lines it stands on. */
export const isToBeConfirmed = (field: FieldReading): boolean =>
  (field.reason === 'lexicon' || field.reason === 'plausible' || field.reason === 'below-threshold') &&
  field.confidence >= HOPELESS &&
  isShort(field);

/**
 * The same values, of which those that rest on confidence alone are trusted only from the fitted threshold of their field on. It only
 * ever takes trust away: the evidence that a kind's own reader asks for is needed as well.
 */
export const withFittedTrust = (kind: string, read: FieldsRead, basis: TrustBasis): FieldsRead => ({
  ...read,
  fields: Object.fromEntries(
    Object.entries(read.fields).map(([name, field]) => [
      name,
      restsOnConfidence(field) && field.confidence < fittedThreshold(kind, name, { ...basis, confirmed: basis.confirmed && isShort(field) })
        ? { ...field, trusted: false, reason: 'below-threshold' as const }
        : field,
    ]),
  ),
});
