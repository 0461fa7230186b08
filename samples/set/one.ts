import { writeFile } from 'node:fs/promises';
import { DESKS } from '#samples/camera/desk';
import { subjectFrom } from '#samples/papers/subjects';
import { EFFECTS, type Recipe, SPOILS } from './recipes';
import { shoot } from './shoot';
import { entriesFor } from './truth';
import { encoded } from './write-picture';

const partFor = (word: string): Partial<Recipe> => {
  const scene = (['flat', 'scan', ...DESKS] as const).find((name) => name === word);
  const spoil = SPOILS.find((name) => name === word);
  const turn = ([90, 180, 270] as const).find((degrees) => word === `rotate-${degrees}`);
  if (scene !== undefined) return { scene };
  if (spoil !== undefined) return { level: 'refuse', spoil };
  if (turn !== undefined) return { rotate: turn };
  if (word === 'exif') return { exif: 90 };
  if (word === 'perspective' || word === 'skew' || word === 'jpeg' || word === 'seal') return { [word]: 0.5 };
  throw new RangeError(`unknown word in --with: ${word}`);
};

/** The recipe that a list of words asks for, each at a middling strength. Throws a RangeError that names a word it does not know. */
export const recipeFrom = (words: readonly string[]): Recipe => {
  const effects = EFFECTS.filter((name) => words.includes(name));
  const parts = words.filter((word) => !effects.some((name) => name === word)).map(partFor);
  const recipe: Recipe = Object.assign({ level: 'normal', scene: 'flat' }, ...parts);
  return effects.length === 0 ? recipe : { ...recipe, effects: Object.fromEntries(effects.map((name) => [name, 0.5])) };
};

/** Draws one picture and returns what was written, with its truth. Throws a RangeError for an unknown word or an ending that is not .jpg or .png. */
export const writeOne = async (kind: string, file: string, seed: number, words: readonly string[]): Promise<string> => {
  const recipe = recipeFrom(words);
  if (!/\.(jpe?g|png)$/i.test(file)) throw new RangeError(`the file must end in .jpg or .png: ${file}`);
  const subject = subjectFrom(kind, seed, recipe.seal === undefined ? {} : { sealStrength: recipe.seal });
  const picture = await shoot(subject, recipe, seed);
  await writeFile(file, await encoded(picture, recipe, file.toLowerCase().endsWith('.png') ? 'png' : 'jpg'));
  return `wrote ${file}\n${JSON.stringify(entriesFor(file, picture, subject, recipe).truth, null, 2)}`;
};
