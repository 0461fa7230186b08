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

/** Lights of a plane are told apart to a thousandth. */
const LIGHTS = 1024;

/** The paper's light in one plane (of values from -1 to 1), 0 to 1: brighter are only its brightest tenth. Sampled, for it hardly varies; counted, for sorting takes longer than all else here. */
const paperOf = (plane: Float32Array): number => {
  const counts = new Uint32Array(LIGHTS);
  for (let i = 0; i < plane.length; i += EVERY) {
    const at = Math.round((((plane[i] ?? 0) + 1) / 2) * (LIGHTS - 1));
    counts[at] = (counts[at] ?? 0) + 1;
  }
  let brighter = Math.ceil(plane.length / EVERY) * 0.1;
  let at = LIGHTS - 1;
  while (at > 0 && brighter >= (counts[at] ?? 0)) brighter -= counts[at--] ?? 0;
  return Math.max(DARKEST, at / (LIGHTS - 1));
};

/**
 * Which ink lies on a strip with planes B, G, R: `black` (or none), `red`, or `both`, where a seal lies over print. Colours are told from the
 * paper's, so that under a warm lamp black print stays black.
 */
export const inkOf = (strip: Float32Array): 'black' | 'red' | 'both' => {
  const plane = strip.length / 3;
  const [blue, green, red] = [strip.subarray(0, plane), strip.subarray(plane, 2 * plane), strip.subarray(2 * plane)];
  const [paperBlue, paperGreen, paperRed] = [paperOf(blue), paperOf(green), paperOf(red)];
  const paper = Math.max(paperBlue, paperGreen, paperRed);
  // Light as a share of the paper's, in one multiplication: this runs for each point of each line.
  const [ofBlue, ofGreen, ofRed] = [0.5 / paperBlue, 0.5 / paperGreen, 0.5 / paperRed];
  const [redness, darkest] = [REDNESS / paper, 1 - INK / paper];
  let reddish = 0;
  let inked = 0;
  for (let i = 0; i < plane; i++) {
    const b = ((blue[i] ?? 0) + 1) * ofBlue;
    const g = ((green[i] ?? 0) + 1) * ofGreen;
    const r = ((red[i] ?? 0) + 1) * ofRed;
    const least = b < g ? b : g;
    if (r - least > redness) {
      reddish++;
      inked++;
    } else if (least < darkest || r < darkest) inked++;
  }
  if (reddish <= LEAST_SHARE * plane) return 'black';
  return reddish > ALL_RED * inked ? 'red' : 'both';
};

/** The strip as red light shows it: red ink vanishes, black print stays. */
export const throughRed = (strip: Float32Array): Float32Array<ArrayBuffer> => {
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
  for (let i = 0; i < rgb.length; i += 3) {
    const r = rgb[i] ?? 0;
    if (!isRed(r, rgb[i + 1] ?? 0, rgb[i + 2] ?? 0)) continue;
    seen[i + 1] = r;
    seen[i + 2] = r;
  }
  return seen;
};
