import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { cancellable, unlessHalted } from '#local/step-functions/scope';

describe('work under a scope', () => {
  it('is given up where the scope ended before, and its failure troubles nobody', async () => {
    const unheard: unknown[] = [];
    const listen = (reason: unknown): void => void unheard.push(reason);
    process.on('unhandledRejection', listen);
    onTestFinished(() => void process.off('unhandledRejection', listen));
    const { signal, halt } = cancellable(new AbortController().signal);
    halt('closed');
    const work = nextTurn().then(() => Promise.reject(new Error('late')));
    await expect(unlessHalted({ signal }, work)).rejects.toMatchObject({ reason: 'closed' });
    await nextTurn();
    await nextTurn();
    expect(unheard).toEqual([]);
  });

  it('comes to what it comes to where the scope goes on', async () => {
    const { signal } = new AbortController();
    expect(await unlessHalted({ signal }, Promise.resolve(7))).toBe(7);
  });
});
