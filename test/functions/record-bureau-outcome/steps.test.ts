import { describe, expect, it } from 'vitest';
import { filingPassword } from '#local/bureau/filing-password';
import type { Filing, Registry, Step } from '#shared/filing/filing';
import { type BureauOffice, bureauOffice } from '#test/functions/build-upload/bureau-office';
import { stepsOrder, unitOrder, unitOrderOf } from '#test/functions/build-upload/orders';

const NUMBER = '粤ICP备2018000001号';

/** A unit with so many websites that the bureau has approved. */
const filedOffice = async (websites: number, script: Parameters<typeof bureauOffice>[0] = {}): Promise<BureauOffice> => {
  const office = bureauOffice(script);
  await office.judgedByBureau(await office.filing('f1', unitOrderOf(websites)));
  return office;
};

const filedHere = ({ order }: Filing, domains: readonly string[]): Registry => {
  const own = { ownerCertificateNumber: order.subject.certificate.number, accessProviders: ['self'] };
  return {
    subject: {
      certificateNumber: order.subject.certificate.number,
      filingNumber: NUMBER,
      accessProviders: ['self'],
      websites: domains.length,
    },
    domains: Object.fromEntries(domains.map((domain, index) => [domain, { ...own, filingNumber: `${NUMBER}-${index + 1}` }])),
  };
};

const ordered = async (office: BureauOffice, id: string, steps: readonly Step[]) => {
  const order = stepsOrder(steps);
  office.registered(filedHere(order, ['example-yunlan0.com', 'example-yunlan1.com']));
  return office.judgedByBureau(await office.filing(id, order));
};

const websites = async (office: BureauOffice) =>
  ((await office.store.subjects.ofAccount('account-a'))[0]?.websites ?? []).map(({ name, filing, cancelledOn }) => ({
    name,
    filing,
    cancelledOn,
  }));

