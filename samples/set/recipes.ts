import type { Desk } from '#samples/camera/desk';
import type { Rotation } from '#shared/documents/page';

/** How hard a picture is to read; `refuse` pictures cannot be read and should be sent back. */
export type Level = 'easy' | 'normal' | 'hard' | 'refuse';

/** What happens to a picture, in the order in which it happens to a real one. */
export const EFFECTS = [
  'shadow',
  'glare',
  'moire',
  'low-light',
  'photocopy',
  'screen',
  'blur',
  'motion',
  'noise',
  'low-resolution',
] as const;
export type EffectName = (typeof EFFECTS)[number];

/** What makes a picture unreadable. The last two hold no document at all. */
export const SPOILS = [
  'too-blurred',
  'tiny',
  'cropped-number',
  'glare-over-number',
  'covered-number',
  'too-dark',
  'too-bright',
  'blank',
  'not-a-document',
] as const;
export type Spoil = (typeof SPOILS)[number];

/** How a picture is made. Strengths run from 0 to 1; `rotate` turns the pixels clockwise, `exif` does so and says it in the orientation tag. */
export type Recipe = {
  readonly level: Level;
  readonly scene: 'flat' | 'scan' | Desk;
  readonly perspective?: number;
  readonly skew?: number;
  readonly effects?: Readonly<Partial<Record<EffectName, number>>>;
  readonly jpeg?: number;
  readonly seal?: number;
  readonly rotate?: Rotation;
  readonly exif?: Rotation;
  readonly spoil?: Spoil;
};

const easy: readonly Omit<Recipe, 'level'>[] = [
  { scene: 'flat' },
  { scene: 'scan' },
  { scene: 'wood' },
  { scene: 'dark' },
  { scene: 'scan', skew: 0.2, effects: { noise: 0.1 } },
  { scene: 'paper', perspective: 0.2 },
  { scene: 'light', effects: { noise: 0.1 } },
  { scene: 'cloth', perspective: 0.2 },
];

const normal: readonly Omit<Recipe, 'level'>[] = [
  { scene: 'wood', perspective: 0.5, effects: { noise: 0.2 } },
  { scene: 'cloth', perspective: 0.3, effects: { blur: 0.3 } },
  { scene: 'dark', perspective: 0.3, effects: { shadow: 0.5, noise: 0.2 } },
  { scene: 'light', perspective: 0.4, effects: { glare: 0.4 } },
  { scene: 'paper', perspective: 0.3, jpeg: 0.6 },
  { scene: 'wood', perspective: 0.3, effects: { 'low-light': 0.4, noise: 0.3 } },
  { scene: 'scan', rotate: 90, effects: { noise: 0.1 } },
  { scene: 'light', perspective: 0.3, rotate: 180 },
  { scene: 'dark', perspective: 0.3, rotate: 270, effects: { noise: 0.2 } },
  { scene: 'cloth', perspective: 0.3, exif: 90 },
  { scene: 'paper', perspective: 0.3, exif: 270, effects: { shadow: 0.3 } },
  { scene: 'scan', skew: 0.4, effects: { photocopy: 0.4 } },
  { scene: 'wood', perspective: 0.3, effects: { 'low-resolution': 0.4 } },
  { scene: 'paper', perspective: 0.3, effects: { motion: 0.3, noise: 0.2 } },
  { scene: 'flat', effects: { moire: 0.4 } },
  { scene: 'flat', effects: { screen: 0.3 } },
  { scene: 'scan', seal: 0.4 },
  { scene: 'wood', skew: 0.8, effects: { shadow: 0.4 } },
  { scene: 'cloth', perspective: 0.4, seal: 0.5, effects: { glare: 0.3 } },
  { scene: 'wood', perspective: 0.5, rotate: 90, effects: { shadow: 0.3 } },
];

const hard: readonly Omit<Recipe, 'level'>[] = [
  { scene: 'wood', perspective: 1, effects: { blur: 0.6, noise: 0.4 } },
  { scene: 'dark', perspective: 0.5, effects: { 'low-light': 0.9, noise: 0.8 } },
  { scene: 'cloth', perspective: 0.5, effects: { glare: 0.9, shadow: 0.7 } },
  { scene: 'light', perspective: 0.4, effects: { motion: 0.8 } },
  { scene: 'scan', skew: 0.8, seal: 0.8, effects: { photocopy: 0.9 } },
  { scene: 'paper', perspective: 0.4, effects: { 'low-resolution': 0.9 }, jpeg: 0.8 },
  { scene: 'flat', skew: 0.3, effects: { moire: 0.9 }, jpeg: 0.5 },
  { scene: 'flat', effects: { screen: 0.9, noise: 0.2 } },
];

const refuse: readonly Omit<Recipe, 'level'>[] = [
  { scene: 'wood', perspective: 0.3, spoil: 'too-blurred' },
  { scene: 'light', perspective: 0.3, spoil: 'tiny' },
  { scene: 'dark', perspective: 0.2, spoil: 'cropped-number' },
  { scene: 'cloth', perspective: 0.3, spoil: 'glare-over-number' },
  { scene: 'wood', perspective: 0.2, spoil: 'covered-number' },
  { scene: 'paper', perspective: 0.2, spoil: 'too-dark' },
  { scene: 'light', perspective: 0.3, spoil: 'too-bright' },
  { scene: 'paper', spoil: 'blank' },
  { scene: 'paper', spoil: 'not-a-document' },
];

/** Every recipe of a set: 8 easy, 20 normal, 8 hard, 9 to refuse. */
export const RECIPES: readonly Recipe[] = [
  ...easy.map((recipe) => ({ ...recipe, level: 'easy' as const })),
  ...normal.map((recipe) => ({ ...recipe, level: 'normal' as const })),
  ...hard.map((recipe) => ({ ...recipe, level: 'hard' as const })),
  ...refuse.map((recipe) => ({ ...recipe, level: 'refuse' as const })),
];

/** The tags of a recipe, beside those of its subject: level, scene, and everything that was done. */
export const tagsOf = (recipe: Recipe): string[] => [
  recipe.level,
  ...(recipe.spoil === 'blank' || recipe.spoil === 'not-a-document'
    ? []
    : [recipe.scene === 'flat' || recipe.scene === 'scan' ? recipe.scene : `desk-${recipe.scene}`]),
  ...(recipe.perspective === undefined ? [] : ['perspective']),
  ...(recipe.skew === undefined ? [] : ['skew']),
  ...EFFECTS.filter((name) => recipe.effects?.[name] !== undefined),
  ...(recipe.jpeg === undefined ? [] : ['jpeg']),
  ...(recipe.rotate === undefined ? [] : [`rotate-${recipe.rotate}`]),
  ...(recipe.exif === undefined ? [] : ['exif']),
  ...(recipe.spoil === undefined ? [] : [recipe.spoil]),
];
