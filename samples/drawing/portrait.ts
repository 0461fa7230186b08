import { between, pick, type Random } from '#samples/random';
import type { Sheet } from './sheet';

const SKINS = ['#e9c6a5', '#dfb592', '#f0d0b2', '#cfa27d'] as const;
const CLOTHES = ['#2d3a4f', '#4b2f3a', '#22302a', '#5a5f6b', '#7b2e35', '#30506b'] as const;

/** An abstract bust of nobody, 260 × 320 tenths of a millimetre, with its top left corner at (`x`, `y`). */
export const portrait = (sheet: Sheet, random: Random, at: { x: number; y: number }, sex: 'male' | 'female'): void => {
  const { pen } = sheet;
  const skin = pick(random, SKINS);
  const hair = pick(random, ['#1c1a1a', '#2a211c', '#111315'] as const);
  const [face, tall] = [between(random, 56, 66), between(random, 78, 88)];
  const oval = (x: number, y: number, wide: number, high: number, colour: string): void => {
    pen.fillStyle = colour;
    pen.beginPath();
    pen.ellipse(x, y, wide, high, 0, 0, 2 * Math.PI);
    pen.fill();
  };
  pen.save();
  pen.translate(at.x, at.y);
  pen.beginPath();
  pen.rect(0, 0, 260, 320);
  pen.clip();
  const tint = pen.createLinearGradient(0, 0, 0, 320);
  tint.addColorStop(0, 'rgba(255,255,255,0.95)');
  tint.addColorStop(1, 'rgba(248,250,252,0.6)');
  pen.fillStyle = tint;
  pen.fillRect(0, 0, 260, 320);
  if (sex === 'female') oval(130, 150, face + 22, tall + 34, hair);
  oval(130, 345, 128, 98, pick(random, CLOTHES));
  pen.fillStyle = skin;
  pen.fillRect(104, 205, 52, 60);
  oval(130, 262, 40, 26, skin);
  oval(130, 125, face + 6, tall * 0.82, hair);
  oval(130, 148, face, tall, skin);
  oval(130, 82, face * 0.92, sex === 'male' ? 30 : 36, hair);
  for (const side of [-1, 1]) {
    oval(130 + side * 25, 142, 10, 5, '#fbf7f2');
    oval(130 + side * 25, 142, 5, 5, '#231a17');
    oval(130 + side * 25, 126, 15, 3, hair);
  }
  oval(130, 170, 7, 10, 'rgba(150,95,70,0.35)');
  oval(130, 198, 19, sex === 'male' ? 4 : 6, sex === 'male' ? '#b0695c' : '#b84f55');
  pen.restore();
};
