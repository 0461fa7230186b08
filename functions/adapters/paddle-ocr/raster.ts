/** Decoded pixels, RGB, 3 bytes each, row by row. */
export type Raster = { readonly data: Uint8Array; readonly width: number; readonly height: number };
