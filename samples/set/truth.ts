import { z } from 'zod';
import { boxAround, type Picture } from '#samples/camera/picture';
import { survives } from '#samples/camera/spoil';
import type { Subject } from '#samples/papers/paper';
import { MaterialKind } from '#shared/filing/codes';
import { type Recipe, tagsOf } from './recipes';

/**
 * What stands on one document of a set: an entry of `truth.json`. Two documents on one picture are two entries.
 * The fields of an unreadable picture say what the document holds, not what can be seen.
 */
export const TruthEntry = z.strictObject({
  file: z.string(),
  kind: z.union([MaterialKind, z.literal('unknown')]),
  fields: z.record(z.string(), z.string()),
  readable: z.boolean(),
  tags: z.array(z.string()),
});
export type TruthEntry = z.infer<typeof TruthEntry>;

/** Where the fields of one document stand: an entry of `boxes.json`. Boxes `[x, y, width, height]` in pixels of the picture held upright. */
export const BoxesEntry = z.strictObject({
  file: z.string(),
  kind: z.union([MaterialKind, z.literal('unknown')]),
  width: z.number().int(),
  height: z.number().int(),
  boxes: z.record(z.string(), z.tuple([z.number(), z.number(), z.number(), z.number()])),
});
export type BoxesEntry = z.infer<typeof BoxesEntry>;

/** The entries of a picture. */
export const entriesFor = (
  file: string,
  picture: Picture,
  subject: Subject,
  recipe: Recipe,
): { truth: TruthEntry[]; boxes: BoxesEntry[] } => {
  const holdsOne = recipe.spoil !== 'blank' && recipe.spoil !== 'not-a-document';
  const tags = [...tagsOf(recipe), ...(holdsOne ? subject.tags : [])];
  return {
    truth: picture.documents.map(({ kind, fields }, index) => ({
      file,
      kind,
      fields: { ...fields },
      readable: survives(picture, index, recipe.spoil),
      tags,
    })),
    boxes: picture.documents.map(({ kind, places }) => ({
      file,
      kind,
      width: picture.width,
      height: picture.height,
      boxes: Object.fromEntries(Object.entries(places).map(([name, quads]) => [name, boxAround(quads, picture)])),
    })),
  };
};
