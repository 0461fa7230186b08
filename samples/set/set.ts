import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Paper, Subject } from '#samples/papers/paper';
import { PAPERS } from '#samples/papers/subjects';
import { seedOf } from '#samples/random';
import { RECIPES, type Recipe } from './recipes';
import { shoot } from './shoot';
import { type BoxesEntry, entriesFor, type TruthEntry } from './truth';
import { formatOf, writePicture } from './write-picture';

/** The papers in turn, each as often as its share says, spread out over the round. */
const roundOf = (papers: readonly Paper[]): readonly Paper[] =>
  papers
    .flatMap((paper) => Array.from({ length: paper.share }, (_, turn) => ({ paper, at: (turn + 0.5) / paper.share })))
    .sort((a, b) => a.at - b.at)
    .map(({ paper }) => paper);

/** One picture of a set before it is taken. */
export type Planned = { readonly file: string; readonly subject: Subject; readonly recipe: Recipe; readonly seed: number };

/** The pictures of a set, in order: every recipe meets every paper in turn. */
export const plannedSet = (count: number, seed: number): Planned[] => {
  const [all, sealable] = [roundOf(PAPERS), roundOf(PAPERS.filter((paper) => paper.sealable === true))];
  return Array.from({ length: count }, (_, index) => {
    const recipe = RECIPES[index % RECIPES.length];
    const turn = index + Math.floor(index / RECIPES.length);
    // Only a sealable paper carries a seal over its print.
    const paper = recipe?.seal === undefined ? all[turn % all.length] : sealable[turn % sealable.length];
    if (recipe === undefined || paper === undefined) throw new Error('an empty table of recipes or papers');
    const own = seedOf(seed, `picture ${index}`);
    const number = String(index + 1).padStart(4, '0');
    const wish = recipe.seal === undefined ? {} : { sealStrength: recipe.seal };
    return {
      file: `${number}-${recipe.spoil === 'blank' || recipe.spoil === 'not-a-document' ? recipe.spoil : paper.name}.${formatOf(recipe)}`,
      subject: paper.invent(own, wish),
      recipe,
      seed: own,
    };
  });
};

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
