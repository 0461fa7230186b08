import type { z } from 'zod';
import type { ProblemFacts } from '#shared/api/problem';
import type { ProblemCode } from '#shared/api/problem-codes';
import type { Route } from '#shared/api/route';
import type { ROUTES, RouteName } from '#shared/api/routes';
import type { Instant } from '#shared/filing/instant';
import type { ApiPorts, Caller } from './api-ports';

type NamesIn<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}` ? Name | NamesIn<Rest> : never;

type Parsed<Schema> = Schema extends z.ZodType ? z.output<Schema> : undefined;
type SchemaOf<Name extends RouteName, Part extends 'query' | 'body'> = (typeof ROUTES)[Name] extends {
  readonly [Key in Part]: infer Schema;
}
  ? Schema
  : undefined;

/** A call that passed all checks: who calls, when, and what was sent, parsed. `key` is the Idempotency-Key. */
export type Call<Name extends RouteName> = {
  readonly caller: Caller;
  readonly at: Instant;
  readonly parameters: Readonly<Record<NamesIn<(typeof ROUTES)[Name]['path']>, string>>;
  readonly query: Parsed<SchemaOf<Name, 'query'>>;
  readonly body: Parsed<SchemaOf<Name, 'body'>>;
  readonly key?: string;
};

/** A refusal, to be answered as a problem. */
export type Refused = { readonly problem: ProblemCode; readonly facts?: ProblemFacts };

/** What a call answers: the body of its success, nothing, or a problem. */
export type Reply<Body> = { readonly body: Body } | { readonly empty: true } | Refused;

/** The body of a call's success. */
export type AnswerOf<Name extends RouteName> = z.output<(typeof ROUTES)[Name]['answer']>;

/** One call of the API. */
export type Handler<Name extends RouteName> = (call: Call<Name>, ports: ApiPorts) => Promise<Reply<AnswerOf<Name>>>;

/** A refusal. */
export const refuse = (problem: ProblemCode, facts?: ProblemFacts): Refused => (facts === undefined ? { problem } : { problem, facts });

/** A handler as the server calls it, which has parsed by the route's own schemas. */
export type AnyHandler = (call: AnyCall, ports: ApiPorts) => Promise<Reply<unknown>>;

/** A call of any route. */
export type AnyCall = {
  readonly caller: Caller;
  readonly at: Instant;
  readonly parameters: Readonly<Record<string, string>>;
  readonly query: unknown;
  readonly body: unknown;
  readonly key?: string;
};

/** A route that asks for a token. */
export type GuardedRoute = Exclude<RouteName, 'describe'>;

export type { Route };
