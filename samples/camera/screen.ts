import { createCanvas } from '@napi-rs/canvas';
import { between, chance, pick, type Random } from '#samples/random';
import { blurredBy } from './lens';
import type { Effect } from './light';
import { canvasOf, movedDocuments, type Picture, pictureOf } from './picture';

/** The picture shown on a monitor: smaller, with the desktop and the monitor's frame around it. */
const onMonitor = (picture: Picture, random: Random): Picture => {
  const { width, height } = picture;
  const canvas = createCanvas(width, height);
  const pen = canvas.getContext('2d');
  const share = between(random, 0.84, 0.94);
  const [left, top] = [width * (1 - share) * between(random, 0.35, 0.65), height * (1 - share) * between(random, 0.35, 0.65)];
  const frame = Math.min(width, height) * between(random, 0.012, 0.03);
  pen.fillStyle = pick(random, ['#17181b', '#202226', '#0d0d0f', '#3a3c40'] as const);
  pen.fillRect(0, 0, width, height);
  pen.fillStyle = pick(random, ['#2b5f8f', '#dfe3e8', '#1e1e1e', '#3f7d6a'] as const);
  pen.fillRect(frame, frame, width - 2 * frame, height - 2 * frame);
  if (chance(random, 0.6)) {
    pen.fillStyle = '#e9ebee';
    pen.fillRect(frame, height - frame * 2.4, width - 2 * frame, frame * 1.4);
  }
  pen.drawImage(canvasOf(picture), left, top, width * share, height * share);
  return pictureOf(
    canvas,
    movedDocuments(picture.documents, ([x, y]) => [left + x * share, top + y * share]),
  );
};

const wrapped = (value: number): number => value - Math.floor(value);

/**
 * A picture taken of a monitor. Each of its dots is a red, a green and a blue stripe above a dark line; the sensor's own grid samples them
 * (red and blue only at every second pixel), so that they beat against it: coarse waves of colour and fine lines, weaker the less `strength`.
 */
export const screen: Effect = async (picture, random, strength) => {
  const shown = onMonitor(picture, random);
  const { width, height } = shown;
  const pixels = new Uint8ClampedArray(shown.pixels);
  const pitch = between(random, 1.9, 4.6);
  const turn = between(random, -0.06, 0.06);
  const [along, across] = [Math.cos(turn) / pitch, Math.sin(turn) / pitch];
  const lean = between(random, -0.00006, 0.00006);
  const depth = 0.1 + 0.3 * strength;
  const gap = between(random, 0.12, 0.25);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = (y * width + x) * 4;
      for (let channel = 0; channel < 3; channel += 1) {
        const [px, py] = channel === 1 ? [x, y] : [x & ~1, y & ~1];
        const near = 1 + lean * px;
        const u = wrapped((px * along + py * across) * near - channel / 3);
        const v = wrapped((py * along - px * across) * near);
        // Stripe and line with soft sides: the lens is no better than that.
        const stripe = 0.5 + 0.5 * Math.cos(2 * Math.PI * u);
        const line = v < gap ? 0 : 1;
        const light = 1 - depth * (0.75 * (1 - stripe) + 0.25 * (1 - line));
        pixels[at + channel] = (pixels[at + channel] ?? 0) * light * (channel === 2 ? 1.06 : 0.98) + (channel === 2 ? 8 : 4);
      }
    }
  }
  return blurredBy({ ...shown, pixels }, between(random, 0.45, 0.7));
};
