import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createMemoryStore } from '#functions/adapters/memory/store';
import { type KeyedRequest, once } from '#functions/api/once';

const Made = z.strictObject({ id: z.string() });
const request: KeyedRequest = { caller: { id: 'a', roles: [] }, at: '2026-11-23T02:00:00.000Z', key: 'k', place: 'p', body: { x: 1 } };

describe('what is made once per key', () => {
  it('is made again only after a refusal or a failure', async () => {
    const store = createMemoryStore();
    let calls = 0;
    const making = (outcome: 'refused' | 'failed' | 'made') =>
      once(request, Made, { store }, async () => {
        calls += 1;
        if (outcome === 'failed') throw new Error('a bug');
        return outcome === 'refused' ? { problem: 'too-many-materials' } : { id: String(calls) };
      });
    expect(await making('refused')).toEqual({ problem: 'too-many-materials' });
    await expect(making('failed')).rejects.toThrow('a bug');
    expect(await making('made')).toEqual({ id: '3' });
    expect(await making('made')).toEqual({ id: '3' });
    expect(calls).toBe(3);
  });

  it('is made each time without a key', async () => {
    const store = createMemoryStore();
    const { key: _, ...keyless } = request;
    let calls = 0;
    const make = async () => {
      calls += 1;
      return { id: String(calls) };
    };
    for (const id of ['1', '2']) expect(await once(keyless, Made, { store }, make)).toEqual({ id });
  });
});
