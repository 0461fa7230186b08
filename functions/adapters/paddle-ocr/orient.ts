import type { Point, Rotation } from '#shared/documents/page';
import type { ModelManifest } from './model-folder';
import type { Raster } from './raster';
import { cornersOf, type Rectangle } from './rectangle';
import type { Network } from './sessions';
import { type Quad, quadSize, stripOf } from './strip';

/** A region this many times longer than broad says which way its text runs. */
const TELLING = 1.8;
const VOTERS = 6;

const turned = ([x, y]: Point, by: 90 | 180 | 270): Point => (by === 90 ? [-y, x] : by === 180 ? [-x, -y] : [y, -x]);

/** Makes `along` point the way a reader would go: rightwards, or downwards where text runs upright on the page. */
const facing = (r: Rectangle, vertical: boolean): Rectangle => {
  // A stubby region (one or two glyphs) follows the page's direction, not its own longer side.
  const runsDown = Math.abs(r.along[1]) > Math.abs(r.along[0]);
  const straight: Rectangle =
    runsDown === vertical ? r : { centre: r.centre, length: r.breadth, breadth: r.length, along: turned(r.along, 90) };
  const forward = vertical ? straight.along[1] > 0 : straight.along[0] > 0;
  return forward ? straight : { ...straight, along: turned(straight.along, 180) };
};

/** The first part of a line, no longer than `shape` times its breadth: squeezed into the network's width, a long line says nothing. */
const headOf = (quad: Quad, shape: number): Quad => {
  const { length, breadth } = quadSize(quad);
  const share = Math.min(1, (shape * breadth) / Math.max(length, 1));
  const [a, b, c, d] = quad;
  const along = ([x, y]: Point, [toX, toY]: Point): Point => [x + (toX - x) * share, y + (toY - y) * share];
  return [a, along(a, b), along(d, c), d];
};

const upsideDownScore = async (
  raster: Raster,
  quads: readonly Quad[],
  orient: Network,
  convention: ModelManifest['orientation'],
): Promise<number> => {
  const longest = [...quads].sort((a, b) => quadSize(b).length - quadSize(a).length).slice(0, VOTERS);
  const { width, height } = convention;
  const heads = longest.map((whole) => headOf(whole, width / height));
  let [vote, outstanding] = [0, heads.reduce((sum, quad) => sum + quadSize(quad).length, 0)];
  for (const quad of heads) {
    // The lines that are left can no longer turn the vote.
    if (Math.abs(vote) > outstanding) break;
    const { length, breadth } = quadSize(quad);
    outstanding -= length;
    const filled = Math.min(width, Math.max(1, Math.round((height * length) / Math.max(breadth, 1))));
    const { data } = await orient(stripOf(raster, quad, { width, height, filled }), [1, 3, height, width]);
    vote += ((data[1] ?? 0) - (data[0] ?? 0)) * length;
  }
  return vote;
};

/**
 * Which way up a picture is, by vote: regions that stand on end vote for a quarter turn, the line classifier, weighted by
 * length, for a half turn. Answers the clockwise turn that makes it upright, and the lines from where each one's text starts.
 */
export const orientLines = async (
  raster: Raster,
  regions: readonly Rectangle[],
  orient: Network,
  convention: ModelManifest['orientation'],
): Promise<{ readonly rotation: Rotation; readonly quads: readonly Quad[] }> => {
  const tally = (runsDown: boolean): number =>
    regions
      .filter((r) => r.length > TELLING * r.breadth && Math.abs(r.along[1]) > Math.abs(r.along[0]) === runsDown)
      .reduce((sum, r) => sum + r.length, 0);
  const vertical = tally(true) > tally(false);
  const quads = regions.map((r) => cornersOf(facing(r, vertical)));
  if ((await upsideDownScore(raster, quads, orient, convention)) <= 0) return { rotation: vertical ? 270 : 0, quads };
  const flipped = quads.map(([a, b, c, d]): Quad => [c, d, a, b]);
  return { rotation: vertical ? 90 : 180, quads: flipped };
};