describe('an order on what was filed here', () => {
  it('changes a website, whole and with the bureau’s own ids, and later changes begin with it', async () => {
    const office = await filedOffice(2);
    const head = await ordered(office, 'f2', [{ action: 'change', target: `${NUMBER}-2`, change: { websiteName: '云岚新手记' } }]);
    expect(head).toMatchObject({ state: 'approved', bureau: { subjectNumber: NUMBER, websiteNumbers: { 0: `${NUMBER}-2` } } });
    const [record] = office.cell.read().records;
    expect(record?.websites.map(({ id, name }) => [id, name])).toEqual([
      ['700005', '云岚手记之甲'],
      ['700009', '云岚新手记'],
    ]);
    expect(await websites(office)).toMatchObject([
      { name: '云岚手记之甲', filing: 'f1' },
      { name: '云岚新手记', filing: 'f2' },
    ]);
    const contacts = { mobile: '13900139000' };
    expect(await ordered(office, 'f3', [{ action: 'change', target: 'example-yunlan1.com', change: { contacts } }])).toMatchObject({
      state: 'approved',
    });
    expect(office.cell.read().records[0]?.websites[1]).toMatchObject({ name: '云岚新手记', manager: { mobile: '13900139000' } });
  });

  it('changes the subject with all its websites, and several changes are one message', async () => {
    const office = await filedOffice(2);
    const head = await ordered(office, 'f2', [
      { action: 'change', target: NUMBER, change: { address: '广东省深圳市福田区样板路9号' } },
      { action: 'change', target: 'example-yunlan0.com', change: { websiteName: '云岚新手记' } },
    ]);
    expect(head.state).toBe('approved');
    expect(office.cell.read().lastSequence).toBe(2);
    const [record] = office.cell.read().records;
    expect(record?.subject.address).toMatchObject({ county: 440304, street: '样板路9号' });
    expect(record?.websites.map(({ name }) => name)).toEqual(['云岚新手记', '云岚手记之乙']);
  });

  it('cancels a website, which the books then show', async () => {
    const office = await filedOffice(2);
    const head = await ordered(office, 'f2', [{ action: 'cancel-website', target: 'example-yunlan1.com' }]);
    expect(head.state).toBe('approved');
    expect(office.cell.read().records[0]?.websites).toHaveLength(1);
    expect(await websites(office)).toMatchObject([{ cancelledOn: undefined }, { cancelledOn: '2018-09-17' }]);
    // Nobody has to cut off what was asked for here.
    expect(await office.store.tasks.ofFiling('f1')).toEqual([]);
  });

  it('cancels a subject with its filing password, and the account is free again', async () => {
    const office = await filedOffice(1);
    await office.store.accounts.change('account-a', (now) => ({ ...now, boundTo: '91440300MA5TE2T09X' }));
    office.tellPassword(NUMBER);
    expect(await ordered(office, 'f2', [{ action: 'cancel-subject', target: NUMBER }])).toMatchObject({ state: 'approved' });
    expect(office.cell.read().records).toEqual([]);
    const [books] = await office.store.subjects.ofAccount('account-a');
    expect(books).toMatchObject({ subject: { cancelledOn: '2018-09-17' }, websites: [{ cancelledOn: '2018-09-17' }] });
    expect(await office.store.accounts.get('account-a')).toMatchObject({ boundTo: null });
  });

  it('asks an operator for the filing password where nobody told it', async () => {
    const office = await filedOffice(1);
    const head = await ordered(office, 'f2', [{ action: 'cancel-subject', target: NUMBER }]);
    expect(head.state).toBe('failed');
    expect((await office.store.tasks.ofFiling('f2'))[0]?.findings).toEqual(['password-missing']);
  });

  it('goes on with a password that was told meanwhile, and is refused by the bureau with a wrong one until the right one is told', async () => {
    const office = await filedOffice(1);
    const tell = (password: string) =>
      office.store.passwords.keep({
        ...{ filing: 'f2', filingNumber: NUMBER, password, at: office.clock.now() },
        by: { role: 'applicant', id: 'account-a' },
      });
    const { generation } = await ordered(office, 'f2', [{ action: 'cancel-subject', target: NUMBER }]);
    const operator = { at: office.clock.now(), by: { role: 'operator' as const, id: 'o' } };
    await tell('wrong');
    await office.store.filings.transition({ ...operator, filing: 'f2', event: 'retry-sending' });
    expect(await office.judgedByBureau({ filing: 'f2', generation })).toMatchObject({ state: 'returned-by-bureau' });
    await tell(filingPassword(NUMBER));
    office.turnDays(1);
    const head = await office.judgedByBureau({ filing: 'f2', generation: await office.approvedHere('f2') });
    expect(head.state).toBe('approved');
    expect(office.cell.read().records).toEqual([]);
  });

  it('is over when all of its messages are judged: what was approved stays so, what was refused is sent again', async () => {
    const office = await filedOffice(2, { script: { decisions: [{ when: { sequence: 3 }, outcome: 'refuse', opinion: '暂不办理' }] } });
    const steps: Step[] = [
      { action: 'change', target: 'example-yunlan0.com', change: { websiteName: '云岚新手记' } },
      { action: 'cancel-website', target: 'example-yunlan1.com' },
    ];
    expect(await ordered(office, 'f2', steps)).toMatchObject({ state: 'returned-by-bureau' });
    office.turnDays(1);
    const head = await office.judgedByBureau({ filing: 'f2', generation: await office.approvedHere('f2') });
    expect(head.state).toBe('approved');
    expect(office.cell.read().lastSequence).toBe(4);
    expect(office.cell.read().records[0]?.websites.map(({ name }) => name)).toEqual(['云岚新手记']);
  });
});

describe('an order that adds to what was filed here', () => {
  it('adds websites one by one, with numbers behind the subject’s', async () => {
    const office = await filedOffice(1);
    const filing = unitOrder({ domains: ['a-yunlan.com'] });
    const [first] = filing.order.websites;
    if (first === undefined) throw new Error('no website');
    const both = { ...filing, order: { ...filing.order, websites: [first, { ...first, name: '云岚别记', domains: ['b-yunlan.com'] }] } };
    const registry = filedHere(filing, []);
    office.registered({ ...registry, domains: { 'a-yunlan.com': null, 'b-yunlan.com': null } });
    const owned = await office.filing('f2', both);
    expect((await office.head('f2')).filingType).toBe('new-website-filed-here');
    const head = await office.judgedByBureau(owned);
    expect(head).toMatchObject({ state: 'approved', bureau: { websiteNumbers: { 0: `${NUMBER}-2`, 1: `${NUMBER}-3` } } });
    expect(await websites(office)).toHaveLength(3);
    expect((await office.store.subjects.ofAccount('account-a'))[0]?.subject.filing).toBe('f1');
  });
});
