/** A point in pixels of the upright picture, from its top left corner. */
export type Point = readonly [x: number, y: number];

/** `[x, y, width, height]` in pixels of the upright original. */
export type Box = readonly [x: number, y: number, width: number, height: number];

/** One recognised character and where it stands along its line, 0 at the line's start and 1 at its end. */
export type Character = {
  readonly char: string;
  /** 0..1 */
  readonly confidence: number;
  readonly from: number;
  readonly to: number;
  /** What else the recogniser took it for, best first, the chosen one left out. */
  readonly alternatives: readonly { readonly char: string; readonly confidence: number }[];
};

/** One line of text. `quad` runs clockwise from the corner where the text starts; `text` is the characters joined. */
export type TextLine = {
  readonly text: string;
  readonly confidence: number;
  readonly quad: readonly [Point, Point, Point, Point];
  readonly characters: readonly Character[];
  /** Printed in red: a seal's or a stamp's own words, never a value of the document. */
  readonly red?: true;
};

/** How far the upload has to be turned clockwise to stand upright. */
export type Rotation = 0 | 90 | 180 | 270;

/** Which reader made a reading: it stands with every value. */
export type ReaderName = { readonly name: string; readonly version: string };

/** All text found on one picture, in pixels of that picture turned upright. */
export type Page = {
  readonly width: number;
  readonly height: number;
  readonly rotation: Rotation;
  readonly lines: readonly TextLine[];
  readonly reader: ReaderName;
};
