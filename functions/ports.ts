import type { Face } from '#shared/documents/curtain-photo';
import type { Page, Rotation, TextLine } from '#shared/documents/page';

/**
 * A picture that is safe to read, show and send: re-encoded, upright by its EXIF tag, without metadata.
 * `original` is the size of the uploaded page after EXIF orientation; the picture may be smaller, never larger.
 */
export type NormalisedPicture = {
  /** JPEG, sRGB, no alpha. */
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
  readonly original: { readonly width: number; readonly height: number };
  /** 0 for a picture, the page's number from 0 for a PDF. */
  readonly page: number;
};

/** A picture's pixels as it lies: red, green, blue, 8 bits each, rows from the top. */
export type Pixels = { readonly data: Uint8Array; readonly width: number; readonly height: number };

/**
 * Finds and recognises all text on a picture, turns it upright by itself; coordinates are those of the upright **original** (scaled back).
 * `pixels` are the picture's, where the caller has decoded it already.
 */
export type TextReader = {
  readonly read: (picture: NormalisedPicture, pixels?: Pixels) => Promise<Page>;
  /**
   * Asks another network about lines of pages that this reader read: the same lines, each character as sure as both networks together are of
   * it. Absent where there is no other network.
   */
  readonly confirm?: (lines: readonly TextLine[]) => Promise<readonly TextLine[]>;
  readonly close: () => Promise<void>;
};

/** Finds faces on a picture that `rotation` turns upright, surest first. */
export type FaceFinder = { readonly find: (picture: NormalisedPicture, rotation: Rotation) => Promise<readonly Face[]> };

/** Pixels as a decoder gives them: RGBA, 8 bits a channel, rows from the top. */
export type Raster = { readonly pixels: Uint8Array; readonly width: number; readonly height: number };

/** A HEIC photo of which only the header was read: its size as it is shown (rotations and mirrorings of the container applied). */
export type OpenedHeic = {
  readonly width: number;
  readonly height: number;
  readonly decode: () => Promise<Raster>;
  readonly close: () => void;
};

/** A page of a PDF: its size in points (1/72 inch), turned as it is shown. `render` draws it once, on white, `scale` pixels to a point. */
export type OpenedPage = {
  readonly width: number;
  readonly height: number;
  readonly render: (scale: number) => Promise<Raster>;
};

/** A PDF of which no page was drawn yet; pages count from 0. */
export type OpenedPdf = {
  readonly pageCount: number;
  readonly openPage: (page: number) => OpenedPage;
  readonly close: () => void;
};

/** Decoders that come from outside. Both throw UnprocessableError (`damaged`, `encrypted-pdf`) for bytes they cannot open or draw. */
export type PictureDecoders = {
  readonly openHeic: (bytes: Uint8Array) => Promise<OpenedHeic>;
  readonly openPdf: (bytes: Uint8Array) => Promise<OpenedPdf>;
};

/** One bucket. `get` throws UnprocessableError `file-not-found` or `too-many-bytes`; both throw TransientError where another try may help. */
export type ObjectStore = {
  readonly get: (key: string) => Promise<Uint8Array>;
  readonly put: (key: string, bytes: Uint8Array, contentType: string) => Promise<void>;
};
