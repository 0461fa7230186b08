import type { Drawing, Quad } from '#samples/sheet';
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
  // Drawn a little inside the document, so that round corners never show the filled shape.
  const [cx, cy] = [(quad[0][0] + quad[2][0]) / 2, (quad[0][1] + quad[2][1]) / 2];
  for (const [x, y] of quad) pen.lineTo(cx + (x - cx) * 0.985, cy + (y - cy) * 0.985);
  pen.closePath();
  pen.fill();
  return pictureOf(canvas, picture.documents);
};

/** Lays a drawn document on a picture so that its corners fall on `quad`, over a shadow `depth` pixels deep, and takes its places along. */
export const lay = (ground: Picture, drawing: Drawing, quad: Quad, depth: number): Picture => {
  const target = depth > 0 ? underShadow(ground, quad, depth) : { ...ground, pixels: new Uint8ClampedArray(ground.pixels) };
  const { canvas } = drawing.sheet;
  const [wide, high] = [canvas.width, canvas.height];
  const source = canvas.getContext('2d').getImageData(0, 0, wide, high).data;
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
      const [u0, v0] = [Math.floor(u), Math.floor(v)];
      const [fu, fv] = [u - u0, v - v0];
      let [red, green, blue, alpha] = [0, 0, 0, 0];
      for (let corner = 0; corner < 4; corner += 1) {
        const [su, sv] = [u0 + (corner & 1), v0 + (corner >> 1)];
        if (su < 0 || sv < 0 || su >= wide || sv >= high) continue;
        const at = (sv * wide + su) * 4;
        const weight = ((corner & 1) === 1 ? fu : 1 - fu) * (corner >> 1 === 1 ? fv : 1 - fv) * (source[at + 3] ?? 0);
        red += weight * (source[at] ?? 0);
        green += weight * (source[at + 1] ?? 0);
        blue += weight * (source[at + 2] ?? 0);
        alpha += weight;
      }
      const to = (y * target.width + x) * 4;
      const rest = 255 - alpha;
      out[to] = (red + rest * (out[to] ?? 0)) / 255;
      out[to + 1] = (green + rest * (out[to + 1] ?? 0)) / 255;
      out[to + 2] = (blue + rest * (out[to + 2] ?? 0)) / 255;
    }
  }
  return { ...target, documents: [...target.documents, ...movedDocuments(drawing.documents, (corner) => mapped(forward, corner))] };
};
