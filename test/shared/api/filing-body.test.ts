import { describe, expect, it } from 'vitest';
import { EnteredFiling, enteredFiling, enteredView, FilingBody } from '#shared/api/filing-body';
import { Filing } from '#shared/filing/filing';
import { personFiling, unitFiling } from '#shared/rules/example-filing';

const DAY = '2026-11-23';

const entered = (filing: Filing): Filing => {
  const made = enteredFiling(FilingBody.parse(filing), 'account-z', DAY);
  if (!made.ok) throw new Error('refused');
  return made.filing;
};

describe('what an applicant sends', () => {
  it.each([
    ['a person', personFiling({})],
    ['a unit', unitFiling({})],
    [
      'steps',
      personFiling({ steps: [{ action: 'cancel-subject', target: '粤ICP备18000001号' }], order: { action: 'steps', websites: [] } }),
    ],
  ])('may be a whole filing.json (%s), of which only what an applicant knows is taken', (_, filing) => {
    const taken = entered(filing);
    expect(Filing.parse(taken)).toEqual(taken);
    expect(taken.account).toEqual({ id: 'account-z', filedSubject: null, openOrders: 0 });
    expect(taken.order.submittedAt).toBe(DAY);
    expect(taken.order.materials).toEqual([]);
    expect(taken.order.subject.name).toBe(filing.order.subject.name);
    expect(taken.steps).toEqual(filing.steps);
  });

  it('keeps no name that holds nothing', () => {
    expect(JSON.parse(JSON.stringify(entered(personFiling({}))))).toStrictEqual(entered(personFiling({})));
  });

  it('keeps how the access was chosen, and no more of it', () => {
    const access = { kind: 'authorisation-code', method: 'cloud', code: 'AUTH-1', valid: true, ownerAccount: 'b' } as const;
    const taken = entered(personFiling({ access: { ...personFiling({}).access, ...access } }));
    expect(taken.access).toEqual({
      kind: 'authorisation-code',
      method: 'cloud',
      code: 'AUTH-1',
      region: 'mainland',
      billing: 'prepaid',
      ip: '0.0.0.0',
    });
  });

  it('is told what is wrong of an order without a website', () => {
    const { version, access, order } = personFiling({});
    const made = enteredFiling(FilingBody.parse({ version, access: { kind: access.kind }, order: { ...order, websites: [] } }), 'a', DAY);
    expect(made).toEqual({ ok: false, faults: [{ at: 'order.websites', problem: expect.any(String) }] });
  });
});

describe('what is shown of it', () => {
  it('leaves out what was blank', () => {
    const shown = enteredView(entered(personFiling({})));
    expect(EnteredFiling.parse(shown)).toEqual(shown);
    expect(shown.access).toEqual({ kind: 'server' });
    expect(shown.order).not.toHaveProperty('submittedAt');
    expect(shown.order).not.toHaveProperty('materials');
  });
});
