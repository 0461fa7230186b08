import { z } from 'zod';
import { Instant } from '#shared/filing/instant';
import { FilingState } from '#shared/filing/life-cycle';
import { Sentence } from '#shared/verdict/verdict';
import { PROBLEMS, type ProblemCode, problemCodes } from './problem-codes';

/** One thing that is wrong with what was sent: where (a dotted path; empty for the whole), and what. Never the value. */
export const BodyFault = z.strictObject({ at: z.string(), problem: z.string() });
export type BodyFault = z.infer<typeof BodyFault>;

/** What a problem says beside its code. */
export const ProblemFacts = z.strictObject({
  /** What is wrong with the body or the query. */
  faults: z.array(BodyFault).optional(),
  /** Places that were not returned and may not change. */
  places: z.array(z.string()).optional(),
  state: FilingState.optional(),
  holder: z.string().optional(),
  leaseUntil: Instant.optional(),
  decidedBy: z.string().optional(),
  decidedAt: Instant.optional(),
  outcome: z.enum(['approve', 'return']).optional(),
  version: z.int().optional(),
  most: z.int().optional(),
  retryAfter: z.int().optional(),
});
export type ProblemFacts = z.infer<typeof ProblemFacts>;

/**
 * An error as the API answers it (RFC 9457, `application/problem+json`). `code` is public interface; `detail` is in the language that was asked for, `message`
 * in both. `requestId` names the log line.
 */
export const Problem = z
  .strictObject({
    type: z.literal('about:blank'),
    title: z.string(),
    status: z.int(),
    code: z.enum(problemCodes),
    detail: z.string(),
    message: Sentence,
    requestId: z.string().optional(),
    ...ProblemFacts.shape,
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof Problem>;

const TITLES: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  409: 'Conflict',
  413: 'Content Too Large',
  415: 'Unsupported Media Type',
  422: 'Unprocessable Content',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
};

const filled = (template: string, facts: Readonly<Record<string, unknown>>): string =>
  template.replace(/\{(\w+)\}/g, (_, name: string) => (Object.hasOwn(facts, name) ? String(facts[name]) : '–'));

/** The problem of a code, its sentences filled with the facts; `language` is that of `detail`. */
export const problemOf = (code: ProblemCode, facts: ProblemFacts = {}, language: 'zh' | 'en' = 'zh'): Problem => {
  const { status, zh, en } = PROBLEMS[code];
  const message = { zh: filled(zh, facts), en: filled(en, facts) };
  return { type: 'about:blank', title: TITLES[status] ?? 'Error', status, code, detail: message[language], message, ...facts };
};
