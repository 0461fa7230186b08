import { describe, expect, it } from 'vitest';
import type { Filing } from '#shared/filing/filing';
import { personFiling } from '#shared/rules/example-filing';
import { isFiledHere, isOnlyProvider, stepFacts } from '#shared/rules/facts/steps';

const OWN = '44030519920229992X';
const registry = (providers: string[] = ['self']): Filing['registry'] => ({
  subject: { certificateNumber: OWN, filingNumber: '粤ICP备18000001号', accessProviders: providers, websites: 1 },
  domains: {
    'example-yunlan.com': { ownerCertificateNumber: '44030519920229992x', filingNumber: '粤ICP备18000001号-1', accessProviders: providers },
    'example-free.com': null,
    'example-other.com': { ownerCertificateNumber: 'E1', filingNumber: '粤ICP备18000002号-1', accessProviders: providers },
  },
});
type Action = NonNullable<Filing['steps']>[number]['action'];
const stepOn = (target: string, action: Action = 'cancel-website', known = registry()) =>
  stepFacts(personFiling({ registry: known, order: { action: 'steps' }, steps: [{ action, target }] }))[0] ?? expect.fail();

describe('a step’s target', () => {
  it('is the subject by its number, a website by its number or domain', () => {
    expect(stepOn('粤ICP备 18000001 号').target).toEqual({ is: 'subject', accessProviders: ['self'] });
    for (const target of ['粤ICP备18000001号-1', 'example-yunlan.com', 'EXAMPLE-yunlan.com'])
      expect(stepOn(target).target).toEqual({ is: 'website', accessProviders: ['self'] });
  });
  it('is nothing where it is another’s, unfiled, unknown, or the subject is', () => {
    const nothing = { is: 'nothing' };
    for (const target of ['example-other.com', '粤ICP备18000002号-1', 'example-free.com', 'unknown.com', 'no number'])
      expect(stepOn(target).target).toEqual(nothing);
    expect(stepOn('example-yunlan.com', 'change', { ...registry(), subject: null }).target).toEqual(nothing);
  });
  it('may be written in a form that is no number, if it is the same', () => {
    const { subject } = registry();
    const odd = { ...registry(), subject: subject === null ? null : { ...subject, filingNumber: 'odd' } };
    expect([stepOn('odd', 'change', odd).target.is, stepOn('even', 'change', odd).target.is]).toEqual(['subject', 'nothing']);
  });
});

describe('steps', () => {
  it('are those of an order that is about steps', () => {
    const steps = [
      { action: 'change' as const, target: 'a' },
      { action: 'change' as const, target: 'b' },
    ];
    expect(stepFacts(personFiling({ steps, order: { action: 'steps' } })).map(({ index, step }) => [index, step.target])).toEqual([
      [0, 'a'],
      [1, 'b'],
    ]);
    expect(stepFacts(personFiling({ steps }))).toEqual([]);
    expect(stepFacts(personFiling({ order: { action: 'steps' } }))).toEqual([]);
  });
  it('act on what is filed here: the subject or a website as the action says', () => {
    const here = (action: Action, target: string, providers = ['self']) => isFiledHere(stepOn(target, action, registry(providers)));
    const [subject, website] = ['粤ICP备18000001号', 'example-yunlan.com'];
    expect([here('cancel-subject', subject), here('cancel-subject', website)]).toEqual([true, false]);
    expect([here('cancel-website', subject), here('cancel-website', website)]).toEqual([false, true]);
    expect([here('change', subject), here('cancel-access', website), here('change', 'unknown.com')]).toEqual([true, true, false]);
    expect([here('change', subject, ['Other']), here('change', subject, ['Other', 'self'])]).toEqual([false, true]);
  });
  it('know whether this provider is the only one', () => {
    const only = (providers: string[], target = 'example-yunlan.com') => isOnlyProvider(stepOn(target, 'change', registry(providers)));
    expect([only(['self']), only(['self', 'Other']), only(['self'], 'unknown.com')]).toEqual([true, false, false]);
  });
});
