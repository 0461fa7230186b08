import { describe, expect, it } from 'vitest';
import { pageAnswer, pageRequest } from '#functions/api/page';
import { cursorText } from '#functions/page-cursor';

const after = { place: '2026#f', pk: 'FILING#f', sk: 'HEAD' };

describe('a page', () => {
  it('goes on where the one before ended', () => {
    const cursor = { shard: 0, after };
    const answer = pageAnswer([1, 2], { cursor });
    expect(pageRequest({ cursor: answer.cursor ?? '', limit: 7 })).toEqual({ limit: 7, cursor });
    expect(pageAnswer([], { cursor: null })).toEqual({ items: [], cursor: null });
    expect(pageRequest({ limit: 7 })).toEqual({ limit: 7 });
  });

  it.each([
    ['an empty place', { ...after, place: '' }],
    ['an empty key', { ...after, pk: '' }],
    ['an empty sort key', { ...after, sk: '' }],
    ['a key of too many bytes', { ...after, pk: '证'.repeat(400) }],
  ])('is refused for %s, which no table takes', (_, made) => {
    expect(pageRequest({ cursor: cursorText({ shard: 0, after: made }), limit: 7 })).toBeNull();
  });
});
