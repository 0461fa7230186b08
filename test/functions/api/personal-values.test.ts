import { describe, expect, it } from 'vitest';
import { sha256 } from '#functions/adapters/store/sealing';
import { auditFaults } from '#shared/audit/chain';
import { BACK, FRONT, readMaterial } from './read-material';
import { APPLICANT, answer, draft, filingBody, inReview, openTask, refusal } from './steps';
import { type TestApi, testApi } from './test-api';

const PERSONAL = ['林样例', '44030519920229992X', '13800138000', 'lin@example.com', '010-62551234', '样例路1号', '1992-02-29'];

const inReviewWithCard = async (test: TestApi): Promise<{ readonly filing: string; readonly task: string }> => {
  const filing = await draft(test);
  await readMaterial(test, filing, FRONT);
  await readMaterial(test, filing, BACK);
  await answer(test, 'submitFiling', { as: APPLICANT, params: { id: filing } });
  const by = { role: 'system', id: 'workflow' } as const;
  await test.store.filings.transition({ filing, at: test.ports.clock.now(), by, event: 'check-passed' });
  return { filing, task: await openTask(test, filing) };
};

const events = async (test: TestApi, filing: string, event: string) =>
  (await test.store.audit.of(filing)).filter((one) => one.event === event);

describe('one’s own filing', () => {
  it('shows everything that was read off a material, and nothing masked', async () => {
    const test = testApi();
    const { filing } = await inReviewWithCard(test);
    const own = await answer(test, 'readFiling', { as: APPLICANT, params: { id: filing } });
    expect(own.materials.map(({ state }) => state)).toEqual(['read', 'read']);
    expect(own.materials[0]?.documents[0]?.fields.number?.value).toBe('44030519920229992X');
    expect(own.entered.order.subject.name).toBe('林样例');
    expect(own.masked).toEqual([]);
    expect(own.facts).toBeUndefined();
    expect(own.verdict?.missingMaterials).not.toContain('resident-id');
  });
});

describe('another’s filing', () => {
  it.each(['reviewer', 'operator', 'auditor', 'admin'])('is shown to the %s with every personal value masked', async (as) => {
    const test = testApi();
    const { filing } = await inReviewWithCard(test);
    const { body } = await test.call('readFiling', { as, params: { id: filing } });
    for (const value of PERSONAL) expect(JSON.stringify(body)).not.toContain(value);
    const shown = await answer(test, 'readFiling', { as, params: { id: filing } });
    expect(shown.entered.order.subject.certificate.number).toBe('440***********992X');
    expect(shown.masked).toContain('entered.order.subject.certificate.number');
    expect(shown.masked).toContain('materials.0.documents.0.fields.number.value');
    expect(shown.entered.order.websites[0]?.name).toBe('云岚手记与随笔');
  });

  it('masks a value in a finding’s sentence, too', async () => {
    const test = testApi();
    const filing = await draft(test);
    await readMaterial(test, filing, { ...FRONT, fields: { ...FRONT.fields, name: '林样俐' } });
    const own = JSON.stringify((await answer(test, 'readFiling', { as: APPLICANT, params: { id: filing } })).verdict?.findings);
    const shown = JSON.stringify((await answer(test, 'readFiling', { as: 'reviewer', params: { id: filing } })).verdict?.findings);
    expect(own).toContain('林样例');
    expect(shown).not.toContain('林样例');
    expect(shown).not.toContain('林样俐');
  });
});

describe('a task', () => {
  it('comes with its filing masked, links to the re-encoded pictures, and a history', async () => {
    const test = testApi();
    const { filing, task } = await inReviewWithCard(test);
    const { body } = await test.call('readTask', { as: 'reviewer:anna', params: { id: task } });
    for (const value of PERSONAL) expect(JSON.stringify(body)).not.toContain(value);
    const shown = await answer(test, 'readTask', { as: 'reviewer:anna', params: { id: task } });
    expect(shown.pictures).toHaveLength(2);
    expect(shown.pictures[0]).toMatchObject({
      page: 0,
      expiresAt: '2026-11-23T02:05:00.000Z',
      url: expect.stringMatching(/\/page-0\.jpg$/),
    });
    expect(shown.filing).toMatchObject({ id: filing, facts: { account: { id: 'account-a' } } });
    expect(shown.history).toEqual([]);
  });

  it('leaves an event behind for each time that pictures were shown', async () => {
    const test = testApi();
    const { filing, task } = await inReviewWithCard(test);
    await answer(test, 'readTask', { as: 'reviewer:anna', params: { id: task } });
    await answer(test, 'readTask', { as: 'auditor:otto', params: { id: task } });
    const shown = await events(test, filing, 'pictures-shown');
    expect(shown.map(({ actor }) => actor)).toEqual([
      { role: 'reviewer', id: 'anna' },
      { role: 'operator', id: 'otto' },
    ]);
    expect(shown[0]?.facts).toMatchObject({ task, pictures: 2 });
  });

  it('shows no pictures, and records none, where nothing was read', async () => {
    const test = testApi();
    const { filing, task } = await inReview(test);
    expect((await answer(test, 'readTask', { as: 'reviewer', params: { id: task } })).pictures).toEqual([]);
    expect(await events(test, filing, 'pictures-shown')).toEqual([]);
  });
});

