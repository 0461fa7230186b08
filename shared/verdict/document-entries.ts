import type { DocumentReading, FieldReading } from '#shared/documents/reading';
import type { Facts } from '#shared/rules/facts/facts';
import type { PaperField, ScreenedDocument } from '#shared/rules/facts/papers';
import type { DocumentEntry } from './verdict';

type Field = DocumentEntry['fields'][string];

const fieldEntry = ({ value, confidence, trusted, reason }: FieldReading | PaperField, { box }: FieldReading): Field => ({
  value,
  confidence,
  trusted,
  reason,
  box: [box[0], box[1], box[2], box[3]],
});

/** Readings that agreement with what was entered made trusted, by the document's place. */
const agreed = ({ comparisons }: Facts): ReadonlyMap<string, PaperField> =>
  new Map(
    comparisons.flatMap(({ paper, field, reading }) =>
      reading.reason === 'agrees-with-entered' ? [[`${paper.document} ${field}`, reading] as const] : [],
    ),
  );

const fieldsOf = ({ fields }: DocumentReading, document: number, agreements: ReadonlyMap<string, PaperField>): Record<string, Field> =>
  Object.fromEntries(
    Object.entries(fields).map(([name, reading]) => [name, fieldEntry(agreements.get(`${document} ${name}`) ?? reading, reading)]),
  );

/** A reading in the verdict's public shape, its fields as given. */
const entryWith = ({ file, kind, kindConfidence, quality, rotation }: DocumentReading, fields: DocumentEntry['fields']): DocumentEntry => ({
  file,
  kind,
  kindConfidence,
  quality: { usable: quality.usable, problems: [...quality.problems] },
  rotation,
  fields,
});

/** A reading in the verdict's public shape, with nothing entered to compare it with. */
export const documentEntry = (reading: DocumentReading): DocumentEntry => entryWith(reading, fieldsOf(reading, 0, new Map()));

/** The readings in the verdict's public shape, with trust as it stands after comparison with what was entered. */
export const documentEntries = (documents: readonly ScreenedDocument[], facts: Facts): readonly DocumentEntry[] => {
  const agreements = agreed(facts);
  return documents.map(({ reading }, document) => entryWith(reading, fieldsOf(reading, document, agreements)));
};
