import { describe, expect, it } from 'vitest';
import { BureauNotReached } from '#functions/bureau-ports';
import { resumeSending } from '#functions/submit-to-bureau/resume-sending';
import { submitFiling } from '#functions/submit-to-bureau/submit-filing';
import { inProcessClient } from '#local/bureau/in-process';
import { bureauOffice } from '#test/functions/build-upload/bureau-office';
import { unitOrder, unitOrderOf } from '#test/functions/build-upload/orders';

const exceptions = async (office: ReturnType<typeof bureauOffice>, filing: string) =>
  (await office.store.tasks.ofFiling(filing)).map(({ queue, reason, findings }) => ({ queue, reason, findings }));

describe('the step that submits a filing', () => {
  it('sends it, tells the applicant, and sets the day by which the bureau has to answer', async () => {
    const office = bureauOffice();
    const owned = await office.filing('f1', unitOrderOf(2));
    expect(await office.submit(owned)).toMatchObject({ state: 'bureau-review', owned: true });
    expect(await office.head('f1')).toMatchObject({ dueAt: '2018-10-23T15:59:59.999Z', deadlines: { bureau: '2018-10-23' } });
    expect(office.delivered.map(({ channel, template }) => `${channel} ${template}`)).toEqual([
      'mail submitted-to-bureau',
      'sms submitted-to-bureau',
    ]);
    expect(office.cell.read().lastSequence).toBe(1);
  });

  it('has thirty working days in Zhejiang', async () => {
    const office = bureauOffice();
    const filing = unitOrder({ order: { province: 'CN-ZJ' } });
    await office.submit(await office.filing('f1', filing));
    expect((await office.head('f1')).deadlines?.bureau).toBe('2018-11-06');
  });

  it('sends it once, however often it is asked, and by however many at once', async () => {
    const office = bureauOffice();
    const owned = await office.filing('f1', unitOrder());
    await Promise.all([submitFiling(owned, office.ports), submitFiling(owned, office.ports)]);
    await office.submit(owned);
    await office.submit(owned);
    expect(office.cell.read().lastSequence).toBe(1);
    expect(office.delivered).toHaveLength(2);
  });

  it('leaves a filing alone that another run owns, or that is elsewhere', async () => {
    const office = bureauOffice();
    const owned = await office.filing('f1', unitOrder());
    expect(await office.submit({ ...owned, generation: 0 })).toMatchObject({ state: 'awaiting-bureau-submission', owned: false });
    await office.judgedByBureau(owned);
    expect(await office.submit(owned)).toMatchObject({ state: 'approved' });
    expect(office.cell.read().lastSequence).toBe(1);
  });

  it('comes again when the bureau cannot be reached, and shows an operator once that it is overdue', async () => {
    const down = { is: true };
    const office = bureauOffice();
    const real = inProcessClient(office.cell, () => office.time.nowMs);
    const unreachable = async (): Promise<never> => {
      throw new BureauNotReached('ECONNREFUSED');
    };
    const client = {
      upload: (...call: Parameters<typeof real.upload>) => (down.is ? unreachable() : real.upload(...call)),
      previousUpload: () => (down.is ? unreachable() : real.previousUpload()),
    };
    const ports = { ...office.ports, sending: { ...office.ports.sending, client } };
    const owned = await office.filing('f1', unitOrder());
    expect(await submitFiling(owned, ports)).toMatchObject({ state: 'sending', retrySeconds: 60 });
    expect(await exceptions(office, 'f1')).toEqual([]);
    office.turnDays(3);
    await submitFiling(owned, ports);
    await submitFiling(owned, ports);
    expect(await exceptions(office, 'f1')).toEqual([{ queue: 'exceptions', reason: 'overdue-sending', findings: [] }]);
    down.is = false;
    office.turnDays(1);
    expect(await submitFiling(owned, ports)).toMatchObject({ state: 'bureau-review' });
  });

  it('gives entries that the bureau could not take back to the applicant, place by place, and sends them when they are right', async () => {
    const office = bureauOffice();
    const filing = unitOrder({ websiteName: '云岚𠮷手记', manager: { phone: '' } });
    const owned = await office.filing('f1', filing);
    expect(await office.submit(owned)).toMatchObject({ state: 'returned-to-applicant' });
    expect((await office.head('f1')).returned.map(({ item, code }) => [item, code])).toEqual([
      ['order.websites.0.manager.phone', 'entry-incomplete'],
      ['order.websites.0.name', 'entry-not-plausible'],
    ]);
    expect((await office.head('f1')).returned[1]?.applicantText?.zh).toContain('第 3 个字符');
    expect(office.delivered.map(({ template }) => template)).toEqual(['returned', 'returned']);
    const by = { role: 'applicant' as const, id: 'account-a' };
    const written = await office.store.filings.enter({ filing: 'f1', at: office.clock.now(), by, entered: unitOrder() });
    expect(written.ok).toBe(true);
    const again = { filing: 'f1', generation: await office.approvedHere('f1') };
    expect(await office.judgedByBureau(again)).toMatchObject({ state: 'approved' });
    expect(office.cell.read().lastSequence).toBe(1);
  });

  it('puts what only staff can cure before an operator, with the codes', async () => {
    const office = bureauOffice();
    const owned = await office.filing('f1', unitOrder({ content: ['没有代码的内容'] }));
    expect(await office.submit(owned)).toMatchObject({ state: 'failed' });
    expect(await exceptions(office, 'f1')).toEqual([
      { queue: 'exceptions', reason: 'submit-to-bureau: code-unmapped@order.websites[0].content[0]', findings: ['code-unmapped'] },
    ]);
    expect(office.cell.read().lastSequence).toBe(0);
  });

  it('puts a filing whose type is not known before an operator', async () => {
    const office = bureauOffice();
    const filed = { ownerCertificateNumber: '91330100MA2A003330', filingNumber: '浙ICP备18000001号-1', accessProviders: ['x'] };
    const owned = await office.filing('f1', unitOrder({ registry: { subject: null, domains: { 'example-yunlan.com': filed } } }));
    expect(await office.submit(owned)).toMatchObject({ state: 'failed' });
    expect((await exceptions(office, 'f1'))[0]?.findings).toEqual(['type-not-known']);
  });

  it('puts a file that the bureau gives back before an operator, and its number goes to the next filing', async () => {
    const office = bureauOffice({ script: { faults: [{ fault: 'code', method: 'isp_upload', value: 18 }] } });
    const owned = await office.filing('f1', unitOrder());
    expect(await office.submit(owned)).toMatchObject({ state: 'failed' });
    expect(await exceptions(office, 'f1')).toMatchObject([{ queue: 'exceptions', reason: 'submit-to-bureau: bureau-return-code-18' }]);
    const next = await office.filing('f2', unitOrder({ domains: ['other-yunlan.com'] }), 'account-b');
    expect(await office.submit(next)).toMatchObject({ state: 'bureau-review' });
    expect(office.cell.read().lastSequence).toBe(1);
  });

  it('sends what was given back again when an operator has tried again', async () => {
    const office = bureauOffice({ script: { faults: [{ fault: 'code', method: 'isp_upload', value: 18 }] } });
    await office.submit(await office.filing('f1', unitOrder()));
    await office.move('f1', 'retry-sending');
    const { generation } = await office.head('f1');
    office.time.nowMs += 1000;
    await office.move('f1', 'sending-put-off');
    expect(await office.submit({ filing: 'f1', generation })).toMatchObject({ state: 'bureau-review' });
    expect((await office.ledger.submissionsOf('f1')).map(({ part, state }) => [part, state])).toEqual([
      ['', 'to-correct'],
      ['#1', 'accepted'],
    ]);
  });

  const corrected = async (office: ReturnType<typeof bureauOffice>) => {
    await office.move('f1', 'return');
    const by = { role: 'applicant' as const, id: 'account-a' };
    await office.store.filings.enter({ filing: 'f1', at: office.clock.now(), by, entered: unitOrder({ websiteName: '云岚新手记' }) });
    office.time.nowMs += 1000;
    return { filing: 'f1', generation: await office.approvedHere('f1') };
  };

  it('takes what was packed for an earlier revision back before it sends the later one', async () => {
    const office = bureauOffice({ script: { faults: [{ fault: 'code', method: 'isp_upload', value: 5 }] } });
    const blocking = await office.filing('f0', unitOrder({ domains: ['other-yunlan.com'] }), 'account-b');
    expect(await submitFiling(blocking, office.ports)).toMatchObject({ state: 'sending', retrySeconds: 300 });
    expect(await submitFiling(await office.filing('f1', unitOrder()), office.ports)).toMatchObject({ state: 'sending' });
    const again = await corrected(office);
    await resumeSending(office.ledger);
    expect(await office.submit(again)).toMatchObject({ state: 'bureau-review' });
    expect((await office.ledger.submissionsOf('f1')).map(({ revision, state }) => [revision, state])).toEqual([
      [0, 'withdrawn'],
      [1, 'accepted'],
    ]);
    expect(office.cell.read().lastSequence).toBe(2);
  });

  it('asks an operator where the bureau has an earlier revision', async () => {
    const office = bureauOffice({ script: { windows: [{ code: 901, from: '2018-09-17T00:00', until: '2018-09-18T00:00' }] } });
    expect(await submitFiling(await office.filing('f1', unitOrder()), office.ports)).toMatchObject({ state: 'sending' });
    const again = await corrected(office);
    office.turnDays(1);
    expect(await office.submit(again)).toMatchObject({ state: 'failed' });
    expect((await exceptions(office, 'f1')).at(-1)?.findings).toEqual(['earlier-revision-with-bureau']);
    expect(office.cell.read().lastSequence).toBe(1);
  });

  it('takes an authorisation code for the order, and does not send with another order’s', async () => {
    const office = bureauOffice();
    const server = { id: 's1', ownerAccount: 'owner', region: 'mainland' as const, ip: '203.0.113.77' };
    await office.store.codes.create({ code: 'C1', account: 'owner', server, state: 'unused', order: null });
    const access = { ...unitOrder().access, kind: 'authorisation-code' as const, code: 'C1' };
    const first = await office.filing('f1', unitOrder({ access }));
    const second = await office.filing('f2', unitOrder({ access, domains: ['other-yunlan.com'] }), 'account-b');
    expect(await office.submit(first)).toMatchObject({ state: 'bureau-review' });
    expect(await office.store.codes.get('C1')).toMatchObject({ state: 'in-use', order: 'f1' });
    expect(await office.submit(second)).toMatchObject({ state: 'failed' });
    expect((await exceptions(office, 'f2'))[0]?.findings).toEqual(['authorisation-code-in-use']);
  });
});
