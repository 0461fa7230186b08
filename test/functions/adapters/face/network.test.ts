import { describe, expect, it } from 'vitest';
import { activated, convolved, depthwise, type Maps, pointwise, pooled, type Weight } from '#functions/adapters/face/network';

const maps = (width: number, height: number, depth: number, values: readonly number[]): Maps => ({
  data: Float32Array.from(values),
  width,
  height,
  depth,
});
const weight = (shape: readonly number[], values: readonly number[]): Weight => ({ data: Float32Array.from(values), shape });
const ones = (count: number): number[] => Array.from({ length: count }, () => 1);

describe('a layer of the network', () => {
  it('mixes the channels of each point and adds the bias', () => {
    const out = pointwise(maps(2, 1, 2, [1, 2, 3, 4]), weight([1, 1, 2, 3], [1, 0, 2, 0, 1, 3]), weight([3], [10, 20, 30]));
    expect([out.width, out.height, out.depth, ...out.data]).toEqual([2, 1, 3, 11, 22, 38, 13, 24, 48]);
  });

  it('filters each channel by itself, with nothing beyond the edge', () => {
    const twoChannels = maps(2, 2, 2, [1, 10, 2, 20, 3, 30, 4, 40]);
    expect([...depthwise(twoChannels, weight([3, 3, 2, 1], ones(18))).data]).toEqual([10, 100, 10, 100, 10, 100, 10, 100]);
    const middle = Array.from({ length: 18 }, (_, i) => (i === 8 ? 1 : i === 9 ? 2 : 0));
    expect([...depthwise(twoChannels, weight([3, 3, 2, 1], middle)).data]).toEqual([1, 20, 2, 40, 3, 60, 4, 80]);
  });

  it('sums whole neighbourhoods within the edge', () => {
    const out = convolved(maps(4, 3, 1, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]), weight([3, 3, 1, 1], ones(9)), weight([1], [0.5]));
    expect([out.width, out.height, ...out.data]).toEqual([2, 1, 54.5, 63.5]);
  });

  it('keeps the greatest of four, and a row or column that is left over', () => {
    const out = pooled(maps(3, 3, 1, [1, 5, 2, 3, 4, 9, 7, 8, 6]), 2);
    expect([out.width, out.height, ...out.data]).toEqual([2, 2, 5, 9, 8, 6]);
    expect([...pooled(maps(2, 2, 1, [1, 2, 3, 4]), 1).data]).toEqual([4, 4, 4, 4]);
  });

  it('lets a tenth of what is below nothing through', () => {
    expect([...activated(maps(2, 1, 1, [4, -10])).data]).toEqual([4, -1]);
  });
});
