import type { Context } from 'hono';
import { problemOf } from '#shared/api/problem';
import { PROBLEMS } from '#shared/api/problem-codes';
import type { Refused } from './call';

const languageOf = (context: Context): 'zh' | 'en' => (/^\s*en\b/i.test(context.req.header('accept-language') ?? '') ? 'en' : 'zh');

/** A problem as an answer; `requestId` names the line of the log. */
export const problemAnswer = (context: Context, { problem, facts = {} }: Refused, requestId: string): Response => {
  const { status } = PROBLEMS[problem];
  const body = { ...problemOf(problem, facts, languageOf(context)), requestId };
  const headers: Record<string, string> = { 'content-type': 'application/problem+json; charset=utf-8' };
  if (status === 401) headers['www-authenticate'] = 'Bearer';
  if (facts.retryAfter !== undefined) headers['retry-after'] = String(facts.retryAfter);
  return new Response(JSON.stringify(body), { status, headers });
};

/** JSON as an answer. */
export const jsonAnswer = (context: Context, body: unknown, status: 200 | 201 | 202): Response => context.json(body, status);
