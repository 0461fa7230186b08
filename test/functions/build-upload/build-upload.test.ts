import { describe, expect, it } from 'vitest';
import { wireForm } from '#functions/adapters/bureau/pack';
import { unpackFile } from '#functions/adapters/bureau/unpack';
import { builtOrProblems } from '#functions/build-upload/build-upload';
import { certificateAddress } from '#functions/build-upload/certificate-address';
import { filingToSend } from '#functions/build-upload/filing-to-send';
import type { Submission } from '#functions/bureau-ledger-records';
import { followBlacklist } from '#functions/record-bureau-outcome/blacklist';
import type { BureauOperation } from '#shared/bureau/collecting-operation';
import { schemaFaults } from '#shared/bureau/schema/schema-faults';
import { readXml } from '#shared/bureau/xml/read-xml';
import { childrenNamed, type XmlNode } from '#shared/bureau/xml/xml-node';
import type { Filing } from '#shared/filing/filing';
import { personFiling } from '#shared/rules/example-filing';
import { type BureauOffice, bureauOffice, MONDAY_MS, POSTAL, readAddress } from './bureau-office';
import { personOrder, stepsOrder, unitOrder, unitOrderOf, websites } from './orders';

const submission = (operation: BureauOperation = 'first-filing', part = ''): Submission => ({
  ...{ key: 'k', filingId: 'f1', revision: 0, operation, part, firstId: 5001, idCount: 9, state: 'building', requestedMs: MONDAY_MS },
  ...{ hash: null, number: null, acceptedMs: null, returnCode: null, answers: [] },
});

const built = async (office: BureauOffice, one = submission()) => {
  const upload = await builtOrProblems(one, office.ports);
  if (!upload.ok) throw new Error(upload.problems.map(({ code, field }) => `${code} ${field}`).join(', '));
  const wire = { beianInfo: wireForm(upload.file.packed, null), beianInfoHash: upload.file.hash };
  const opened = unpackFile({ ...wire, encryptAlgorithm: 0, hashAlgorithm: 0, compressionFormat: 0 }, null, 60_000_000);
  const read = opened.ok ? readXml(opened.xml) : null;
  if (read === null || !read.ok) throw new Error('not to be opened');
  expect(schemaFaults(read.value, 'upload')).toEqual([]);
  return { ...upload, root: read.value, entry: opened.ok ? opened.entry : '' };
};

const all = (node: XmlNode, name: string): readonly XmlNode[] => [
  ...childrenNamed(node, name),
  ...(typeof node.content === 'string' ? [] : node.content.flatMap((child) => all(child, name))),
];
const texts = (node: XmlNode, name: string): readonly unknown[] => all(node, name).map(({ content }) => content);

const problems = async (office: BureauOffice, one = submission()): Promise<readonly string[]> => {
  const upload = await builtOrProblems(one, office.ports);
  return upload.ok ? [] : upload.problems.map(({ code, field }) => `${code} ${field}`);
};

const field = { confidence: 1, reason: 'plausible', box: [0, 0, 10, 10] } as const;

