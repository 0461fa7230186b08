import { createCanvas } from '@napi-rs/canvas';
import { between, chance, pick, type Random } from '#samples/random';
import { canvasOf, type Picture, pictureOf } from './picture';

/** What a document lies on. The held-out ones stand in no recipe: they take the place of another where a set asks for them. */
export const FIT_DESKS = ['wood', 'cloth', 'paper', 'light', 'dark'] as const;
export const HELD_OUT_DESKS = ['stone', 'checks', 'slats'] as const;
export const DESKS = [...FIT_DESKS, ...HELD_OUT_DESKS] as const;
export type Desk = (typeof DESKS)[number];

type Triple = readonly [red: number, green: number, blue: number];

/** A surface: a colour, and a brightness at each place that is added to it, by channel. */
type Surface = { readonly colour: Triple; readonly share: Triple; readonly tone: (x: number, y: number) => number };

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

const wood = (random: Random): Surface => {
  const colour = pick(random, [
    [176, 128, 84],
    [142, 98, 62],
    [201, 162, 117],
    [110, 76, 52],
  ] as const);
  const grain = ripples(random, 14, 3);
  const bend = ripples(random, 3, 120);
  const board = between(random, 220, 420);
  const tone = (x: number, y: number): number => {
    const across = y + 22 * bend(x) + 0.02 * x;
    const seam = across % board < 3 ? -34 : 0;
    return 22 * grain(across) + 8 * grain(across * 3.1 + x * 0.02) + seam + 10 * Math.sin(Math.floor(across / board) * 2.4);
  };
  return { colour, share: [1, 0.9, 0.75], tone };
};

const cloth = (random: Random): Surface => {
  const colour = pick(random, [
    [96, 110, 128],
    [150, 128, 120],
    [70, 92, 84],
    [172, 166, 152],
  ] as const);
  const thread = Math.PI / between(random, 2.2, 3.4);
  const fold = ripples(random, 4, 150);
  const tone = (x: number, y: number): number => 11 * Math.sin(x * thread) * Math.sin(y * thread) + 16 * fold(x * 0.8 + y * 0.6);
  return { colour, share: [1, 1, 1], tone };
};

const paper = (random: Random): Surface => {
  const base = between(random, 205, 236);
  const rule = chance(random, 0.5) ? between(random, 44, 70) : Number.POSITIVE_INFINITY;
  const soft = ripples(random, 4, 90);
  const tone = (x: number, y: number): number => 4 * soft(x + y * 0.4) - (y % rule < 1.6 ? 40 : 0);
  return { colour: [base, base - 1, base - 5], share: [1, 1, 1], tone };
};

const plain = (random: Random, bright: boolean): Surface => {
  const base = bright ? between(random, 178, 222) : between(random, 28, 66);
  const [warm, cool] = [between(random, -8, 8), between(random, -8, 8)];
  const soft = ripples(random, 3, 200);
  return { colour: [base + warm, base, base + cool], share: [1, 1, 1], tone: (x, y) => 5 * soft(x * 0.7 - y * 0.5) };
};

const stone = (random: Random): Surface => {
  const base = between(random, 70, 190);
  const [vein, across, cloud] = [ripples(random, 5, 40), ripples(random, 4, 60), ripples(random, 4, 110)];
  const tone = (x: number, y: number): number => {
    const crack = Math.abs(Math.sin((x + 90 * vein(y)) / 140 + 3 * across(x - y)));
    return 14 * cloud(x + 0.5 * y) + (crack < 0.05 ? 38 : 0) + (Math.imul(x * 73856093, y * 19349663) & 15) - 8;
  };
  return { colour: [base + 4, base, base - 6], share: [1, 1, 0.95], tone };
};

const checks = (random: Random): Surface => {
  const colour = pick(random, [
    [214, 208, 196],
    [206, 214, 222],
    [222, 204, 200],
  ] as const);
  const cell = between(random, 46, 110);
  const depth = between(random, 30, 70);
  const tone = (x: number, y: number): number => -depth * (Number(x % (2 * cell) < cell) + Number(y % (2 * cell) < cell)) * 0.5;
  return { colour, share: [0.5, 0.9, 1], tone };
};

const slats = (random: Random): Surface => {
  const colour = pick(random, [
    [188, 164, 112],
    [148, 120, 82],
    [112, 122, 104],
  ] as const);
  const slat = between(random, 26, 48);
  const grain = ripples(random, 8, 4);
  const tone = (x: number, y: number): number =>
    (x % slat < 4 ? -62 : 18 * Math.sin(((x % slat) / slat) * Math.PI)) + 9 * grain(y * 0.3 + x * 5);
  return { colour, share: [1, 0.95, 0.8], tone };
};

const SURFACES: Readonly<Record<Desk, (random: Random) => Surface>> = {
  wood,
  cloth,
  paper,
  light: (random) => plain(random, true),
  dark: (random) => plain(random, false),
  stone,
  checks,
  slats,
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
  const surface = SURFACES[desk](random);
  // Half the resolution is enough for a ground that is out of focus anyway.
  const canvas = createCanvas(Math.ceil(size.width / 2), Math.ceil(size.height / 2));
  const pen = canvas.getContext('2d');
  const image = pen.createImageData(canvas.width, canvas.height);
  const { data } = image;
  const { width: wide, height: high } = canvas;
  const [red, green, blue] = surface.colour;
  const [shareRed, shareGreen, shareBlue] = surface.share;
  for (let y = 0; y < high; y += 1) {
    for (let x = 0; x < wide; x += 1) {
      const tone = surface.tone(x * 2, y * 2);
      const grain = (random() - 0.5) * 9;
      const at = (y * wide + x) * 4;
      data[at] = red + shareRed * tone + grain;
      data[at + 1] = green + shareGreen * tone + grain;
      data[at + 2] = blue + shareBlue * tone + grain;
      data[at + 3] = 255;
    }
  }
  pen.putImageData(image, 0, 0);
  const full = createCanvas(size.width, size.height);
  full.getContext('2d').drawImage(canvas, 0, 0, size.width, size.height);
  const empty = pictureOf(full);
  return chance(random, 0.4) ? props(empty, random) : empty;
};
