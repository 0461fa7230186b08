import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { z } from 'zod';
import { rethrown } from '#functions/adapters/may-pass';
import { optionalEnv, requireEnv } from '#functions/env';
import { ProvinceCode } from '#shared/filing/codes';

/** How to reach a bureau, and the account there. `cipher` null: uploads are not encrypted. */
export const BureauConnection = z.strictObject({
  baseUrl: z.url(),
  wsdlFolder: z.string().optional(),
  ispId: z.string().regex(/^\d{1,18}$/),
  userName: z.string().min(1),
  password: z.string().min(1),
  cipher: z.strictObject({ key: z.string().length(16), iv: z.string().length(16) }).nullable(),
  /** Provinces in which the provider's servers stand. */
  serverLocations: z.array(ProvinceCode).min(1),
});
export type BureauConnection = z.infer<typeof BureauConnection>;

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    // The engine's own message quotes the text, and with it the password.
    throw new Error('the connection to the bureau is not JSON');
  }
};

/** A connection out of its JSON. Throws an Error that names the fields that are wrong, never what stands in them. */
export const parseConnection = (text: string): BureauConnection => {
  const { success, data, error } = BureauConnection.safeParse(jsonOf(text));
  if (success) return data;
  throw new Error(`the connection to the bureau is wrong at ${error.issues.map(({ path }) => path.join('.') || 'its top').join(', ')}`);
};

/** The text of a secret of Secrets Manager. Throws where it holds none, and TransientError where the service is busy. */
export const secretText = async (SecretId: string, client = new SecretsManagerClient({})): Promise<string> => {
  const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId })).catch(rethrown);
  if (SecretString === undefined) throw new Error('the secret with the connection to the bureau holds no text');
  return SecretString;
};

const secret = optionalEnv('BUREAU_CONNECTION') === undefined ? optionalEnv('BUREAU_SECRET_ARN') : undefined;

// Fetched once, while the function starts: whatever is built over it needs not wait.
const fetched = secret === undefined ? undefined : await secretText(secret);

/** The connection as `BUREAU_CONNECTION` says, in JSON, or else as the secret `BUREAU_SECRET_ARN` did when this process started. */
export const environmentConnection = (): BureauConnection => parseConnection(fetched ?? requireEnv('BUREAU_CONNECTION'));
