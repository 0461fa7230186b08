import type { Point } from '#shared/documents/page';

/** A rectangle in any direction: its centre, its two side lengths, and the unit vector along `length`. */
export type Rectangle = {
  readonly centre: Point;
  readonly length: number;
  readonly breadth: number;
  readonly along: Point;
};

const cross = (o: Point, a: Point, b: Point): number => (a[0] - o[0]) * (b[1] - o[1]) - (a[1] - o[1]) * (b[0] - o[0]);

/** The convex hull, counter-clockwise in a y-down picture's mirror sense, without collinear points (monotone chain). */
export const convexHull = (points: readonly Point[]): readonly Point[] => {
  const sorted = [...points].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const chain = (list: readonly Point[]): Point[] => {
    const kept: Point[] = [];
    for (const point of list) {
      for (;;) {
        const last = kept.at(-1);
        const before = kept.at(-2);
        if (!last || !before || cross(before, last, point) > 0) break;
        kept.pop();
      }
      kept.push(point);
    }
    return kept.slice(0, -1);
  };
  return sorted.length < 3 ? sorted : [...chain(sorted), ...chain(sorted.reverse())];
};

/** The smallest rectangle round the points (rotating calipers over the hull's edges); `length` is the longer side. */
export const smallestRectangle = (points: readonly Point[]): Rectangle => {
  const hull = convexHull(points);
  const first: Point = hull[0] ?? [0, 0];
  let best: Rectangle = { centre: first, length: 0, breadth: 0, along: [1, 0] };
  let bestArea = Number.POSITIVE_INFINITY;
  for (let i = 0; i < hull.length; i++) {
    const a = hull[i] ?? first;
    const b = hull[(i + 1) % hull.length] ?? first;
    const edge = Math.hypot(b[0] - a[0], b[1] - a[1]);
    if (edge === 0) continue;
    const ux = (b[0] - a[0]) / edge;
    const uy = (b[1] - a[1]) / edge;
    let [minU, maxU, minV, maxV] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (const [x, y] of hull) {
      const u = x * ux + y * uy;
      const v = -x * uy + y * ux;
      minU = Math.min(minU, u);
      maxU = Math.max(maxU, u);
      minV = Math.min(minV, v);
      maxV = Math.max(maxV, v);
    }
    const [du, dv] = [maxU - minU, maxV - minV];
    if (du * dv >= bestArea) continue;
    bestArea = du * dv;
    const [cu, cv] = [(minU + maxU) / 2, (minV + maxV) / 2];
    const centre: Point = [cu * ux - cv * uy, cu * uy + cv * ux];
    best = du >= dv ? { centre, length: du, breadth: dv, along: [ux, uy] } : { centre, length: dv, breadth: du, along: [-uy, ux] };
  }
  return best;
};

/** Grows a rectangle on every side by `distance`. */
export const grown = (r: Rectangle, distance: number): Rectangle => ({
  ...r,
  length: r.length + 2 * distance,
  breadth: r.breadth + 2 * distance,
});

/** The four corners, clockwise on the screen, from the one where text that runs along `along` starts (top left of the line). */
export const cornersOf = (r: Rectangle): readonly [Point, Point, Point, Point] => {
  const [ax, ay] = [(r.along[0] * r.length) / 2, (r.along[1] * r.length) / 2];
  const [dx, dy] = [(-r.along[1] * r.breadth) / 2, (r.along[0] * r.breadth) / 2];
  const [x, y] = r.centre;
  return [
    [x - ax - dx, y - ay - dy],
    [x + ax - dx, y + ay - dy],
    [x + ax + dx, y + ay + dy],
    [x - ax + dx, y - ay + dy],
  ];
};
