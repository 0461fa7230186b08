import type { Area, Pixels } from './pixels';

/** Side of a tile in pixels; a power of two. */
const SIDE = 64;
const MOST_ACROSS = 4;
const MOST_DOWN = 3;
/** Periods from 2 to 7 pixels are looked at: longer ones are print and pattern. */
const LEAST_FREQUENCY = 9;
const RING = { from: 4, to: 7 };

const COSINES = Float64Array.from({ length: SIDE / 2 }, (_, k) => Math.cos((-2 * Math.PI * k) / SIDE));
const SINES = Float64Array.from({ length: SIDE / 2 }, (_, k) => Math.sin((-2 * Math.PI * k) / SIDE));

/** Fourier transform in place of `SIDE` complex numbers that stand `step` apart (Cooley and Tukey, radix 2). */
const transform = (re: Float64Array, im: Float64Array, start: number, step: number): void => {
  const swap = (values: Float64Array, i: number, j: number): void => {
    const [a, b] = [values[start + i * step] ?? 0, values[start + j * step] ?? 0];
    values[start + i * step] = b;
    values[start + j * step] = a;
  };
  for (let i = 1, j = 0; i < SIDE; i++) {
    let bit = SIDE >> 1;
    for (; j & bit; bit >>= 1) j ^= bit;
    j ^= bit;
    if (i < j) {
      swap(re, i, j);
      swap(im, i, j);
    }
  }
  for (let length = 2; length <= SIDE; length <<= 1) {
    const turn = SIDE / length;
    for (let from = 0; from < SIDE; from += length) {
      for (let k = 0; k < length / 2; k++) {
        const [c, s] = [COSINES[turn * k] ?? 0, SINES[turn * k] ?? 0];
        const [p, q] = [start + (from + k) * step, start + (from + k + length / 2) * step];
        const [r, i] = [(re[q] ?? 0) * c - (im[q] ?? 0) * s, (re[q] ?? 0) * s + (im[q] ?? 0) * c];
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
const raised = (values: Float64Array, step: number): Float64Array =>
  values.map((value, i) => {
    const [before, behind] = [values[(i - step) & (SIDE * SIDE - 1)] ?? 0, values[(i + step) & (SIDE * SIDE - 1)] ?? 0];
    return value > before ? (value > behind ? value : behind) : before > behind ? before : behind;
  });

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

const wrapped = (i: number, dx: number, dy: number): number =>
  ((Math.floor(i / SIDE) + dy + SIDE) % SIDE) * SIDE + (((i % SIDE) + dx + SIDE) % SIDE);

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
    if (fy < 0 || !isLookedAt(fx, fy)) continue;
    const around = RING_STEPS.map(([dx, dy]) => mean[wrapped(i, dx, dy)] ?? 0).sort((a, b) => a - b);
    most = Math.max(most, (mean[i] ?? 0) - (around[12] ?? 0));
  }
  return most;
};
