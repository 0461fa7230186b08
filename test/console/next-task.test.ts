import { beforeEach, describe, expect, it, vi } from 'vitest';

/** A module of the browser's, which these types do not know; loaded anew, since it keeps what it prepared. */
const freshly = async () => {
  vi.resetModules();
  return import('#console/pages/task/next-task' as string);
};

const answers = new Map<string, (() => unknown)[]>();
const calls: string[] = [];
const api = async (name: string, { at }: { at: { id?: string; queue?: string } }) => {
  calls.push(`${name} ${at.id ?? at.queue}`);
  return answers.get(name)?.shift()?.();
};
const queries = { fetchQuery: async ({ queryFn }: { queryFn: (how: object) => unknown }) => queryFn({}) };
const away = () => {
  throw new Error('no answer');
};
const next = (tools: { nextTask: (...all: unknown[]) => Promise<unknown> }) => tools.nextTask({ api, queries }, 'first-review', 't1');

beforeEach(() => {
  answers.clear();
  calls.length = 0;
});

describe('the next task', () => {
  it('is claimed and loaded once', async () => {
    const tools = await freshly();
    answers.set('claimNext', [() => ({ id: 't2' })]).set('readTask', [() => ({ pictures: [] })]);
    expect([await next(tools), await next(tools)]).toEqual(['t2', 't2']);
    expect(calls).toEqual(['claimNext first-review', 'readTask t2']);
  });

  it('that could not be asked for is no end of the queue: it throws, and is asked for anew', async () => {
    const tools = await freshly();
    answers.set('claimNext', [away, () => null]);
    await expect(next(tools)).rejects.toThrow('no answer');
    expect(await next(tools)).toBeNull();
  });

  it('that was claimed and could not be loaded is given back', async () => {
    const tools = await freshly();
    answers.set('claimNext', [() => ({ id: 't2' })]).set('readTask', [away]);
    await expect(next(tools)).rejects.toThrow('no answer');
    expect(calls.at(-1)).toBe('releaseTask t2');
  });

  it('that was prepared is given back by leaving, and nothing where it could not be asked for', async () => {
    const tools = await freshly();
    answers.set('claimNext', [away, () => ({ id: 't2' })]).set('readTask', [() => ({ pictures: [] })]);
    const failed = next(tools);
    await Promise.all([expect(failed).rejects.toThrow(), tools.giveBackNext(api)]);
    expect(calls).toEqual(['claimNext first-review']);
    await next(tools);
    await tools.giveBackNext(api);
    expect(calls.at(-1)).toBe('releaseTask t2');
  });
});
