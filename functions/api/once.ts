import type { z } from 'zod';
import { sha256 } from '#functions/sha256';
import type { ApiPorts, Caller } from './api-ports';
import { type Refused, refuse } from './call';

/** A creating call: whose, under which key, on what (`place`), and what was sent. */
export type KeyedRequest = {
  readonly caller: Caller;
  readonly at: string;
  readonly key?: string;
  readonly place: string;
  readonly body: unknown;
};

/** The text that stands for a key: the same key of another caller, or for something else, is another key. */
const nameOf = ({ caller, place }: KeyedRequest, key: string): string => JSON.stringify([caller.id, place, key]);

/**
 * The id of what a creating call makes: fresh, or, under an Idempotency-Key, always the same, so that a call that was cut off between its effect and its
 * answer makes nothing twice.
 */
export const idFor = (request: KeyedRequest, { ids }: Pick<ApiPorts, 'ids'>): Promise<string> =>
  request.key === undefined ? Promise.resolve(ids.next()) : ids.named(nameOf(request, request.key));

/**
 * Makes something once per Idempotency-Key; later calls with the same body get what `make` gave the first time. A refusal or a failure gives the key back.
 * Without a key every call makes something.
 */
export const once = async <Kept extends object>(
  request: KeyedRequest,
  kept: z.ZodType<Kept>,
  { store }: Pick<ApiPorts, 'store'>,
  make: () => Promise<Kept | Refused>,
): Promise<Kept | Refused> => {
  if (request.key === undefined) return make();
  const key = await sha256(nameOf(request, request.key));
  const hash = await sha256(JSON.stringify(request.body));
  const begun = await store.idempotency.begin(key, hash, request.at);
  if (begun.as === 'answered') return kept.parse(JSON.parse(begun.answer.body));
  if (begun.as === 'at-work') return refuse('request-at-work', { retryAfter: 1 });
  if (begun.as === 'another-request') return refuse('idempotency-key-reused');
  try {
    const made = await make();
    if ('problem' in made) await store.idempotency.forget(key, hash);
    else await store.idempotency.finish(key, hash, { status: 201, body: JSON.stringify(made) }, request.at);
    return made;
  } catch (error) {
    await store.idempotency.forget(key, hash);
    throw error;
  }
};
