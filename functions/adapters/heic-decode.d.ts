/** heic-decode 2.1.0 ships no types. */
declare module 'heic-decode' {
  type Decoded = { readonly width: number; readonly height: number; readonly data: Uint8ClampedArray };
  type Image = { readonly width: number; readonly height: number; readonly decode: () => Promise<Decoded> };
  type Images = readonly Image[] & { readonly dispose: () => void };
  const decodeHeic: { readonly all: (options: { readonly buffer: Uint8Array }) => Promise<Images> };
  // biome-ignore lint/style/noDefaultExport: the package's own form.
  export default decodeHeic;
}
