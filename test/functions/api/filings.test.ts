import { describe, expect, it } from 'vitest';
import { APPLICANT, answer, draft, filingBody, inReview, photoOf, problem, refusal } from './steps';
import { testApi } from './test-api';

const system = { role: 'system', id: 'workflow' } as const;

describe('a new filing', () => {
  it('is a draft that is judged at once', async () => {
    const test = testApi();
    const got = await test.call('createFiling', { as: APPLICANT, body: filingBody() });
    expect(got.status).toBe(201);
    const { id } = await answer(test, 'createFiling', { as: APPLICANT, body: filingBody() });
    const filing = await answer(test, 'readFiling', { as: APPLICANT, params: { id } });
    expect(filing.state).toBe('draft');
    expect(filing.verdict?.outcome).toBe('needs-material');
    expect(filing.fixList.map(({ code }) => code)).toContain('missing-identity-document');
    expect(filing.filingType).toBe('first-filing');
  });

  it('belongs to the token’s account and is judged by what the system finds out, whatever was sent along', async () => {
    const test = testApi();
    const { access, order, ...rest } = filingBody();
    const body = {
      ...{
        ...rest,
        account: { id: 'somebody-else', openOrders: 'many' },
        registry: 7,
        domainFacts: null,
        traffic: [],
        events: {},
        extracted: '',
      },
      access: { ...access, region: 'overseas', billing: 'free', ip: '192.0.2.1', more: [1], ownerAccount: 'x', valid: true },
      order: {
        ...order,
        submittedAt: '2018-08-20',
        materials: [{ kind: 'resident-id' }],
        subject: { ...order.subject, nationalLevel: true },
      },
    };
    const { id } = await answer(test, 'createFiling', { as: APPLICANT, body });
    const filing = await answer(test, 'readFiling', { as: 'operator', params: { id } });
    expect(filing.facts?.account.id).toBe('account-a');
    expect(filing.facts?.access).toMatchObject({ region: 'mainland', billing: 'prepaid', ip: '203.0.113.18' });
    expect(filing.entered.order.subject).not.toHaveProperty('nationalLevel');
    expect(filing.materials).toEqual([]);
    expect(filing.deadlines.firstReview).toBe('2026-11-24');
  });

  it.each([
    ['nothing', undefined, 'json-expected'],
    ['something else than JSON', '{"version":', 'invalid-json'],
    ['a list', '[]', 'invalid-body'],
    ['a field that is none', JSON.stringify({ ...filingBody(), surprise: 1 }), 'invalid-body'],
    ['an order without a website', JSON.stringify({ ...filingBody(), order: { ...filingBody().order, websites: [] } }), 'invalid-body'],
  ])('is refused for %s', async (_, text, code) => {
    const test = testApi();
    const got = await test.call('createFiling', { as: APPLICANT, ...(text === undefined ? {} : { text }) });
    expect(problem(got).code).toBe(code);
  });

  it('says where a body is wrong, and never with which value', async () => {
    const test = testApi();
    const body = { ...filingBody(), order: { ...filingBody().order, province: '孙样例' } };
    const got = await test.call('createFiling', { as: APPLICANT, body });
    expect(problem(got).faults?.map(({ at }) => at)).toEqual(['order.province']);
    expect(JSON.stringify(got.body)).not.toContain('孙样例');
  });

  it('is refused when its body is too large', async () => {
    const test = testApi();
    const got = await test.call('createFiling', { as: APPLICANT, text: ' '.repeat(300_000) });
    expect(refusal(got)).toEqual([413, 'body-too-large']);
  });
});

