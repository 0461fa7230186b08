import type { MaterialKind } from '#shared/filing/codes';
import { UNIT_CERTIFICATES } from '#shared/filing/unit-certificates';

/**
 * The limits of the quality gate. Each stands between what was measured on generated pictures that show the problem and on those that do
 * not: 113 documents of all kinds, 52 of them spoiled. What was measured stands beside it: without the problem → with it. Lengths in
 * pixels of the upright original, light from 0 to 255.
 */
export const QUALITY_THRESHOLDS = {
  /** Mean light of the whole picture below which it is dark: 70 or more, in low light that can be read → 19 or less. */
  dark: 55,
  /** Light of paper and picture above which nothing can be told from them: 243 with print on it → 253 or more. */
  overExposed: 247,
  /** Range of light below which not even a trace is there: 3 or more, burnt out → 0, one colour. */
  trace: 2,
  /** Range of light below which a picture shows nothing. */
  leastContrast: 30,
  /** Sharpness of edges below which print is out of focus: 0.46 or more, one moved picture 0.12 → 0.04 or less. */
  blurred: 0.3,
  /** Share of the print's surroundings that is burnt out: 0.04 or less (a portrait's white ground) → 0.017 or more; only asked where something was lost. */
  glare: 0.015,
  /** Mean distance of colours from the paper's tint: 0.55 or more → 0.01 or less. */
  grey: 0.25,
  /** Height of a line below which print is too small. */
  glyphHeight: 11,
  /** Longer side below which a picture is a thumbnail: 620 or more → 150 or less. */
  leastSide: 320,
  /** Distance from the edge, as a share of the longer side, within which print counts as cut off. */
  edge: 0.007,
  /** Characters below which a picture of an unknown kind holds no document. */
  leastPrint: 24,
  /** Lines cut off on one side, or running into something, that spoil a picture of whatever kind. */
  severalLines: 2,
  /** How far one fine repetition stands out: 1.3 or less → 1.7 or more (weak stripes 0.8 to 3.8). */
  screen: 1.5,
  /** Lines that run into something flat of another colour: 0 → 2 or more. */
  covered: 1,
} as const;

/** What is issued in colour (also by its seal), so that a grey picture of it is a picture of a copy. */
export const COLOURED_ORIGINALS: ReadonlySet<MaterialKind> = new Set<MaterialKind>([
  'resident-id-front',
  'resident-id-back',
  'home-return-permit',
  'taiwan-permit',
  'passport',
  'hmt-residence-permit',
  'residence-permit',
  'temporary-residence-permit',
  ...UNIT_CERTIFICATES,
]);
