import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FilingState } from '#shared/filing/life-cycle';
import { type Standing, stepsFor } from '#shared/rerun/steps-for';
import { Outcome } from '#shared/verdict/verdict';

const standing = (changes: Partial<Standing>): Standing => ({
  ...{ state: 'first-review', upToDate: false, decidedByPerson: false, stuck: false, before: 'pass', after: 'pass' },
  ...changes,
});

describe('what a re-run does to a filing', () => {
  it.each<[string, Partial<Standing>, readonly string[]]>([
    ['nothing where it is up to date', { upToDate: true }, []],
    ['judges what keeps its outcome', {}, ['judge']],
    ['has a first review that nobody held checked again where the applicant is asked now', { after: 'blocked' }, ['judge', 'recheck']],
    ['takes back a return by the rules', { state: 'returned-to-applicant', before: 'blocked' }, ['judge', 'recheck']],
    ['asks about a return by a person', { state: 'returned-to-applicant', before: 'blocked', decidedByPerson: true }, ['judge', 'ask']],
    ['asks where an approved filing got worse', { state: 'awaiting-photo', after: 'needs-review' }, ['judge', 'ask']],
    ['only judges where an approved filing got better', { state: 'photo-review', before: 'needs-review' }, ['judge']],
    ['asks, and writes nothing, where it was sent', { state: 'bureau-review', after: 'blocked' }, ['ask']],
    ['leaves what was sent and stays as it was', { state: 'sending' }, []],
    ['starts what failed while it was checked', { state: 'failed', stuck: true, after: null }, ['restart']],
    ['leaves to a person what failed elsewhere', { state: 'failed', after: null }, []],
    ['starts a check that never came', { state: 'checking', stuck: true, after: null }, ['restart']],
    ['leaves what is over', { state: 'approved', after: 'blocked' }, []],
    ['judges what cannot be foreseen', { after: null }, ['judge']],
  ])('%s', (_, changes, steps) => {
    expect(stepsFor(standing(changes))).toEqual(steps);
  });

  const any = fc.record({
    state: fc.constantFrom(...FilingState.options),
    upToDate: fc.boolean(),
    decidedByPerson: fc.boolean(),
    stuck: fc.boolean(),
    before: fc.option(fc.constantFrom(...Outcome.options)),
    after: fc.option(fc.constantFrom(...Outcome.options)),
  });

  it('never moves what a person decided, and never writes a verdict on what was sent', () => {
    fc.assert(
      fc.property(any, (one) => {
        const steps = stepsFor(one);
        if (one.decidedByPerson) expect(steps).not.toContain('recheck');
        if (['awaiting-photo', 'photo-review', 'bureau-review', 'sending', 'awaiting-bureau-submission'].includes(one.state))
          expect(steps).not.toContain('recheck');
        if (['awaiting-bureau-submission', 'sending', 'bureau-review', 'approved', 'withdrawn'].includes(one.state))
          expect(steps).not.toContain('judge');
        if (steps.includes('recheck')) expect(steps).toContain('judge');
      }),
    );
  });
});
