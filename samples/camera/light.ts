import { between, type Random } from '#samples/random';
import { canvasOf, type Picture, pictureOf } from './picture';

/** A change to a picture, from 0 (hardly seen) to 1 (as bad as it gets while a person still reads it). */
export type Effect = (picture: Picture, random: Random, strength: number) => Picture | Promise<Picture>;

const repainted = (picture: Picture, paint: (pen: ReturnType<ReturnType<typeof canvasOf>['getContext']>) => void): Picture => {
  const canvas = canvasOf(picture);
  paint(canvas.getContext('2d'));
  return pictureOf(canvas, picture.documents);
};

/** A soft shadow that falls in from one side, as of a hand or the phone itself. */
export const shadow: Effect = (picture, random, strength) =>
  repainted(picture, (pen) => {
    const { width, height } = picture;
    const angle = between(random, 0, 2 * Math.PI);
    const [cx, cy, reach] = [width / 2, height / 2, Math.hypot(width, height) / 2];
    const [dx, dy] = [Math.cos(angle) * reach, Math.sin(angle) * reach];
    const tint = pen.createLinearGradient(cx - dx, cy - dy, cx + dx, cy + dy);
    const edge = between(random, 0.35, 0.6);
    const dark = 0.25 + 0.4 * strength;
    tint.addColorStop(0, `rgba(12,14,22,${dark})`);
    tint.addColorStop(edge, `rgba(12,14,22,${dark * 0.75})`);
    tint.addColorStop(Math.min(1, edge + between(random, 0.08, 0.3)), 'rgba(12,14,22,0)');
    pen.fillStyle = tint;
    pen.fillRect(0, 0, width, height);
  });

/** A bright patch at a point of the picture: `alpha` 1 burns its middle out. */
export const glareAt = (
  picture: Picture,
  at: {
    readonly x: number;
    readonly y: number;
    readonly wide: number;
    readonly high: number;
    readonly alpha: number;
    readonly turn: number;
  },
): Picture =>
  repainted(picture, (pen) => {
    pen.translate(at.x, at.y);
    pen.rotate(at.turn);
    pen.scale(at.wide, at.high);
    const spot = pen.createRadialGradient(0, 0, 0, 0, 0, 1);
    spot.addColorStop(0, `rgba(255,255,255,${at.alpha})`);
    spot.addColorStop(0.4, `rgba(255,255,250,${at.alpha * 0.8})`);
    spot.addColorStop(0.75, `rgba(255,255,248,${at.alpha * 0.25})`);
    spot.addColorStop(1, 'rgba(255,255,245,0)');
    pen.globalCompositeOperation = 'lighter';
    pen.fillStyle = spot;
    pen.fillRect(-1, -1, 2, 2);
  });

/** A lamp mirrored somewhere in the picture; print under it fades and stays legible. */
export const glare: Effect = (picture, random, strength) =>
  glareAt(picture, {
    x: picture.width * between(random, 0.2, 0.8),
    y: picture.height * between(random, 0.2, 0.8),
    wide: picture.width * between(random, 0.1, 0.14 + 0.12 * strength),
    high: picture.width * between(random, 0.05, 0.08 + 0.08 * strength),
    alpha: 0.3 + 0.3 * strength,
    turn: between(random, 0, Math.PI),
  });

/** Too little light: dark, flat, with the yellow of lamps. */
export const lowLight: Effect = (picture, random, strength) => {
  const gain = 0.72 - 0.4 * strength;
  const floor = 10 + 8 * strength;
  const [warm, cold] = [1 + between(random, 0, 0.12), 1 - between(random, 0.05, 0.2)];
  const curve = (factor: number): Uint8ClampedArray => Uint8ClampedArray.from({ length: 256 }, (_, value) => floor + value * gain * factor);
  const [red, green, blue] = [curve(warm), curve(1), curve(cold)];
  const pixels = new Uint8ClampedArray(picture.pixels);
  for (let at = 0; at < pixels.length; at += 4) {
    pixels[at] = red[pixels[at] ?? 0] ?? 0;
    pixels[at + 1] = green[pixels[at + 1] ?? 0] ?? 0;
    pixels[at + 2] = blue[pixels[at + 2] ?? 0] ?? 0;
  }
  return { ...picture, pixels };
};
