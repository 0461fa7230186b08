import { z } from 'zod';
import { unprocessableCodes } from '#functions/errors';

const Size = z.int().positive();

/** One page of an upload as it was re-encoded. */
export const ManifestPage = z.strictObject({
  key: z.string(),
  page: z.int().nonnegative(),
  width: Size,
  height: Size,
  original: z.strictObject({ width: Size, height: Size }),
});

/** What became of an upload: its pages, or the code that says why there are none. Written last, so that whoever sees it finds the pages. */
export const UploadManifest = z.strictObject({
  version: z.literal(1),
  pages: z.array(ManifestPage),
  problem: z.enum(unprocessableCodes).optional(),
});
export type UploadManifest = z.infer<typeof UploadManifest>;

/** Where an upload's manifest stands among the re-encoded pictures; the bucket's notification matches on its end. */
export const manifestKey = (uploadKey: string): string => `${uploadKey}/manifest.json`;
