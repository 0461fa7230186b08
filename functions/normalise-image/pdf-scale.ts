import { UnprocessableError } from '#functions/errors';
import type { Limits } from './limits';

const POINTS_PER_INCH = 72;
const DOTS_PER_INCH = 200;
/** Small pages, such as one scanned card, are drawn finer: scanners work at 300. */
const FINEST_DOTS_PER_INCH = 300;

/**
 * Pixels to a point for drawing a page of this size: 200 dpi, up to 300 for a small page, less where the page would come out larger than twice the
 * longest side that is kept. Throws UnprocessableError `damaged` for a page without extent.
 */
export const pdfScale = ({ width, height }: { readonly width: number; readonly height: number }, { longestSide }: Limits): number => {
  const longest = Math.max(width, height);
  if (!(Math.min(width, height) > 0) || !Number.isFinite(longest)) throw new UnprocessableError('damaged');
  const fine = Math.min(FINEST_DOTS_PER_INCH / POINTS_PER_INCH, longestSide / longest);
  const scale = Math.min(Math.max(DOTS_PER_INCH / POINTS_PER_INCH, fine), (2 * longestSide) / longest);
  // A strip a fraction of a pixel wide cannot be drawn.
  if (Math.floor(Math.min(width, height) * scale) < 1) throw new UnprocessableError('damaged');
  return scale;
};
