/** Whether the bytes at `offset` are those of an ASCII or Latin-1 string. */
export const hasAscii = (bytes: Uint8Array, offset: number, text: string): boolean =>
  offset + text.length <= bytes.length && [...text].every((char, index) => bytes[offset + index] === char.charCodeAt(0));

/** `length` bytes as Latin-1, fewer at the end of the file. */
export const asciiAt = (bytes: Uint8Array, offset: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(offset, offset + length));

/** A view for multi-byte numbers over exactly these bytes. */
export const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
