import type { Sheet } from '#samples/drawing/sheet';
import { between, chance, pick, type Random } from '#samples/random';

/** How a person stands before the camera: the middle of the head and half its width, in tenths of a millimetre. */
export type Pose = { readonly x: number; readonly y: number; readonly size: number; readonly face: 'open' | 'mask' | 'glasses' | 'turned' };

const SKINS = ['#e9c6a5', '#dfb592', '#f0d0b2', '#cfa27d', '#b98560'] as const;
const HAIRS = ['#1c1a1a', '#2a211c', '#111315', '#4a3a2c'] as const;
const CLOTHES = ['#2d3a4f', '#4b2f3a', '#22302a', '#5a5f6b', '#7b2e35', '#d9d6cf', '#8a6f4d'] as const;

/** Draws an invented person from the waist up, and returns the colour of the skin. */
export const person = ({ pen }: Sheet, random: Random, { x, y, size, face }: Pose): string => {
  const [skin, hair, clothes] = [pick(random, SKINS), pick(random, HAIRS), pick(random, CLOTHES)];
  const long = chance(random, 0.45);
  const tall = between(random, 1.25, 1.38);
  const oval = (dx: number, dy: number, wide: number, high: number, colour: string): void => {
    pen.fillStyle = colour;
    pen.beginPath();
    pen.ellipse(dx, dy, wide, high, 0, 0, 2 * Math.PI);
    pen.fill();
  };
  pen.save();
  pen.translate(x, y);
  pen.scale(size, size);
  if (long) oval(0, 0.35, 1.3, 1.85, hair);
  pen.fillStyle = clothes;
  pen.beginPath();
  pen.moveTo(-2.5, 6);
  pen.bezierCurveTo(-2.5, 2.3, -1.9, 2, -0.6, 1.75);
  pen.lineTo(0.6, 1.75);
  pen.bezierCurveTo(1.9, 2, 2.5, 2.3, 2.5, 6);
  pen.fill();
  pen.fillStyle = skin;
  pen.fillRect(-0.42, 0.9, 0.84, 1);
  oval(0, 1.85, 0.62, 0.3, skin);
  oval(0, -0.2, 1.1, tall * 0.95, hair);
  if (face === 'turned') oval(0, 0, 1, tall, hair);
  else {
    for (const side of [-1, 1]) oval(side, 0.05, 0.14, 0.26, skin);
    oval(0, 0.08, 0.96, tall, skin);
    oval(0, -0.93, 0.92, 0.5, hair);
    for (const side of [-1, 1]) {
      oval(side * 0.38, -0.02, 0.17, 0.085, '#fbf7f2');
      oval(side * 0.38, -0.02, 0.08, 0.085, '#231a17');
      oval(side * 0.38, -0.25, 0.24, 0.05, hair);
    }
    oval(0, 0.4, 0.13, 0.2, 'rgba(150,95,70,0.4)');
    oval(0, 0.82, 0.32, 0.1, '#a85c54');
    const light = pen.createLinearGradient(-1, 0, 1, 0);
    light.addColorStop(0, 'rgba(255,255,255,0.12)');
    light.addColorStop(1, 'rgba(60,20,0,0.2)');
    pen.fillStyle = light;
    pen.beginPath();
    pen.ellipse(0, 0.08, 0.96, tall, 0, 0, 2 * Math.PI);
    pen.fill();
    if (face === 'mask') {
      pen.fillStyle = pick(random, ['#cfe3ef', '#26282c', '#f4f4f2'] as const);
      pen.beginPath();
      pen.roundRect(-0.85, 0.2, 1.7, 1.12, 0.3);
      pen.fill();
    }
    if (face === 'glasses') {
      pen.fillStyle = '#121214';
      pen.fillRect(-0.95, -0.12, 1.9, 0.1);
      for (const side of [-1, 1]) oval(side * 0.42, 0.02, 0.38, 0.3, '#121214');
    }
  }
  pen.restore();
  return skin;
};
