import { z } from 'zod';
import { MaterialKind } from '#shared/filing/codes';
import { MaterialOwner } from '#shared/filing/filing';
import { Instant } from '#shared/filing/instant';
import { DocumentEntry } from '#shared/verdict/verdict';

/** What may be uploaded; the content decides in the end, not this name. */
export const CONTENT_TYPES = ['image/jpeg', 'image/png', 'image/heic', 'image/heif', 'application/pdf'] as const;

/** The largest upload, in bytes; the step that opens it holds to the same. */
export const MOST_UPLOAD_BYTES = 20 * 1024 * 1024;

/** How many materials a filing may have. */
export const MOST_MATERIALS = 500;

/** A material that is about to be uploaded. `size` is in bytes, and the most that the upload will take. */
export const MaterialBody = z
  .strictObject({
    kind: MaterialKind,
    of: MaterialOwner.optional(),
    fileName: z.string().min(1).max(255),
    contentType: z.string().min(1).max(255),
    size: z.int().positive(),
  })
  .meta({ id: 'MaterialBody' });
export type MaterialBody = z.infer<typeof MaterialBody>;

/** Where to send the file: a form (`multipart/form-data`) with these fields first and the file, as `file`, last. */
export const UploadForm = z.strictObject({ url: z.string(), fields: z.record(z.string(), z.string()) });
export type UploadForm = z.infer<typeof UploadForm>;

/** The material that was announced, and the form for its file. */
export const MaterialAnnounced = z.strictObject({ id: z.string(), upload: UploadForm }).meta({ id: 'MaterialAnnounced' });

/** How far a material has come. */
export const MaterialProgress = z.enum(['announced', 'uploaded', 'normalised', 'read', 'refused']);

/** A material with what was read off it; `problem` says why it could not be opened. */
export const MaterialView = z
  .strictObject({
    id: z.string(),
    kind: MaterialKind,
    of: MaterialOwner.optional(),
    fileName: z.string(),
    contentType: z.string(),
    size: z.int(),
    state: MaterialProgress,
    problem: z.string().optional(),
    reader: z.string().optional(),
    announcedAt: Instant,
    changedAt: Instant,
    documents: z.array(DocumentEntry),
    /** On which page of the file each of the documents stands, from 0. */
    pages: z.array(z.int().nonnegative()),
  })
  .meta({ id: 'Material' });
export type MaterialView = z.infer<typeof MaterialView>;
