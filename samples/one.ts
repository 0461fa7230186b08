import { writeFile } from 'node:fs/promises';
import { DESKS } from './camera/desk';
import { EFFECTS, type Recipe, SPOILS } from './recipes';
import { shoot } from './shoot';
import { type SubjectName, subjectFrom } from './subjects';
import { entriesFor } from './truth';
import { encoded } from './write-picture';

/** The recipe that a list of words asks for, each at a middling strength. Throws a RangeError that names a word it does not know. */
export const recipeFrom = (words: readonly string[]): Recipe =>
  words.reduce<Recipe>(
    (recipe, word) => {
      const scene = (['flat', 'scan', ...DESKS] as const).find((name) => name === word);
      const effect = EFFECTS.find((name) => name === word);
      const spoil = SPOILS.find((name) => name === word);
      const turn = ([90, 180, 270] as const).find((degrees) => word === `rotate-${degrees}`);
      if (scene !== undefined) return { ...recipe, scene };
      if (effect !== undefined) return { ...recipe, effects: { ...recipe.effects, [effect]: 0.5 } };
      if (spoil !== undefined) return { ...recipe, level: 'refuse', spoil };
      if (turn !== undefined) return { ...recipe, rotate: turn };
      if (word === 'exif') return { ...recipe, exif: 90 };
      if (word === 'perspective' || word === 'skew' || word === 'jpeg' || word === 'seal') return { ...recipe, [word]: 0.5 };
      throw new RangeError(`unknown word in --with: ${word}`);
    },
    { level: 'normal', scene: 'flat' },
  );

/** Draws one picture and returns what was written, with its truth. Throws a RangeError for an unknown word or an ending that is not .jpg or .png. */
export const writeOne = async (kind: SubjectName, file: string, seed: number, words: readonly string[]): Promise<string> => {
  const recipe = recipeFrom(words);
  if (!/\.(jpe?g|png)$/i.test(file)) throw new RangeError(`the file must end in .jpg or .png: ${file}`);
  const subject = subjectFrom(kind, seed, recipe.seal === undefined ? {} : { sealStrength: recipe.seal });
  const picture = await shoot(subject, recipe, seed);
  await writeFile(file, await encoded(picture, recipe, file.toLowerCase().endsWith('.png') ? 'png' : 'jpg'));
  return `wrote ${file}\n${JSON.stringify(entriesFor(file, picture, subject, recipe).truth, null, 2)}`;
};
