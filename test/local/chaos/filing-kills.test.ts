import { describe, expect, it } from 'vitest';
import { deathAt, filingKilledAt } from '#local/chaos/filing-kills';

/** Ordinarily fifteen seconds; other tests may want the machine, too. */
const LIMIT_MS = 240_000;

/** Side, and whether the whole machine dies, turn with the effect; `npm run chaos -- kills` tries all four at each effect, here it is one at every fifth. */
const KINDS = 4;
const STRIDE = 5;

describe('a filing’s whole run', () => {
  it(
    'comes to the same when the process or the machine dies before or after any effect of it',
    async () => {
      const calm = await filingKilledAt(null);
      expect([calm.complaints, calm.end]).toMatchObject([[], { state: 'approved', files: 1 }]);
      expect(calm.effects).toBeGreaterThan(150);
      for (let effect = 0; effect < calm.effects; effect += STRIDE) {
        const death = deathAt(effect * KINDS + (effect % KINDS));
        const { complaints, end, faults } = await filingKilledAt(death);
        expect([death, faults, complaints, end]).toEqual([death, faults, [], calm.end]);
        expect(faults).toHaveLength(1);
      }
    },
    LIMIT_MS,
  );
});
