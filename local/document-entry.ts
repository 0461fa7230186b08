import type { DocumentReading } from '#shared/documents/reading';
import type { DocumentEntry } from '#shared/verdict/verdict';

/** A reading in the public shape of the verdict's `documents`. */
export const documentEntry = ({ file, kind, kindConfidence, quality, rotation, fields }: DocumentReading): DocumentEntry => ({
  file,
  kind,
  kindConfidence,
  quality: { usable: quality.usable, problems: [...quality.problems] },
  rotation,
  fields: Object.fromEntries(
    Object.entries(fields).map(([name, { value, confidence, trusted, reason, box }]) => [
      name,
      { value, confidence, trusted, reason, box: [box[0], box[1], box[2], box[3]] },
    ]),
  ),
});
