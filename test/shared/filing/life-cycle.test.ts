import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ActorRole, eventsFor, FilingState, LifeCycleEvent, nextState, OrderAction } from '#shared/filing/life-cycle';
import { TRANSITIONS } from '#shared/filing/life-cycle-table';
import { isInProgress, isOpenToApplicant, isOver, STANDING } from '#shared/filing/standing';

const roles = ActorRole.options;
const after = (state: FilingState, action: OrderAction): readonly FilingState[] =>
  LifeCycleEvent.options.flatMap((event) =>
    roles.flatMap((by) => {
      const next = nextState(state, { event, by, action });
      return next.ok ? [next.value] : [];
    }),
  );

const reachable = (from: FilingState, action: OrderAction): ReadonlySet<FilingState> => {
  const seen = new Set<FilingState>([from]);
  for (const state of seen) for (const next of after(state, action)) seen.add(next);
  return seen;
};

/** The whole way of an order without a detour. */
const walk = (action: OrderAction, ...steps: readonly (readonly [LifeCycleEvent, ActorRole])[]): readonly FilingState[] => {
  const states: FilingState[] = ['draft'];
  for (const [event, by] of steps) {
    const next = nextState(states.at(-1) ?? 'draft', { event, by, action });
    if (!next.ok) throw new Error(`${event}: ${next.problem}`);
    states.push(next.value);
  }
  return states;
};

describe('the life cycle', () => {
  it('leads a filing of websites through both reviews to its approval', () => {
    expect(
      walk(
        'add',
        ...([
          ['submit', 'applicant'],
          ['check-passed', 'system'],
          ['approve', 'reviewer'],
          ['photo-received', 'system'],
          ['approve', 'reviewer'],
          ['begin-sending', 'system'],
          ['accepted-by-bureau', 'system'],
          ['bureau-approved', 'system'],
        ] as const),
      ),
    ).toEqual([
      'draft',
      'checking',
      'first-review',
      'awaiting-photo',
      'photo-review',
      'awaiting-bureau-submission',
      'sending',
      'bureau-review',
      'approved',
    ]);
  });

  it('leads a change or cancellation past the photo', () => {
    expect(walk('steps', ['submit', 'applicant'], ['check-passed', 'system'], ['approve', 'reviewer']).at(-1)).toBe(
      'awaiting-bureau-submission',
    );
    expect([...reachable('draft', 'steps')]).not.toContain('awaiting-photo');
    expect([...reachable('draft', 'steps')]).not.toContain('photo-review');
  });

  it('brings a returned, refused or lapsed order back through the check and the first review', () => {
    for (const state of ['returned-to-applicant', 'returned-by-bureau', 'lapsed'] as const) {
      expect(nextState(state, { event: 'submit', by: 'applicant', action: 'add' })).toEqual({ ok: true, value: 'checking' });
    }
  });

  it.each(OrderAction.options)('reaches every state of %s from the draft', (action) => {
    const none: readonly FilingState[] = action === 'steps' ? ['awaiting-photo', 'photo-review'] : [];
    expect([...reachable('draft', action)].sort()).toEqual(FilingState.options.filter((state) => !none.includes(state)).sort());
  });

  it.each(OrderAction.options)('lets every order of %s that is not over still come to an end', (action) => {
    for (const state of reachable('draft', action)) {
      expect([...reachable(state, action)].some(isOver), state).toBe(true);
      expect(isOver(state), state).toBe(after(state, action).length === 0);
    }
  });

  it('answers every state, event, role and kind of order, with one next state or a refusal', () => {
    const any = fc.record({
      state: fc.constantFrom(...FilingState.options),
      event: fc.constantFrom(...LifeCycleEvent.options),
      by: fc.constantFrom(...roles),
      action: fc.constantFrom(...OrderAction.options),
    });
    fc.assert(
      fc.property(any, ({ state, ...happening }) => {
        const rows = TRANSITIONS.filter(
          ({ event, by, from, only }) =>
            event === happening.event &&
            by.includes(happening.by) &&
            from.includes(state) &&
            (only ?? happening.action) === happening.action,
        );
        const next = nextState(state, happening);
        expect(rows.length).toBeLessThanOrEqual(1);
        expect(next.ok ? next.value : null).toBe(rows[0]?.to ?? null);
        expect(eventsFor(state, happening.by, happening.action).includes(happening.event)).toBe(next.ok);
      }),
      { numRuns: 2000 },
    );
  });

  it('lets no one but a reviewer approve a review, and no one withdraw what is with the bureau', () => {
    for (const state of ['first-review', 'photo-review'] as const) {
      const able = roles.filter((by) => nextState(state, { event: 'approve', by, action: 'add' }).ok);
      expect(able).toEqual(['reviewer']);
    }
    for (const state of ['sending', 'bureau-review', 'approved'] as const) {
      for (const by of roles) expect(nextState(state, { event: 'withdraw', by, action: 'add' }).ok).toBe(false);
    }
  });

  it('puts every state that waits on the applicant where it can lapse, and every state of a run where it can fail', () => {
    for (const state of FilingState.options.filter((one) => STANDING[one].turn === 'applicant' && one !== 'lapsed')) {
      expect(nextState(state, { event: 'lapse', by: 'system', action: 'add' }).ok, state).toBe(true);
    }
    for (const state of FilingState.options.filter((one) => isInProgress(one) && one !== 'failed')) {
      expect(nextState(state, { event: 'fail', by: 'system', action: 'add' }), state).toEqual({ ok: true, value: 'failed' });
    }
  });

  it('says why it refuses', () => {
    expect(nextState('draft', { event: 'approve', by: 'reviewer', action: 'add' })).toEqual({ ok: false, problem: 'not-in-this-state' });
    expect(nextState('draft', { event: 'submit', by: 'reviewer', action: 'add' })).toEqual({ ok: false, problem: 'not-for-this-role' });
  });

  it('counts as in progress all but drafts, what is over and what lapsed', () => {
    expect(FilingState.options.filter((state) => !isInProgress(state))).toEqual(['draft', 'approved', 'lapsed', 'withdrawn']);
    expect(FilingState.options.filter(isOpenToApplicant)).toEqual(['draft', 'returned-to-applicant', 'returned-by-bureau', 'lapsed']);
  });
});
