/** The bytes of a base64 text, line breaks allowed (older encoders break every 76 characters); null where it is not whole or not base64. */
export const fromBase64 = (text: string): Uint8Array | null => {
  const joined = text.replace(/\s+/g, '');
  return joined.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(joined) ? Buffer.from(joined, 'base64') : null;
};

/** The base64 text of bytes, in one line. */
export const toBase64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