describe('what was entered', () => {
  it('can be replaced in a draft, and is judged again', async () => {
    const test = testApi();
    const id = await draft(test);
    const body = filingBody();
    const order = { ...body.order, websites: body.order.websites.map((website) => ({ ...website, name: '云岚' })) };
    await answer(test, 'enterFiling', { as: APPLICANT, params: { id }, body: { ...body, order } });
    const filing = await answer(test, 'readFiling', { as: APPLICANT, params: { id } });
    expect(filing.entered.order.websites[0]?.name).toBe('云岚');
    expect(filing.verdict?.findings.map(({ code }) => code)).toContain('name-too-short');
  });

  it('cannot be replaced while somebody else’s turn', async () => {
    const test = testApi();
    const { filing } = await inReview(test);
    const got = await test.call('enterFiling', { as: APPLICANT, params: { id: filing }, body: filingBody() });
    expect(problem(got)).toMatchObject({ status: 409, code: 'not-in-this-state', state: 'first-review' });
  });

  it('can be changed only where it was returned', async () => {
    const test = testApi();
    const { filing, task } = await inReview(test);
    const items = [{ item: 'order.websites.0.name', code: 'name-not-suitable', applicantText: '请改名' }];
    await answer(test, 'decideTask', { as: 'reviewer', params: { id: task }, body: { version: 1, outcome: 'return', items } });
    const body = filingBody();
    const changed = (changes: object) => ({
      ...body,
      order: { ...body.order, websites: body.order.websites.map((one) => ({ ...one, ...changes })) },
    });
    const name = await test.call('enterFiling', { as: APPLICANT, params: { id: filing }, body: changed({ name: '云岚笔记' }) });
    expect(name.status).toBe(200);
    const domains = await test.call('enterFiling', { as: APPLICANT, params: { id: filing }, body: changed({ domains: ['example.cn'] }) });
    expect(problem(domains)).toMatchObject({ status: 409, code: 'not-reopened', places: ['order.websites.0.name'] });
    const shown = await answer(test, 'readFiling', { as: APPLICANT, params: { id: filing } });
    expect(shown.fixList).toEqual([{ item: 'order.websites.0.name', code: 'name-not-suitable', message: { zh: '请改名', en: '请改名' } }]);
  });
});

describe('handing in', () => {
  it('starts one run, however often it is asked for', async () => {
    const test = testApi();
    const id = await draft(test);
    const asked = await Promise.all(Array.from({ length: 20 }, () => test.call('submitFiling', { as: APPLICANT, params: { id } })));
    expect(asked.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 202));
    const started = (await test.store.outbox.ofFiling(id)).filter(({ channel }) => channel === 'start');
    expect(started).toHaveLength(1);
    expect(new Set(test.delivered.map(({ id: message }) => message)).size).toBe(1);
    expect((await test.call('submitFiling', { as: APPLICANT, params: { id } })).status).toBe(202);
  });

  it('starts another run for each time that the filing came back, also with nothing entered anew', async () => {
    const test = testApi();
    const id = await draft(test);
    for (const _ of [1, 2, 3]) {
      test.turn(1);
      await answer(test, 'submitFiling', { as: APPLICANT, params: { id } });
      test.turn(1);
      await test.store.filings.transition({ filing: id, at: test.ports.clock.now(), by: system, event: 'return' });
    }
    const started = (await test.store.outbox.ofFiling(id)).filter(({ channel }) => channel === 'start');
    expect(started).toHaveLength(3);
  });

  it('is refused where the filing is on its way', async () => {
    const test = testApi();
    const { filing } = await inReview(test);
    const got = await test.call('submitFiling', { as: APPLICANT, params: { id: filing } });
    expect(problem(got)).toMatchObject({ status: 409, code: 'not-in-this-state', state: 'first-review' });
  });

  it('looks for the curtain photo where one is awaited', async () => {
    const test = testApi();
    const { filing, task } = await inReview(test);
    await answer(test, 'decideTask', { as: 'reviewer', params: { id: task }, body: { version: 1, outcome: 'approve' } });
    expect(refusal(await test.call('submitFiling', { as: APPLICANT, params: { id: filing } }))).toEqual([409, 'no-photo']);
    const body = { ...photoOf('curtain.jpg'), kind: 'curtain-photo' };
    await answer(test, 'announceMaterial', { as: APPLICANT, params: { id: filing }, body });
    expect((await test.call('submitFiling', { as: APPLICANT, params: { id: filing } })).body).toEqual({
      id: filing,
      state: 'awaiting-photo',
    });
  });
});

