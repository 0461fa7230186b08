import { beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';

const Answer = z.looseObject({ statusCode: z.number(), headers: z.record(z.string(), z.string()), body: z.string() });

const event = (path: string, headers: Record<string, string> = {}) => ({
  ...{
    version: '2.0',
    routeKey: '$default',
    rawPath: path,
    rawQueryString: '',
    headers: { host: 'api.test', ...headers },
    isBase64Encoded: false,
    body: null,
  },
  requestContext: {
    ...{ accountId: 'a', apiId: 'b', domainName: 'api.test', domainPrefix: 'api', requestId: 'r', routeKey: '$default', stage: '$default' },
    ...{ time: '', timeEpoch: 0, authentication: null, authorizer: {} },
    http: { method: 'GET', path, protocol: 'HTTP/1.1', sourceIp: '192.0.2.1', userAgent: 'test' },
  },
});

beforeAll(() => {
  const variables = {
    ...{ AWS_REGION: 'eu-central-1', AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test' },
    ...{
      TABLE_NAME: 'heyan',
      UPLOADS_BUCKET: 'uploads',
      DERIVED_BUCKET: 'derived',
      STATE_MACHINE_ARN: 'arn:aws:states:::m',
      RERUN_MACHINE_ARN: 'arn:aws:states:::rerun',
      WORK_QUEUES: '[]',
      OUTBOX_FOLDER: 'out',
    },
    ...{ OIDC_ISSUER: 'https://issuer.test', OIDC_AUDIENCE: 'heyan', FOUR_EYES: 'both-reviews' },
    SERVERS: JSON.stringify({ default: { region: 'mainland', billing: 'prepaid', ip: '203.0.113.18' } }),
    BUREAU_CONNECTION: JSON.stringify({
      ...{ baseUrl: 'http://127.0.0.1:1', ispId: '1', userName: 'u', password: 'p', cipher: null, serverLocations: ['CN-GD'] },
    }),
  };
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
});

describe('the API on Lambda', () => {
  const answered = async (path: string, headers?: Record<string, string>) => {
    const { handler } = await import('#functions/api/handler');
    return Answer.parse(await handler(event(path, headers)));
  };

  it('describes itself to everybody', async () => {
    const { statusCode, headers, body } = await answered('/api/openapi.json');
    expect([statusCode, headers['cache-control']]).toEqual([200, 'no-store']);
    expect(JSON.parse(body)).toMatchObject({ openapi: '3.1.0' });
  });

  it('asks for a token', async () => {
    const { statusCode, headers, body } = await answered('/api/filings');
    expect([statusCode, headers['content-type']]).toEqual([401, 'application/problem+json; charset=utf-8']);
    expect(JSON.parse(body)).toMatchObject({ code: 'not-authenticated' });
    expect((await answered('/api/filings', { authorization: 'Bearer a.b.c' })).statusCode).toBe(401);
  });
});
