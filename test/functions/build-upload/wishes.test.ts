import { describe, expect, it } from 'vitest';
import { attemptPart, splitPart } from '#functions/build-upload/attempts';
import { targetOfPart, wishesOf } from '#functions/build-upload/wishes';
import { stepsOrder, unitOrderOf } from './orders';

describe('what an order asks of the bureau', () => {
  it('is one message for a first filing, whatever its websites', () => {
    expect(wishesOf(unitOrderOf(3), 'first-filing')).toEqual([{ operation: 'first-filing', part: '' }]);
  });

  it.each([
    ['new-website-filed-here', 'new-website'],
    ['new-website-filed-elsewhere', 'new-website'],
    ['access-filing', 'new-access'],
  ] as const)('is one message for each website of a %s: the bureau judges them one by one', (type, operation) => {
    expect(wishesOf(unitOrderOf(2), type)).toEqual([
      { operation, part: '0' },
      { operation, part: '1' },
    ]);
  });

  it('is nothing while the type is not known', () => {
    expect(wishesOf(unitOrderOf(1), null)).toEqual([]);
  });

  it('is one change for all change steps, and one message for each thing that is cancelled', () => {
    const order = stepsOrder([
      { action: 'cancel-website', target: 'a.example' },
      { action: 'change', target: 'b.example', change: { websiteName: '云岚手记' } },
      { action: 'cancel-access', target: 'c.example#d' },
      { action: 'change', target: 'e.example', change: { websiteName: '云岚随笔' } },
      { action: 'cancel-website', target: 'a.example' },
    ]);
    expect(wishesOf(order, null).map(({ operation, part }) => [operation, targetOfPart(part)])).toEqual([
      ['change', ''],
      ['cancel-website', 'a.example'],
      ['cancel-access', 'c.example#d'],
    ]);
  });

  it('keeps its name apart from the number of the attempt', () => {
    for (const { part } of wishesOf(stepsOrder([{ action: 'cancel-access', target: 'c.example#1' }]), null))
      for (const attempt of [0, 1, 12]) expect(splitPart(attemptPart(part, attempt))).toEqual({ part, attempt });
  });
});
