import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMemoryStore } from '#functions/adapters/memory/store';
import { recordReading } from '#functions/record-reading/record-reading';
import { readingsKey } from '#functions/record-reading/upload-readings';
import type { MaterialRecord } from '#functions/records/material-record';
import { dayOf } from '#shared/filing/instant';
import { personFiling } from '#shared/rules/example-filing';
import { memoryStore } from '#test/functions/memory-store';

const AT = '2018-09-17T02:00:00.000Z';
const act = { at: AT, by: { role: 'applicant' as const, id: 'account-a' } };

const material = (
  id: string,
  kind: MaterialRecord['kind'],
  upload = 'u1',
  state: MaterialRecord['state'] = 'announced',
): MaterialRecord => ({
  ...{ id, filing: 'f1', kind, fileName: `${id}.jpg`, contentType: 'image/jpeg', size: 1, state, revision: 0 },
  ...{ uploadKey: `f1/${id}/${upload}`, announcedAt: AT, changedAt: AT },
});

const MATERIALS: readonly MaterialRecord[] = [
  material('m1', 'resident-id-front', 'u2'),
  material('m2', 'resident-id-front', 'u1', 'removed'),
  material('m3', 'resident-id-back'),
  material('m4', 'verification-sheet'),
  material('m5', 'curtain-photo'),
];

/** What is announced: four uploads that count, one that was replaced, one of a material that was taken out. */
const EVENTS = ['f1/m1/u1', 'f1/m1/u2', 'f1/m2/u1', 'f1/m3/u1', 'f1/m4/u1', 'f1/m5/u1'] as const;

const answerOf = (upload: string): unknown => {
  const kind = MATERIALS.find(({ id }) => upload.includes(id))?.kind;
  const readings = [
    {
      ...{ file: 'f', kind, kindConfidence: 1, quality: { usable: true, problems: [] }, rotation: 0, fields: {}, empty: [], lost: [] },
      ...{ page: 0, reader: { name: 'test', version: upload }, size: { width: 3, height: 2 } },
    },
  ];
  return upload.includes('m5') ? { version: 1, readings: [], problem: 'not-a-picture' } : { version: 1, readings };
};

const office = async (wait?: string) => {
  const store = createMemoryStore();
  const derived = memoryStore();
  await store.filings.create({ ...act, id: 'f1', account: 'account-a', entered: personFiling({}) });
  for (const one of MATERIALS) await store.materials.announce(one, act);
  for (const upload of EVENTS)
    await derived.put(readingsKey(upload), new TextEncoder().encode(JSON.stringify(answerOf(upload))), 'application/json');
  const woken: string[] = [];
  const ports = {
    ...{ store, derived, clock: { now: () => AT, today: () => dayOf(AT) } },
    registry: { ask: async () => ({ registry: { subject: null, domains: {} } }) },
    servers: { ofAccount: async () => ({ region: 'mainland' as const, billing: 'prepaid' as const, ip: '203.0.113.10' }) },
    workflow: {
      resume: async (token: string) => {
        woken.push(token);
        return true;
      },
    },
  };
  if (wait !== undefined)
    await store.filings.amend({ ...act, filing: 'f1', event: 'waiting', set: { wait: { for: wait, token: 'the-token', since: AT } } });
  /** All that can be told of what the events came to. */
  const end = async () => {
    const head = await store.filings.get('f1');
    const recorded = (await store.audit.of('f1')).filter(({ event }) => event === 'material-read' || event === 'material-refused');
    const materials = (await store.materials.of('f1')).map(({ id, state, reader, problem }) => ({ id, state, reader, problem }));
    return {
      ...{ materials, inputs: head?.inputs, readers: head?.readers, state: head?.state },
      ...{ current: head?.verdict?.inputs === head?.inputs, verdict: head?.verdict?.hash },
      recorded: recorded.map(({ facts }) => facts.material).toSorted(),
    };
  };
  return { store, woken, end, record: (upload: string) => recordReading(readingsKey(upload), ports) };
};

const permutations = <Item>(items: readonly Item[]): readonly (readonly Item[])[] =>
  items.length === 0
    ? [[]]
    : items.flatMap((item, at) => permutations(items.filter((_, index) => index !== at)).map((rest) => [item, ...rest]));

/** Ordinarily fifteen seconds; other tests may want the machine, too. */
const LIMIT_MS = 240_000;

describe('readings that are announced', () => {
  it('each once and in their order, are recorded: what was replaced or taken out is not', async () => {
    const { record, end } = await office();
    for (const upload of EVENTS) await record(upload);
    expect(await end()).toMatchObject({
      materials: [
        { id: 'm1', state: 'read', reader: 'test@f1/m1/u2' },
        { id: 'm2', state: 'removed', reader: undefined },
        { id: 'm3', state: 'read' },
        { id: 'm4', state: 'read' },
        { id: 'm5', state: 'refused', problem: 'not-a-picture' },
      ],
      ...{ state: 'draft', current: true, recorded: ['m1', 'm3', 'm4', 'm5'] },
    });
  });

  it(
    'come to the same in all 720 orders of six',
    async () => {
      const ends = new Set<string>();
      const orders = permutations(EVENTS);
      for (const order of orders) {
        const { record, end } = await office();
        for (const upload of order) await record(upload);
        ends.add(JSON.stringify(await end()));
      }
      expect([orders.length, ends.size]).toEqual([720, 1]);
    },
    LIMIT_MS,
  );

  it(
    'come to the same each of them up to twenty times, in any order, and several at once',
    async () => {
      const plain = await office();
      for (const upload of EVENTS) await plain.record(upload);
      const expected = await plain.end();
      const deliveries = fc
        .tuple(...EVENTS.map((upload) => fc.integer({ min: 1, max: 20 }).map((times) => Array.from({ length: times }, () => upload))))
        .chain((each) => fc.shuffledSubarray(each.flat(), { minLength: each.flat().length }));
      await fc.assert(
        fc.asyncProperty(deliveries, fc.integer({ min: 1, max: 6 }), async (all, atOnce) => {
          const { record, end } = await office();
          for (let from = 0; from < all.length; from += atOnce) await Promise.all(all.slice(from, from + atOnce).map(record));
          expect(await end()).toEqual(expected);
        }),
        { numRuns: 12, seed: 6 },
      );
    },
    LIMIT_MS,
  );

  it('of the curtain photo wake the run that waits for one, others do not', async () => {
    const { record, woken } = await office('awaiting-photo');
    await record('f1/m3/u1');
    expect(woken).toEqual([]);
    await record('f1/m5/u1');
    expect(woken).toEqual(['the-token']);
    const elsewhere = await office('first-review');
    await elsewhere.record('f1/m5/u1');
    expect(elsewhere.woken).toEqual([]);
  });

  it('under a key that is none of an upload’s are no reason to try again', async () => {
    const { record } = await office();
    await expect(record('f1/m1')).rejects.toMatchObject({ name: 'UnprocessableError', code: 'file-not-found' });
  });
});
