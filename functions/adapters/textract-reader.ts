import { DetectDocumentTextCommand, type TextractClient } from '@aws-sdk/client-textract';
import { TransientError, type UnprocessableCode, UnprocessableError } from '#functions/errors';
import type { NormalisedPicture, TextReader } from '#functions/ports';
import type { Page, Point, Rotation } from '#shared/documents/page';
import { turnedSize, uprightPoint } from '#shared/documents/upright';
import { DetectedText, linesOf, rotationOf } from './textract-blocks';

const worthAnotherTry = new Set([
  'ThrottlingException',
  'ProvisionedThroughputExceededException',
  'LimitExceededException',
  'InternalServerError',
  'TimeoutError',
]);

const refusals: Readonly<Record<string, UnprocessableCode>> = {
  BadDocumentException: 'damaged',
  InvalidParameterException: 'damaged',
  UnsupportedDocumentException: 'format-not-accepted',
  DocumentTooLargeException: 'too-many-bytes',
};

const mapped = (error: unknown): unknown => {
  const name = error instanceof Error ? error.name : '';
  const code = refusals[name];
  if (code !== undefined) return new UnprocessableError(code, { cause: error });
  return worthAnotherTry.has(name) ? new TransientError(name, { cause: error }) : error;
};

/** From shares of the picture as it lies to pixels of the original turned upright. */
const placing =
  (original: NormalisedPicture['original'], rotation: Rotation) =>
  ([x, y]: Point): Point =>
    uprightPoint(original, rotation, [x * original.width, y * original.height]);

const pageOf = (answer: DetectedText, { original }: NormalisedPicture): Page => {
  const rotation = rotationOf(answer, original);
  return {
    ...turnedSize(original, rotation),
    rotation,
    lines: linesOf(answer, placing(original, rotation)),
    reader: { name: 'textract-detect-document-text', version: answer.DetectDocumentTextModelVersion },
  };
};

/**
 * A second reader, off unless configured: Amazon Textract's DetectDocumentText, one synchronous and paid call a picture.
 * It reads Latin script only, documented for English: passport data pages and English domain certificates, not Chinese papers. It
 * places words and gives no second guesses, so characters stand at equal shares of their word and have no alternatives.
 * Throws TransientError when the service is throttled or failing, UnprocessableError when it refuses the picture, and the SDK's own error for a
 * missing permission.
 */
export const createTextractReader = (client: TextractClient): TextReader => ({
  read: async (picture) => {
    const request = new DetectDocumentTextCommand({ Document: { Bytes: picture.bytes } });
    const answer = await client.send(request).catch((error: unknown) => Promise.reject(mapped(error)));
    return pageOf(DetectedText.parse(answer), picture);
  },
  close: async () => client.destroy(),
});
