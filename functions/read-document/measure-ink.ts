import type { NormalisedPicture, Pixels } from '#functions/ports';
import type { InkMap, InkMaps, InkRegion } from '#shared/documents/ink';
import type { Point, Rotation } from '#shared/documents/page';
import { asItLies } from './as-it-lies';

/** Share of a region's cells that are darker than its paper at the most: print, ticks and seals leave more paper than this. */
const PAPER_RANK = 0.85;
const MOST_SAMPLES = 4;

/** Mean colour of each cell, row by row: red, green, blue; cells beyond the edge take the edge's colour. */
const coloursOf = ({ data, width, height }: Pixels, [a, b, c, d]: readonly Point[], { columns, rows }: InkRegion): Float64Array => {
  const colours = new Float64Array(3 * columns * rows);
  if (!a || !b || !c || !d) return colours;
  const cell = Math.max(Math.hypot(b[0] - a[0], b[1] - a[1]) / columns, Math.hypot(d[0] - a[0], d[1] - a[1]) / rows);
  const samples = Math.min(MOST_SAMPLES, Math.max(1, Math.round(cell)));
  for (let i = 0; i < columns * rows * samples * samples; i++) {
    const at = Math.floor(i / (samples * samples));
    const u = ((at % columns) + ((i % samples) + 0.5) / samples) / columns;
    const v = (Math.floor(at / columns) + ((Math.floor(i / samples) % samples) + 0.5) / samples) / rows;
    const x = (a[0] * (1 - u) + b[0] * u) * (1 - v) + (d[0] * (1 - u) + c[0] * u) * v;
    const y = (a[1] * (1 - u) + b[1] * u) * (1 - v) + (d[1] * (1 - u) + c[1] * u) * v;
    const pixel = 3 * (Math.min(height - 1, Math.max(0, Math.floor(y))) * width + Math.min(width - 1, Math.max(0, Math.floor(x))));
    for (let channel = 0; channel < 3; channel++) {
      const out = 3 * at + channel;
      colours[out] = (colours[out] ?? 0) + (data[pixel + channel] ?? 0) / (samples * samples);
    }
  }
  return colours;
};

const paperOf = (colours: Float64Array, channel: number): number => {
  const values = colours.filter((_, i) => i % 3 === channel).sort();
  return Math.max(1, values[Math.floor((values.length - 1) * PAPER_RANK)] ?? 1);
};

const within = (value: number): number => Math.min(1, Math.max(0, Math.round(value * 1000) / 1000));

const mapOf = (pixels: Pixels, quad: readonly Point[], region: InkRegion): InkMap => {
  const colours = coloursOf(pixels, quad, region);
  const [red = 1, green = 1, blue = 1] = [0, 1, 2].map((channel) => paperOf(colours, channel));
  const map = { dark: [] as number[], red: [] as number[], blue: [] as number[] };
  for (let i = 0; i < colours.length; i += 3) {
    const [r, g, b] = [(colours[i] ?? 0) / red, (colours[i + 1] ?? 0) / green, (colours[i + 2] ?? 0) / blue];
    map.dark.push(within(1 - r));
    map.red.push(within(r - (g + b) / 2));
    map.blue.push(within(b - r));
  }
  return { columns: region.columns, rows: region.rows, ...map };
};

/**
 * Measures the ink in some regions of a picture, each against its own paper, so that light and tint do not count. Regions are in pixels of
 * the upright original; one whose middle is off the picture is left out.
 */
export const measureInk = (pixels: Pixels, picture: NormalisedPicture, rotation: Rotation, regions: readonly InkRegion[]): InkMaps => {
  const toPicture = asItLies(picture, rotation);
  return new Map(
    regions.flatMap((region): readonly (readonly [string, InkMap])[] => {
      const quad = region.quad.map(toPicture);
      const [x, y] = [0, 1].map((axis) => quad.reduce((sum, point) => sum + (point[axis] ?? 0) / 4, 0));
      const isOn = x !== undefined && y !== undefined && x >= 0 && y >= 0 && x < pixels.width && y < pixels.height;
      return isOn ? [[region.name, mapOf(pixels, quad, region)]] : [];
    }),
  );
};
