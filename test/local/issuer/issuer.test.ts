import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { decodeJwt, jwtVerify } from 'jose';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { COMMAND_ISSUER, issueToken, LOCAL_AUDIENCE } from '#local/issuer/issue-token';
import { createIssuer } from '#local/issuer/issuer';
import { openIssuerKey } from '#local/issuer/issuer-key';
import { localTokens } from '#local/issuer/local-tokens';
import { tokenCommand } from '#local/issuer/token-command';
import { recordedTerminal } from '#test/local/recorded-terminal';
import { temporaryFolder } from '#test/local/s3/running-s3';

const ISSUER = 'http://127.0.0.1:3000/issuer';
const VERIFIER = 'v'.repeat(43);
const BACK = 'http://127.0.0.1:3000/signed-in';

const REQUEST = {
  ...{
    response_type: 'code',
    client_id: 'heyan',
    redirect_uri: BACK,
    code_challenge_method: 'S256',
    scope: 'openid',
    state: 's<1>',
    nonce: 'n1',
  },
  code_challenge: createHash('sha256').update(VERIFIER).digest('base64url'),
};
const Answer = z.object({ access_token: z.string(), id_token: z.string(), token_type: z.literal('Bearer'), expires_in: z.number() });

const running = async () => {
  let now = Date.now();
  const key = await openIssuerKey(temporaryFolder());
  const app = createIssuer({ issuer: ISSUER, key, now: () => now });
  const ask = (path: string, init: RequestInit = {}) => app.request(`${ISSUER}${path}`, init);
  const post = (path: string, fields: Record<string, string>) => ask(path, { method: 'POST', body: new URLSearchParams(fields) });
  const code = async (changes: Record<string, string> = {}): Promise<string> => {
    const answer = await post('/authorize', { ...REQUEST, role: 'reviewer', subject: 'anna', ...changes });
    return new URL(answer.headers.get('location') ?? 'x:').searchParams.get('code') ?? '';
  };
  const exchange = (given: string, changes: Record<string, string> = {}) =>
    post('/token', {
      ...{ grant_type: 'authorization_code', client_id: 'heyan', redirect_uri: BACK, code_verifier: VERIFIER },
      ...{ code: given, ...changes },
    });
  return {
    ...{ key, ask, post, code, exchange, app },
    turn: (seconds: number) => {
      now += seconds * 1000;
    },
  };
};

describe('logging in on this machine', () => {
  it('goes by the code flow: a page, a code, tokens that the API accepts', async () => {
    const { key, ask, code, exchange } = await running();
    const page = await ask(`/authorize?${new URLSearchParams(REQUEST)}`);
    expect(page.headers.get('content-security-policy')).toMatch(/^default-src 'none'/);
    const text = await page.text();
    expect(text).toContain('name="role" value="auditor"');
    expect(text).toContain('value="s&lt;1&gt;"');
    const answer = Answer.parse(await (await exchange(await code())).json());
    expect(await localTokens(ISSUER, key).callerOf(answer.access_token)).toEqual({ id: 'anna', roles: ['reviewer'] });
    expect(decodeJwt(answer.id_token)).toMatchObject({ iss: ISSUER, aud: LOCAL_AUDIENCE, sub: 'anna', nonce: 'n1' });
  });

  it('leads back with the state and the issuer', async () => {
    const { post } = await running();
    const answer = await post('/authorize', { ...REQUEST, role: 'admin', subject: '' });
    expect(answer.status).toBe(303);
    const { origin, pathname, searchParams } = new URL(answer.headers.get('location') ?? 'x:');
    expect([origin + pathname, searchParams.get('state'), searchParams.get('iss')]).toEqual([BACK, 's<1>', ISSUER]);
  });

  it('names an account after its role where nobody names it', async () => {
    const { code, exchange } = await running();
    const { access_token } = Answer.parse(await (await exchange(await code({ subject: '' }))).json());
    expect(decodeJwt(access_token).sub).toBe('reviewer');
  });

  it('gives tokens once for a code', async () => {
    const { code, exchange } = await running();
    const given = await code();
    expect((await exchange(given)).status).toBe(200);
    expect(await (await exchange(given)).json()).toEqual({ error: 'invalid_grant' });
  });

  it.each([
    ['another verifier', { code_verifier: 'w'.repeat(43) }, 'invalid_grant'],
    ['another address', { redirect_uri: 'http://127.0.0.1:3000/' }, 'invalid_grant'],
    ['another application', { client_id: 'other' }, 'invalid_request'],
    ['no code', { code: '' }, 'invalid_request'],
  ])('gives none for %s, and the code is gone', async (_, changes, error) => {
    const { code, exchange } = await running();
    expect(await (await exchange(await code(), changes)).json()).toEqual({ error });
  });

  it('gives none for a code that is more than a minute old', async () => {
    const { code, exchange, turn } = await running();
    const given = await code();
    turn(61);
    expect((await exchange(given)).status).toBe(400);
  });

  it.each([
    ['an address elsewhere', { redirect_uri: 'https://elsewhere.test/' }],
    ['no challenge', { code_challenge: '' }],
    ['a plain challenge', { code_challenge_method: 'plain' }],
    ['another flow', { response_type: 'token' }],
    ['another application', { client_id: 'other' }],
  ])('is refused for %s, on the page and behind it', async (_, changes) => {
    const { ask, post } = await running();
    expect((await ask(`/authorize?${new URLSearchParams({ ...REQUEST, ...changes })}`)).status).toBe(400);
    expect((await post('/authorize', { ...REQUEST, ...changes, role: 'admin', subject: 'a' })).status).toBe(400);
  });

  it('is refused under another name of this machine', async () => {
    const { app } = await running();
    for (const host of ['rebound.test:3000', '127.0.0.1:3001']) {
      expect((await app.request(`${ISSUER}/jwks`, { headers: { host } })).status).toBe(421);
    }
    expect((await app.request(`${ISSUER}/jwks`, { headers: { host: 'localhost:3000' } })).status).toBe(200);
  });

  it('ends where one comes from, and nowhere else', async () => {
    const { ask } = await running();
    const leadsTo = async (back: string) =>
      (await ask(`/end-session?post_logout_redirect_uri=${encodeURIComponent(back)}`)).headers.get('location');
    expect(await leadsTo(BACK)).toBe(BACK);
    expect(await leadsTo('https://elsewhere.test/')).toBe('http://127.0.0.1:3000/');
  });

  it('is described where OpenID says', async () => {
    const { ask } = await running();
    const described = await (await ask('/.well-known/openid-configuration')).json();
    expect(described).toMatchObject({ issuer: ISSUER, jwks_uri: `${ISSUER}/jwks`, code_challenge_methods_supported: ['S256'] });
  });
});

