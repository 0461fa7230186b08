import type { Page } from '#shared/documents/page';

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

/** Finds and recognises all text on a picture, turns it upright by itself; coordinates are those of the upright **original** (scaled back). */
export type TextReader = {
  readonly read: (picture: NormalisedPicture) => Promise<Page>;
  readonly close: () => Promise<void>;
};
