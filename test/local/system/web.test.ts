import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createIssuer, ISSUER_PATH } from '#local/issuer/issuer';
import { openIssuerKey } from '#local/issuer/issuer-key';
import { startS3 } from '#local/s3/server';
import { type Door, openDoor, PortTakenError } from '#local/system/web';
import { testApi } from '#test/functions/api/test-api';

const GUARDS = [
  'content-security-policy',
  'cross-origin-resource-policy',
  'referrer-policy',
  'x-content-type-options',
  'x-frame-options',
] as const;

const missingIn = ({ headers }: Response): readonly string[] => GUARDS.filter((name) => !headers.has(name));

let folder = '';
let door: Door;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'heyan-door-'));
  door = await openDoor(0);
});
afterAll(async () => {
  await door.close();
  await rm(folder, { recursive: true, force: true });
});

describe('the door of the system', () => {
  it('answers 503 with all guards until the system stands', async () => {
    const answer = await fetch(`${door.origin}/api/queues`);
    expect([answer.status, missingIn(answer)]).toEqual([503, []]);
  });

  it('puts guards on every answer: of the API, its errors, the log-in service, pages, and addresses that nobody knows', async () => {
    const { api } = testApi();
    const issuer = createIssuer({ issuer: `${door.origin}${ISSUER_PATH}`, key: await openIssuerKey(folder), now: Date.now });
    const page = new Response('page', { headers: { 'content-security-policy': "default-src 'self'" } });
    door.open([
      { path: '/api', fetch: (request) => api.fetch(request) },
      { path: ISSUER_PATH, fetch: (request) => issuer.fetch(request) },
      { path: '/page', fetch: () => page },
    ]);
    const paths = [
      '/api/openapi.json',
      '/api/queues',
      '/api/nowhere',
      `${ISSUER_PATH}/jwks`,
      `${ISSUER_PATH}/authorize`,
      `${ISSUER_PATH}/nowhere`,
      '/nowhere',
    ];
    for (const path of paths) expect([path, missingIn(await fetch(`${door.origin}${path}`))]).toEqual([path, []]);
    const token = await fetch(`${door.origin}${ISSUER_PATH}/token`, { method: 'POST', body: new URLSearchParams({ code: 'none' }) });
    expect([token.status, token.headers.get('cache-control'), missingIn(token)]).toEqual([400, 'no-store', []]);
    const own = await fetch(`${door.origin}/page`);
    expect([own.headers.get('content-security-policy'), missingIn(own)]).toEqual(["default-src 'self'", []]);
  });

  it('has its port to itself', async () => {
    await expect(openDoor(Number(new URL(door.origin).port))).rejects.toBeInstanceOf(PortTakenError);
  });
});

describe('the bucket server of one machine', () => {
  it('lets no browser guess what an answer is, of an error neither', async () => {
    const s3 = await startS3({ folder: join(folder, 's3'), buckets: {}, credentials: [], region: 'local-1' });
    const answer = await fetch(`http://127.0.0.1:${s3.port}/nowhere/key`);
    expect([answer.status, answer.headers.get('x-content-type-options')]).toEqual([403, 'nosniff']);
    await s3.close();
  });
});
