import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, it, vi } from 'vitest';

const connection = {
  baseUrl: 'https://bureau.example/soap/',
  ispId: '21000000000000001',
  userName: 'provider',
  password: 'not-to-be-shown',
  cipher: null,
  serverLocations: ['CN-ZJ'],
};

const service = mockClient(SecretsManagerClient);

/** The module as a process loads it that has this environment. */
const started = async (environment: Readonly<Record<string, string>>) => {
  vi.resetModules();
  vi.unstubAllEnvs();
  vi.stubEnv('BUREAU_CONNECTION', '');
  vi.stubEnv('BUREAU_SECRET_ARN', '');
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
  return import('#functions/adapters/bureau/connection');
};

beforeEach(() => {
  service.reset();
  service.on(GetSecretValueCommand, { SecretId: 'arn:secret' }).resolves({ SecretString: JSON.stringify(connection) });
});

describe('the connection to the bureau', () => {
  it('is what the environment says, and no secret is asked for then', async () => {
    const { environmentConnection } = await started({ BUREAU_CONNECTION: JSON.stringify(connection), BUREAU_SECRET_ARN: 'arn:secret' });
    expect(environmentConnection()).toEqual(connection);
    expect(service.calls()).toEqual([]);
  });

  it('comes out of the secret otherwise, fetched once', async () => {
    const { environmentConnection } = await started({ BUREAU_SECRET_ARN: 'arn:secret' });
    expect([environmentConnection(), environmentConnection()]).toEqual([connection, connection]);
    expect(service.calls()).toHaveLength(1);
  });

  it('is missing where neither is named', async () => {
    const { environmentConnection } = await started({});
    expect(environmentConnection).toThrow('BUREAU_CONNECTION is missing');
  });

  it('fails to start with a secret that holds no text', async () => {
    service.on(GetSecretValueCommand).resolves({});
    await expect(started({ BUREAU_SECRET_ARN: 'arn:secret' })).rejects.toThrow('holds no text');
  });

  it.each([
    ['no JSON', 'not-to-be-shown', 'the connection to the bureau is not JSON'],
    [
      'a field that is wrong',
      JSON.stringify({ ...connection, ispId: 'not-to-be-shown' }),
      'the connection to the bureau is wrong at ispId',
    ],
    ['a field that nobody knows', JSON.stringify({ ...connection, more: 1 }), 'the connection to the bureau is wrong at its top'],
  ])('says where %s is, and nothing that stands there', async (_what, text, problem) => {
    const { parseConnection } = await started({ BUREAU_CONNECTION: text });
    expect(() => parseConnection(text)).toThrow(new Error(problem));
  });
});
