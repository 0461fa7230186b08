import { z } from 'zod';
import { leaf } from './codec';

/** An identifier of the bureau's or the provider's: decimal digits, kept as text since it may be larger than a number holds exactly. */
export const id = leaf(z.string().regex(/^\d{1,19}$/));

/** Text of at least one character. */
export const text = leaf(z.string().min(1));

/** A code, a count or an IPv4 address as an unsigned number. */
export const number = leaf(
  z.codec(z.string().regex(/^\d{1,15}$/), z.number().int().nonnegative(), { decode: Number, encode: (value) => String(value) }),
);

const binary = (one: boolean) =>
  leaf(
    z.codec(z.enum(['0', '1']), z.boolean(), {
      decode: (digit) => (digit === '1') === one,
      encode: (value) => (value === one ? '1' : '0'),
    }),
  );

/** 1 is true. */
export const oneIsTrue = binary(true);

/** 0 is true: verification tasks and the liveness audit count that way. */
export const zeroIsTrue = binary(false);
