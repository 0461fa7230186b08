/** From how much more red than other light a point counts as red ink, on the strip's scale of -1 to 1. */
const REDNESS = 0.3;
/** A line with less red ink than this is read once; set on sealed licences, where a seal's rim alone is 2 to 4 %. */
const LEAST_SHARE = 0.012;

/** Darker than the paper by this much, on the same scale, is ink of any colour. */
const INK = 0.45;
/** With more of its ink red than this, nothing black is written on a line. */
const ALL_RED = 0.8;

/** The light of the paper: brighter than this are only a strip's brightest tenth. Sampled, for it hardly varies. */
const paperOf = (strip: Float32Array, plane: number): number => {
  const sample: number[] = [];
  for (let i = 0; i < plane; i += 17) sample.push(Math.min(strip[i] ?? 0, strip[i + plane] ?? 0, strip[i + 2 * plane] ?? 0));
  return sample.sort((a, b) => a - b)[Math.floor(sample.length * 0.9)] ?? 1;
};

/** Which ink lies on a strip with planes B, G, R: `black` (or none), `red`, or `both`, where a seal lies over print. */
export const inkOf = (strip: Float32Array): 'black' | 'red' | 'both' => {
  const plane = strip.length / 3;
  const dark = paperOf(strip, plane) - INK;
  let [red, inked] = [0, 0];
  for (let i = 0; i < plane; i++) {
    const [blue, green, r] = [strip[i] ?? 0, strip[i + plane] ?? 0, strip[i + 2 * plane] ?? 0];
    const least = blue < green ? blue : green;
    const isRed = r - least > REDNESS;
    if (isRed) red++;
    if (isRed || (least < r ? least : r) < dark) inked++;
  }
  if (red <= LEAST_SHARE * plane) return 'black';
  return red > ALL_RED * inked ? 'red' : 'both';
};

/** The strip as red light shows it: red ink vanishes, black print stays. */
export const throughRed = (strip: Float32Array): Float32Array => {
  const plane = strip.length / 3;
  const seen = new Float32Array(strip.length);
  const red = strip.subarray(2 * plane);
  for (const c of [0, 1, 2]) seen.set(red, c * plane);
  return seen;
};

/** Red by this much of 255 and light enough to be ink that shines through. */
const RED_BYTES = 45;
/** A picture with a smaller share of red points than this carries no seal. */
const SEALED_SHARE = 0.002;

const isRed = (r: number, g: number, b: number): boolean => r - (g > b ? g : b) > RED_BYTES;

/**
 * A picture (RGB, 8 bits) as it is, or, where a seal's worth of red lies on it, with its red points as red light shows them: seals part no
 * lines. All other points stay, so that the lines elsewhere are found as ever.
 */
export const withoutRedInk = (rgb: Uint8Array): Uint8Array => {
  let red = 0;
  for (let i = 0; i < rgb.length; i += 3) if (isRed(rgb[i] ?? 0, rgb[i + 1] ?? 0, rgb[i + 2] ?? 0)) red++;
  if (red * 3 < SEALED_SHARE * rgb.length) return rgb;
  const seen = Uint8Array.from(rgb);
  for (let i = 0; i < rgb.length; i += 3) if (isRed(rgb[i] ?? 0, rgb[i + 1] ?? 0, rgb[i + 2] ?? 0)) seen.fill(rgb[i] ?? 0, i + 1, i + 3);
  return seen;
};
