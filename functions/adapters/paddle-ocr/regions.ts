import type { Point } from '#shared/documents/page';
import { grown, type Rectangle, smallestRectangle } from './rectangle';

/** How the probability map of the detection network is turned into text regions; the numbers are those that were measured best. */
export type RegionLimits = { readonly binary: number; readonly box: number; readonly unclip: number };
const LIMITS: RegionLimits = { binary: 0.3, box: 0.5, unclip: 1.6 };
const SMALLEST_SIDE = 3;

type Component = { readonly points: Point[]; sum: number; count: number };

/** Groups the pixels above `binary` that touch (8 neighbours). Only the first and last pixel of each run in a row are kept as points. */
const components = (map: Float32Array, width: number, height: number, binary: number): readonly Component[] => {
  const parent: number[] = [];
  const find = (i: number): number => {
    let root = i;
    while (parent[root] !== root) root = parent[root] ?? root;
    while (parent[i] !== root) {
      const next = parent[i] ?? root;
      parent[i] = root;
      i = next;
    }
    return root;
  };
  type Run = { readonly y: number; readonly from: number; readonly to: number; readonly sum: number };
  const runs: Run[] = [];
  let previous: readonly [number, number] = [0, 0];
  for (let y = 0; y < height; y++) {
    const start = runs.length;
    let above = previous[0];
    for (let x = 0; x < width; x++) {
      if ((map[y * width + x] ?? 0) <= binary) continue;
      const from = x;
      let sum = 0;
      while (x < width && (map[y * width + x] ?? 0) > binary) sum += map[y * width + x++] ?? 0;
      const index = runs.length;
      runs.push({ y, from, to: x - 1, sum });
      parent.push(index);
      while (above < previous[1] && (runs[above]?.to ?? 0) < from - 1) above++;
      for (let i = above; i < previous[1] && (runs[i]?.from ?? 0) <= x; i++) parent[find(i)] = find(index);
    }
    previous = [start, runs.length];
  }
  const byRoot = new Map<number, Component>();
  runs.forEach((run, index) => {
    const root = find(index);
    const component = byRoot.get(root) ?? { points: [], sum: 0, count: 0 };
    byRoot.set(root, component);
    component.points.push([run.from, run.y], [run.to + 1, run.y], [run.from, run.y + 1], [run.to + 1, run.y + 1]);
    component.sum += run.sum;
    component.count += run.to - run.from + 1;
  });
  return [...byRoot.values()];
};

/** The text regions in a probability map, as rectangles in the map's pixels, each grown to the height of its glyphs. */
export const textRegions = (map: Float32Array, width: number, height: number, limits: RegionLimits = LIMITS): readonly Rectangle[] =>
  components(map, width, height, limits.binary).flatMap((component) => {
    if (component.sum / component.count < limits.box) return [];
    const rectangle = smallestRectangle(component.points);
    if (rectangle.breadth < SMALLEST_SIDE) return [];
    const distance = (rectangle.length * rectangle.breadth * limits.unclip) / (2 * (rectangle.length + rectangle.breadth));
    return [grown(rectangle, distance)];
  });
