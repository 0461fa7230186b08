import type { DocumentReading } from '#shared/documents/reading';
import type { MaterialKind } from '#shared/filing/codes';

/** A field of one document of a picture. */
export type FieldName = { readonly kind: MaterialKind | 'unknown'; readonly field: string };

const trustedOf = ({ kind, fields }: DocumentReading): readonly (FieldName & { readonly value: string })[] =>
  Object.entries(fields).flatMap(([field, { trusted, value }]) => (trusted ? [{ kind, field, value }] : []));

/** The fields whose value was trusted before and does not read the same again. What was not trusted proves nothing about the picture. */
export const differingFields = (before: readonly DocumentReading[], again: readonly DocumentReading[]): readonly FieldName[] => {
  const read = (wanted: FieldName & { readonly value: string }): boolean =>
    again.some(({ kind, fields }) => kind === wanted.kind && fields[wanted.field]?.value === wanted.value);
  return before
    .flatMap(trustedOf)
    .filter((wanted) => !read(wanted))
    .map(({ kind, field }) => ({ kind, field }));
};
