import { writeFile } from 'node:fs/promises';
import type { Picture } from '#samples/camera/picture';
import { pipelineOf } from '#samples/camera/sharp-raw';
import { turned } from '#samples/camera/turn';
import type { Rotation } from '#shared/documents/page';
import type { Recipe } from './recipes';

// The tag says how a viewer turns the pixels back (EXIF 2.32, tag 0x0112).
const TURN_BACK: Readonly<Record<Rotation, number>> = { 0: 1, 90: 8, 180: 3, 270: 6 };

/** A picture as the bytes of a file: JPEG, or PNG for the untouched drawing, turned as its recipe says. */
export const encoded = (picture: Picture, recipe: Recipe, format: 'jpg' | 'png' = formatOf(recipe)): Promise<Buffer> => {
  const clockwise = recipe.rotate ?? recipe.exif ?? 0;
  const pipeline = pipelineOf(turned(picture, clockwise)).removeAlpha();
  if (format === 'png') return pipeline.png({ compressionLevel: 6 }).toBuffer();
  const tagged = recipe.exif === undefined ? pipeline : pipeline.withMetadata({ orientation: TURN_BACK[clockwise] });
  return tagged.jpeg({ quality: recipe.jpeg === undefined ? 90 : Math.round(75 - 50 * recipe.jpeg) }).toBuffer();
};

/** The format a recipe is kept in. */
export const formatOf = (recipe: Recipe): 'jpg' | 'png' =>
  recipe.scene === 'flat' && recipe.effects === undefined && recipe.jpeg === undefined && recipe.exif === undefined ? 'png' : 'jpg';

/** Writes a picture to a file. */
export const writePicture = async (file: string, picture: Picture, recipe: Recipe): Promise<void> =>
  writeFile(file, await encoded(picture, recipe));