describe('the file of a first filing', () => {
  it('holds the whole filing with its own ids, and is named after them', async () => {
    const office = bureauOffice();
    await office.filing('f1', unitOrderOf(3));
    const { root, resultIds, fileName, entry } = await built(office);
    expect(texts(root, 'IspZtid')).toEqual(['5001']);
    expect(texts(root, 'IspWzid')).toEqual(['5002', '5006', '5010']);
    expect(texts(root, 'Qqdwid')).toEqual(['990000000001']);
    expect(resultIds).toEqual(['5001']);
    expect([fileName, entry]).toEqual(['h5001.xml', 'h5001.xml']);
  });

  it('carries each picture wherever it belongs, both sides of a card as one', async () => {
    const office = bureauOffice();
    await office.filing('f1', unitOrderOf(2));
    const { root } = await built(office);
    // Licence; the manager's card for the subject and both websites; sheet and photo for both websites.
    expect([...texts(root, 'Fjyt')].sort()).toEqual(['1', '1', '2', '3', '4', '4', '5', '5']);
    const uses = all(root, 'Fjxx').map((one) => [texts(one, 'Fjyt')[0], texts(one, 'Fjnr')[0]] as const);
    const cards = uses.filter(([use]) => use === '3' || use === '4').map(([, text]) => text);
    expect(new Set(cards).size).toBe(1);
  });

  it('is the same again, byte for byte', async () => {
    const office = bureauOffice();
    await office.filing('f1', unitOrderOf(2));
    const first = await built(office);
    office.turnDays(3);
    expect((await built(office)).file.hash).toBe(first.file.hash);
  });

  it('names the address as it was read off the certificate, a trusted reading before another', async () => {
    const office = bureauOffice();
    const filing = unitOrder();
    await office.filing('f1', filing);
    expect(texts((await built(office)).root, 'Zjzs')).toEqual([POSTAL]);
    const trusted = { address: { ...field, value: '广东省深圳市福田区样板路9号', trusted: true } };
    await office.store.filings.create({
      at: office.clock.now(),
      by: { role: 'applicant', id: 'b' },
      id: 'f2',
      account: 'b',
      entered: filing,
    });
    await office.uploaded('f2', { kind: 'business-licence', of: 'subject' }, readAddress('广东省深圳市福田区样板路?号'));
    await office.uploaded('f2', { kind: 'business-licence', of: 'subject' }, trusted);
    await office.approvedHere('f2');
    const sent = await filingToSend('f2', office.ports);
    expect(sent === null ? null : certificateAddress(sent)).toBe('广东省深圳市福田区样板路9号');
  });

  it('of a person holds the card three times: for the subject, as manager, and for the website', async () => {
    const office = bureauOffice();
    await office.filing('f1', personOrder());
    expect([...texts((await built(office)).root, 'Fjyt')].sort()).toEqual(['1', '2', '3', '4', '5']);
  });

  it('holds scans of approvals beside the approvals', async () => {
    const office = bureauOffice();
    const filing = unitOrder();
    const preApprovals = [
      { category: 'news' as const, number: '新闻第1号' },
      { category: 'education' as const, number: '教育第2号' },
    ];
    const order = { ...filing.order, websites: websites(filing, 1).map((one) => ({ ...one, preApprovals })) };
    const scan = { kind: 'pre-approval' as const, of: { website: 0 } };
    const registry = { subject: null, domains: { 'example-yunlan0.com': null } };
    await office.filing('f1', { ...filing, registry, order: { ...order, materials: [...order.materials, scan, scan] } });
    const { root } = await built(office);
    expect(all(root, 'Nrlx_xx').map((one) => texts(one, 'Spwj').length)).toEqual([1, 1]);
  });

  it('lists everything that is in the way, field by field', async () => {
    const office = bureauOffice();
    await office.filing('f1', unitOrder({ websiteName: '云岚𠮷手记', subject: { address: '某处' }, manager: { phone: '' } }));
    const found = await problems(office);
    expect(found).toEqual(
      expect.arrayContaining([
        'region-unknown order.subject.address',
        'field-missing order.websites[0].manager.phone',
        'character-not-in-gbk order.websites[0].name',
      ]),
    );
  });

  it('is not built for what the bureau has on a blacklist, until that is taken off it', async () => {
    const office = bureauOffice();
    await office.filing('f1', unitOrder());
    const entry = (operation: number) => ({
      subjects: [],
      websites: [{ website: { name: 'x', domains: [{ domain: 'EXAMPLE-yunlan.com' }], homePage: null }, operation, remark: null }],
    });
    await followBlacklist(entry(0), 'a#0', office.items);
    expect(await problems(office)).toEqual(['blacklisted order.websites[0].domains']);
    await followBlacklist(entry(2), 'b#0', office.items);
    await followBlacklist(entry(2), 'b#0', office.items);
    expect(await problems(office)).toEqual([]);
  });

  it('is not built of a filing that nobody judged', async () => {
    const office = bureauOffice();
    await office.store.filings.create({
      ...{ at: office.clock.now(), id: 'f1', account: 'a', entered: unitOrder() },
      by: { role: 'applicant', id: 'a' },
    });
    expect(await problems(office)).toEqual(['not-judged order']);
  });
});

const filedElsewhere = (filing: Filing, number = '粤ICP备18000009号'): Filing['registry'] => ({
  subject: {
    certificateNumber: filing.order.subject.certificate.number,
    filingNumber: number,
    accessProviders: ['another'],
    websites: 1,
  },
  domains: Object.fromEntries(filing.order.websites.flatMap(({ domains }) => domains).map((domain) => [domain, null])),
});

