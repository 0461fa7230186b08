import { describe, expect, it } from 'vitest';
import { personFiling } from '#shared/rules/example-filing';
import { codesOf } from '#test/shared/rules/codes-of';

const names = (count: number, domain = 'example-1.com') => Array.from({ length: count }, (_, index) => `w${index}.${domain}`);
const two = ['example-1.com', 'www.example-1.com', 'm.example-1.com', 'example-2.com'];
const several = (count: number) => Array.from({ length: count }, (_, index) => `www.example-${index}.com`);
const missing = ['material missing-domain-certificate'];

describe('domains are counted as registered', () => {
  it('in Shandong', () => {
    const of = (domains: readonly string[]) => codesOf('R52', personFiling({ order: { province: 'CN-SD' }, domains }));
    expect([of(two), of([...two, 'example-3.com']), of(several(4))]).toEqual([null, null, missing]);
  });
  it('in Henan', () => {
    const of = (domains: readonly string[]) => codesOf('R53', personFiling({ order: { province: 'CN-HA' }, domains }));
    expect([of(names(10)), of(several(9)), of(several(10))]).toEqual([null, null, missing]);
  });
  it('on one website', () => {
    const of = (domains: readonly string[]) => codesOf('R80', personFiling({ domains }));
    expect([of(names(11)), of(several(10)), of(several(11))]).toEqual([[], [], ['block too-many-domains']]);
  });
  it('by the national overlay', () => {
    const of = (domains: readonly string[]) => codesOf('N2', personFiling({ order: { submittedAt: '2019-04-22' }, domains }));
    expect([of(['example-1.com', 'www.example-1.com']), of(two)]).toEqual([[], ['block several-domains-for-one-website']]);
  });
});
