import { z } from 'zod';

/** The one application that logs in here. */
export const CLIENT_ID = 'heyan';

/** A code of 256 bits, or a digest of one, in base64url. */
const Digest = z.string().regex(/^[\w-]{43}$/);

/** A request to log in: the code flow with PKCE and nothing else. */
export const AuthorisationRequest = z.object({
  response_type: z.literal('code'),
  client_id: z.literal(CLIENT_ID),
  redirect_uri: z.url(),
  code_challenge: Digest,
  code_challenge_method: z.literal('S256'),
  scope: z.string().max(200).default('openid'),
  state: z.string().max(2000).optional(),
  nonce: z.string().max(2000).optional(),
});
export type AuthorisationRequest = z.infer<typeof AuthorisationRequest>;

/** A request to turn a code into tokens. */
export const TokenRequest = z.object({
  grant_type: z.literal('authorization_code'),
  client_id: z.literal(CLIENT_ID),
  code: Digest,
  redirect_uri: z.url(),
  code_verifier: z.string().regex(/^[\w.~-]{43,128}$/),
});
export type TokenRequest = z.infer<typeof TokenRequest>;

/** True for an address of the same origin: nobody else gets a code. */
export const isAtHome = (address: string, issuer: string): boolean => new URL(address).origin === new URL(issuer).origin;
