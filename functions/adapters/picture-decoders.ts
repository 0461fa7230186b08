import type { PictureDecoders } from '#functions/ports';

/**
 * The decoders of the running system: HEIC over libheif, PDF over PDFium, both in WebAssembly.
 * Each is loaded when the first file of its kind comes: most uploads are JPEG, and need neither.
 */
export const pictureDecoders: PictureDecoders = {
  openHeic: async (bytes) => (await import('./heic-decoder')).openHeic(bytes),
  openPdf: async (bytes) => (await import('./pdf-decoder')).openPdf(bytes),
};
