import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import {
  CompleteMultipartUploadCommand,
  CopyObjectCommand,
  CreateMultipartUploadCommand,
  DeleteObjectCommand,
  DeleteObjectsCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  ListObjectVersionsCommand,
  PutObjectCommand,
  type S3Client,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import { describe, expect, it } from 'vitest';
import { clientOf, errorOf, runningS3, temporaryFolder } from './running-s3';

const textOf = async (client: S3Client, Bucket: string, Key: string, VersionId?: string): Promise<string> => {
  const { Body } = await client.send(new GetObjectCommand({ Bucket, Key, ...(VersionId === undefined ? {} : { VersionId }) }));
  return (await Body?.transformToString()) ?? '';
};

describe('objects over the SDK at its defaults', () => {
  it('gives back bytes, type, metadata, MD5 and checksum as they were put', async () => {
    const { client, faults } = await runningS3();
    const put = await client.send(
      new PutObjectCommand({ Bucket: 'derived', Key: 'a', Body: 'hello', ContentType: 'text/plain', Metadata: { page: '1' } }),
    );
    expect(put).toMatchObject({ ETag: '"5d41402abc4b2a76b9719d911017c592"', ChecksumCRC32: 'NhCmhg==' });
    const { Body, ...got } = await client.send(new GetObjectCommand({ Bucket: 'derived', Key: 'a' }));
    expect(await Body?.transformToString()).toBe('hello');
    expect(got).toMatchObject({
      ContentType: 'text/plain',
      Metadata: { page: '1' },
      ContentLength: 5,
      ETag: put.ETag,
      ChecksumCRC32: 'NhCmhg==',
    });
    expect(await client.send(new HeadObjectCommand({ Bucket: 'derived', Key: 'a' }))).toMatchObject({
      ContentLength: 5,
      ContentType: 'text/plain',
    });
    expect(faults).toEqual([]);
  });

  it('takes a stream apart from its chunk framing and holds it against the trailing checksum', async () => {
    const { client } = await runningS3();
    const pieces = Array.from({ length: 40 }, (_, index) => Buffer.alloc(10_007, index));
    const whole = Buffer.concat(pieces);
    for (const ChecksumAlgorithm of ['CRC32', 'CRC32C', 'SHA1', 'SHA256'] as const) {
      const Body = Readable.from(pieces);
      await client.send(new PutObjectCommand({ Bucket: 'derived', Key: 's', Body, ContentLength: whole.length, ChecksumAlgorithm }));
      const { Body: got, ContentEncoding } = await client.send(new GetObjectCommand({ Bucket: 'derived', Key: 's' }));
      expect(Buffer.from((await got?.transformToByteArray()) ?? []).equals(whole)).toBe(true);
      expect(ContentEncoding).toBeUndefined();
    }
  });

  it('refuses bytes that do not have their checksum, and keeps nothing of them', async () => {
    const { client } = await runningS3();
    const wrong = new PutObjectCommand({ Bucket: 'derived', Key: 'a', Body: 'hello', ChecksumCRC32: 'AAAAAA==' });
    expect(await errorOf(client.send(wrong))).toBe('BadDigest');
    expect(await errorOf(client.send(new HeadObjectCommand({ Bucket: 'derived', Key: 'a' })))).toBe('NotFound');
  });

  it('gives ranges, from the front, from the end, and none beyond', async () => {
    const { client } = await runningS3();
    await client.send(new PutObjectCommand({ Bucket: 'derived', Key: 'a', Body: '0123456789' }));
    const range = async (Range: string) => {
      const { Body, ContentRange } = await client.send(new GetObjectCommand({ Bucket: 'derived', Key: 'a', Range }));
      return [await Body?.transformToString(), ContentRange];
    };
    expect(await range('bytes=2-4')).toEqual(['234', 'bytes 2-4/10']);
    expect(await range('bytes=7-')).toEqual(['789', 'bytes 7-9/10']);
    expect(await range('bytes=-2')).toEqual(['89', 'bytes 8-9/10']);
    expect(await range('bytes=8-99')).toEqual(['89', 'bytes 8-9/10']);
    expect(await errorOf(range('bytes=10-'))).toBe('InvalidRange');
  });

  it('names what is missing', async () => {
    const { client } = await runningS3();
    expect(await errorOf(client.send(new GetObjectCommand({ Bucket: 'derived', Key: 'none' })))).toBe('NoSuchKey');
    expect(await errorOf(client.send(new GetObjectCommand({ Bucket: 'none', Key: 'none' })))).toBe('NoSuchBucket');
    expect(await errorOf(client.send(new GetObjectCommand({ Bucket: 'constructor', Key: 'none' })))).toBe('NoSuchBucket');
  });

  it('creates only where nothing is, when asked to, and one of many at once', async () => {
    const { client } = await runningS3();
    const create = (Body: string) => errorOf(client.send(new PutObjectCommand({ Bucket: 'uploads', Key: 'a', Body, IfNoneMatch: '*' })));
    const answers = await Promise.all(['1', '2', '3', '4', '5', '6'].map(create));
    expect(answers.sort()).toEqual([...Array(5).fill('PreconditionFailed'), 'no error']);
    expect(await create('7')).toBe('PreconditionFailed');
  });

  it('replaces only what was seen, when asked to', async () => {
    const { client } = await runningS3();
    const { ETag } = await client.send(new PutObjectCommand({ Bucket: 'derived', Key: 'a', Body: '1' }));
    const replace = (IfMatch?: string) =>
      errorOf(client.send(new PutObjectCommand({ Bucket: 'derived', Key: 'a', Body: '2', ...(IfMatch ? { IfMatch } : {}) })));
    expect(await replace('"0123"')).toBe('PreconditionFailed');
    expect(await replace(ETag)).toBe('no error');
    expect(await replace(ETag)).toBe('PreconditionFailed');
  });

  it('keeps versions, hides them behind a delete marker and removes them one by one', async () => {
    const { client } = await runningS3();
    const put = async (Body: string) => (await client.send(new PutObjectCommand({ Bucket: 'uploads', Key: 'a', Body }))).VersionId;
    const [first, second] = [await put('one'), await put('two')];
    expect(await textOf(client, 'uploads', 'a')).toBe('two');
    expect(await textOf(client, 'uploads', 'a', first)).toBe('one');
    const deleted = await client.send(new DeleteObjectCommand({ Bucket: 'uploads', Key: 'a' }));
    expect(deleted.DeleteMarker).toBe(true);
    expect(await errorOf(textOf(client, 'uploads', 'a'))).toBe('NoSuchKey');
    expect(await textOf(client, 'uploads', 'a', second)).toBe('two');
    const listed = await client.send(new ListObjectVersionsCommand({ Bucket: 'uploads' }));
    expect(listed.Versions?.map(({ VersionId }) => VersionId)).toEqual([second, first]);
    await client.send(new DeleteObjectCommand({ Bucket: 'uploads', Key: 'a', VersionId: deleted.VersionId }));
    await client.send(new DeleteObjectCommand({ Bucket: 'uploads', Key: 'a', VersionId: second }));
    expect(await textOf(client, 'uploads', 'a')).toBe('one');
  });

  it('copies with its own or with new metadata', async () => {
    const { client } = await runningS3();
    await client.send(new PutObjectCommand({ Bucket: 'uploads', Key: '料 1', Body: 'x', Metadata: { a: '1' } }));
    const CopySource = `uploads/${encodeURIComponent('料 1')}`;
    await client.send(new CopyObjectCommand({ Bucket: 'derived', Key: 'same', CopySource }));
    await client.send(
      new CopyObjectCommand({ Bucket: 'derived', Key: 'new', CopySource, MetadataDirective: 'REPLACE', Metadata: { b: '2' } }),
    );
    expect((await client.send(new HeadObjectCommand({ Bucket: 'derived', Key: 'same' }))).Metadata).toEqual({ a: '1' });
    expect((await client.send(new HeadObjectCommand({ Bucket: 'derived', Key: 'new' }))).Metadata).toEqual({ b: '2' });
    expect(await textOf(client, 'derived', 'new')).toBe('x');
  });

  it('lists by prefix, folder and page, in the order of bytes', async () => {
    const { client } = await runningS3();
    const keys = ['a/1', 'a/2', 'b', 'b&<c>', 'c/x/1', '证/1'];
    for (const Key of keys.toReversed()) await client.send(new PutObjectCommand({ Bucket: 'derived', Key, Body: Key }));
    const list = (options: object) => client.send(new ListObjectsV2Command({ Bucket: 'derived', ...options }));
    expect((await list({})).Contents?.map(({ Key }) => Key)).toEqual(keys);
    expect((await list({ Prefix: '证/' })).Contents).toMatchObject([{ Key: '证/1', Size: 5 }]);
    const folders = await list({ Delimiter: '/' });
    expect(folders.CommonPrefixes?.map(({ Prefix }) => Prefix)).toEqual(['a/', 'c/', '证/']);
    const seen: (string | undefined)[] = [];
    for (let token: string | undefined, more = true; more; ) {
      const page = await list({ MaxKeys: 1, Delimiter: '/', ...(token === undefined ? {} : { ContinuationToken: token }) });
      seen.push(page.Contents?.[0]?.Key ?? page.CommonPrefixes?.[0]?.Prefix);
      token = page.NextContinuationToken;
      more = page.IsTruncated === true;
    }
    expect(seen).toEqual(['a/', 'b', 'b&<c>', 'c/', '证/']);
  });

  it('removes many at once', async () => {
    const { client } = await runningS3();
    for (const Key of ['a', 'b<', 'c']) await client.send(new PutObjectCommand({ Bucket: 'derived', Key, Body: Key }));
    await client.send(new DeleteObjectsCommand({ Bucket: 'derived', Delete: { Objects: [{ Key: 'a' }, { Key: 'b<' }, { Key: 'none' }] } }));
    expect((await client.send(new ListObjectsV2Command({ Bucket: 'derived' }))).Contents?.map(({ Key }) => Key)).toEqual(['c']);
  });

  it('puts an upload in parts together', async () => {
    const { client } = await runningS3();
    const place = { Bucket: 'uploads', Key: 'big' };
    const { UploadId } = await client.send(new CreateMultipartUploadCommand({ ...place, ContentType: 'image/png' }));
    const parts = [Buffer.alloc(5 * 1024 ** 2, 1), Buffer.alloc(1000, 2)];
    const Parts = [];
    for (const [index, Body] of parts.entries()) {
      const { ETag } = await client.send(new UploadPartCommand({ ...place, UploadId, PartNumber: index + 1, Body }));
      Parts.push({ ETag, PartNumber: index + 1 });
    }
    const turned = { ...place, UploadId, MultipartUpload: { Parts: Parts.toReversed() } };
    expect(await errorOf(client.send(new CompleteMultipartUploadCommand(turned)))).toBe('InvalidPartOrder');
    const whole = await client.send(new CompleteMultipartUploadCommand({ ...turned, MultipartUpload: { Parts } }));
    expect(whole.ETag).toMatch(/-2"$/);
    const { Body, ContentType } = await client.send(new GetObjectCommand(place));
    expect(ContentType).toBe('image/png');
    expect(Buffer.from((await Body?.transformToByteArray()) ?? []).equals(Buffer.concat(parts))).toBe(true);
    expect(await errorOf(client.send(new UploadPartCommand({ ...place, UploadId, PartNumber: 1, Body: 'x' })))).toBe('NoSuchUpload');
  });

  it('keeps every key apart, and none leaves the folder', async () => {
    const folder = temporaryFolder();
    const { client } = await runningS3({ folder: join(folder, 's3') });
    const keys = ['../../x', '..', '.', 'a/../b', 'b', '/a', 'a//b', '%2f', '%252f', 'a b+c', '身份证.jpg', 'nul\u0001', 'x'.repeat(1024)];
    for (const Key of keys) await client.send(new PutObjectCommand({ Bucket: 'uploads', Key, Body: `it is ${Key}` }));
    for (const Key of keys) expect(await textOf(client, 'uploads', Key)).toBe(`it is ${Key}`);
    expect(readdirSync(folder)).toEqual(['s3']);
    const files = readdirSync(join(folder, 's3'), { recursive: true }).map(String);
    expect(files.every((file) => /^(objects\.jsonl|incoming|blobs(\/[0-9a-f]{2}(\/[0-9a-f-]{36})?)?)$/.test(file))).toBe(true);
    expect(await errorOf(client.send(new PutObjectCommand({ Bucket: 'uploads', Key: 'x'.repeat(1025), Body: 'x' })))).toBe(
      'KeyTooLongError',
    );
  });

  it('refuses a wrong secret and a request without a signature', async () => {
    const { server, client, url } = await runningS3();
    await client.send(new PutObjectCommand({ Bucket: 'derived', Key: 'a', Body: '1' }));
    const stranger = clientOf(server.port, 'another secret');
    expect(await errorOf(stranger.send(new GetObjectCommand({ Bucket: 'derived', Key: 'a' })))).toBe('SignatureDoesNotMatch');
    expect(await errorOf(stranger.send(new PutObjectCommand({ Bucket: 'derived', Key: 'a', Body: '2' })))).toBe('SignatureDoesNotMatch');
    const answer = await fetch(`${url}/derived/a`);
    expect([answer.status, await answer.text()]).toEqual([403, expect.stringContaining('<Code>AccessDenied</Code>')]);
    expect(await textOf(client, 'derived', 'a')).toBe('1');
  });
});
