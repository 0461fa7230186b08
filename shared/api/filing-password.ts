import { z } from 'zod';
import { parseFilingNumber } from '#shared/identifiers/filing-number';

/** A filing password (备案密码), and the number of the subject or website that it belongs to. It is never answered, logged or shown again. */
export const PasswordBody = z
  .strictObject({
    filingNumber: z
      .string()
      .max(60)
      .refine((text) => parseFilingNumber(text) !== null, 'not a filing number'),
    password: z
      .string()
      .min(1)
      .max(64)
      .regex(/^[\x21-\x7e]+$/),
  })
  .meta({ id: 'PasswordBody' });
export type PasswordBody = z.infer<typeof PasswordBody>;

/** A number whose password the order needs (`isRequired`), or may carry, and whether it was given. */
export const WantedPasswordView = z
  .strictObject({ filingNumber: z.string(), isRequired: z.boolean(), isGiven: z.boolean() })
  .meta({ id: 'WantedPassword' });
export type WantedPasswordView = z.infer<typeof WantedPasswordView>;
