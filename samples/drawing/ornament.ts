import { between, type Random } from '#samples/random';
import type { Sheet } from './sheet';

/** Fine interlaced waves (guilloche) over the whole sheet. */
export const guilloche = (
  sheet: Sheet,
  random: Random,
  look: { readonly colour: string; readonly lines: number; readonly alpha: number },
): void => {
  const { pen, width, height } = sheet;
  pen.save();
  pen.strokeStyle = look.colour;
  pen.globalAlpha = look.alpha;
  pen.lineWidth = 1;
  const [wave, swing, phase] = [between(random, 60, 140), between(random, 10, 26), between(random, 0, 6)];
  for (let line = 0; line < look.lines; line += 1) {
    const base = (height * (line + 0.5)) / look.lines;
    pen.beginPath();
    for (let x = 0; x <= width; x += 8) {
      const y = base + swing * Math.sin(x / wave + phase + line * 0.35) + 0.4 * swing * Math.sin(x / (wave * 0.37) - line * 0.5);
      if (x === 0) pen.moveTo(x, y);
      else pen.lineTo(x, y);
    }
    pen.stroke();
  }
  pen.restore();
};

/** A rosette of turning ellipses, as it lies under the middle of cards and licences. */
export const rosette = (sheet: Sheet, at: { x: number; y: number; radius: number }, colour: string, alpha: number): void => {
  const { pen } = sheet;
  pen.save();
  pen.translate(at.x, at.y);
  pen.strokeStyle = colour;
  pen.globalAlpha = alpha;
  pen.lineWidth = 1;
  for (let turn = 0; turn < 36; turn += 1) {
    pen.rotate(Math.PI / 36);
    pen.beginPath();
    pen.ellipse(0, 0, at.radius, at.radius * 0.42, 0, 0, 2 * Math.PI);
    pen.stroke();
  }
  pen.restore();
};

/** A five-pointed star, one point up. */
export const star = (sheet: Sheet, at: { x: number; y: number; radius: number }, colour: string): void => {
  const { pen } = sheet;
  pen.beginPath();
  for (let point = 0; point < 10; point += 1) {
    const radius = point % 2 === 0 ? at.radius : at.radius * 0.382;
    const angle = (point * Math.PI) / 5 - Math.PI / 2;
    pen.lineTo(at.x + radius * Math.cos(angle), at.y + radius * Math.sin(angle));
  }
  pen.closePath();
  pen.fillStyle = colour;
  pen.fill();
};

/** A round badge with a star and rays: it stands where documents carry the national emblem and is not that emblem. */
export const badge = (
  sheet: Sheet,
  at: { x: number; y: number; radius: number },
  colours: { readonly field: string; readonly line: string },
): void => {
  const { pen } = sheet;
  pen.fillStyle = colours.field;
  pen.beginPath();
  pen.arc(at.x, at.y, at.radius, 0, 2 * Math.PI);
  pen.fill();
  pen.strokeStyle = colours.line;
  pen.lineWidth = at.radius * 0.07;
  for (const ring of [0.94, 0.76]) {
    pen.beginPath();
    pen.arc(at.x, at.y, at.radius * ring, 0, 2 * Math.PI);
    pen.stroke();
  }
  for (let ray = 0; ray < 24; ray += 1) {
    const angle = (ray * Math.PI) / 12;
    pen.beginPath();
    pen.moveTo(at.x + at.radius * 0.78 * Math.cos(angle), at.y + at.radius * 0.78 * Math.sin(angle));
    pen.lineTo(at.x + at.radius * 0.92 * Math.cos(angle), at.y + at.radius * 0.92 * Math.sin(angle));
    pen.stroke();
  }
  star(sheet, { x: at.x, y: at.y - at.radius * 0.05, radius: at.radius * 0.5 }, colours.line);
  pen.beginPath();
  pen.arc(at.x, at.y + at.radius * 0.1, at.radius * 0.58, 0.15 * Math.PI, 0.85 * Math.PI);
  pen.stroke();
};
