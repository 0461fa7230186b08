import { createLocalJWKSet } from 'jose';
import { createTokens } from '#functions/adapters/tokens';
import type { Tokens } from '#functions/api/api-ports';
import { COMMAND_ISSUER, LOCAL_AUDIENCE } from './issue-token';
import type { IssuerKey } from './issuer-key';

/** What accepts the tokens of this machine: those of the log-in page at `issuer` and those that the command prints. */
export const localTokens = (issuer: string, key: IssuerKey): Tokens =>
  createTokens({
    issuers: [issuer, COMMAND_ISSUER],
    audience: LOCAL_AUDIENCE,
    keys: createLocalJWKSet({ keys: [{ ...key.published }] }),
  });
