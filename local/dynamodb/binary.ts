import { createRequire } from 'node:module';
import { join } from 'node:path';

/** What to do where no DynamoDB comes with the project. */
export class NoDynamoDbError extends Error {
  override readonly name = 'NoDynamoDbError';
}

/** Path of the DynamoDB server that is installed for this platform. Throws NoDynamoDbError where there is none. */
export const dynamoDbBinary = (platform: string = process.platform, architecture: string = process.arch): string => {
  const name = `@dynoxide/${platform}-${architecture}`;
  try {
    return join(createRequire(import.meta.url).resolve(`${name}/package.json`), '..', platform === 'win32' ? 'dynoxide.exe' : 'dynoxide');
  } catch (cause) {
    const message = `no DynamoDB for this machine (${name}): install it beside Heyan, or start one and name it by AWS_ENDPOINT_URL_DYNAMODB`;
    throw new NoDynamoDbError(message, { cause });
  }
};
