import { describe, expect, it } from 'vitest';
import { withFittedTrust } from '#shared/documents/fitted-trust';
import { inkAnswer } from '#shared/documents/ink-answer';
import { rowsOf } from '#shared/documents/layout';
import { pageOf } from './page-of';

/** Print that was read badly, with room for a character that was dropped. */
const print = rowsOf(
  pageOf([
    { text: '核验', x: 100, y: 100, confidence: 0.1 },
    { text: '人', x: 240, y: 100 },
  ]),
).flat();

describe('what ink answers', () => {
  it('is trusted where it is clear, however the print beside it was read', () => {
    const read = withFittedTrust(
      'verification-sheet',
      { fields: { a: inkAnswer('yes', print, 1) }, empty: [], lost: [] },
      { reader: 'none', confirmed: false },
    );
    expect(read.fields.a).toMatchObject({ value: 'yes', trusted: true, reason: 'ink', box: [100, 100, 180, 40] });
  });

  it('is not trusted where it is unclear', () => {
    expect(inkAnswer('no', print, 0.6)).toMatchObject({ value: 'no', trusted: false, reason: 'unclear-ink' });
  });
});
