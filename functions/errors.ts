/** Worth another try: the workflow retries on the literal name. */
export class TransientError extends Error {
  override readonly name = 'TransientError';
}

/** What cannot be done with an upload, however often it is tried. Codes are stable; applicants see them through the message catalogue. */
export const unprocessableCodes = [
  'empty-file',
  'too-many-bytes',
  'too-many-pixels',
  'too-many-pages',
  'animated',
  'not-a-picture',
  'format-not-accepted',
  'truncated',
  'damaged',
  'encrypted-pdf',
  'no-pages',
  'file-not-found',
  'path-outside-folder',
] as const;
export type UnprocessableCode = (typeof unprocessableCodes)[number];

/** No retry helps: the code says why. Never holds text of a document, a name or a number. */
export class UnprocessableError extends Error {
  override readonly name = 'UnprocessableError';
  constructor(
    readonly code: UnprocessableCode,
    options?: ErrorOptions,
  ) {
    super(code, options);
  }
}
