import { between, gaussian, pick, type Random, wholeBetween } from '#samples/random';
import type { Effect } from './light';
import type { Picture } from './picture';

const gaussians = (random: Random): Float32Array => Float32Array.from({ length: 16384 }, () => gaussian(random));

/** Adds brightness noise of `sigma` grey levels, with a little colour in it. */
export const noisyBy = (picture: Picture, random: Random, sigma: number): Picture => {
  const table = gaussians(random);
  const pixels = new Uint8ClampedArray(picture.pixels);
  let next = wholeBetween(random, 0, 16383);
  for (let at = 0; at < pixels.length; at += 4) {
    // A step that shares no factor with the table's length and changes with the row keeps the table from showing.
    next = (next + 7 + (at & 0x1f00) / 256) & 16383;
    const grey = (table[next] ?? 0) * sigma;
    pixels[at] = (pixels[at] ?? 0) + grey + (table[(next + 5003) & 16383] ?? 0) * sigma * 0.4;
    pixels[at + 1] = (pixels[at + 1] ?? 0) + grey;
    pixels[at + 2] = (pixels[at + 2] ?? 0) + grey + (table[(next + 9001) & 16383] ?? 0) * sigma * 0.5;
  }
  return { ...picture, pixels };
};

/** Noise of a small sensor: 4 to 18 grey levels. */
export const noise: Effect = (picture, random, strength) => noisyBy(picture, random, 4 + 14 * strength);

/** A picture taken of a screen: its stripes of red, green and blue beat against the sensor, and everything turns a little blue. */
export const moire: Effect = (picture, random, strength) => {
  const { width, height } = picture;
  const pixels = new Uint8ClampedArray(picture.pixels);
  const depth = 6 + 14 * strength;
  const [pitch, beat] = [between(random, 2.6, 3.4), between(random, 38, 90)];
  const [slant, lean] = [between(random, -0.12, 0.12), between(random, -0.6, 0.6)];
  const lines = Array.from({ length: width }, (_, x) => x);
  for (let y = 0; y < height; y += 1) {
    for (const x of lines) {
      const at = (y * width + x) * 4;
      const phase = (2 * Math.PI * (x + slant * y)) / pitch;
      const slow = Math.sin((2 * Math.PI * (x + lean * y)) / beat) + Math.sin((2 * Math.PI * (y - lean * x)) / (beat * 1.3));
      const tone = depth * 0.55 * slow;
      pixels[at] = (pixels[at] ?? 0) * 0.97 + tone + depth * 0.5 * Math.sin(phase);
      pixels[at + 1] = (pixels[at + 1] ?? 0) + tone + depth * 0.5 * Math.sin(phase + 2.09);
      pixels[at + 2] = (pixels[at + 2] ?? 0) * 1.02 + 5 + tone + depth * 0.5 * Math.sin(phase + 4.19);
    }
  }
  return { ...picture, pixels };
};

/** A copying machine: grey, hard contrast, specks and a streak. */
export const photocopy: Effect = (picture, random, strength) => {
  const { width, height } = picture;
  const pixels = new Uint8ClampedArray(picture.pixels);
  const contrast = 1.15 + 0.75 * strength;
  const lift = between(random, 2, 16);
  for (let at = 0; at < pixels.length; at += 4) {
    const grey = 0.3 * (pixels[at] ?? 0) + 0.59 * (pixels[at + 1] ?? 0) + 0.11 * (pixels[at + 2] ?? 0);
    const toned = (grey - 168) * contrast + 190 + lift;
    pixels[at] = toned;
    pixels[at + 1] = toned;
    pixels[at + 2] = toned;
  }
  const dots = Math.round((width * height * (0.00015 + 0.0006 * strength)) / 2);
  for (let dot = 0; dot < dots; dot += 1) {
    const [x, y] = [wholeBetween(random, 0, width - 3), wholeBetween(random, 0, height - 3)];
    const tone = pick(random, [20, 60, 90, 245] as const);
    const size = wholeBetween(random, 1, 2);
    for (let dy = 0; dy < size; dy += 1) {
      for (let dx = 0; dx < size; dx += 1) pixels.fill(tone, ((y + dy) * width + x + dx) * 4, ((y + dy) * width + x + dx) * 4 + 3);
    }
  }
  const streak = wholeBetween(random, 0, width - 1);
  for (let y = 0; y < height; y += 1) {
    const at = (y * width + streak) * 4;
    for (let channel = 0; channel < 3; channel += 1) pixels[at + channel] = (pixels[at + channel] ?? 0) * (1 - 0.12 * strength);
  }
  return { ...picture, pixels };
};
