import type { MaterialKind } from '#shared/filing/codes';
import type { InkMaps, InkRegion } from './ink';
import type { Row } from './layout';
import type { FieldReading, TrustReason } from './reading';

/** What was made of a document's rows: each expected field is in exactly one of the three. */
export type FieldsRead = {
  readonly fields: Readonly<Record<string, FieldReading>>;
  readonly empty: readonly string[];
  readonly lost: readonly string[];
};

/** A kind of document that can be recognised and read. One file per kind; the catalogue lists them. */
export type DocumentKind = {
  readonly kind: MaterialKind;
  /** Words that only this kind, or few others, print, and how much each speaks for it. From 1 on it is this kind. */
  readonly anchors: readonly { readonly text: string; readonly weight: number }[];
  /** Forms that only this kind prints (a number's, a machine-readable line's), tried on the rows one below the other. */
  readonly patterns?: readonly { readonly pattern: RegExp; readonly weight: number }[];
  /** Words that say it is another kind after all, and a form that does. */
  readonly against?: readonly string[];
  readonly againstPattern?: RegExp;
  /** Without these the picture is of no use. */
  readonly needed: readonly string[];
  /** Where reading needs to know what ink lies on the paper: boxes to tick, signatures, seals. */
  readonly regions?: (rows: readonly Row[]) => readonly InkRegion[];
  /** `ink` holds the regions that were measured; without it, or where one is missing, what depends on it is lost. */
  readonly read: (rows: readonly Row[], ink?: InkMaps) => FieldsRead;
};

/** Sorts the expected fields into present, legibly empty, and lost. */
export const sorted = (expected: readonly string[], read: Readonly<Record<string, FieldReading | 'empty' | null>>): FieldsRead => {
  const fields: Record<string, FieldReading> = {};
  const empty: string[] = [];
  const lost: string[] = [];
  for (const name of expected) {
    const value = read[name];
    if (value === 'empty') empty.push(name);
    else if (value) fields[name] = value;
    else lost.push(name);
  }
  return { fields, empty, lost };
};

/** The same values, none of which may pass without a person. */
export const distrusted = (read: FieldsRead, reason: TrustReason): FieldsRead => ({
  ...read,
  fields: Object.fromEntries(Object.entries(read.fields).map(([name, field]) => [name, { ...field, trusted: false, reason }])),
});
