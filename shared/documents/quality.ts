import type { DocumentKind } from './document-kind';
import type { Page, TextLine } from './page';
import type { DocumentReading } from './reading';

/** What was measured on the pixels of a picture. */
export type Measurements = {
  /** Mean luminance, 0..255. */
  readonly brightness: number;
  /** Mean distance of the colours from grey, 0..255. */
  readonly colourfulness: number;
  /** How sharp the edges inside text are: 0 without any edge, about 1 for print seen sharply. */
  readonly sharpness: number;
  /** Share of the text's surroundings that is burnt out to white, 0..1. */
  readonly burntOut: number;
};

/** Limits set on generated pictures; see docs/benchmarks.md. */
const LIMITS = { dark: 55, bright: 235, blurred: 0.3, glare: 0.03, grey: 1.8, glyphHeight: 11, edge: 0.004, leastPrint: 24 } as const;

const heights = (lines: readonly TextLine[]): readonly number[] =>
  lines.map((line) => Math.hypot(line.quad[3][0] - line.quad[0][0], line.quad[3][1] - line.quad[0][1])).sort((a, b) => a - b);

const touchesEdge = (page: Page): boolean => {
  const margin = Math.max(page.width, page.height) * LIMITS.edge;
  return page.lines.some((line) =>
    line.quad.some(([x, y]) => x <= margin || y <= margin || x >= page.width - margin || y >= page.height - margin),
  );
};

const problemsOf = (page: Page, lines: readonly TextLine[], m: Measurements): readonly string[] => {
  const sizes = heights(lines);
  const median = sizes[sizes.length >> 1] ?? 0;
  const measured = [
    ...(m.sharpness < LIMITS.blurred ? ['blurred'] : []),
    ...(m.brightness < LIMITS.dark ? ['dark'] : []),
    ...(median > 0 && median < LIMITS.glyphHeight ? ['too-small'] : []),
    ...(touchesEdge(page) ? ['cropped'] : []),
  ];
  if (measured.length > 0) return measured;
  // White paper burns out, too: glare is the explanation only where there is no other.
  if (m.brightness > LIMITS.bright) return ['over-exposed'];
  return m.burntOut > LIMITS.glare ? ['glare'] : [];
};

/** Colour cards that arrive grey are copies; a licence may be a copy and says nothing by being grey. */
const isPhotocopy = (kind: DocumentKind | null, m: Measurements): boolean =>
  (kind?.kind === 'resident-id-front' || kind?.kind === 'resident-id-back') && m.colourfulness < LIMITS.grey;

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
  if (lines.length === 0) return { usable: false, problems: measurements.brightness < LIMITS.dark ? ['blank', 'dark'] : ['blank'] };
  const copy = isPhotocopy(kind, measurements) ? ['photocopy'] : [];
  if (kind === null) {
    // Legible print of a kind that is not in the catalogue goes to a person; a picture with hardly any print is refused.
    const printed = lines.reduce((sum, line) => sum + line.text.length, 0);
    if (printed >= LIMITS.leastPrint) return { usable: true, problems: [] };
    const problems = problemsOf(page, lines, measurements);
    return { usable: false, problems: problems.length > 0 ? problems : ['not-a-document'] };
  }
  if (!kind.needed.some((name) => lost.includes(name))) return { usable: true, problems: copy };
  const problems = problemsOf(page, lines, measurements);
  return { usable: false, problems: [...(problems.length > 0 ? problems : ['illegible']), ...copy] };
};
