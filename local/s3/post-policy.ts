import { z } from 'zod';
import { type Credentials, instantOf, scopedSignatureFault } from '#local/signed-request';
import { S3Error } from './errors';

const Policy = z.object({
  expiration: z.iso.datetime({ offset: true }),
  conditions: z.array(
    z.union([
      z.tuple([z.literal('content-length-range'), z.coerce.number().int().nonnegative(), z.coerce.number().int().nonnegative()]),
      z.tuple([z.enum(['eq', 'starts-with']), z.string().startsWith('$'), z.string()]),
      z.record(z.string(), z.string()),
    ]),
  ),
});

type Match = { readonly how: 'eq' | 'starts-with'; readonly field: string; readonly value: string };

/** Fields that need no condition of their own. */
const free = new Set(['policy', 'x-amz-signature', 'file']);

const required = (fields: ReadonlyMap<string, string>, name: string): string => {
  const value = fields.get(name);
  if (value === undefined) throw new S3Error('AccessDenied', `the field ${name} is missing`);
  return value;
};

const parsedPolicy = (base64: string): z.infer<typeof Policy> => {
  try {
    return Policy.parse(JSON.parse(Buffer.from(base64, 'base64').toString('utf8')));
  } catch {
    throw new S3Error('InvalidPolicyDocument');
  }
};

const verify = (fields: ReadonlyMap<string, string>, policy: string, credentials: readonly Credentials[], now: number): void => {
  if (required(fields, 'x-amz-algorithm') !== 'AWS4-HMAC-SHA256') throw new S3Error('InvalidArgument');
  const time = required(fields, 'x-amz-date');
  if (Number.isNaN(instantOf(time)) || instantOf(time) > now + 15 * 60_000) throw new S3Error('AccessDenied', 'not valid yet');
  const given = { credential: required(fields, 'x-amz-credential'), signature: required(fields, 'x-amz-signature'), time };
  const fault = scopedSignatureFault(policy, given, { service: 's3', credentials });
  if (fault !== null) throw new S3Error(fault);
};

const matchesOf = (conditions: z.infer<typeof Policy>['conditions']): Match[] =>
  conditions.flatMap((condition): Match[] => {
    if (!Array.isArray(condition))
      return Object.entries(condition).map(([field, value]) => ({ how: 'eq', field: field.toLowerCase(), value }));
    const [how, field, value] = condition;
    return how === 'content-length-range' ? [] : [{ how, field: field.slice(1).toLowerCase(), value }];
  });

const holds = ({ how, value }: Match, given: string): boolean => {
  if (how === 'eq') return given === value;
  return given.startsWith(value);
};

/**
 * Checks a browser upload's signed policy: signature, expiry, every condition, and that no field stands outside them. Answers how many bytes the
 * file may have. Throws S3Error (`AccessDenied`, `SignatureDoesNotMatch`, `InvalidAccessKeyId`, `InvalidPolicyDocument`).
 */
export const allowedBytes = (
  fields: ReadonlyMap<string, string>,
  { bucket, credentials, now }: { readonly bucket: string; readonly credentials: readonly Credentials[]; readonly now: number },
): { readonly least: number; readonly most: number } => {
  const policyText = required(fields, 'policy');
  verify(fields, policyText, credentials, now);
  const { expiration, conditions } = parsedPolicy(policyText);
  if (Date.parse(expiration) <= now) throw new S3Error('AccessDenied', 'Invalid according to Policy: Policy expired.');

  const matches = matchesOf(conditions);
  const given = new Map([...fields, ['bucket', bucket]]);
  for (const match of matches)
    if (!holds(match, given.get(match.field) ?? ''))
      throw new S3Error('AccessDenied', 'Invalid according to Policy: Policy Condition failed');
  const covered = new Set(matches.map(({ field }) => field));
  for (const field of given.keys())
    if (!covered.has(field) && !free.has(field) && !field.startsWith('x-ignore-'))
      throw new S3Error('AccessDenied', 'Invalid according to Policy: Extra input fields');

  const ranges = conditions.filter((condition) => Array.isArray(condition)).filter((condition) => condition[0] === 'content-length-range');
  return ranges.reduce(({ least, most }, [, from, to]) => ({ least: Math.max(least, Number(from)), most: Math.min(most, Number(to)) }), {
    least: 0,
    most: Number.POSITIVE_INFINITY,
  });
};
