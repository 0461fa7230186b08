import type { Pixels } from '#functions/ports';
import type { Area } from './pixels';

/** Side of a tile in pixels; a power of two. */
const SIDE = 64;
const MOST_ACROSS = 4;
const MOST_DOWN = 3;
/** Periods from 2 to 7 pixels are looked at: longer ones are print and pattern. */
const LEAST_FREQUENCY = 9;
const RING = { from: 4, to: 7 };

const COSINES = Float64Array.from({ length: SIDE / 2 }, (_, k) => Math.cos((-2 * Math.PI * k) / SIDE));
const SINES = Float64Array.from({ length: SIDE / 2 }, (_, k) => Math.sin((-2 * Math.PI * k) / SIDE));

/** The places of a transform's input with their bits in reverse order. */
const REVERSED = Uint8Array.from({ length: SIDE }, (_, i) => {
  let reversed = 0;
  for (let bit = 1; bit < SIDE; bit <<= 1) reversed = (reversed << 1) | (i & bit ? 1 : 0);
  return reversed;
});

/** Fourier transform in place of `SIDE` complex numbers that stand `step` apart (Cooley and Tukey, radix 2). Plain loops: it runs 1 500 times a picture. */
const transform = (re: Float64Array, im: Float64Array, start: number, step: number): void => {
  for (let i = 0; i < SIDE; i++) {
    const j = REVERSED[i] ?? 0;
    if (i >= j) continue;
    const [p, q] = [start + i * step, start + j * step];
    const [r, m] = [re[p] ?? 0, im[p] ?? 0];
    re[p] = re[q] ?? 0;
    im[p] = im[q] ?? 0;
    re[q] = r;
    im[q] = m;
  }
  for (let length = 2; length <= SIDE; length <<= 1) {
    const turn = SIDE / length;
    for (let from = 0; from < SIDE; from += length) {
      for (let k = 0; k < length / 2; k++) {
        const c = COSINES[turn * k] ?? 0;
        const s = SINES[turn * k] ?? 0;
        const p = start + (from + k) * step;
        const q = p + (length / 2) * step;
        const r = (re[q] ?? 0) * c - (im[q] ?? 0) * s;
        const i = (re[q] ?? 0) * s + (im[q] ?? 0) * c;
        re[q] = (re[p] ?? 0) - r;
        im[q] = (im[p] ?? 0) - i;
        re[p] = (re[p] ?? 0) + r;
        im[p] = (im[p] ?? 0) + i;
      }
    }
  }
};

const WINDOW = Float64Array.from({ length: SIDE }, (_, i) => 0.5 - 0.5 * Math.cos((2 * Math.PI * (i + 0.5)) / SIDE));

/** Each value raised to that of its neighbours `step` away. */
const raised = (values: Float64Array, step: number): Float64Array => {
  const highest = new Float64Array(values.length);
  for (let i = 0; i < values.length; i++)
    highest[i] = Math.max(values[i] ?? 0, values[(i - step) & (SIDE * SIDE - 1)] ?? 0, values[(i + step) & (SIDE * SIDE - 1)] ?? 0);
  return highest;
};

/** Logarithm of the power at each frequency of a tile, each raised to its strongest neighbour: perspective makes a grid's pitch drift. */
const spectrumOf = ({ data, width }: Pixels, left: number, top: number): Float64Array => {
  const [re, im] = [new Float64Array(SIDE * SIDE), new Float64Array(SIDE * SIDE)];
  let mean = 0;
  for (let i = 0; i < SIDE * SIDE; i++) {
    const at = 3 * ((top + Math.floor(i / SIDE)) * width + left + (i % SIDE));
    const grey = 0.3 * (data[at] ?? 0) + 0.59 * (data[at + 1] ?? 0) + 0.11 * (data[at + 2] ?? 0);
    re[i] = grey;
    mean += grey / (SIDE * SIDE);
  }
  for (let i = 0; i < SIDE * SIDE; i++) re[i] = ((re[i] ?? 0) - mean) * (WINDOW[i % SIDE] ?? 0) * (WINDOW[Math.floor(i / SIDE)] ?? 0);
  for (let i = 0; i < SIDE; i++) transform(re, im, i * SIDE, 1);
  for (let i = 0; i < SIDE; i++) transform(re, im, i, SIDE);
  const power = re.map((r, i) => Math.log(1 + r * r + (im[i] ?? 0) ** 2));
  return raised(raised(power, 1), SIDE);
};

