import { type Canvas, createCanvas } from '@napi-rs/canvas';
import type { Corner, Quad, SampleDocument } from '#samples/drawing/sheet';

/** A picture with what is on it. `pixels` is RGBA, opaque; places are in pixels of the picture held upright. */
export type Picture = {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8ClampedArray;
  readonly documents: readonly SampleDocument[];
};

/** Reads a canvas into a picture. */
export const pictureOf = (canvas: Canvas, documents: readonly SampleDocument[] = []): Picture => ({
  width: canvas.width,
  height: canvas.height,
  pixels: canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data,
  documents,
});

/** Puts a picture on a canvas, to draw on it. */
export const canvasOf = (picture: Picture): Canvas => {
  const canvas = createCanvas(picture.width, picture.height);
  const pen = canvas.getContext('2d');
  const image = pen.createImageData(picture.width, picture.height);
  image.data.set(picture.pixels);
  pen.putImageData(image, 0, 0);
  return canvas;
};

/** The documents with every place moved by `move`. */
export const movedDocuments = (documents: readonly SampleDocument[], move: (corner: Corner) => Corner): SampleDocument[] =>
  documents.map((document) => ({
    ...document,
    places: Object.fromEntries(
      Object.entries(document.places).map(([name, quads]) => [
        name,
        quads.map(([a, b, c, d]): Quad => [move(a), move(b), move(c), move(d)]),
      ]),
    ),
  }));

/** The upright box around quads: `[x, y, width, height]`, whole pixels, within a picture of the given size. */
export const boxAround = (
  quads: readonly Quad[],
  size: { readonly width: number; readonly height: number },
): [number, number, number, number] => {
  const corners = quads.flat();
  const within = (value: number, limit: number): number => Math.min(limit, Math.max(0, Math.round(value)));
  const left = within(Math.min(...corners.map(([x]) => x)), size.width);
  const top = within(Math.min(...corners.map(([, y]) => y)), size.height);
  const right = within(Math.max(...corners.map(([x]) => x)), size.width);
  const bottom = within(Math.max(...corners.map(([, y]) => y)), size.height);
  return [left, top, right - left, bottom - top];
};
