import { Readable } from 'node:stream';
import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, it } from 'vitest';
import { createObjectStore } from '#functions/adapters/object-store';

const s3 = mockClient(S3Client);
const store = createObjectStore(new S3Client({ region: 'us-east-1' }), 'bucket-example', 10);
const failing = (name: string): Error => Object.assign(new Error('refused'), { name });

/** An answer with this content, in the SDK's own stream form. */
const answer = (text: string) => {
  const stream = Readable.from([Buffer.from(text)]);
  const body = Object.assign(stream, {
    transformToByteArray: async () => new Uint8Array(Buffer.from(text)),
    transformToString: async () => text,
    transformToWebStream: () => new ReadableStream(),
  });
  return { Body: body, ContentLength: text.length };
};

beforeEach(() => s3.reset());

describe('an object store', () => {
  it('gets the bytes behind a key', async () => {
    s3.on(GetObjectCommand, { Bucket: 'bucket-example', Key: 'a/b' }).resolves(answer('content'));
    expect(Buffer.from(await store.get('a/b')).toString()).toBe('content');
  });

  it('refuses a large object by its length and lets its stream go', async () => {
    const large = answer('eleven byte');
    s3.on(GetObjectCommand).resolves(large);
    await expect(store.get('a')).rejects.toMatchObject({ name: 'UnprocessableError', code: 'too-many-bytes' });
    expect(large.Body.destroyed).toBe(true);
  });

  it('puts bytes with their content type', async () => {
    s3.on(PutObjectCommand).resolves({});
    const bytes = new Uint8Array([1, 2]);
    await store.put('a/b', bytes, 'image/jpeg');
    expect(s3.commandCalls(PutObjectCommand).map(({ args }) => args[0].input)).toEqual([
      { Bucket: 'bucket-example', Key: 'a/b', Body: bytes, ContentType: 'image/jpeg' },
    ]);
  });

  it('says that an object is not there', async () => {
    s3.on(GetObjectCommand).rejects(failing('NoSuchKey'));
    await expect(store.get('a')).rejects.toMatchObject({ name: 'UnprocessableError', code: 'file-not-found' });
  });

  it.each(['SlowDown', 'InternalError', 'ServiceUnavailable'])('asks for another try after %s', async (name) => {
    s3.onAnyCommand().rejects(failing(name));
    await expect(store.get('a')).rejects.toMatchObject({ name: 'TransientError', cause: { name } });
    await expect(store.put('a', new Uint8Array(), 'text/plain')).rejects.toMatchObject({ name: 'TransientError', cause: { name } });
  });

  it('keeps the error of a missing permission', async () => {
    s3.on(GetObjectCommand).rejects(failing('AccessDenied'));
    await expect(store.get('a')).rejects.toMatchObject({ name: 'AccessDenied' });
  });
});