describe('revealing', () => {
  it('answers the values at masked places, and records who saw which', async () => {
    const test = testApi();
    const { filing, task } = await inReviewWithCard(test);
    const places = ['entered.order.subject.certificate.number', 'materials.0.documents.0.fields.name.value'];
    const { values } = await answer(test, 'revealValues', { as: 'reviewer:anna', params: { id: task }, body: { places } });
    expect(values).toEqual({ [places[0] ?? '']: '44030519920229992X', [places[1] ?? '']: '林样例' });
    const [event] = await events(test, filing, 'values-revealed');
    expect(event).toMatchObject({ actor: { role: 'reviewer', id: 'anna' }, facts: { task, places: places.join(' ') } });
    for (const value of PERSONAL) expect(JSON.stringify(event)).not.toContain(value);
  });

  it.each([
    ['a place that is not masked', ['entered.order.websites.0.name']],
    ['a place that is none', ['entered.__proto__']],
    ['one of several', ['entered.order.subject.name', 'entered.order']],
  ])('is refused for %s, and nothing is recorded', async (_, places) => {
    const test = testApi();
    const { filing, task } = await inReviewWithCard(test);
    expect(refusal(await test.call('revealValues', { as: 'reviewer', params: { id: task }, body: { places } }))).toEqual([
      400,
      'not-masked-here',
    ]);
    expect(await events(test, filing, 'values-revealed')).toEqual([]);
  });
});

