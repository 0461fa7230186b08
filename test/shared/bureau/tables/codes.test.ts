import { describe, expect, it } from 'vitest';
import { KNOWN_TABLES } from '#shared/bureau/tables/code-tables';
import { RESULT_CODES, remedyWords, resultCode } from '#shared/bureau/tables/result-codes';
import { RETURN_CODES, returnCode } from '#shared/bureau/tables/return-codes';

const numbers = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, index) => from + index);

describe('code tables', () => {
  it.each(Object.entries(KNOWN_TABLES))('%s has no code twice', (_, table) => {
    for (const { value } of table) expect(new Set(value.map(({ id }) => id)).size).toBe(value.length);
  });
});

describe('return codes', () => {
  it('are all that the interface defines, each once', () => {
    expect(RETURN_CODES.map(({ code }) => code)).toEqual([...numbers(0, 22), 901, 902, 999]);
  });

  it('are never success where the interface does not define them', () => {
    expect(returnCode(500)).toBeNull();
    expect(RETURN_CODES.filter(({ action }) => action === 'proceed').map(({ code }) => code)).toEqual([0]);
  });
});

describe('result codes', () => {
  it('are all that concern filings, each once and in order', () => {
    expect(RESULT_CODES.map(({ code }) => code)).toEqual([...numbers(1001, 1068), 1999, 2005, ...numbers(5001, 5011), 5999]);
  });

  it('have a sentence in both languages, and words for what to do', () => {
    for (const { message, remedy } of RESULT_CODES) {
      expect(message.zh).toMatch(/。$/);
      expect(message.en).toMatch(/^[A-Z].*\.$/);
      expect(remedyWords(remedy).en).toMatch(/\.$/);
    }
  });

  it('send what the interface does not define to staff', () => {
    expect(resultCode(1500)).toMatchObject({ code: 1500, remedy: 'staff-look' });
  });
});