describe('withdrawing', () => {
  it('ends a filing and its tasks, and may be asked for again', async () => {
    const test = testApi();
    const { filing, task } = await inReview(test);
    expect((await test.call('withdrawFiling', { as: APPLICANT, params: { id: filing } })).body).toEqual({ id: filing, state: 'withdrawn' });
    expect((await test.call('withdrawFiling', { as: APPLICANT, params: { id: filing } })).status).toBe(202);
    const late = await test.call('decideTask', { as: 'reviewer', params: { id: task }, body: { version: 1, outcome: 'approve' } });
    expect(refusal(late)).toEqual([409, 'task-closed']);
  });

  it('is the applicant’s, unless the filing failed', async () => {
    const test = testApi();
    const { filing } = await inReview(test);
    expect(refusal(await test.call('withdrawFiling', { as: 'operator', params: { id: filing } }))).toEqual([409, 'not-in-this-state']);
    await test.store.filings.transition({ filing, at: test.ports.clock.now(), by: system, event: 'fail' });
    expect((await test.call('withdrawFiling', { as: 'operator', params: { id: filing } })).body).toEqual({
      id: filing,
      state: 'withdrawn',
    });
  });
});

describe('the list of one’s own orders', () => {
  it('pages through all of them, each once, and through those of one state', async () => {
    const test = testApi();
    const made: string[] = [];
    for (let number = 0; number < 25; number += 1) {
      test.turn(1);
      made.push(await draft(test));
      await draft(test, 'applicant:account-b');
    }
    await answer(test, 'submitFiling', { as: APPLICANT, params: { id: made[3] ?? '' } });
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const query: Record<string, string> = { limit: '10', ...(cursor === '' ? {} : { cursor }) };
      const page: { items: readonly { id: string }[]; cursor: string | null } = await answer(test, 'listFilings', { as: APPLICANT, query });
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.cursor;
    }
    expect(seen).toEqual(made);
    const checking = await answer(test, 'listFilings', { as: APPLICANT, query: { state: 'checking' } });
    expect(checking.items).toMatchObject([{ id: made[3], state: 'checking', title: '云岚手记与随笔', outcome: 'needs-material' }]);
  });

  it.each([
    ['a cursor that is none', { cursor: 'x' }, 'invalid-cursor'],
    ['a state that is none', { state: 'lost' }, 'invalid-query'],
    ['too long a page', { limit: '1000' }, 'invalid-query'],
  ])('refuses %s', async (_, query, code) => {
    const test = testApi();
    expect(problem(await test.call('listFilings', { as: APPLICANT, query })).code).toBe(code);
  });

  it('shows nothing of another account to a cursor that was taken from there', async () => {
    const test = testApi();
    for (const _ of [1, 2, 3]) await draft(test, 'applicant:account-b');
    const own = await draft(test);
    const { cursor } = await answer(test, 'listFilings', { as: 'applicant:account-b', query: { limit: '1' } });
    const page = await answer(test, 'listFilings', { as: APPLICANT, query: { cursor: cursor ?? '' } });
    expect(page.items.map(({ id }) => id)).toEqual([own]);
  });
});

describe('filed subjects', () => {
  it('are listed with their websites and numbers', async () => {
    const test = testApi();
    const subject = {
      ...{ id: 's1', account: 'account-a', name: '林样例', nature: 'person' as const, filingNumber: '粤ICP备18000001号', filing: 'f1' },
      ...{ certificate: { kind: 'resident-id' as const, number: '44030519920229992X' }, bureauId: '77', filedOn: '2018-10-01' },
    };
    await test.store.subjects.save(subject);
    await test.store.subjects.saveWebsite({
      ...{ id: 'w1', subject: 's1', account: 'account-a', name: '云岚手记', domains: ['example.cn'], filing: 'f1', filedOn: '2018-10-01' },
      filingNumber: '粤ICP备18000001号-1',
    });
    const { items } = await answer(test, 'listSubjects', { as: APPLICANT });
    expect(items).toMatchObject([{ filingNumber: '粤ICP备18000001号', websites: [{ filingNumber: '粤ICP备18000001号-1' }] }]);
    expect((await answer(test, 'listSubjects', { as: 'applicant:account-b' })).items).toEqual([]);
  });
});
