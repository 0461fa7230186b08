import { byteSource } from './byte-source';
import { S3Error } from './errors';

/** A form up to its file: fields by their name in lower case, then the file's bytes. Fields behind the file are not looked at. */
export type UploadForm = {
  readonly fields: ReadonlyMap<string, string>;
  readonly fileName: string;
  readonly file: AsyncGenerator<Buffer, void>;
};

const MOST_HEADER_BYTES = 8192;
/** S3's limit for everything before the file. */
const MOST_FIELD_BYTES = 20480;
const blankLine = Buffer.from('\r\n\r\n');

const parameter = (headers: string, name: string): string | undefined =>
  new RegExp(`;\\s*${name}="((?:[^"\\\\]|\\\\.)*)"`, 'i').exec(headers)?.[1]?.replaceAll(/\\(.)/g, '$1');

const boundaryOf = (contentType: string): string => {
  const found = /^multipart\/form-data\s*;.*?boundary="?([^";\s]{1,70})"?/i.exec(contentType)?.[1];
  if (found === undefined) throw new S3Error('InvalidRequest', 'a form that is not multipart/form-data');
  return found;
};

/** Reads a browser's form up to where its file begins. Throws S3Error `MalformedPOSTRequest`, `InvalidArgument` where it has no file. */
export const uploadForm = async (body: AsyncIterable<Uint8Array>, contentType: string): Promise<UploadForm> => {
  const delimiter = Buffer.from(`\r\n--${boundaryOf(contentType)}`);
  // The first delimiter has no line before it.
  const source = byteSource(body, Buffer.from('\r\n'));
  const fields = new Map<string, string>();
  let left = MOST_FIELD_BYTES;
  await source.until(delimiter, MOST_HEADER_BYTES);
  for (;;) {
    let lineEnd = '';
    for await (const piece of source.exactly(2)) lineEnd += piece.toString('latin1');
    if (lineEnd !== '\r\n') throw new S3Error('InvalidArgument', 'POST requires exactly one file upload per request.');
    const headers = (await source.until(blankLine, MOST_HEADER_BYTES)).toString('utf8');
    const name = parameter(headers, 'name')?.toLowerCase();
    if (name === undefined) throw new S3Error('MalformedPOSTRequest');
    if (name === 'file') {
      // Browsers write a quote within a name as %22; a path before the name is none of our business.
      const fileName = (parameter(headers, 'filename') ?? '').replaceAll('%22', '"').split(/[\\/]/).at(-1) ?? '';
      return { fields, fileName, file: source.streamUntil(delimiter) };
    }
    const value = (await source.until(delimiter, left)).toString('utf8');
    left -= value.length;
    if (fields.has(name)) throw new S3Error('InvalidArgument', 'a field that is given twice');
    fields.set(name, value);
  }
};
