import { createCanvas } from '@napi-rs/canvas';
import { between, chance, pick, type Random } from '#samples/random';
import { canvasOf, type Picture, pictureOf } from './picture';

/** What a document lies on. */
export const DESKS = ['wood', 'cloth', 'paper', 'light', 'dark'] as const;
export type Desk = (typeof DESKS)[number];

type Shade = (x: number, y: number) => readonly [number, number, number];

const TABLE = 16384;

/** Smooth noise of one coordinate, -1 to 1, looked up to the pixel. */
const ripples = (random: Random, count: number, shortest: number): ((x: number) => number) => {
  const waves = Array.from({ length: count }, () => ({
    length: shortest * between(random, 1, 9),
    phase: between(random, 0, 7),
    height: between(random, 0.3, 1),
  }));
  const total = waves.reduce((sum, wave) => sum + wave.height, 0);
  const table = Float32Array.from({ length: TABLE }, (_, x) =>
    waves.reduce((sum, wave) => sum + (wave.height * Math.sin(x / wave.length + wave.phase)) / total, 0),
  );
  return (x) => table[(x + TABLE) & (TABLE - 1)] ?? 0;
};

const wood = (random: Random): Shade => {
  const [red, green, blue] = pick(random, [
    [176, 128, 84],
    [142, 98, 62],
    [201, 162, 117],
    [110, 76, 52],
  ] as const);
  const grain = ripples(random, 14, 3);
  const bend = ripples(random, 3, 120);
  const board = between(random, 220, 420);
  return (x, y) => {
    const across = y + 22 * bend(x) + 0.02 * x;
    const seam = across % board < 3 ? -34 : 0;
    const tone = 22 * grain(across) + 8 * grain(across * 3.1 + x * 0.02) + seam + 10 * Math.sin(Math.floor(across / board) * 2.4);
    return [red + tone, green + tone * 0.9, blue + tone * 0.75];
  };
};

const cloth = (random: Random): Shade => {
  const [red, green, blue] = pick(random, [
    [96, 110, 128],
    [150, 128, 120],
    [70, 92, 84],
    [172, 166, 152],
  ] as const);
  const thread = between(random, 2.2, 3.4);
  const fold = ripples(random, 4, 150);
  return (x, y) => {
    const tone = 11 * Math.sin((x * Math.PI) / thread) * Math.sin((y * Math.PI) / thread) + 16 * fold(x * 0.8 + y * 0.6);
    return [red + tone, green + tone, blue + tone];
  };
};

const paper = (random: Random): Shade => {
  const base = between(random, 205, 236);
  const rule = chance(random, 0.5) ? between(random, 44, 70) : Number.POSITIVE_INFINITY;
  const soft = ripples(random, 4, 90);
  return (x, y) => {
    const tone = base + 4 * soft(x + y * 0.4) - (y % rule < 1.6 ? 40 : 0);
    return [tone, tone - 1, tone - 5];
  };
};

const plain = (random: Random, bright: boolean): Shade => {
  const base = bright ? between(random, 178, 222) : between(random, 28, 66);
  const [warm, cool] = [between(random, -8, 8), between(random, -8, 8)];
  const soft = ripples(random, 3, 200);
  return (x, y) => {
    const tone = base + 5 * soft(x * 0.7 - y * 0.5);
    return [tone + warm, tone, tone + cool];
  };
};

const props = (picture: Picture, random: Random): Picture => {
  const canvas = canvasOf(picture);
  const pen = canvas.getContext('2d');
  const { width, height } = picture;
  pen.shadowColor = 'rgba(0,0,0,0.5)';
  pen.shadowBlur = 18;
  pen.shadowOffsetY = 9;
  if (chance(random, 0.5)) {
    pen.strokeStyle = pick(random, ['#22242c', '#6d1f27', '#c9ccd2'] as const);
    pen.lineCap = 'round';
    pen.lineWidth = 0.014 * width;
    pen.beginPath();
    pen.moveTo(width * between(random, -0.05, 0.3), height * between(random, 0.955, 1.0));
    pen.lineTo(width * between(random, 0.5, 0.9), height * between(random, 0.965, 1.03));
    pen.stroke();
  } else {
    pen.fillStyle = pick(random, ['#e9e7e1', '#3c4a5c', '#8a3b32'] as const);
    pen.beginPath();
    pen.arc(width * between(random, 0.97, 1.06), height * between(random, -0.07, 0.02), 0.12 * width, 0, 2 * Math.PI);
    pen.fill();
  }
  return pictureOf(canvas, picture.documents);
};

/** An empty desk of the given size in pixels, sometimes with a pen or a cup at its edge. */
export const drawDesk = (desk: Desk, random: Random, size: { readonly width: number; readonly height: number }): Picture => {
  const shade = { wood, cloth, paper, light: (from: Random) => plain(from, true), dark: (from: Random) => plain(from, false) }[desk](
    random,
  );
  // Half the resolution is enough for a ground that is out of focus anyway.
  const canvas = createCanvas(Math.ceil(size.width / 2), Math.ceil(size.height / 2));
  const pen = canvas.getContext('2d');
  const image = pen.createImageData(canvas.width, canvas.height);
  for (let y = 0; y < canvas.height; y += 1) {
    for (let x = 0; x < canvas.width; x += 1) {
      const [red, green, blue] = shade(x * 2, y * 2);
      const grain = (random() - 0.5) * 9;
      const at = (y * canvas.width + x) * 4;
      image.data[at] = red + grain;
      image.data[at + 1] = green + grain;
      image.data[at + 2] = blue + grain;
      image.data[at + 3] = 255;
    }
  }
  pen.putImageData(image, 0, 0);
  const full = createCanvas(size.width, size.height);
  full.getContext('2d').drawImage(canvas, 0, 0, size.width, size.height);
  const empty = pictureOf(full);
  return chance(random, 0.4) ? props(empty, random) : empty;
};
