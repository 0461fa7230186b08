import { SignJWT } from 'jose';
import type { Role } from '#shared/api/roles';
import { ISSUER_ALGORITHM, type IssuerKey } from './issuer-key';

/** Whom the tokens of this machine are for. */
export const LOCAL_AUDIENCE = 'heyan';

/** Who issued tokens that a command printed: a name without an address, so that they are good whatever port the system listens on. */
export const COMMAND_ISSUER = 'urn:heyan:local';

/** How long a token of this machine is good, in seconds: a working day. */
export const TOKEN_SECONDS = 12 * 3600;

/** What a token says. `issuedAt` is in seconds since 1970; `claims` stand beside. */
export type TokenContent = {
  readonly issuer: string;
  readonly subject: string;
  readonly roles: readonly Role[];
  readonly issuedAt: number;
  readonly claims?: Readonly<Record<string, string>>;
};

/** A signed token (JWT). */
export const issueToken = (key: IssuerKey, { issuer, subject, roles, issuedAt, claims = {} }: TokenContent): Promise<string> =>
  new SignJWT({ ...claims, roles: [...roles] })
    .setProtectedHeader({ alg: ISSUER_ALGORITHM, kid: key.id, typ: 'JWT' })
    .setIssuer(issuer)
    .setAudience(LOCAL_AUDIENCE)
    .setSubject(subject)
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + TOKEN_SECONDS)
    .sign(key.signing);
