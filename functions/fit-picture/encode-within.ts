import sharp from 'sharp';

/** A picture as the bureau gets it: a baseline JPEG, the base64 text that stands in the file, and how it was made. */
export type FittedPicture = {
  readonly bytes: Uint8Array;
  readonly base64: string;
  readonly width: number;
  readonly height: number;
  /** JPEG quality, 1 to 100. */
  readonly quality: number;
  /** Share of the original's sides, 0 to 1. */
  readonly scale: number;
};

/** A decoded picture: RGB, 8 bits a channel, rows from the top. */
export type Pixels = { readonly pixels: Uint8Array; readonly width: number; readonly height: number };

/** Qualities that were asked for, at one size, and how long the base64 text may be. */
export type Attempt = { readonly scale: number; readonly lowest: number; readonly limit: number };

const HIGHEST = 92;

const base64Length = (bytes: number): number => Math.ceil(bytes / 3) * 4;

/** The best quality at one size whose base64 text stays within the limit, found by halving; null where not even the lowest does. */
export const encodeWithin = async (source: Pixels, { scale, lowest, limit }: Attempt): Promise<FittedPicture | null> => {
  const width = Math.max(1, Math.round(source.width * scale));
  const raw = { width: source.width, height: source.height, channels: 3 } as const;
  const { data, info } = await sharp(source.pixels, { raw }).resize({ width }).raw().toBuffer({ resolveWithObject: true });
  const encoded = (quality: number): Promise<Buffer> =>
    sharp(data, { raw: { width: info.width, height: info.height, channels: 3 } })
      // Baseline: what reads these pictures on the other side is older than progressive JPEG.
      .jpeg({ quality, progressive: false, optimiseCoding: true, trellisQuantisation: true, overshootDeringing: true })
      .toBuffer();
  const fits = ({ length }: Buffer): boolean => base64Length(length) <= limit;
  let best = { quality: lowest, bytes: await encoded(lowest) };
  if (!fits(best.bytes)) return null;
  let [from, to] = [lowest + 1, HIGHEST];
  while (from <= to) {
    const quality = Math.floor((from + to) / 2);
    const bytes = await encoded(quality);
    if (fits(bytes)) {
      best = { quality, bytes };
      from = quality + 1;
    } else to = quality - 1;
  }
  return { ...best, base64: best.bytes.toString('base64'), width: info.width, height: info.height, scale };
};
