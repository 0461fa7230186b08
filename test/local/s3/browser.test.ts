import { GetObjectCommand, HeadObjectCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { createPresignedPost, type PresignedPost } from '@aws-sdk/s3-presigned-post';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { describe, expect, it } from 'vitest';
import { clientOf, errorOf, runningS3 } from './running-s3';
import { origin } from './s3-settings';

/** What a signer writes where the name of the file is to stand. */
const FILE_NAME = ['$', '{filename}'].join('');

const codeIn = (text: string): string => /<Code>(.*?)<\/Code>/.exec(text)?.[1] ?? text;
const answerOf = async (answering: Promise<Response>): Promise<[number, string]> => {
  const answer = await answering;
  return [answer.status, codeIn(await answer.text())];
};
const send = (
  { url, fields }: PresignedPost,
  content: Uint8Array<ArrayBuffer> | string,
  name = 'card.jpg',
  headers: Record<string, string> = {},
) => {
  const form = new FormData();
  for (const [field, value] of Object.entries(fields)) form.append(field, value);
  form.append('file', new Blob([content]), name);
  return fetch(url, { method: 'POST', body: form, headers });
};
type Conditions = NonNullable<Parameters<typeof createPresignedPost>[1]['Conditions']>;
const form = (client: S3Client, Key: string, Conditions: Conditions = [], Fields: Record<string, string> = {}, Expires = 60) =>
  createPresignedPost(client, { Bucket: 'uploads', Key, Conditions, Fields, Expires });
const textOf = async (client: S3Client, Key: string) =>
  (await client.send(new GetObjectCommand({ Bucket: 'uploads', Key }))).Body?.transformToString();

describe('links', () => {
  it('let their holder get one object until they expire', async () => {
    let now = Date.now();
    const { client } = await runningS3({ now: () => now });
    await client.send(new PutObjectCommand({ Bucket: 'uploads', Key: '证 1', Body: 'x' }));
    const ResponseContentDisposition = 'attachment; filename="证.jpg"';
    const link = await getSignedUrl(client, new GetObjectCommand({ Bucket: 'uploads', Key: '证 1', ResponseContentDisposition }), {
      expiresIn: 60,
    });
    const answer = await fetch(link);
    expect([answer.status, await answer.text()]).toEqual([200, 'x']);
    expect(answer.headers.get('content-disposition')).toContain('UTF-8');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(await answerOf(fetch(link.replace('%201', '%202')))).toEqual([403, 'SignatureDoesNotMatch']);
    expect(await answerOf(fetch(link, { method: 'DELETE' }))).toEqual([403, 'SignatureDoesNotMatch']);
    now += 61_000;
    expect(await answerOf(fetch(link))).toEqual([403, 'AccessDenied']);
  });

  it('let their holder put one object, and turn it into nothing else', async () => {
    const { client } = await runningS3();
    await client.send(new PutObjectCommand({ Bucket: 'derived', Key: 'secret', Body: 's' }));
    const link = await getSignedUrl(client, new PutObjectCommand({ Bucket: 'uploads', Key: 'a', Metadata: { kind: 'front' } }));
    expect((await fetch(link, { method: 'PUT', body: 'sent' })).status).toBe(200);
    expect(await textOf(client, 'a')).toBe('sent');
    expect((await client.send(new HeadObjectCommand({ Bucket: 'uploads', Key: 'a' }))).Metadata).toEqual({ kind: 'front' });
    const copying = fetch(link, { method: 'PUT', headers: { 'x-amz-copy-source': 'derived/secret' } });
    expect(await answerOf(copying)).toEqual([403, 'AccessDenied']);
    expect(await textOf(client, 'a')).toBe('sent');
  });

  it('of a wrong secret open nothing', async () => {
    const { server } = await runningS3();
    const link = await getSignedUrl(clientOf(server.port, 'another secret'), new GetObjectCommand({ Bucket: 'uploads', Key: 'a' }));
    expect(await answerOf(fetch(link))).toEqual([403, 'SignatureDoesNotMatch']);
  });
});

describe('a form with a signed policy', () => {
  it('uploads a file under the key, with type, metadata and the name it had', async () => {
    const { client } = await runningS3();
    const signed = await form(client, `f/${FILE_NAME}`, [['starts-with', '$Content-Type', 'image/']], {
      'Content-Type': 'image/jpeg',
      'x-amz-meta-kind': 'front',
      success_action_status: '201',
    });
    const answer = await send(signed, 'bytes', '身份证.jpg');
    expect([answer.status, await answer.text()]).toEqual([201, expect.stringContaining('<Key>f/身份证.jpg</Key>')]);
    expect(await textOf(client, 'f/身份证.jpg')).toBe('bytes');
    const head = await client.send(new HeadObjectCommand({ Bucket: 'uploads', Key: 'f/身份证.jpg' }));
    expect(head).toMatchObject({ ContentType: 'image/jpeg', Metadata: { kind: 'front' } });
  });

  it('limits the file from both sides, to the byte, and keeps nothing that exceeds it', async () => {
    const { client, faults } = await runningS3();
    const signed = await form(client, 'a', [['content-length-range', 10, 1000]]);
    const answers = [];
    for (const bytes of [9, 10, 1000, 1001, 3_000_000]) answers.push(await answerOf(send({ ...signed }, new Uint8Array(bytes))));
    expect(answers).toEqual([
      [400, 'EntityTooSmall'],
      [204, ''],
      [204, ''],
      [400, 'EntityTooLarge'],
      [400, 'EntityTooLarge'],
    ]);
    expect((await client.send(new HeadObjectCommand({ Bucket: 'uploads', Key: 'a' }))).ContentLength).toBe(1000);
    expect(faults).toEqual([]);
  });

  it('says nothing that its signer did not say', async () => {
    let now = Date.now();
    const { client, server } = await runningS3({ now: () => now });
    const signed = await form(client, 'a', [['starts-with', '$Content-Type', 'image/']], { 'Content-Type': 'image/png' });
    const bent = (fields: Record<string, string>, more: Partial<PresignedPost> = {}) =>
      answerOf(send({ ...signed, ...more, fields: { ...signed.fields, ...fields } }, 'x'));
    const denied = [403, 'AccessDenied'];
    expect(await bent({ key: 'b' })).toEqual(denied);
    expect(await bent({ 'Content-Type': 'text/html' })).toEqual(denied);
    expect(await bent({ 'x-amz-meta-more': '1' })).toEqual(denied);
    expect(await bent({ Policy: Buffer.from('{}').toString('base64') })).toEqual([403, 'SignatureDoesNotMatch']);
    expect(await bent({}, { url: signed.url.replace('uploads', 'derived') })).toEqual(denied);
    const stranger = await form(clientOf(server.port, 'another secret'), 'a');
    expect(await answerOf(send(stranger, 'x'))).toEqual([403, 'SignatureDoesNotMatch']);
    expect(await bent({})).toEqual([204, '']);
    now += 61_000;
    expect(await bent({})).toEqual(denied);
  });

  it('needs a policy and a whole body', async () => {
    const { client, url } = await runningS3();
    const bare = new FormData();
    bare.append('key', 'a');
    bare.append('file', new Blob(['x']), 'x');
    expect(await answerOf(fetch(`${url}/uploads`, { method: 'POST', body: bare }))).toEqual([403, 'AccessDenied']);
    const { fields } = await form(client, 'a');
    const part = ([name, value]: [string, string]) => `--X\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
    const begun = `${Object.entries(fields).map(part).join('')}--X\r\nContent-Disposition: form-data; name="file"; filename="x"\r\n\r\nhalf`;
    const post = (body: string) =>
      answerOf(fetch(`${url}/uploads`, { method: 'POST', body, headers: { 'content-type': 'multipart/form-data; boundary=X' } }));
    expect(await post(begun)).toEqual([400, 'IncompleteBody']);
    expect(await errorOf(textOf(client, 'a'))).toBe('NoSuchKey');
    expect(await post(`${begun}\r\n--X--\r\n`)).toEqual([204, '']);
    expect(await post(`${Object.entries(fields).map(part).join('')}--X--\r\n`)).toEqual([400, 'InvalidArgument']);
  });
});

describe('pages of the console', () => {
  it('may ask across origins, other pages may not', async () => {
    const { url, client } = await runningS3();
    const ask = (from: string) =>
      fetch(`${url}/uploads`, {
        method: 'OPTIONS',
        headers: { Origin: from, 'Access-Control-Request-Method': 'POST', 'Access-Control-Request-Headers': 'x-a' },
      });
    const allowed = await ask(origin);
    expect([
      allowed.status,
      allowed.headers.get('access-control-allow-origin'),
      allowed.headers.get('access-control-allow-headers'),
    ]).toEqual([200, origin, 'x-a']);
    const refused = await ask('http://example.com');
    expect([refused.status, refused.headers.get('access-control-allow-origin')]).toEqual([403, null]);
    const sent = await send(await form(client, 'a', [['content-length-range', 0, 1]]), 'too much', 'x', { Origin: origin });
    expect([sent.status, sent.headers.get('access-control-allow-origin')]).toEqual([400, origin]);
  });
});
