import type { Box } from './items';

/** Width and height in pixels. */
export type Size = { readonly width: number; readonly height: number };

/** How a picture stands in its window: scale, and where its corner is, in pixels of the window. */
export type View = { readonly scale: number; readonly x: number; readonly y: number };

/** A size after a turn by quarters. */
export const turnedSize = ({ width, height }: Size, degrees: number): Size =>
  degrees % 180 === 0 ? { width, height } : { width: height, height: width };

/** The CSS transform that turns something of a size and puts its corner back to the origin. */
export const turnedBy = ({ width, height }: Size, degrees: number): string => {
  const shifts: Readonly<Record<number, string>> = {
    90: `translate(${height}px, 0) `,
    180: `translate(${width}px, ${height}px) `,
    270: `translate(0, ${width}px) `,
  };
  return `${shifts[degrees] ?? ''}rotate(${degrees}deg)`;
};

/** A box on a picture of a size, after a turn. */
export const turnedBox = ([x, y, w, h]: Box, { width, height }: Size, degrees: number): Box => {
  if (degrees === 90) return [height - y - h, x, h, w];
  if (degrees === 180) return [width - x - w, height - y - h, w, h];
  return degrees === 270 ? [y, width - x - w, h, w] : [x, y, w, h];
};

const MARGIN = 0.96;
const MOST_SCALE = 8;

/** The whole picture in the window. */
export const fitted = (picture: Size, frame: Size): View => {
  const scale = Math.min(frame.width / picture.width, frame.height / picture.height) * MARGIN;
  return { scale, x: (frame.width - picture.width * scale) / 2, y: (frame.height - picture.height * scale) / 2 };
};

/** A box in the middle of the window, large, with some of what stands round it. */
export const zoomedTo = ([x, y, w, h]: Box, picture: Size, frame: Size): View => {
  const fit = fitted(picture, frame).scale;
  const wanted = Math.min((frame.width * 0.72) / Math.max(1, w), (frame.height * 0.35) / Math.max(1, h));
  const scale = Math.max(fit, Math.min(wanted, fit * 4, 2.5));
  return { scale, x: frame.width / 2 - (x + w / 2) * scale, y: frame.height / 2 - (y + h / 2) * scale };
};

/** The view scaled by a factor about a point of the window. */
export const scaledAbout = ({ scale, x, y }: View, factor: number, at: { readonly x: number; readonly y: number }): View => {
  const next = Math.min(MOST_SCALE, Math.max(0.05, scale * factor));
  return { scale: next, x: at.x - ((at.x - x) * next) / scale, y: at.y - ((at.y - y) * next) / scale };
};

/** Share of the window by which a step moves the view. */
const PAN = 0.15;

/** The view so many steps further right and down on the picture, which then moves left and up. */
export const pannedBy = (view: View, steps: { readonly right: number; readonly down: number }, frame: Size): View => ({
  ...view,
  x: view.x - steps.right * PAN * frame.width,
  y: view.y - steps.down * PAN * frame.height,
});
