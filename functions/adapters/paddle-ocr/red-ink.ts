/** From how much more of the paper's red than of its other light a point counts as red ink; of all light there can be, 1. */
const REDNESS = 0.15;
/** A line with less red ink than this is read once; set on sealed licences, where a seal's rim alone is 2 to 4 %. */
const LEAST_SHARE = 0.012;

/** Darker than the paper by this much, on the same scale, is ink of any colour. */
const INK = 0.225;
/** With more of its ink red than this, nothing black is written on a line. */
const ALL_RED = 0.8;
/** No paper is darker: below it nothing can be told. */
const DARKEST = 0.02;

/** Which points of a plane are looked at to tell the paper. */
const EVERY = 17;

/** A plane's value (-1 to 1) as light, 0 to 1. */
const light = (value: number | undefined): number => ((value ?? 0) + 1) / 2;

/** The paper's light in one plane: brighter are only its brightest tenth. Sampled, for it hardly varies. */
const paperOf = (plane: Float32Array): number => {
  const sample = new Float32Array(Math.ceil(plane.length / EVERY));
  for (let i = 0; i < sample.length; i++) sample[i] = plane[i * EVERY] ?? 0;
  sample.sort();
  return Math.max(DARKEST, light(sample[Math.floor(sample.length * 0.9)]));
};

/**
 * Which ink lies on a strip with planes B, G, R: `black` (or none), `red`, or `both`, where a seal lies over print. Colours are told from the
 * paper's, so that under a warm lamp black print stays black.
 */
export const inkOf = (strip: Float32Array): 'black' | 'red' | 'both' => {
  const plane = strip.length / 3;
  const [blue, green, red] = [0, 1, 2].map((c) => strip.subarray(c * plane, (c + 1) * plane));
  if (!blue || !green || !red) return 'black';
  const [paperBlue, paperGreen, paperRed] = [paperOf(blue), paperOf(green), paperOf(red)];
  const paper = Math.max(paperBlue, paperGreen, paperRed);
  let [reddish, inked] = [0, 0];
  for (let i = 0; i < plane; i++) {
    const b = light(blue[i]) / paperBlue;
    const g = light(green[i]) / paperGreen;
    const r = light(red[i]) / paperRed;
    const least = b < g ? b : g;
    const isRed = (r - least) * paper > REDNESS;
    if (isRed) reddish++;
    if (isRed || (1 - (least < r ? least : r)) * paper > INK) inked++;
  }
  if (reddish <= LEAST_SHARE * plane) return 'black';
  return reddish > ALL_RED * inked ? 'red' : 'both';
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
