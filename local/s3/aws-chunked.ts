import { byteSource } from './byte-source';
import { S3Error } from './errors';

const lineEnd = Buffer.from('\r\n');
const MOST_LINE_BYTES = 1024;

/**
 * The content of an `aws-chunked` body: lines with a length in hexadecimal, each with so many bytes behind it, then trailing headers, which
 * `trailer` is told. Throws S3Error `IncompleteBody` for a body that ends early and `InvalidRequest` for one of another form.
 */
export async function* awsChunked(
  body: AsyncIterable<Uint8Array>,
  trailer: (name: string, value: string) => void,
): AsyncGenerator<Buffer, void> {
  const source = byteSource(body);
  const line = async (): Promise<string> => (await source.until(lineEnd, MOST_LINE_BYTES)).toString('latin1');
  for (;;) {
    const [length = ''] = (await line()).split(';');
    if (!/^[0-9a-f]{1,10}$/i.test(length)) throw new S3Error('InvalidRequest', 'a chunk without a length');
    const count = Number.parseInt(length, 16);
    if (count === 0) break;
    yield* source.exactly(count);
    if ((await line()) !== '') throw new S3Error('InvalidRequest', 'a chunk longer than its length');
  }
  for (let text = await line(); text !== ''; text = await line()) {
    const colon = text.indexOf(':');
    if (colon < 0) throw new S3Error('InvalidRequest', 'a trailer without a name');
    trailer(text.slice(0, colon).trim().toLowerCase(), text.slice(colon + 1).trim());
  }
}
