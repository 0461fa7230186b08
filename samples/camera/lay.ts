import { createCanvas } from '@napi-rs/canvas';
import type { Drawing, Quad } from '#samples/drawing/sheet';
import { inverse, mapped, rectangleToQuad } from './homography';
import { canvasOf, movedDocuments, type Picture, pictureOf } from './picture';

const underShadow = (picture: Picture, quad: Quad, depth: number): Picture => {
  const canvas = canvasOf(picture);
  const pen = canvas.getContext('2d');
  pen.shadowColor = 'rgba(0,0,0,0.55)';
  pen.shadowBlur = depth * 2.2;
  pen.shadowOffsetX = depth * 0.6;
  pen.shadowOffsetY = depth;
  pen.fillStyle = 'rgba(40,40,40,1)';
  pen.beginPath();
  // The shape that throws the shadow has its corners cut, so that the round corners of a card never show it.
  quad.forEach((corner, index) => {
    for (const other of [quad[(index + 3) % 4], quad[(index + 1) % 4]]) {
      if (other !== undefined) pen.lineTo(corner[0] + (other[0] - corner[0]) * 0.06, corner[1] + (other[1] - corner[1]) * 0.06);
    }
  });
  pen.closePath();
  pen.fill();
  return pictureOf(canvas, picture.documents);
};

/** Lays a drawn document on a picture so that its corners fall on `quad`, over a shadow `depth` pixels deep, and takes its places along. */
export const lay = (ground: Picture, drawing: Drawing, quad: Quad, depth: number): Picture => {
  const target = depth > 0 ? underShadow(ground, quad, depth) : { ...ground, pixels: new Uint8ClampedArray(ground.pixels) };
  const [wide, high] = [drawing.sheet.canvas.width, drawing.sheet.canvas.height];
  // A clear border of one pixel, so that edges blend into the ground and every lookup has four neighbours.
  const padded = createCanvas(wide + 2, high + 2);
  padded.getContext('2d').drawImage(drawing.sheet.canvas, 1, 1);
  const source = padded.getContext('2d').getImageData(0, 0, wide + 2, high + 2).data;
  const row = (wide + 2) * 4;
  const forward = rectangleToQuad(wide, high, quad);
  const [a, b, c, d, e, f, g, h, i] = inverse(forward);
  const xs = quad.map(([x]) => x);
  const ys = quad.map(([, y]) => y);
  const [left, right] = [Math.max(0, Math.floor(Math.min(...xs)) - 1), Math.min(target.width - 1, Math.ceil(Math.max(...xs)) + 1)];
  const [top, bottom] = [Math.max(0, Math.floor(Math.min(...ys)) - 1), Math.min(target.height - 1, Math.ceil(Math.max(...ys)) + 1)];
  const out = target.pixels;
  for (let y = top; y <= bottom; y += 1) {
    for (let x = left; x <= right; x += 1) {
      const px = x + 0.5;
      const py = y + 0.5;
      const depthHere = g * px + h * py + i;
      const u = (a * px + b * py + c) / depthHere - 0.5;
      const v = (d * px + e * py + f) / depthHere - 0.5;
      if (u <= -1 || v <= -1 || u >= wide || v >= high) continue;
      const u0 = Math.floor(u);
      const v0 = Math.floor(v);
      const fu = u - u0;
      const fv = v - v0;
      const p = (v0 + 1) * row + (u0 + 1) * 4;
      const q = p + row;
      const w00 = (1 - fu) * (1 - fv) * (source[p + 3] ?? 0);
      const w10 = fu * (1 - fv) * (source[p + 7] ?? 0);
      const w01 = (1 - fu) * fv * (source[q + 3] ?? 0);
      const w11 = fu * fv * (source[q + 7] ?? 0);
      const alpha = w00 + w10 + w01 + w11;
      const red = w00 * (source[p] ?? 0) + w10 * (source[p + 4] ?? 0) + w01 * (source[q] ?? 0) + w11 * (source[q + 4] ?? 0);
      const green = w00 * (source[p + 1] ?? 0) + w10 * (source[p + 5] ?? 0) + w01 * (source[q + 1] ?? 0) + w11 * (source[q + 5] ?? 0);
      const blue = w00 * (source[p + 2] ?? 0) + w10 * (source[p + 6] ?? 0) + w01 * (source[q + 2] ?? 0) + w11 * (source[q + 6] ?? 0);
      const to = (y * target.width + x) * 4;
      const rest = 255 - alpha;
      out[to] = (red + rest * (out[to] ?? 0)) / 255;
      out[to + 1] = (green + rest * (out[to + 1] ?? 0)) / 255;
      out[to + 2] = (blue + rest * (out[to + 2] ?? 0)) / 255;
    }
  }
  return { ...target, documents: [...target.documents, ...movedDocuments(drawing.documents, (corner) => mapped(forward, corner))] };
};
