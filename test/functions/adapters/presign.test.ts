import { GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { describe, expect, it } from 'vitest';
import { createPictureLinks, createUploadForms } from '#functions/adapters/presign';
import type { UploadForm } from '#shared/api/material';
import { runningS3 } from '#test/local/s3/running-s3';

const sent = async ({ url, fields }: UploadForm, content: string, changes: Readonly<Record<string, string>> = {}): Promise<number> => {
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...fields, ...changes })) form.append(name, value);
  form.append('file', new Blob([content]), 'card.jpg');
  return (await fetch(url, { method: 'POST', body: form })).status;
};

describe('an upload form', () => {
  it('takes one file of the announced type and no more than its size', async () => {
    const { client } = await runningS3();
    const form = await createUploadForms(client, 'uploads').formFor('f/m/u', { contentType: 'image/jpeg', mostBytes: 10 });
    expect(await sent(form, '12345678901')).toBe(400);
    expect(await sent(form, '')).toBe(400);
    expect(await sent(form, '1234567890', { 'Content-Type': 'text/html' })).toBe(403);
    expect(await sent(form, '1234567890', { key: 'f/m/other' })).toBe(403);
    expect(await sent(form, '1234567890')).toBeLessThan(300);
    const stored = await client.send(new GetObjectCommand({ Bucket: 'uploads', Key: 'f/m/u' }));
    expect([stored.ContentType, await stored.Body?.transformToString()]).toEqual(['image/jpeg', '1234567890']);
  });
});

describe('a link to a picture', () => {
  it('opens that picture for five minutes, to be shown and kept by nobody', async () => {
    let now = Date.now();
    const { client } = await runningS3({ now: () => now });
    await client.send(new PutObjectCommand({ Bucket: 'derived', Key: 'f/page.jpg', Body: 'x' }));
    const clock = { now: () => '2026-11-23T02:00:00.000Z', today: () => '2026-11-23' };
    const { url, expiresAt } = await createPictureLinks(client, 'derived', clock).linkTo('f/page.jpg');
    expect(expiresAt).toBe('2026-11-23T02:05:00.000Z');
    const answer = await fetch(url);
    expect([answer.status, await answer.text(), answer.headers.get('cache-control')]).toEqual([200, 'x', 'private, no-store']);
    expect((await fetch(url.replace('page.jpg', 'other.jpg'))).status).toBe(403);
    now += 301_000;
    expect((await fetch(url)).status).toBe(403);
  });
});
