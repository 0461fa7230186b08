import type { PictureDecoders } from '#functions/ports';
import { openHeic } from './heic-decoder';
import { openPdf } from './pdf-decoder';

/** The decoders of the running system: HEIC over libheif, PDF over PDFium, both in WebAssembly. */
export const pictureDecoders: PictureDecoders = { openHeic, openPdf };
