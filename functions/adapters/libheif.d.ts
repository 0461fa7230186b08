/** What is used of libheif-js 1.23.2, whose own types leave these functions untyped. Objects of the library are opaque and freed by hand. */
declare module 'libheif-js/libheif-wasm/libheif-bundle.js' {
  type Context = { readonly kind: unique symbol };
  type Handle = { readonly kind: unique symbol };
  type Picture = { readonly kind: unique symbol };
  type Failure = { readonly code: object; readonly message: string };
  type Plane = { readonly id: object; readonly stride: number; readonly width: number; readonly height: number; readonly data: Uint8Array };
  type Decoded = { readonly image: Picture; readonly channels: readonly Plane[] };
  type Libheif = {
    readonly heif_error_code: { readonly heif_error_Ok: object };
    readonly heif_colorspace: { readonly heif_colorspace_RGB: object };
    readonly heif_chroma: { readonly heif_chroma_interleaved_RGBA: object };
    readonly heif_channel: { readonly heif_channel_interleaved: object };
    readonly heif_context_alloc: () => Context;
    readonly heif_context_free: (context: Context) => void;
    readonly heif_context_read_from_memory: (context: Context, bytes: Uint8Array) => Failure;
    readonly heif_js_context_get_primary_image_handle: (context: Context) => Handle | Failure | null;
    readonly heif_image_handle_get_width: (handle: Handle) => number;
    readonly heif_image_handle_get_height: (handle: Handle) => number;
    readonly heif_image_handle_release: (handle: Handle) => void;
    readonly heif_js_decode_image2: (handle: Handle, colourspace: object, chroma: object) => Decoded | Failure | null;
    readonly heif_image_release: (image: Picture) => void;
  };
  const createLibheif: (options: { readonly print: (line: string) => void; readonly printErr: (line: string) => void }) => Libheif;

  export type { Context, Decoded, Failure, Handle, Libheif };
  // biome-ignore lint/style/noDefaultExport: the package's own form.
  export default createLibheif;
}
