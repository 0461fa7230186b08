import { z } from 'zod';
import { unprocessableCodes } from '#functions/errors';
import { Digest } from '#shared/audit/event';
import { MaterialKind } from '#shared/filing/codes';
import { MaterialOwner } from '#shared/filing/filing';
import { Instant } from '#shared/filing/instant';

/** How far a material has come. Announced: nothing was uploaded yet; refused: it cannot be opened, `problem` says why. */
export const MaterialState = z.enum(['announced', 'uploaded', 'normalised', 'read', 'refused', 'removed']);
export type MaterialState = z.infer<typeof MaterialState>;

/** One upload of a filing. The names are data only: every key is generated. */
export const MaterialRecord = z.strictObject({
  id: z.string(),
  filing: z.string(),
  kind: MaterialKind,
  of: MaterialOwner.optional(),
  fileName: z.string().max(1024),
  contentType: z.string().max(255),
  size: z.int().nonnegative(),
  state: MaterialState,
  /** The filing's revision for which it was announced. */
  revision: z.int().nonnegative(),
  uploadKey: z.string(),
  /** Which object-created event was seen last: a later upload has a greater one (hexadecimal, compared after padding). */
  sequencer: z.string().optional(),
  contentHash: Digest.optional(),
  readingsKey: z.string().optional(),
  readingsHash: Digest.optional(),
  /** `name@version` of the model that read it. */
  reader: z.string().optional(),
  problem: z.enum(unprocessableCodes).optional(),
  announcedAt: Instant,
  changedAt: Instant,
});
export type MaterialRecord = z.infer<typeof MaterialRecord>;
