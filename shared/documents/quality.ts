import type { DocumentKind } from './document-kind';
import type { Page, Point, TextLine } from './page';
import { COLOURED_ORIGINALS, QUALITY_THRESHOLDS as LIMITS } from './quality-thresholds';
import type { DocumentReading } from './reading';

/** What was measured on a whole picture. */
export type PictureMeasurements = {
  /** Mean luminance, 0..255. */
  readonly brightness: number;
  /** Range of the luminance, its darkest and brightest twentieth left out, 0..255. */
  readonly contrast: number;
  /** How sharp the edges inside text are: 0 without any edge, about 1 for print seen sharply. */
  readonly sharpness: number;
};

/** What was measured where a document's print stands. */
export type TextMeasurements = {
  /** Mean distance of the colours from the commonest tint, 0..255. */
  readonly colourfulness: number;
  /** Share of the print and its surroundings that is burnt out to white while the paper is not, 0..1. */
  readonly burntOut: number;
  /** How far one fine repetition of 2 to 7 pixels stands out, in logarithms of its power: 0 to 1 on paper, more on a screen. */
  readonly periodicity: number;
  /** How many lines run into something flat that is not the paper: a finger, a sticker. */
  readonly covered: number;
  /** Luminance of the paper between the print, 0..255. */
  readonly paper: number;
};

/** What was measured on the pixels of a picture. */
export type Measurements = PictureMeasurements & TextMeasurements;

const heights = (lines: readonly TextLine[]): readonly number[] =>
  lines.map((line) => Math.hypot(line.quad[3][0] - line.quad[0][0], line.quad[3][1] - line.quad[0][1])).sort((a, b) => a - b);

/** How many lines the edge that cuts most of them cuts through. */
const cutOff = ({ width, height, lines }: Page): number => {
  const margin = Math.max(width, height) * LIMITS.edge;
  const sides = [
    ([x]: Point) => x <= margin,
    ([, y]: Point) => y <= margin,
    ([x]: Point) => x >= width - margin,
    ([, y]: Point) => y >= height - margin,
  ];
  return Math.max(...sides.map((isOver) => lines.filter((line) => line.quad.some(isOver)).length));
};

/** Without light, or with far too much, nothing else can be told. */
const lightOf = (m: Measurements): readonly string[] => {
  if (m.brightness < LIMITS.dark) return ['dark'];
  const isWhite = Math.min(m.brightness, m.paper) > LIMITS.overExposed && m.contrast < LIMITS.leastContrast;
  return isWhite && m.sharpness < LIMITS.blurred ? ['over-exposed'] : [];
};

const withoutPrint = (page: Page, m: Measurements): readonly string[] => {
  // Too much light leaves a trace of what stood there; an empty sheet has none.
  if (m.contrast < LIMITS.trace) return m.brightness < LIMITS.dark ? ['blank', 'dark'] : ['blank'];
  const light = lightOf(m);
  if (light.length > 0) return light;
  if (m.contrast < LIMITS.leastContrast) return ['blank'];
  if (Math.max(page.width, page.height) < LIMITS.leastSide) return ['too-small'];
  return m.sharpness < LIMITS.blurred ? ['blurred'] : ['not-a-document'];
};

const problemsOf = (page: Page, lines: readonly TextLine[], m: Measurements): readonly string[] => {
  const light = lightOf(m);
  if (light.length > 0) return light;
  const sizes = heights(lines);
  const median = sizes[sizes.length >> 1] ?? 0;
  const measured = [
    ...(m.sharpness < LIMITS.blurred ? ['blurred'] : []),
    ...(median < LIMITS.glyphHeight || Math.max(page.width, page.height) < LIMITS.leastSide ? ['too-small'] : []),
    ...(cutOff(page) > 0 ? ['cropped'] : []),
  ];
  if (measured.length > 0) return measured;
  // A bright spot and a hand hide single fields: they explain a loss only where nothing else does.
  if (m.covered >= LIMITS.covered) return ['covered'];
  return m.burntOut > LIMITS.glare ? ['glare'] : [];
};

/** Signs that the picture shows no original: a copy of what is printed in colour, a screen. They refuse nothing; a person looks at it. */
const suspicionsOf = (kind: DocumentKind | null, m: Measurements): readonly string[] => [
  ...(kind !== null && COLOURED_ORIGINALS.has(kind.kind) && m.colourfulness < LIMITS.grey ? ['photocopy'] : []),
  ...(m.periodicity > LIMITS.screen ? ['screen'] : []),
];

/**
 * Judges a picture by what was measured and by what could be read: it is unusable when a needed field was lost, or when
 * nothing on it is a document. The problems say what to do better; `illegible` where no measurement tells.
 */
export const qualityOf = (input: {
  readonly page: Page;
  readonly lines: readonly TextLine[];
  readonly kind: DocumentKind | null;
  readonly lost: readonly string[];
  readonly measurements: Measurements;
}): DocumentReading['quality'] => {
  const { page, lines, kind, lost, measurements } = input;
  if (lines.length === 0) return { usable: false, problems: withoutPrint(page, measurements) };
  const suspicions = suspicionsOf(kind, measurements);
  if (kind === null) {
    // Legible print of a kind that is not in the catalogue goes to a person; a picture with hardly any print is refused.
    const printed = lines.reduce((sum, line) => sum + line.text.length, 0);
    const spoiled = [
      ...(cutOff(page) >= LIMITS.severalLines ? ['cropped'] : []),
      ...(measurements.covered >= LIMITS.severalLines ? ['covered'] : []),
    ];
    if (printed >= LIMITS.leastPrint) return { usable: spoiled.length === 0, problems: [...spoiled, ...suspicions] };
    const problems = problemsOf(page, lines, measurements);
    return { usable: false, problems: problems.length > 0 ? problems : ['not-a-document'] };
  }
  if (!kind.needed.some((name) => lost.includes(name))) return { usable: true, problems: suspicions };
  const problems = problemsOf(page, lines, measurements);
  return { usable: false, problems: [...(problems.length > 0 ? problems : ['illegible']), ...suspicions] };
};
