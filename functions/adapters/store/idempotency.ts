import { z } from 'zod';
import { KeptAnswer } from '#functions/records/account-record';
import type { IdempotencyStore, RateLimitStore } from '#functions/store-ports';
import type { Instant } from '#shared/filing/instant';
import { parsed } from './items';
import type { Item, Key, Table } from './table';

/** How long an answer is kept, and how long a call may be at work before its key is free again, in seconds. */
const KEPT = 86_400;
const AT_WORK = 60;

const Value = z.strictObject({ requestHash: z.string(), answer: KeptAnswer.optional() });

const keyOf = (key: string): Key => ({ pk: `IDEMPOTENCY#${key}`, sk: 'ANSWER' });
const seconds = (at: Instant): number => Math.floor(Date.parse(at) / 1000);

const itemOf = (key: string, version: number, value: z.infer<typeof Value>, expiresAt: number): Item => ({
  ...keyOf(key),
  kind: 'answer',
  version,
  value,
  expiresAt,
});

/** Idempotency keys over a table. What has expired counts as gone, though the table may hold it a while longer. */
export const createIdempotencyStore = (table: Table): IdempotencyStore => ({
  begin: async (key, requestHash, at) => {
    const there = await table.get(keyOf(key));
    const live = there !== null && (there.expiresAt ?? 0) > seconds(at) ? parsed(Value, there) : null;
    if (live !== null && live.requestHash !== requestHash) return { as: 'another-request' };
    if (live?.answer !== undefined) return { as: 'answered', answer: live.answer };
    if (live !== null) return { as: 'at-work' };
    const put = itemOf(key, (there?.version ?? 0) + 1, { requestHash }, seconds(at) + AT_WORK);
    const { ok } = await table.write([{ put, when: there?.version ?? 'absent' }]);
    return { as: ok ? 'new' : 'at-work' };
  },
  finish: async (key, requestHash, answer, at) => {
    const version = ((await table.get(keyOf(key)))?.version ?? 0) + 1;
    await table.write([{ put: itemOf(key, version, { requestHash, answer }, seconds(at) + KEPT), when: 'any' }]);
  },
  forget: async (key, requestHash) => {
    const there = await table.get(keyOf(key));
    if (there === null || parsed(Value, there).requestHash !== requestHash || parsed(Value, there).answer !== undefined) return;
    await table.write([{ remove: keyOf(key), when: there.version }]);
  },
});

/** Counts of requests over a table: one counter a caller and window. */
export const createRateLimitStore = (table: Table): RateLimitStore => ({
  count: (caller, at, windowMinutes) => {
    const length = windowMinutes * 60;
    const window = Math.floor(seconds(at) / length);
    return table.add({ pk: `RATE#${caller}`, sk: `${windowMinutes}#${window}` }, 1, (window + 2) * length);
  },
});
