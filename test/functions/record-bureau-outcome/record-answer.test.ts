import { describe, expect, it } from 'vitest';
import type { BureauOutcome } from '#functions/bureau-outcomes';
import { recordBureauOutcomes } from '#functions/record-bureau-outcome/record-bureau-outcome';
import type { Decision } from '#local/bureau/script';
import { type BureauOffice, bureauOffice } from '#test/functions/build-upload/bureau-office';
import { personOrder, unitOrder, unitOrderOf } from '#test/functions/build-upload/orders';

const deciding = (...decisions: Partial<Decision>[]) => bureauOffice({ script: { decisions } });

const returned = async (office: BureauOffice, filing = 'f1') =>
  (await office.head(filing)).returned.map(({ item, code, applicantText }) => ({ item, code, zh: applicantText?.zh }));

const events = async (office: BureauOffice, filing = 'f1') => (await office.store.audit.of(filing)).map(({ event }) => event);

describe('what the bureau answers to a filing', () => {
  it('ends approved with numbers and ids, and subject and websites in the account’s books', async () => {
    const office = bureauOffice();
    const head = await office.judgedByBureau(await office.filing('f1', unitOrderOf(2)));
    expect(head).toMatchObject({
      state: 'approved',
      bureau: {
        subjectNumber: '粤ICP备2018000001号',
        websiteNumbers: { 0: '粤ICP备2018000001号-1', 1: '粤ICP备2018000001号-2' },
        ids: { subject: '700001', 'website.0': '700005', 'website.1': '700009' },
      },
    });
    expect(await office.store.filings.byNumber('粤ICP备2018000001号-2')).toBe('f1');
    expect(await office.store.filings.byBureauId('website:700009')).toBe('f1');
    const [books] = await office.store.subjects.ofAccount('account-a');
    expect(books?.subject).toMatchObject({ filingNumber: '粤ICP备2018000001号', bureauId: '700001', filing: 'f1', filedOn: '2018-09-17' });
    expect(books?.websites.map(({ filingNumber, domains }) => [filingNumber, ...domains])).toEqual([
      ['粤ICP备2018000001号-1', 'example-yunlan0.com'],
      ['粤ICP备2018000001号-2', 'example-yunlan1.com'],
    ]);
  });

  it.each([
    [['machine', 'review', 'record']],
    [['record', 'review', 'machine']],
    [['review', 'record', 'machine']],
    [['record']],
    [['machine', 'record']],
  ] as const)('ends the same when its parts come as %s', async (results) => {
    const office = bureauOffice({ configuration: { switches: { results: [...results] } } });
    const head = await office.judgedByBureau(await office.filing('f1', unitOrder()));
    expect(head).toMatchObject({ state: 'approved', bureau: { websiteNumbers: { 0: '粤ICP备2018000001号-1' } } });
  });

  it('is recorded once, however often and in whatever order its outcomes come again', async () => {
    const office = bureauOffice();
    const outcomes: BureauOutcome[] = [];
    const real = recordBureauOutcomes(office.ports);
    const owned = await office.filing('f1', unitOrder());
    await office.submit(owned);
    const record = async (outcome: BureauOutcome) => {
      outcomes.push(outcome);
      await real.record(outcome);
    };
    await (await import('#functions/collect-from-bureau/collect-from-bureau')).collectFromBureau({
      ...office.collecting,
      outcomes: { record },
    });
    const [head, trail, messages] = [await office.head('f1'), await events(office), office.delivered.length];
    expect(outcomes.length).toBeGreaterThan(2);
    for (const outcome of [...outcomes.toReversed(), ...outcomes]) await real.record(outcome);
    expect(await office.head('f1')).toEqual(head);
    expect(await events(office)).toEqual(trail);
    expect(office.delivered).toHaveLength(messages);
    expect((await office.store.subjects.ofAccount('account-a'))[0]?.websites).toHaveLength(1);
  });

  it('goes back to the applicant with the bureau’s words, at the entry that the code is about', async () => {
    const office = deciding({ codes: [1011, 1020] });
    const head = await office.judgedByBureau(await office.filing('f1', unitOrderOf(2)));
    expect(head.state).toBe('returned-by-bureau');
    expect(await returned(office)).toEqual([
      { item: 'order.subjectManager.mobile', code: 'returned-by-bureau', zh: '手机号码无效。' },
      { item: 'order.websites.0.manager.mobile', code: 'returned-by-bureau', zh: '手机号码无效。' },
      { item: 'order.websites.1.manager.mobile', code: 'returned-by-bureau', zh: '手机号码无效。' },
      { item: 'order.websites.0.name', code: 'returned-by-bureau', zh: '网站名称冲突。' },
      { item: 'order.websites.1.name', code: 'returned-by-bureau', zh: '网站名称冲突。' },
    ]);
    expect(office.delivered.map(({ template }) => template)).toContain('returned-by-bureau');
  });

  it('goes back with a reviewer’s opinion, to the picture that it names', async () => {
    const office = deciding({ outcome: 'refuse', opinion: '幕布照片不清晰' });
    await office.judgedByBureau(await office.filing('f1', unitOrder()));
    const photo = (await office.store.materials.of('f1')).find(({ kind }) => kind === 'curtain-photo');
    expect(await returned(office)).toEqual([
      { item: `material:${photo?.id}`, code: 'returned-by-bureau', zh: '管局审核未通过。管局意见：幕布照片不清晰' },
    ]);
  });

  it('opens the whole order, pictures too, where an opinion names nothing', async () => {
    const office = deciding({ outcome: 'refuse', opinion: '不符合要求' });
    await office.judgedByBureau(await office.filing('f1', personOrder()));
    const items = (await returned(office)).map(({ item }) => item);
    const materials = (await office.store.materials.of('f1')).map(({ id }) => `material:${id}`);
    expect(items).toEqual(['order', ...materials]);
  });

  it('can be corrected and is sent again, as another submission, though nothing was entered anew', async () => {
    const office = deciding({ when: { sequence: 1 }, outcome: 'refuse', opinion: '幕布照片不清晰' });
    await office.judgedByBureau(await office.filing('f1', unitOrder()));
    office.turnDays(1);
    const head = await office.judgedByBureau({ filing: 'f1', generation: await office.approvedHere('f1') });
    expect(head).toMatchObject({ state: 'approved', revision: 0 });
    expect(office.cell.read().lastSequence).toBe(2);
    expect((await office.ledger.submissionsOf('f1')).map(({ part, state }) => [part, state])).toEqual([
      ['', 'refused'],
      ['#1', 'approved'],
    ]);
  });

  it('that names only what staff can cure goes to an operator, with the codes', async () => {
    const office = deciding({ codes: [1036, 1063] });
    const head = await office.judgedByBureau(await office.filing('f1', unitOrder()));
    expect(head).toMatchObject({ state: 'failed', returned: [] });
    expect(await office.store.tasks.ofFiling('f1')).toMatchObject([
      { queue: 'exceptions', reason: 'bureau-refused', findings: ['bureau-1036', 'bureau-1063'] },
    ]);
  });

  it('that names both goes to both', async () => {
    const office = deciding({ codes: [1036, 1009] });
    const head = await office.judgedByBureau(await office.filing('f1', unitOrder()));
    expect(head.state).toBe('returned-by-bureau');
    expect((await returned(office)).map(({ item }) => item)).toEqual(['order.subjectManager.email', 'order.websites.0.manager.email']);
    expect(await office.store.tasks.ofFiling('f1')).toMatchObject([{ queue: 'bureau', findings: ['bureau-1036'], stays: true }]);
  });

  it('waits for the bureau where it takes its time, and the run is woken when it has decided', async () => {
    const office = deciding({ workingDays: 3 });
    const owned = await office.filing('f1', unitOrder());
    expect(await office.judgedByBureau(owned)).toMatchObject({ state: 'bureau-review' });
    await office.store.filings.amend({
      ...{ filing: 'f1', generation: owned.generation, at: office.clock.now(), by: { role: 'system', id: 'w' }, event: 'waiting' },
      set: { wait: { for: 'bureau-review', token: 'token', since: office.clock.now() } },
    });
    office.turnDays(4);
    await office.collect();
    expect(await office.head('f1')).toMatchObject({ state: 'approved' });
    expect(office.delivered.at(-1)).toMatchObject({ channel: 'wake', facts: { state: 'approved' } });
  });

  it('is recorded though the filing is judged anew meanwhile, when the registry knows it already', async () => {
    const office = bureauOffice();
    const owned = await office.filing('f1', unitOrder());
    await office.submit(owned);
    const certificate = {
      certificateNumber: '91440300MA5TE2T09X',
      filingNumber: '粤ICP备2018000001号',
      accessProviders: ['self'],
      websites: 1,
    };
    const owner = { ownerCertificateNumber: '91440300MA5TE2T09X', filingNumber: '粤ICP备2018000001号-1', accessProviders: ['self'] };
    office.registered({ subject: certificate, domains: { 'example-yunlan.com': owner } });
    await office.judgeAnew('f1');
    expect((await office.head('f1')).filingType).toBeNull();
    await office.collect();
    expect(await office.head('f1')).toMatchObject({ state: 'approved' });
    expect(await office.approve(owned)).toMatchObject({ state: 'approved' });
    expect((await office.store.audit.of('f1')).at(-1)?.facts).toMatchObject({ promotion: true });
  });

  it('that refuses what was approved long ago is for an operator', async () => {
    const office = bureauOffice();
    await office.judgedByBureau(await office.filing('f1', unitOrder()));
    const [submission] = await office.ledger.submissionsOf('f1');
    const late = { id: 'late#0', filingId: 'f1', submission: submission?.key ?? '', is: 'refused' as const };
    await recordBureauOutcomes(office.ports).record({ ...late, reasons: [{ code: 1002, text: null }], opinion: null, at: null });
    expect(await office.head('f1')).toMatchObject({ state: 'approved', returned: [] });
    expect(await office.store.tasks.ofFiling('f1')).toMatchObject([{ queue: 'bureau', reason: 'bureau-refused-late', stays: true }]);
  });
});
