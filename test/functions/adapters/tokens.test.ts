import { createServer } from 'node:http';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { createTokens, issuerKeys } from '#functions/adapters/tokens';

const ISSUER = 'https://issuer.test';
let pair: Awaited<ReturnType<typeof generateKeyPair>>;
let other: typeof pair;

beforeAll(async () => {
  [pair, other] = await Promise.all([generateKeyPair('ES256', { extractable: true }), generateKeyPair('ES256', { extractable: true })]);
});

const now = (): number => Math.floor(Date.now() / 1000);
const signed = (claims: Readonly<Record<string, unknown>>, key = pair): Promise<string> =>
  new SignJWT({ iss: ISSUER, aud: 'heyan', sub: 'anna', roles: ['reviewer'], exp: now() + 60, ...claims })
    .setProtectedHeader({ alg: 'ES256', kid: 'k1' })
    .sign(key.privateKey);
const tokens = () => createTokens({ issuers: [ISSUER], audience: 'heyan', keys: async () => pair.publicKey });

describe('a token', () => {
  it('says who calls and what they may be', async () => {
    expect(await tokens().callerOf(await signed({}))).toEqual({ id: 'anna', roles: ['reviewer'] });
  });

  it('means nothing by roles that are none of ours', async () => {
    expect((await tokens().callerOf(await signed({ roles: ['reviewer', 'root', 'reviewer'] })))?.roles).toEqual(['reviewer']);
    expect((await tokens().callerOf(await signed({ roles: 'admin' })))?.roles).toEqual([]);
  });

  it.each<[string, () => Promise<string>]>([
    ['another’s signature', () => signed({}, other)],
    ['another issuer', () => signed({ iss: 'https://elsewhere.test' })],
    ['another audience', () => signed({ aud: 'somebody' })],
    ['an end that has come', () => signed({ exp: now() - 60 })],
    ['no end', () => signed({ exp: undefined })],
    ['a beginning that has not come', () => signed({ nbf: now() + 600 })],
    ['no subject', () => signed({ sub: undefined })],
    ['a subject that is no account’s name', () => signed({ sub: 'a#b' })],
    ['a changed content', async () => (await signed({})).replace(/\.[^.]+\./, `.${btoa('{"sub":"admin"}')}.`)],
    ['no signature', async () => `${btoa('{"alg":"none"}')}.${btoa('{"sub":"anna","exp":9999999999}')}.`],
    [
      'a shared secret’s signature',
      async () => new SignJWT({ sub: 'anna' }).setProtectedHeader({ alg: 'HS256' }).setExpirationTime('1h').sign(new Uint8Array(32)),
    ],
    ['anything else', async () => 'x.y.z'],
  ])('is worth nothing with %s', async (_, token) => {
    expect(await tokens().callerOf(await token())).toBeNull();
  });
});

describe('the issuer’s keys', () => {
  const issuer = async () => {
    const published = { ...(await exportJWK(pair.publicKey)), kid: 'k1', alg: 'ES256' };
    const asked: string[] = [];
    let isUp = true;
    const server = createServer((request, response) => {
      asked.push(request.url ?? '');
      const address = `http://${request.headers.host}`;
      response.statusCode = isUp ? 200 : 503;
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(request.url === '/jwks' ? { keys: [published] } : { issuer: address, jwks_uri: `${address}/jwks` }));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    return {
      asked,
      address: `http://127.0.0.1:${port}`,
      turn: (up: boolean) => {
        isUp = up;
      },
    };
  };

  it('are found by its address, and asked for once', async () => {
    const { address, asked } = await issuer();
    const { callerOf } = createTokens({ issuers: [address], audience: 'heyan', keys: issuerKeys(address) });
    for (const sub of ['anna', 'ben']) expect((await callerOf(await signed({ iss: address, sub })))?.id).toBe(sub);
    expect(asked).toEqual(['/.well-known/openid-configuration', '/jwks']);
  });

  it('that cannot be had are worth another try, which then succeeds', async () => {
    const { address, turn } = await issuer();
    const { callerOf } = createTokens({ issuers: [address], audience: 'heyan', keys: issuerKeys(address) });
    turn(false);
    await expect(callerOf(await signed({ iss: address }))).rejects.toMatchObject({ name: 'TransientError' });
    turn(true);
    expect((await callerOf(await signed({ iss: address })))?.id).toBe('anna');
  });

  it('of an issuer that nobody reaches are worth another try, too', async () => {
    const { callerOf } = createTokens({ issuers: [ISSUER], audience: 'heyan', keys: issuerKeys('http://127.0.0.1:1') });
    await expect(callerOf(await signed({}))).rejects.toMatchObject({ name: 'TransientError' });
  });
});
