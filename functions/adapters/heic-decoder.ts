import createLibheif, { type Context, type Handle, type Libheif } from 'libheif-js/libheif-wasm/libheif-bundle.js';
import { UnprocessableError } from '#functions/errors';
import type { OpenedHeic, Raster } from '#functions/ports';

const silent = (): void => undefined;
let library: Libheif | undefined;

// The package's own decoder class writes to the console about every damaged file, so the functions underneath it are used.
const libheif = (): Libheif => {
  library ??= createLibheif({ print: silent, printErr: silent });
  return library;
};

const damaged = (cause?: unknown): UnprocessableError => new UnprocessableError('damaged', cause === undefined ? undefined : { cause });

const refusing = <Result>(attempt: () => Result): Result => {
  try {
    return attempt();
  } catch (error) {
    if (error instanceof UnprocessableError) throw error;
    // After a trap inside WebAssembly the module's memory cannot be relied on: the next photo gets a new one.
    library = undefined;
    throw damaged(error);
  }
};

const decoded = (heif: Libheif, handle: Handle): Raster => {
  const result = heif.heif_js_decode_image2(
    handle,
    heif.heif_colorspace.heif_colorspace_RGB,
    heif.heif_chroma.heif_chroma_interleaved_RGBA,
  );
  if (result === null || 'code' in result) throw damaged();
  try {
    const plane = result.channels.find(({ id }) => id === heif.heif_channel.heif_channel_interleaved);
    if (plane === undefined) throw damaged();
    const { width, height, stride, data } = plane;
    const rowBytes = width * 4;
    const pixels = new Uint8Array(rowBytes * height);
    for (let row = 0; row < height; row += 1) pixels.set(data.subarray(row * stride, row * stride + rowBytes), row * rowBytes);
    return { pixels, width, height };
  } finally {
    heif.heif_image_release(result.image);
  }
};

const primaryOf = (heif: Libheif, context: Context, bytes: Uint8Array): Handle => {
  const { code } = heif.heif_context_read_from_memory(context, bytes);
  if (code !== heif.heif_error_code.heif_error_Ok) throw damaged();
  const handle = heif.heif_js_context_get_primary_image_handle(context);
  if (handle === null || 'code' in handle) throw damaged();
  return handle;
};

const opened = (heif: Libheif, bytes: Uint8Array): OpenedHeic => {
  const context = heif.heif_context_alloc();
  try {
    const handle = primaryOf(heif, context, bytes);
    return {
      width: heif.heif_image_handle_get_width(handle),
      height: heif.heif_image_handle_get_height(handle),
      decode: async () => refusing(() => decoded(heif, handle)),
      close: () =>
        refusing(() => {
          heif.heif_image_handle_release(handle);
          heif.heif_context_free(context);
        }),
    };
  } catch (error) {
    heif.heif_context_free(context);
    throw error;
  }
};

/**
 * Opens a HEIC's primary photo with libheif compiled to WebAssembly. That library is LGPL-3.0: this file is the only one that touches it, and
 * another decoder can take its place behind the port. Rotations and mirrorings of the container are applied by the library; a HEIC's EXIF tag
 * says the same again and is not looked at. Throws UnprocessableError `damaged`.
 */
export const openHeic = async (bytes: Uint8Array): Promise<OpenedHeic> => refusing(() => opened(libheif(), bytes));
