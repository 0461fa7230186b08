import type { z } from 'zod';
import type { Sentence } from '#shared/verdict/verdict';
import type { ProblemCode } from './problem-codes';
import type { Role } from './roles';

/** A call of the API: everything that its description, its checks and its tests need to know. Paths are below `/api`; `{name}` is a parameter. */
export type Route = {
  readonly method: 'get' | 'post' | 'put' | 'delete';
  readonly path: string;
  readonly summary: Sentence;
  /** Who may call it at all; what they may see is decided by object. */
  readonly roles: readonly Role[] | 'public';
  readonly query?: z.ZodType;
  readonly body?: z.ZodType;
  /** True where the body may be left out. */
  readonly bodyIsOptional?: true;
  readonly status: 200 | 201 | 202;
  /** Another answer without a body. */
  readonly empty?: { readonly status: 204; readonly means: Sentence };
  readonly answer: z.ZodType;
  /** Errors beside those that every call knows. */
  readonly problems: readonly ProblemCode[];
  /** Takes an Idempotency-Key. */
  readonly isIdempotent?: true;
};

/** Errors that every call with a token may answer with. */
export const COMMON_PROBLEMS: readonly ProblemCode[] = ['not-authenticated', 'role-missing', 'too-many-requests', 'internal', 'try-again'];

/** Errors of every call with a body. */
export const BODY_PROBLEMS: readonly ProblemCode[] = ['invalid-json', 'invalid-body', 'body-too-large', 'json-expected'];

/** Errors of every call with an Idempotency-Key. */
export const KEY_PROBLEMS: readonly ProblemCode[] = ['invalid-idempotency-key', 'request-at-work', 'idempotency-key-reused'];

/** Every error that a call may answer with, each once. */
export const problemsOf = ({ roles, query, body, isIdempotent, problems }: Route): readonly ProblemCode[] => [
  ...new Set([
    ...problems,
    ...(query === undefined ? [] : (['invalid-query'] as const)),
    ...(body === undefined ? [] : BODY_PROBLEMS),
    ...(isIdempotent === true ? KEY_PROBLEMS : []),
    ...(roles === 'public' ? (['internal'] as const) : COMMON_PROBLEMS),
  ]),
];
