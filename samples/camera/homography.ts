import type { Corner, Quad } from '#samples/drawing/sheet';

/** A projective map of the plane, row by row; the last entry is 1 or close to it. */
export type Homography = readonly [number, number, number, number, number, number, number, number, number];

/** The map that takes the rectangle (0, 0)–(`width`, `height`) to a quad (closed form for the unit square, Heckbert 1989). */
export const rectangleToQuad = (width: number, height: number, [p, q, r, s]: Quad): Homography => {
  const [dx1, dx2, dx3] = [q[0] - r[0], s[0] - r[0], p[0] - q[0] + r[0] - s[0]];
  const [dy1, dy2, dy3] = [q[1] - r[1], s[1] - r[1], p[1] - q[1] + r[1] - s[1]];
  const determinant = dx1 * dy2 - dx2 * dy1;
  const g = (dx3 * dy2 - dx2 * dy3) / determinant;
  const h = (dx1 * dy3 - dx3 * dy1) / determinant;
  return [
    (q[0] - p[0] + g * q[0]) / width,
    (s[0] - p[0] + h * s[0]) / height,
    p[0],
    (q[1] - p[1] + g * q[1]) / width,
    (s[1] - p[1] + h * s[1]) / height,
    p[1],
    g / width,
    h / height,
    1,
  ];
};

/** The map the other way (the adjugate: scale does not matter). */
export const inverse = ([a, b, c, d, e, f, g, h, i]: Homography): Homography => [
  e * i - f * h,
  c * h - b * i,
  b * f - c * e,
  f * g - d * i,
  a * i - c * g,
  c * d - a * f,
  d * h - e * g,
  b * g - a * h,
  a * e - b * d,
];

/** Where a point goes. */
export const mapped = ([a, b, c, d, e, f, g, h, i]: Homography, [x, y]: Corner): Corner => {
  const depth = g * x + h * y + i;
  return [(a * x + b * y + c) / depth, (d * x + e * y + f) / depth];
};

/** How the camera looks at a document: angles in degrees, centre and width of the document in pixels of the picture. */
export type Pose = {
  readonly centre: Corner;
  readonly width: number;
  readonly height: number;
  readonly pitch: number;
  readonly yaw: number;
  readonly roll: number;
};

/** The corners of a document seen in a pose, from a distance of 2.4 of its longer side. */
export const quadOf = (pose: Pose): Quad => {
  const [pitch, yaw, roll] = [pose.pitch, pose.yaw, pose.roll].map((angle) => (angle * Math.PI) / 180) as [number, number, number];
  const distance = 2.4 * Math.max(pose.width, pose.height);
  const corner = (x: number, y: number): Corner => {
    const [x1, y1] = [x * Math.cos(roll) - y * Math.sin(roll), x * Math.sin(roll) + y * Math.cos(roll)];
    const [y2, z2] = [y1 * Math.cos(pitch), y1 * Math.sin(pitch)];
    const [x3, z3] = [x1 * Math.cos(yaw) + z2 * Math.sin(yaw), z2 * Math.cos(yaw) - x1 * Math.sin(yaw)];
    const zoom = distance / (distance + z3);
    return [pose.centre[0] + x3 * zoom, pose.centre[1] + y2 * zoom];
  };
  const [x, y] = [pose.width / 2, pose.height / 2];
  return [corner(-x, -y), corner(x, -y), corner(x, y), corner(-x, y)];
};
