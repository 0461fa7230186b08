import { describe, expect, it } from 'vitest';
import { exportedText } from '#console/words/dates';

describe('a text for an export', () => {
  it.each([
    ['2026-11-24T15:02:31.123Z', '2026-11-24T23:02:31+08:00'],
    ['2026-12-31T16:00:00Z', '2027-01-01T00:00:00+08:00'],
  ])('that is the instant %s names the zone of the screen', (text, written) => {
    expect(exportedText(text)).toBe(written);
    expect(Math.abs(Date.parse(written) - Date.parse(text))).toBeLessThan(1000);
  });

  it.each(['2026-11-24', '', '=2026-11-24T15:02:31Z', '14:02'])('that is no instant stays %j', (text) => {
    expect(exportedText(text)).toBe(text);
  });
});