/** `SIDE` is a power of two, so its bits wrap an index round. */
const wrapped = (i: number, dx: number, dy: number): number =>
  ((Math.floor(i / SIDE) + dy) & (SIDE - 1)) * SIDE + (((i % SIDE) + dx) & (SIDE - 1));

/** The eight-pixel blocks of JPEG leave lines at these frequencies. */
const isBlock = (frequency: number): boolean => Math.abs(frequency - 8 * Math.round(frequency / 8)) <= 1;

const isLookedAt = (fx: number, fy: number): boolean => {
  if (Math.hypot(fx, fy) < LEAST_FREQUENCY) return false;
  return !(
    (Math.abs(fx) <= 2 || Math.abs(fy) <= 2 || isBlock(fx)) &&
    (isBlock(fy) || Math.abs(fx) <= 2) &&
    (isBlock(fx) || Math.abs(fy) <= 2)
  );
};

/** Sixteen neighbours, on two circles. */
const RING_STEPS = Array.from({ length: 16 }, (_, i) => {
  const radius = i % 2 === 0 ? RING.from : RING.to;
  return [Math.round(radius * Math.cos((i * Math.PI) / 8)), Math.round(radius * Math.sin((i * Math.PI) / 8))] as const;
});

/** Of a place's neighbours so many may stand as high as it: part of its own peak. */
const STEEP = 3;

/** Whether at most `STEEP` neighbours of a place reach `least`: nearly everywhere the first few answer. */
const standsOut = (mean: Float64Array, i: number, least: number): boolean => {
  let reached = 0;
  for (const [dx, dy] of RING_STEPS) if ((mean[wrapped(i, dx, dy)] ?? 0) >= least && ++reached > STEEP) return false;
  return true;
};

/**
 * How far one fine repetition (2 to 7 pixels, the same all over the area) stands out of what is around it: the logarithm of a power, about 0 to 1
 * on print, paper and noise, more on a picture taken of a screen. 0 where the area is too small to tell.
 */
export const periodicityOf = (pixels: Pixels, { left, top, width, height }: Area): number => {
  const across = Math.min(MOST_ACROSS, Math.floor(width / SIDE));
  const down = Math.min(MOST_DOWN, Math.floor(height / SIDE));
  if (across * down < 4) return 0;
  const mean = new Float64Array(SIDE * SIDE);
  for (let tile = 0; tile < across * down; tile++) {
    const x = left + Math.round(((tile % across) * (width - SIDE)) / Math.max(1, across - 1));
    const y = top + Math.round((Math.floor(tile / across) * (height - SIDE)) / Math.max(1, down - 1));
    const power = spectrumOf(pixels, x, y);
    for (let i = 0; i < mean.length; i++) mean[i] = (mean[i] ?? 0) + (power[i] ?? 0) / (across * down);
  }
  let most = 0;
  // The other half of the frequencies mirrors this one.
  for (let i = 0; i < mean.length; i++) {
    const [fx, fy] = [((i + SIDE / 2) % SIDE) - SIDE / 2, ((Math.floor(i / SIDE) + SIDE / 2) % SIDE) - SIDE / 2];
    if (fy < 0 || !isLookedAt(fx, fy) || !standsOut(mean, i, (mean[i] ?? 0) - most)) continue;
    const around = RING_STEPS.map(([dx, dy]) => mean[wrapped(i, dx, dy)] ?? 0).sort((a, b) => b - a);
    most = Math.max(most, (mean[i] ?? 0) - (around[STEEP] ?? 0));
  }
  return most;
};