describe('a return', () => {
  const returned = async (items: (place: string) => readonly object[]) => {
    const test = testApi();
    const filing = await draft(test);
    const material = await readMaterial(test, filing, { ...FRONT, fields: { ...FRONT.fields, name: '林样俐' } });
    await answer(test, 'submitFiling', { as: APPLICANT, params: { id: filing } });
    const by = { role: 'system', id: 'workflow' } as const;
    await test.store.filings.transition({ filing, at: test.ports.clock.now(), by, event: 'check-passed' });
    const task = await openTask(test, filing);
    const seen = await answer(test, 'readTask', { as: 'reviewer:anna', params: { id: task } });
    const at = seen.filing.verdict?.findings.findIndex(({ code }) => code === 'name-differs') ?? -1;
    const finding = seen.filing.verdict?.findings[at];
    if (finding === undefined) throw new Error('no finding names the subject');
    const body = {
      version: 1,
      outcome: 'return',
      items: items(`verdict.findings.${at}`).map((one) => ({ item: `material:${material}`, code: finding.code, ...one })),
    };
    const decided = await answer(test, 'decideTask', { as: 'reviewer:anna', params: { id: task }, body });
    const next = await openTask(test, filing);
    const later = await answer(test, 'readTask', { as: 'reviewer:ben', params: { id: next } });
    const own = await answer(test, 'readFiling', { as: APPLICANT, params: { id: filing } });
    return { test, filing, finding, decided, later, own };
  };

  it.each([
    ['that names its finding', (place: string) => [{ finding: place }]],
    ['whose finding is another by now', () => [{ finding: 'verdict.findings.99' }]],
    ['that names none', () => [{}]],
  ])('%s tells the applicant their own values, and staff sees them masked then and later', async (_, items) => {
    const { finding, decided, later, own } = await returned(items);
    expect(own.fixList[0]?.message.zh).toMatch(/林样例.*林样俐/);
    expect(JSON.stringify(own.fixList)).not.toContain('*');
    for (const shown of [decided.decision, later.history[0]?.decision]) {
      expect(shown?.items[0]?.applicantText).toEqual(finding.message);
      expect(JSON.stringify(shown)).not.toContain('林样');
    }
  });

  it('repeats to the staff no value that the applicant has changed since', async () => {
    const { test, filing, finding } = await returned(() => [{}, { item: 'order.subject.name' }]);
    const body = filingBody();
    const order = { ...body.order, subject: { ...body.order.subject, name: '林新例' } };
    await answer(test, 'enterFiling', { as: APPLICANT, params: { id: filing }, body: { ...body, order } });
    const { fixList } = await answer(test, 'readFiling', { as: 'operator', params: { id: filing } });
    expect(fixList[0]?.message).toEqual(finding.message);
  });

  it.each([
    ['off a material that was replaced since', async () => undefined],
    [
      'before the applicant submitted anew',
      async (test: TestApi, filing: string) => {
        await answer(test, 'submitFiling', { as: APPLICANT, params: { id: filing } });
        const by = { role: 'system', id: 'workflow' } as const;
        await test.store.filings.transition({ filing, at: test.ports.clock.now(), by, event: 'check-passed' });
        const task = await openTask(test, filing);
        const items = [{ item: 'order', code: 'other', applicantText: '请核对林样俐' }];
        await answer(test, 'decideTask', { as: 'reviewer:ben', params: { id: task }, body: { version: 1, outcome: 'return', items } });
      },
    ],
  ])('repeats to the staff no value that was only read %s', async (_, then) => {
    const { test, filing } = await returned(() => [{}]);
    await readMaterial(test, filing, FRONT);
    await then(test, filing);
    const own = await answer(test, 'readFiling', { as: APPLICANT, params: { id: filing } });
    expect(JSON.stringify(own.fixList)).toContain('林样俐');
    expect(JSON.stringify(own.materials)).not.toContain('林样俐');
    const shown = await answer(test, 'readFiling', { as: 'operator', params: { id: filing } });
    expect(shown.fixList).toHaveLength(1);
    expect(JSON.stringify(shown)).not.toContain('林样');
    const [task = ''] = (await test.store.tasks.ofFiling(filing)).map(({ id }) => id);
    const seen = await answer(test, 'readTask', { as: 'reviewer:anna', params: { id: task } });
    expect(JSON.stringify(seen)).not.toContain('林样');
  });

  it('shows to the next reviewer what was written, with the values in it masked', async () => {
    const { own, later } = await returned((finding) => [{ finding, applicantText: '应为林样例', note: '证上是林样俐' }]);
    expect(own.fixList[0]?.message.zh).toBe('应为林样例');
    expect(later.history[0]?.decision?.items[0]).toMatchObject({ applicantText: { zh: '应为林**' }, note: '证上是林**' });
  });

  it('in a person’s own words is told in these', async () => {
    const { own } = await returned((finding) => [{ finding, applicantText: '请重新上传' }]);
    expect(own.fixList[0]?.message).toEqual({ zh: '请重新上传', en: '请重新上传' });
  });
});

describe('the audit trail', () => {
  it('can be verified from the answer alone, and holds no personal value openly', async () => {
    const test = testApi();
    const { filing, task } = await inReviewWithCard(test);
    const items = [{ item: 'order.subject.name', code: 'differs-from-document', applicantText: '应为林样例', note: '林样例' }];
    await answer(test, 'decideTask', { as: 'reviewer', params: { id: task }, body: { version: 1, outcome: 'return', items } });
    const trail = await answer(test, 'readAudit', { as: 'auditor', params: { id: filing } });
    expect(auditFaults(filing, trail.items, sha256, trail.head)).toEqual([]);
    expect(trail.items.map(({ event }) => event)).toEqual(
      expect.arrayContaining(['created', 'judged', 'material-announced', 'submit', 'check-passed', 'decided']),
    );
    for (const value of [...PERSONAL, 'account-a']) expect(JSON.stringify(trail)).not.toContain(value);
  });
});

describe('the log', () => {
  it('holds ids and codes, no personal value, token, path or query', async () => {
    const test = testApi();
    const { task } = await inReviewWithCard(test);
    await test.call('readTask', { as: 'reviewer', params: { id: task } });
    await test.call('createFiling', { as: APPLICANT, text: '林样例' });
    await test.send('GET', '/filings/林样例?x=林样例', { as: APPLICANT });
    await test.send('GET', '/林样例', { as: APPLICANT });
    expect(test.lines.length).toBeGreaterThan(5);
    const log = JSON.stringify(test.lines);
    for (const value of [...PERSONAL, encodeURIComponent('林样例'), 'Bearer', Buffer.from(APPLICANT).toString('base64url')])
      expect(log).not.toContain(value);
    expect(test.lines).toContainEqual(
      expect.objectContaining({ event: 'request', route: 'createFiling', status: 400, code: 'invalid-json' }),
    );
  });
});