describe('the file of an order on what is filed elsewhere', () => {
  it('adds one website of several to the subject by its number', async () => {
    const office = bureauOffice();
    const filing = unitOrderOf(2);
    await office.filing('f1', { ...filing, registry: filedElsewhere(filing) });
    const { root, resultIds } = await built(office, submission('new-website', '1'));
    expect(texts(root, 'Ym')).toEqual(['example-yunlan1.com']);
    expect(texts(root, 'Ztbah')).toEqual(['粤ICP备18000009号']);
    expect(resultIds).toEqual(['粤ICP备18000009号', '5002']);
    // The website's own sheet, photo and manager's card, and what shows the subject.
    expect([...texts(root, 'Fjyt')].sort()).toEqual(['1', '2', '3', '4', '5']);
  });

  it('names the place of a problem in the whole order', async () => {
    const office = bureauOffice();
    const filing = unitOrderOf(2);
    const all = filing.order.websites.map((website, index) => (index === 1 ? { ...website, name: '云岚𠮷' } : website));
    const entered = { ...filing, order: { ...filing.order, websites: all } };
    await office.filing('f1', { ...entered, registry: filedElsewhere(entered) });
    expect(await problems(office, submission('new-website', '1'))).toEqual(['character-not-in-gbk order.websites[1].name']);
  });

  it('asks for access by the website’s number with the filing password, and for a person where nobody knows it', async () => {
    const office = bureauOffice();
    const filing = unitOrder();
    const number = '粤ICP备18000009号';
    const owned = {
      ownerCertificateNumber: filing.order.subject.certificate.number,
      filingNumber: `${number}-3`,
      accessProviders: ['another'],
    };
    const registry = { ...filedElsewhere(filing, number), domains: { 'example-yunlan.com': owned } };
    await office.filing('f1', { ...filing, registry });
    expect(await problems(office, submission('new-access', '0'))).toEqual(['password-missing passwordMd5']);
    await office.givePassword('f1', `${number}-3`);
    const { root, resultIds } = await built(office, submission('new-access', '0'));
    expect(texts(root, 'Wzbah')).toEqual([`${number}-3`]);
    expect(resultIds).toEqual([`${number}-3`, '5004']);
  });
});

describe('the file of steps on what our books do not have', () => {
  it.each(['change', 'cancel-website', 'cancel-access', 'cancel-subject'] as const)('of %s is not built', async (action) => {
    const office = bureauOffice();
    const step = { action, target: 'nowhere.example', ...(action === 'change' ? { change: { websiteName: '云岚手记' } } : {}) };
    await office.filing('f1', stepsOrder([step]));
    const part = action === 'change' ? '' : 'nowhere.example';
    expect(await problems(office, submission(action, part))).toEqual([
      action === 'change' ? 'not-in-our-books steps[0].target' : 'not-in-our-books steps',
    ]);
  });
});

describe('a picture that does not read the same', () => {
  const lost = () => {
    const office = bureauOffice();
    const number = { value: '44030519920229992X', confidence: 1, trusted: true, reason: 'check-digit', box: [0, 0, 1, 1] } as const;
    const enter = async () => {
      const entered = { ...personFiling(), order: { ...personOrder().order, materials: [] } };
      await office.store.filings.create({ at: office.clock.now(), by: { role: 'applicant', id: 'a' }, id: 'f1', account: 'a', entered });
      return office.uploaded('f1', { kind: 'resident-id-front', of: 'subject' }, { ...readAddress(POSTAL), number });
    };
    return { office, enter };
  };

  it('keeps the filing from being sent until an operator tries again: then it goes as it is', async () => {
    const { office, enter } = lost();
    const material = await enter();
    const owned = { filing: 'f1', generation: await office.approvedHere('f1') };
    expect(await problems(office)).toEqual([`picture-illegible material:${material}`]);
    expect(await office.submit(owned)).toMatchObject({ state: 'failed' });
    expect(await problems(office)).toHaveLength(1);
    const by = { role: 'operator' as const, id: 'o' };
    await office.store.filings.transition({ filing: 'f1', at: office.clock.now(), by, event: 'retry-sending' });
    expect(await problems(office)).toEqual([]);
    expect(await office.submit(owned)).toMatchObject({ state: 'bureau-review' });
  });
});
