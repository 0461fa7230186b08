import { describe, expect, it } from 'vitest';
import { distinctBytes } from '#local/load/distinct-bytes';
import { percentile, rowsOf } from '#local/load/load-rows';
import { takenBy } from '#local/load/process-tree';

const alone = [
  { speed: 2, cpuSeconds: 0.8 },
  { speed: 4, cpuSeconds: 0.7 },
];

describe('the report of a load', () => {
  it('compares with the faster reading alone, and says that all came through', () => {
    const finished = [
      { id: 'a', state: 'first-review' as const, fixes: 0, atMs: 2000 },
      { id: 'b', state: 'returned-to-applicant' as const, fixes: 2, atMs: 4000 },
    ];
    const { rows, isWhole } = rowsOf({ pictures: 12, alone, finished, waiting: new Set(['a']), taken: null }, 2);
    expect(isWhole).toBe(true);
    expect(Object.fromEntries(rows)).toMatchObject({
      '  came through': '2 of 2',
      '  throughput': '3.00 pictures a second',
      '  ratio to the faster (aim 0.70)': '0.75',
    });
  });

  it.each([
    ['lies in no queue', { id: 'a', state: 'first-review' as const, fixes: 0, atMs: 1 }],
    ['was returned without anything to put right', { id: 'a', state: 'returned-to-applicant' as const, fixes: 0, atMs: 1 }],
    ['failed', { id: 'a', state: 'failed' as const, fixes: 0, atMs: 1 }],
  ])('does not count a filing that %s', (_, one) => {
    expect(rowsOf({ pictures: 6, alone, finished: [one], waiting: new Set(), taken: null }, 1).isWhole).toBe(false);
  });

  it('does not call a load whole of which a filing is missing', () => {
    expect(rowsOf({ pictures: 6, alone, finished: [] }, 1).isWhole).toBe(false);
  });
});

describe('a percentile', () => {
  it('is a value that was measured', () => {
    const values = [5, 1, 4, 2, 3];
    expect([percentile(values, 0.5), percentile(values, 0.95), percentile([7], 0.5)]).toEqual([3, 5, 7]);
  });
});

describe('distinct bytes', () => {
  it('are the same JPEG with a comment', () => {
    const bytes = distinctBytes(new Uint8Array([0xff, 0xd8, 0xff, 0xd9]), 'ab');
    expect([...bytes]).toEqual([0xff, 0xd8, 0xff, 0xfe, 0, 4, 97, 98, 0xff, 0xd9]);
  });
});

describe('what a process takes', () => {
  it('is told where there is /proc, and nowhere else', async () => {
    const taken = await takenBy(process.pid);
    const isTold = taken !== null && taken.peakMb > 10 && taken.cpuSeconds > 0;
    expect(isTold).toBe(process.platform === 'linux');
  });

  it('is not told of a process that is gone', async () => {
    expect(await takenBy(2 ** 22 + 1)).toBe(null);
  });
});