describe('the issuer’s key', () => {
  it('is kept, made once by any number of processes, and readable by its owner only', async () => {
    const folder = temporaryFolder();
    const keys = await Promise.all(Array.from({ length: 8 }, () => openIssuerKey(folder)));
    expect(new Set([...keys, await openIssuerKey(folder)].map(({ id }) => id)).size).toBe(1);
    expect(statSync(join(folder, 'issuer', 'key.json')).mode & 0o077).toBe(0);
    expect(JSON.stringify(keys[0]?.published)).not.toContain('"d"');
  });
});

describe('npm run token', () => {
  const NOW = Date.parse('2026-11-23T02:00:00.000Z');

  it('prints a token of this machine’s issuer and nothing else', async () => {
    const folder = temporaryFolder();
    const { terminal, out, err } = recordedTerminal();
    expect(await tokenCommand(['reviewer,operator', 'anna'], terminal, { folder, now: Date.now })).toBe(0);
    expect(err()).toBe('');
    const caller = await localTokens(ISSUER, await openIssuerKey(folder)).callerOf(out().trim());
    expect(caller).toEqual({ id: 'anna', roles: ['reviewer', 'operator'] });
  });

  it('names the account after the role, and the token lasts a working day', async () => {
    const { terminal, out } = recordedTerminal();
    await tokenCommand(['applicant'], terminal, { folder: temporaryFolder(), now: () => NOW });
    expect(decodeJwt(out().trim())).toMatchObject({
      sub: 'applicant',
      roles: ['applicant'],
      iss: COMMAND_ISSUER,
      iat: NOW / 1000,
      exp: NOW / 1000 + 43_200,
    });
  });

  it.each([[[]], [['janitor']], [['applicant', 'a b']], [['applicant', 'a', 'b']], [['--role']], [['']]])(
    'explains itself for %j',
    async (args) => {
      const { terminal, out, err } = recordedTerminal();
      expect(await tokenCommand(args, terminal, { folder: temporaryFolder(), now: () => NOW })).toBe(2);
      expect([out(), err()]).toEqual(['', expect.stringContaining('npm run --silent token -- ROLE')]);
    },
  );

  it('signs so that any OpenID library can check it', async () => {
    const key = await openIssuerKey(temporaryFolder());
    const token = await issueToken(key, { issuer: ISSUER, subject: 'a', roles: ['admin'], issuedAt: Math.floor(Date.now() / 1000) });
    const { protectedHeader } = await jwtVerify(token, key.published, { issuer: ISSUER, audience: LOCAL_AUDIENCE });
    expect(protectedHeader).toMatchObject({ alg: 'ES256', kid: key.id });
  });
});
