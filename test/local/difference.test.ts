import { describe, expect, it } from 'vitest';
import { differenceOf } from '#local/difference';

describe('differenceOf', () => {
  it('marks the one digit that differs on both sides', () => {
    expect(differenceOf('number', '44030519920229992X', '44030519920228992X')).toEqual({
      result: 'differs',
      entered: [
        { text: '44030519920229992X'.slice(0, 13), shared: true },
        { text: '9', shared: false },
        { text: '992X', shared: true },
      ],
      read: [
        { text: '44030519920228992X'.slice(0, 13), shared: true },
        { text: '8', shared: false },
        { text: '992X', shared: true },
      ],
    });
  });

  it('marks a character that only one side has', () => {
    const { entered, read } = differenceOf('name', '云岚样例公司', '云岚样例有限公司');
    expect(entered.every(({ shared }) => shared)).toBe(true);
    expect(read.filter(({ shared }) => !shared)).toEqual([{ text: '有限', shared: false }]);
  });

  it('joins its parts to the texts it was given', () => {
    const { entered, read } = differenceOf('name', '甲乙𠮷丙', '乙丁𠮷');
    expect([entered, read].map((parts) => parts.map(({ text }) => text).join(''))).toEqual(['甲乙𠮷丙', '乙丁𠮷']);
  });

  it('tells a difference of form from a difference', () => {
    expect(differenceOf('name', '样例(深圳)公司', '样例（深圳）公司').result).toBe('same-by-form');
    expect(differenceOf('name', '林样例', '林样例').result).toBe('same');
  });

  it('takes an address without its province for the same', () => {
    expect(differenceOf('address', '杭州市西湖区样例路12号', '浙江省杭州市西湖区样例路12号').result).toBe('same-by-form');
  });
});
