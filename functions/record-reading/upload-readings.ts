import { z } from 'zod';
import { unprocessableCodes } from '#functions/errors';
import type { DocumentReading } from '#shared/documents/reading';
import { MaterialKind } from '#shared/filing/codes';

const Box = z.tuple([z.number(), z.number(), z.number(), z.number()]);

const TrustReason = z.enum([
  'check-digit',
  'agrees-with-zone',
  'agrees-with-number',
  'agrees-with-entered',
  'agrees-with-document',
  'lexicon',
  'plausible',
  'ink',
  'read-elsewhere',
  'below-threshold',
  'unclear-ink',
  'check-digit-fails',
  'check-digit-repaired',
  'implausible',
  'outside-alphabet',
  'differs-from-number',
  'two-documents',
  'picture-refused',
]);

const Field = z.object({
  value: z.string(),
  confidence: z.number(),
  trusted: z.boolean(),
  reason: TrustReason,
  box: Box,
  candidates: z.array(z.string()).exactOptional(),
});

/** One document's reading, as it is stored. */
export const Reading = z.object({
  file: z.string(),
  kind: z.union([MaterialKind, z.literal('unknown')]),
  kindConfidence: z.number(),
  quality: z.object({ usable: z.boolean(), problems: z.array(z.string()) }),
  rotation: z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]),
  fields: z.record(z.string(), Field),
  empty: z.array(z.string()),
  lost: z.array(z.string()),
  reader: z.object({ name: z.string(), version: z.string() }).nullable(),
  size: z.object({ width: z.number(), height: z.number() }).nullable(),
  page: z.int().exactOptional(),
}) satisfies z.ZodType<DocumentReading>;

/** What stands in an upload's `readings.json`: the documents on it, or why it could not be opened. */
export const UploadReadings = z.object({
  version: z.literal(1),
  readings: z.array(Reading),
  problem: z.enum(unprocessableCodes).exactOptional(),
});
export type UploadReadings = z.infer<typeof UploadReadings>;

/** Where an upload's readings stand among the re-encoded pictures. */
export const readingsKey = (uploadKey: string): string => `${uploadKey}/readings.json`;
