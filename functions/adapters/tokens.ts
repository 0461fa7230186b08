import { createRemoteJWKSet, errors, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { z } from 'zod';
import type { Caller, Tokens } from '#functions/api/api-ports';
import { TransientError } from '#functions/errors';
import { Role } from '#shared/api/roles';

/** Claims of a token, as far as they are used. A role that is none of ours means nothing here. */
const Claims = z.object({ sub: z.string().regex(/^[^\s#]{1,200}$/), roles: z.array(z.string()).max(100).catch([]) });

const Metadata = z.object({ issuer: z.string(), jwks_uri: z.url() });

/** Algorithms with a public key: a token that anybody could make with what is published is none. */
const ALGORITHMS = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA'];

/** How far the clocks of issuer and verifier may be apart, in seconds. */
const CLOCK_TOLERANCE = 30;

const callerOf = (claims: unknown): Caller | null => {
  const parsed = Claims.safeParse(claims);
  if (!parsed.success) return null;
  const roles = parsed.data.roles.flatMap((role) => Role.safeParse(role).data ?? []);
  return { id: parsed.data.sub, roles: [...new Set(roles)] };
};

/** Failures to get the issuer's keys: nothing that the token's bearer could do better. */
const isUnreachable = (error: unknown): boolean =>
  error instanceof errors.JWKSTimeout ||
  error instanceof errors.JWKSInvalid ||
  error instanceof TypeError ||
  error instanceof TransientError;

/** What tokens are accepted: who issued them (any of these), for whom, signed by which keys. */
export type TokenSettings = { readonly issuers: readonly string[]; readonly audience: string; readonly keys: JWTVerifyGetKey };

/** Callers of JSON web tokens: signature, issuer, audience and time are checked, and that there is an end. */
export const createTokens = ({ issuers, audience, keys }: TokenSettings): Tokens => ({
  callerOf: async (token) => {
    try {
      const { payload } = await jwtVerify(token, keys, {
        issuer: [...issuers],
        audience,
        algorithms: ALGORITHMS,
        clockTolerance: CLOCK_TOLERANCE,
        requiredClaims: ['exp', 'sub'],
      });
      return callerOf(payload);
    } catch (error) {
      if (isUnreachable(error)) throw new TransientError('the keys of the issuer cannot be had', { cause: error });
      return null;
    }
  },
});

const fetchMetadata = async (issuer: string): Promise<z.infer<typeof Metadata>> => {
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const answer = await fetch(address, { signal: AbortSignal.timeout(5000), redirect: 'error' });
  if (!answer.ok) throw new TransientError('the issuer does not answer');
  return Metadata.parse(await answer.json());
};

/** The keys of an OpenID issuer: where they are is asked once, they themselves again when a token names one that is not known. */
export const issuerKeys = (issuer: string): JWTVerifyGetKey => {
  let found: Promise<JWTVerifyGetKey> | undefined;
  const find = async (): Promise<JWTVerifyGetKey> => createRemoteJWKSet(new URL((await fetchMetadata(issuer)).jwks_uri));
  return async (header, token) => {
    found ??= find();
    const keys = await found.catch((error: unknown) => {
      found = undefined;
      throw new TransientError('the issuer does not answer', { cause: error });
    });
    return keys(header, token);
  };
};
