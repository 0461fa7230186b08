import { describe, expect, it } from 'vitest';
import { createMemoryStore } from '#functions/adapters/memory/store';
import type { AsPlanned } from '#functions/rerun/store-port';
import { AT, draft, made, system, verdictFor } from './acts';

const NEXT = { ...verdictFor(0), hash: 'b'.repeat(64) };

/** A draft that was judged, and that a run has claimed: settles it as planned, but for what is said otherwise. */
const claimed = async () => {
  const store = createMemoryStore();
  const { id: filing, inputs, revision, state } = await draft(store);
  const verdict = verdictFor(inputs);
  made(await store.filings.amend({ ...system, filing, event: 'judged', set: { verdict } }));
  await store.reruns.claim({ id: 'run', plan: 'plan' }, [filing], AT);
  const settle = async (otherwise: Partial<AsPlanned> = {}) => {
    const [claim] = await store.reruns.claims([filing]);
    if (claim === undefined) throw new RangeError('no claim');
    const { as } = await store.reruns.settle({
      claim,
      result: { as: 'judged', before: 'needs-review', after: 'needs-review', pictures: 0, unforeseen: false },
      change: { ...system, as: 'amend', filing, event: 'judged', set: { verdict: { ...NEXT, inputs } } },
      planned: { state, revision, inputs, verdict: verdict.hash, ...otherwise },
    });
    return as;
  };
  const now = async () => {
    const [claim] = await store.reruns.claims([filing]);
    return { verdict: (await store.filings.get(filing))?.verdict?.hash, result: claim?.claim.result?.as };
  };
  return { verdict, settle, now };
};

describe('what a run over many filings writes', () => {
  it('stands with its result, where the filing is as it was planned', async () => {
    const { settle, now } = await claimed();
    expect(await settle()).toBe('settled');
    expect(await now()).toEqual({ verdict: NEXT.hash, result: 'judged' });
  });

  it.each<Partial<AsPlanned>>([{ state: 'first-review' }, { revision: 1 }, { inputs: 7 }, { verdict: 'c'.repeat(64) }, { verdict: null }])(
    'leaves filing and claim as they are, where another was planned: %j',
    async (otherwise) => {
      const { verdict, settle, now } = await claimed();
      expect(await settle(otherwise)).toBe('moved-on');
      expect(await now()).toEqual({ verdict: verdict.hash, result: undefined });
    },
  );
});
