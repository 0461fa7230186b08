/** What an upload may cost before anything is decoded, and how large the picture made of it is. */
export type Limits = {
  /** Size of the upload in bytes. */
  readonly bytes: number;
  /** Pixels of one picture, from its header. */
  readonly pixels: number;
  /** Pixels along one side, from its header. */
  readonly side: number;
  /** Pages of a PDF. */
  readonly pages: number;
  /** Longest side of the picture that comes out, in pixels. */
  readonly longestSide: number;
};

/** 60 megapixels hold every phone's largest photo; 2 000 px along the longest side is what the reader is tuned for. */
export const defaultLimits: Limits = {
  bytes: 20 * 1024 * 1024,
  pixels: 60_000_000,
  side: 20_000,
  pages: 20,
  longestSide: 2000,
};
