import { describe, expect, it } from 'vitest';
import { rowsOf } from '#shared/documents/layout';
import { personName } from '#shared/documents/person-name';
import { pageOf } from './page-of';

const read = (text: string, confidence: number) => {
  const field = personName(rowsOf(pageOf([{ text, x: 100, y: 100, confidence }])).flat());
  return field && [field.value, field.trusted, field.reason];
};

describe('a person’s name', () => {
  it('is trusted by surname, form and confidence', () => {
    expect(read('林样例', 0.99)).toEqual(['林样例', true, 'lexicon']);
    expect(read('林样例', 0.5)).toEqual(['林样例', false, 'below-threshold']);
  });

  it.each(['样例林', '林样例样例', '林··样例'])('is implausible, however sure, where surname or form is none: %s', (text) => {
    expect(read(text, 0.999)?.slice(1)).toEqual([false, 'implausible']);
    expect(read(text, 0.1)?.slice(1)).toEqual([false, 'implausible']);
  });

  it('is nothing where one character stands', () => {
    expect(read('林', 0.99)).toBeNull();
  });
});
