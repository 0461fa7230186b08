import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cursorText, parseCursor } from '#functions/page-cursor';

describe('a cursor', () => {
  it('comes back as it went out, in characters that an address can carry', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 100 });
    fc.assert(
      fc.property(fc.nat(63), text, text, text, (shard, place, pk, sk) => {
        const cursor = { shard, after: { place, pk, sk } };
        expect(cursorText(cursor)).toMatch(/^[\w-]+$/);
        expect(parseCursor(cursorText(cursor))).toEqual(cursor);
      }),
    );
    expect(parseCursor(cursorText({ shard: 3 }))).toEqual({ shard: 3 });
  });

  it('that somebody made up is none', () => {
    for (const text of ['', '!', 'abc', btoa('{}'), btoa('{"shard":99}'), btoa('{"shard":1,"list":"QUEUE#first-review"}'), '%E0%A4%A']) {
      expect(parseCursor(text), text).toBeNull();
    }
    fc.assert(fc.property(fc.string(), (text) => parseCursor(text) === null || text.length > 0));
  });
});
