import { createHash, randomBytes } from 'node:crypto';
import type { Role } from '#shared/api/roles';
import type { AuthorisationRequest, TokenRequest } from './authorisation-request';

/** Who logged in. */
export type Login = { readonly subject: string; readonly roles: readonly Role[]; readonly nonce?: string };

type Given = { readonly login: Login; readonly request: AuthorisationRequest; readonly expiresAt: number };

/** Codes that were given out and not used yet; in memory, since they live for a minute. */
export type Codes = {
  readonly give: (login: Login, request: AuthorisationRequest) => string;
  /** Who a code stands for, once; null for a code that is not known, used, too old, or asked for by somebody else. */
  readonly take: (request: TokenRequest) => Login | null;
};

const CODE_MS = 60_000;
const MOST_CODES = 1000;

const challengeOf = (verifier: string): string => createHash('sha256').update(verifier).digest('base64url');

/** Codes of the code flow with PKCE. `now` is in milliseconds. */
export const createCodes = (now: () => number): Codes => {
  const given = new Map<string, Given>();
  return {
    give: (login, request) => {
      for (const [code, { expiresAt }] of given) if (expiresAt <= now() || given.size >= MOST_CODES) given.delete(code);
      const code = randomBytes(32).toString('base64url');
      given.set(code, { login, request, expiresAt: now() + CODE_MS });
      return code;
    },
    take: ({ code, redirect_uri, code_verifier }) => {
      const found = given.get(code);
      given.delete(code);
      if (found === undefined || found.expiresAt <= now() || found.request.redirect_uri !== redirect_uri) return null;
      return found.request.code_challenge === challengeOf(code_verifier) ? found.login : null;
    },
  };
};
