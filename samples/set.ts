import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { seedOf } from './random';
import { RECIPES, type Recipe } from './recipes';
import { shoot } from './shoot';
import { type Subject, type SubjectName, subjectFrom } from './subjects';
import { type BoxesEntry, entriesFor, type TruthEntry } from './truth';
import { formatOf, writePicture } from './write-picture';

const LICENCES = ['licence-portrait', 'licence-landscape'] as const;
const ROUND: readonly SubjectName[] = [
  'resident-id-front',
  'licence-portrait',
  'resident-id-back',
  'licence-landscape',
  'resident-id-front',
  'resident-id',
];

/** One picture of a set before it is taken. */
export type Planned = { readonly file: string; readonly subject: Subject; readonly recipe: Recipe; readonly seed: number };

/** The pictures of a set, in order: every recipe meets every subject within 240. */
export const plannedSet = (count: number, seed: number): Planned[] =>
  Array.from({ length: count }, (_, index) => {
    const recipe = RECIPES[index % RECIPES.length];
    const turn = index + Math.floor(index / RECIPES.length);
    // Only a licence carries a seal over its print.
    const name = recipe?.seal === undefined ? ROUND[turn % ROUND.length] : LICENCES[turn % LICENCES.length];
    if (recipe === undefined || name === undefined) throw new Error('an empty table of recipes or subjects');
    const own = seedOf(seed, `picture ${index}`);
    const number = String(index + 1).padStart(3, '0');
    const wish = recipe.seal === undefined ? {} : { sealStrength: recipe.seal };
    return {
      file: `${number}-${recipe.spoil === 'blank' || recipe.spoil === 'not-a-document' ? recipe.spoil : name}.${formatOf(recipe)}`,
      subject: subjectFrom(name, own, wish),
      recipe,
      seed: own,
    };
  });

/** Writes a labelled set: the pictures, `truth.json` as the contract has it, and `boxes.json` beside it. Returns how many of each. */
export const writeSet = async (
  folder: string,
  count: number,
  seed: number,
): Promise<{ readonly pictures: number; readonly documents: number }> => {
  await mkdir(folder, { recursive: true });
  const truth: TruthEntry[] = [];
  const boxes: BoxesEntry[] = [];
  for (const { file, subject, recipe, seed: own } of plannedSet(count, seed)) {
    const picture = await shoot(subject, recipe, own);
    await writePicture(join(folder, file), picture, recipe);
    const entries = entriesFor(file, picture, subject, recipe);
    truth.push(...entries.truth);
    boxes.push(...entries.boxes);
  }
  await writeFile(join(folder, 'truth.json'), `${JSON.stringify(truth, null, 2)}\n`);
  await writeFile(join(folder, 'boxes.json'), `${JSON.stringify(boxes, null, 2)}\n`);
  return { pictures: count, documents: truth.length };
};
