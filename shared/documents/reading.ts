import type { MaterialKind } from '#shared/filing/codes';
import type { Box, ReaderName, Rotation } from './page';

/** Why a value may pass without a person, or why not. */
export type TrustReason =
  | 'check-digit'
  | 'agrees-with-zone'
  | 'agrees-with-number'
  | 'agrees-with-entered'
  | 'agrees-with-document'
  | 'lexicon'
  | 'plausible'
  | 'ink'
  | 'read-elsewhere'
  | 'below-threshold'
  | 'unclear-ink'
  | 'check-digit-fails'
  | 'check-digit-repaired'
  | 'implausible'
  | 'outside-alphabet'
  | 'differs-from-number'
  | 'two-documents'
  | 'picture-refused';

/** One value as it was read. `value` is as printed after NFKC (dates ISO, sex `male` or `female`, open-ended validity `long-term`). */
export type FieldReading = {
  readonly value: string;
  /** 0..1, the weakest part of the value. */
  readonly confidence: number;
  readonly trusted: boolean;
  readonly reason: TrustReason;
  readonly box: Box;
  /** Other values that the recogniser thought possible: compared with what was entered. Only a number that satisfies its check character may agree with one. */
  readonly candidates?: readonly string[];
};

/** What was found out about one document on an uploaded file. Three states per expected field: in `fields`, in `empty`, or in `lost`. */
export type DocumentReading = {
  readonly file: string;
  readonly kind: MaterialKind | 'unknown';
  readonly kindConfidence: number;
  readonly quality: { readonly usable: boolean; readonly problems: readonly string[] };
  readonly rotation: Rotation;
  readonly fields: Readonly<Record<string, FieldReading>>;
  /** Expected fields whose place was seen and legibly holds nothing. */
  readonly empty: readonly string[];
  /** Expected fields that could not be read: never the same as empty. */
  readonly lost: readonly string[];
  readonly reader: ReaderName | null;
  /** Size of the upright original, in pixels; null where it could not be opened. */
  readonly size: { readonly width: number; readonly height: number } | null;
  /** Which page of the file it stands on, from 0; absent where no page was opened. */
  readonly page?: number;
};
