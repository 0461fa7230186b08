import { describe, expect, it } from 'vitest';
import type { ApiClient } from '#local/system/api-client';
import { bringSample } from '#local/system/bring-sample';

/** What is asked of the API of an account that has these orders, and what became of the sample. */
const brought = async (states: readonly string[]) => {
  const asked: string[] = [];
  const api: ApiClient = {
    get: async () => ({ items: states.map((state, index) => ({ id: `f${index}`, state })), cursor: null }),
    post: async (path) => {
      asked.push(path);
      return {};
    },
  };
  const sample = await bringSample('examples/one', api, async (folder) => {
    asked.push(folder);
    return { id: 'new', state: 'first-review' };
  });
  return { asked, sample };
};

describe('a sample', () => {
  it('is brought to an account that has no order', async () => {
    expect(await brought([])).toEqual({ asked: ['examples/one'], sample: { id: 'new', state: 'first-review' } });
  });

  it('is brought anew where an earlier start was killed in the middle, in the place of what that left', async () => {
    expect((await brought(['withdrawn', 'draft'])).asked).toEqual(['/filings/f1/withdraw', 'examples/one']);
  });

  it('that was handed in is left as it stands', async () => {
    expect(await brought(['withdrawn', 'returned-to-applicant'])).toEqual({
      asked: [],
      sample: { id: 'f1', state: 'returned-to-applicant' },
    });
  });
});
