import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { HELD_OUT_DESKS } from '#samples/camera/desk';
import { FIT_TYPEFACES, HELD_OUT_TYPEFACES } from '#samples/drawing/fonts';
import { HELD_OUT, type HeldOut, type Part, seedWithin } from '#samples/held-out';
import type { Paper, Subject } from '#samples/papers/paper';
import { PAPERS } from '#samples/papers/subjects';
import { chance, pick, randomFrom, seedOf } from '#samples/random';
import { RECIPES, type Recipe } from './recipes';
import { shoot } from './shoot';
import { type BoxesEntry, entriesFor, type TruthEntry } from './truth';
import { formatOf, writePicture } from './write-picture';

/** The share of a whole set's pictures in which something held out is used. */
const HELD_OUT_SHARE = 0.3;

/** The papers in turn, each as often as its share says, spread out over the round. */
const roundOf = (papers: readonly Paper[]): readonly Paper[] =>
  papers
    .flatMap((paper) => Array.from({ length: paper.share }, (_, turn) => ({ paper, at: (turn + 0.5) / paper.share })))
    .sort((a, b) => a.at - b.at)
    .map(({ paper }) => paper);

const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));

/** The paper of a place in a set: from one round of recipes to the next every recipe goes on by a step that meets every paper. */
const paperAt = (round: readonly Paper[], index: number): Paper | undefined => {
  let step = RECIPES.length + 1;
  while (divisor(step, round.length) !== 1) step += 1;
  return round[((index % RECIPES.length) + Math.floor(index / RECIPES.length) * step) % round.length];
};

const hasDesk = ({ scene, spoil }: Recipe): boolean =>
  scene !== 'flat' && scene !== 'scan' && spoil !== 'blank' && spoil !== 'not-a-document';

/** What is held out in the picture of a seed: nothing for most, one to four things for the others. */
const heldOutFor = (recipe: Recipe, seed: number): readonly HeldOut[] => {
  const random = randomFrom(seedOf(seed, 'part'));
  if (!chance(random, HELD_OUT_SHARE)) return [];
  const possible = HELD_OUT.filter((name) => name !== 'held-out-desk' || hasDesk(recipe));
  const drawn = possible.filter(() => chance(random, 0.6));
  return drawn.length > 0 ? drawn : possible;
};

/** One picture of a set before it is taken. `seed` is the camera's; `heldOut` says what in it is used in no set that limits are set on. */
export type Planned = {
  readonly file: string;
  readonly subject: Subject;
  readonly recipe: Recipe;
  readonly seed: number;
  readonly heldOut: readonly HeldOut[];
};

const planned = (index: number, seed: number, [all, sealable]: readonly [readonly Paper[], readonly Paper[]]): Planned => {
  const recipe = RECIPES[index % RECIPES.length];
  // Only a sealable paper carries a seal over its print.
  const paper = paperAt(recipe?.seal === undefined ? all : sealable, index);
  if (recipe === undefined || paper === undefined) throw new Error('an empty table of recipes or papers');
  const own = seedOf(seed, `picture ${index}`);
  const heldOut = heldOutFor(recipe, own);
  const partOf = (name: HeldOut): Part => (heldOut.includes(name) ? 'held-out' : 'fit');
  const choice = randomFrom(seedOf(own, 'choice'));
  const typeface = pick(choice, heldOut.includes('held-out-font') ? HELD_OUT_TYPEFACES : FIT_TYPEFACES);
  const desk = heldOut.includes('held-out-desk') ? { scene: pick(choice, HELD_OUT_DESKS) } : {};
  const wish = { typeface, ...(recipe.seal === undefined ? {} : { sealStrength: recipe.seal }) };
  const subject = paper.invent(seedWithin(own, partOf('held-out-layout')), wish);
  const number = String(index + 1).padStart(4, '0');
  const holdsOne = recipe.spoil !== 'blank' && recipe.spoil !== 'not-a-document';
  return {
    file: `${number}-${holdsOne ? paper.name : recipe.spoil}.${formatOf(recipe)}`,
    subject: { ...subject, tags: [...subject.tags, ...(typeface === 'noto' ? [] : [`font-${typeface}`]), ...heldOut] },
    recipe: { ...recipe, ...desk },
    seed: seedWithin(own, partOf('held-out-camera')),
    heldOut,
  };
};

/** The pictures of a set, in order: every recipe meets every paper in turn. A part of a set holds the same pictures as the whole of its seed, the others left out. */
export const plannedSet = (count: number, seed: number, part: Part = 'all'): Planned[] => {
  const rounds = [roundOf(PAPERS), roundOf(PAPERS.filter((paper) => paper.sealable === true))] as const;
  const plan: Planned[] = [];
  for (let index = 0; plan.length < count; index += 1) {
    const next = planned(index, seed, rounds);
    if (part === 'all' || (part === 'fit') === (next.heldOut.length === 0)) plan.push(next);
  }
  return plan;
};

/** Takes one planned picture, writes it into the folder, and returns its entries. */
export const writePlanned = async (
  folder: string,
  { file, subject, recipe, seed }: Planned,
): Promise<{ readonly truth: readonly TruthEntry[]; readonly boxes: readonly BoxesEntry[] }> => {
  const picture = await shoot(subject, recipe, seed);
  await writePicture(join(folder, file), picture, recipe);
  return entriesFor(file, picture, subject, recipe);
};

/** Writes a labelled set: the pictures, `truth.json` as the contract has it, and `boxes.json` beside it. Returns how many of each. */
export const writeSet = async (
  folder: string,
  count: number,
  seed: number,
  part: Part = 'all',
): Promise<{ readonly pictures: number; readonly documents: number }> => {
  await mkdir(folder, { recursive: true });
  const truth: TruthEntry[] = [];
  const boxes: BoxesEntry[] = [];
  for (const one of plannedSet(count, seed, part)) {
    const entries = await writePlanned(folder, one);
    truth.push(...entries.truth);
    boxes.push(...entries.boxes);
  }
  await writeLabels(folder, truth, boxes);
  return { pictures: count, documents: truth.length };
};

/** Writes the labels of a set: `truth.json` and `boxes.json`. */
export const writeLabels = async (folder: string, truth: readonly TruthEntry[], boxes: readonly BoxesEntry[]): Promise<void> => {
  await writeFile(join(folder, 'truth.json'), `${JSON.stringify(truth, null, 2)}\n`);
  await writeFile(join(folder, 'boxes.json'), `${JSON.stringify(boxes, null, 2)}\n`);
};
