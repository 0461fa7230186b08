import { z } from 'zod';

/** An authorisation code (备案授权码) as it is kept; `shared/filing/authorisation-code.ts` says what may become of it. */
export const AuthorisationCodeRecord = z.strictObject({
  code: z.string(),
  account: z.string(),
  server: z.strictObject({
    id: z.string(),
    ownerAccount: z.string(),
    region: z.enum(['mainland', 'hong-kong', 'overseas']),
    ip: z.string(),
  }),
  state: z.enum(['unused', 'in-use', 'used']),
  order: z.string().nullable(),
});
export type AuthorisationCodeRecord = z.infer<typeof AuthorisationCodeRecord>;
