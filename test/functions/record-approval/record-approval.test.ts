import { describe, expect, it } from 'vitest';
import { completeCode, redeemCode } from '#functions/record-approval/authorisation-codes';
import { type BureauOffice, bureauOffice } from '#test/functions/build-upload/bureau-office';
import { personOrder, stepsOrder, unitOrder } from '#test/functions/build-upload/orders';

const recorded = async (office: BureauOffice, filing = 'f1') =>
  (await office.store.audit.of(filing)).filter(({ event }) => event === 'approval-recorded').map(({ facts }) => facts);

const approved = async (entered = personOrder(), workingDays = 0) => {
  const office = bureauOffice({ script: { decisions: [{ workingDays }] } });
  const owned = await office.filing('f1', entered);
  await office.submit(owned);
  office.turnDays(workingDays === 0 ? 0 : 7);
  await office.collect();
  return { office, owned };
};

const SERVER = { id: 's1', ownerAccount: 'owner', region: 'mainland' as const, ip: '203.0.113.77' };

describe('an approval', () => {
  it('tells the applicant, reminds of public security, grants free days and binds the account', async () => {
    const { office, owned } = await approved(personOrder(), 4);
    expect(await office.approve(owned)).toMatchObject({ state: 'approved', owned: true });
    const messages = office.delivered.map(({ channel, template, facts }) => [channel, template, facts.due]);
    expect(messages.slice(-4)).toEqual([
      ['mail', 'approved', undefined],
      ['sms', 'approved', undefined],
      ['mail', 'public-security', '2018-10-24'],
      ['sms', 'public-security', '2018-10-24'],
    ]);
    // From the 17th to the 24th, both included.
    expect(await recorded(office)).toEqual([{ promotion: true, days: 8, publicSecurityDue: '2018-10-24' }]);
    expect(await office.store.accounts.get('account-a')).toMatchObject({
      ...{ boundTo: '44030519920229992X', promotionUsed: true, firstFilingWithPrepaidServer: true, openOrders: 0 },
    });
  });

  it('is recorded once, however often', async () => {
    const { office, owned } = await approved();
    await office.approve(owned);
    const [messages, account, head] = [office.delivered.length, await office.store.accounts.get('account-a'), await office.head('f1')];
    await office.approve(owned);
    expect(office.delivered).toHaveLength(messages);
    expect(await office.store.accounts.get('account-a')).toEqual(account);
    expect(await office.head('f1')).toEqual(head);
  });

  it('grants no days a second time', async () => {
    const { office, owned } = await approved();
    await office.approve(owned);
    const subject = {
      certificateNumber: '44030519920229992X',
      filingNumber: '粤ICP备2018000001号',
      accessProviders: ['self'],
      websites: 1,
    };
    office.registered({ subject, domains: { 'second-yunlan.com': null } });
    const second = await office.filing('f2', personOrder({ domains: ['second-yunlan.com'], websiteName: '云岚别记' }));
    expect(await office.judgedByBureau(second)).toMatchObject({ state: 'approved', filingType: 'new-website-filed-here' });
    await office.approve(second);
    expect((await recorded(office, 'f2'))[0]).toMatchObject({ promotion: false, refusal: 'R97' });
  });

  it('is not recorded before the bureau’s, nor by a run that does not own the filing', async () => {
    const office = bureauOffice({ script: { decisions: [{ outcome: 'never' }] } });
    const owned = await office.filing('f1', personOrder());
    await office.judgedByBureau(owned);
    expect(await office.approve(owned)).toMatchObject({ state: 'bureau-review' });
    await office.move('f1', 'bureau-approved');
    expect(await office.approve({ ...owned, generation: 0 })).toMatchObject({ state: 'approved', owned: false });
    expect(await recorded(office)).toEqual([]);
  });

  it('uses an authorisation code up', async () => {
    const office = bureauOffice();
    await office.store.codes.create({ code: 'C1', account: 'owner', server: SERVER, state: 'unused', order: null });
    const owned = await office.filing('f1', unitOrder({ access: { ...unitOrder().access, kind: 'authorisation-code', code: 'C1' } }));
    await office.judgedByBureau(owned);
    await office.approve(owned);
    expect(await office.store.codes.get('C1')).toMatchObject({ state: 'used', order: 'f1' });
    expect((await recorded(office))[0]).toMatchObject({ promotion: false, refusal: 'R98' });
  });

  it('of an order of steps binds nobody and reminds of nothing', async () => {
    const { office, owned } = await approved(unitOrder());
    await office.approve(owned);
    await office.store.accounts.change('account-a', (now) => ({ ...now, boundTo: null }));
    const registry = {
      ...{ certificateNumber: '91440300MA5TE2T09X', filingNumber: '粤ICP备2018000001号' },
      ...{ accessProviders: ['self'], websites: 1 },
    };
    office.registered({ subject: registry, domains: {} });
    const steps = await office.filing(
      'f2',
      stepsOrder([{ action: 'change', target: 'example-yunlan.com', change: { websiteName: '云岚新记' } }]),
    );
    await office.judgedByBureau(steps);
    await office.approve(steps);
    expect(await recorded(office, 'f2')).toEqual([{}]);
    expect(office.delivered.slice(-2).map(({ template }) => template)).toEqual(['approved', 'approved']);
    expect(await office.store.accounts.get('account-a')).toMatchObject({ boundTo: null });
  });
});

describe('the authorisation code of an order', () => {
  const access = { kind: 'authorisation-code' as const, code: 'C1' };

  it('is taken and used up by its own order only', async () => {
    const { store } = bureauOffice();
    await store.codes.create({ code: 'C1', account: 'owner', server: SERVER, state: 'unused', order: null });
    expect([await redeemCode('f1', access, { store }), await redeemCode('f1', access, { store })]).toEqual([true, true]);
    expect([await redeemCode('f2', access, { store }), await completeCode('f2', access, { store })]).toEqual([false, false]);
    expect(await store.codes.get('C1')).toMatchObject({ state: 'in-use', order: 'f1' });
    expect(await completeCode('f1', access, { store })).toBe(true);
    expect(await store.codes.get('C1')).toMatchObject({ state: 'used', order: 'f1' });
    expect([await redeemCode('f2', access, { store }), await completeCode('f2', access, { store })]).toEqual([false, false]);
  });

  it('is nothing to orders that use none, and none where it is gone', async () => {
    const { store } = bureauOffice();
    expect(await redeemCode('f1', { kind: 'server' }, { store })).toBe(true);
    expect(await redeemCode('f1', access, { store })).toBe(false);
  });
});
