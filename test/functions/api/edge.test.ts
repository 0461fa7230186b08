import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ApiPorts } from '#functions/api/api-ports';
import { createApi, MOST_BODY_BYTES } from '#functions/api/app';
import { TransientError } from '#functions/errors';
import { ROUTES, routeNames } from '#shared/api/routes';
import { APPLICANT, answer, draft, filingBody, inReview, photoOf, problem, refusal } from './steps';
import { testApi } from './test-api';

describe('an Idempotency-Key', () => {
  const headers = { 'idempotency-key': 'a-key' };

  it('makes one filing of many equal calls', async () => {
    const test = testApi();
    const first = await test.call('createFiling', { as: APPLICANT, body: filingBody(), headers });
    const again = await test.call('createFiling', { as: APPLICANT, body: filingBody(), headers });
    expect([again.status, again.body]).toEqual([201, first.body]);
    expect((await answer(test, 'listFilings', { as: APPLICANT })).items).toHaveLength(1);
  });

  it('makes one filing of many calls at once; those that come too early are told to come again', async () => {
    const test = testApi();
    const all = await Promise.all(
      Array.from({ length: 10 }, () => test.call('createFiling', { as: APPLICANT, body: filingBody(), headers })),
    );
    expect(all.filter(({ status }) => status === 201).length).toBeGreaterThan(0);
    for (const got of all.filter(({ status }) => status !== 201)) {
      expect(refusal(got)).toEqual([409, 'request-at-work']);
      expect(got.headers.get('retry-after')).toBe('1');
    }
    expect((await answer(test, 'listFilings', { as: APPLICANT })).items).toHaveLength(1);
  });

  it('makes one filing where the first call was cut off before it could answer', async () => {
    const test = testApi();
    const cut = createApi({
      ...test.ports,
      store: { ...test.store, idempotency: { ...test.store.idempotency, finish: () => new Promise(() => {}), forget: async () => {} } },
    });
    const request = {
      method: 'POST',
      body: JSON.stringify(filingBody()),
      headers: { ...headers, 'content-type': 'application/json', authorization: `Bearer ${Buffer.from(APPLICANT).toString('base64url')}` },
    };
    void cut.request('/api/filings', request);
    await expect.poll(async () => (await answer(test, 'listFilings', { as: APPLICANT })).items.length).toBe(1);
    expect(refusal(await test.call('createFiling', { as: APPLICANT, body: filingBody(), headers }))).toEqual([409, 'request-at-work']);
    test.turn(2);
    expect((await test.call('createFiling', { as: APPLICANT, body: filingBody(), headers })).status).toBe(201);
    expect((await answer(test, 'listFilings', { as: APPLICANT })).items).toHaveLength(1);
  });

  it('is another key for another caller, and for another filing', async () => {
    const test = testApi();
    const a = await answer(test, 'createFiling', { as: APPLICANT, body: filingBody(), headers });
    const b = await answer(test, 'createFiling', { as: 'applicant:account-b', body: filingBody(), headers });
    expect(a.id).not.toBe(b.id);
    const other = await draft(test);
    const one = await answer(test, 'announceMaterial', { as: APPLICANT, params: { id: a.id }, body: photoOf(), headers });
    const two = await answer(test, 'announceMaterial', { as: APPLICANT, params: { id: other }, body: photoOf(), headers });
    expect(one.id).not.toBe(two.id);
  });

  it('announces one material, and gives its form again', async () => {
    const test = testApi();
    const id = await draft(test);
    const sent = { as: APPLICANT, params: { id }, body: photoOf(), headers };
    const [first, again] = [await answer(test, 'announceMaterial', sent), await answer(test, 'announceMaterial', sent)];
    expect(again).toEqual(first);
    expect((await answer(test, 'readFiling', { as: APPLICANT, params: { id } })).materials).toHaveLength(1);
  });

  it('is refused for something else than the first time, and for a key that is none', async () => {
    const test = testApi();
    const id = await draft(test);
    const first = { as: APPLICANT, params: { id }, body: photoOf(), headers };
    await answer(test, 'announceMaterial', first);
    const other = { ...first, body: photoOf('other.jpg') };
    expect(refusal(await test.call('announceMaterial', other))).toEqual([422, 'idempotency-key-reused']);
    const bad = await test.call('createFiling', { as: APPLICANT, body: filingBody(), headers: { 'idempotency-key': 'x'.repeat(256) } });
    expect(refusal(bad)).toEqual([400, 'invalid-idempotency-key']);
  });
});

describe('too many requests', () => {
  it('are refused until the minute is over, each caller by themselves', async () => {
    const test = testApi({ requestsPerMinute: 3 });
    for (const _ of [1, 2, 3]) await answer(test, 'listFilings', { as: APPLICANT });
    const refused = await test.call('listFilings', { as: APPLICANT });
    expect(problem(refused)).toMatchObject({ status: 429, code: 'too-many-requests', retryAfter: 60 });
    expect(refused.headers.get('retry-after')).toBe('60');
    expect((await test.call('listFilings', { as: 'applicant:account-b' })).status).toBe(200);
    test.turn(1);
    expect((await test.call('listFilings', { as: APPLICANT })).status).toBe(200);
  });
});

describe('every answer', () => {
  it('forbids keeping, framing and guessing, and names the request', async () => {
    const test = testApi();
    for (const got of [await test.send('GET', '/openapi.json'), await test.send('GET', '/filings'), await test.send('GET', '/nothing')]) {
      expect(got.headers.get('cache-control')).toBe('no-store');
      expect(got.headers.get('x-content-type-options')).toBe('nosniff');
      expect(got.headers.get('x-frame-options')).toBe('DENY');
      expect(got.headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(got.headers.get('x-request-id')).toMatch(/^id\d+$/);
    }
  });

  it('that is a problem says what it is in the language that was asked for, and in both', async () => {
    const test = testApi();
    const english = await test.send('GET', '/filings', { headers: { 'accept-language': 'en-GB,zh;q=0.5' } });
    expect(english.headers.get('content-type')).toContain('application/problem+json');
    expect(english.headers.get('www-authenticate')).toBe('Bearer');
    expect(problem(english)).toMatchObject({
      title: 'Unauthorized',
      detail: expect.stringMatching(/^Log in/),
      message: { zh: expect.any(String) },
    });
    expect(problem(await test.send('GET', '/filings')).detail).toMatch(/^请先登录/);
    expect(refusal(await test.send('GET', '/nothing'))).toEqual([404, 'not-found']);
  });

  it('to a failure inside tells nothing of it, and whether to come again', async () => {
    const test = testApi();
    const failing = (error: Error) => {
      const store: ApiPorts['store'] = { ...test.store, subjects: { ...test.store.subjects, ofAccount: () => Promise.reject(error) } };
      const headers = { authorization: `Bearer ${Buffer.from(APPLICANT).toString('base64url')}` };
      return createApi({ ...test.ports, store }).request('/api/subjects', { headers });
    };
    const bug = await failing(new RangeError('林样例 44030519920229992X'));
    const text = await bug.text();
    expect([bug.status, text]).toEqual([500, expect.stringContaining('"code":"internal"')]);
    expect(text).not.toMatch(/林样例|RangeError|\.ts/);
    const busy = await failing(new TransientError('ThrottlingException'));
    expect([busy.status, busy.headers.get('retry-after')]).toEqual([503, '1']);
    expect(test.lines.filter(({ event }) => event === 'failure').map(({ error }) => error)).toEqual(['RangeError', 'TransientError']);
    expect(JSON.stringify(test.lines)).not.toContain('林样例');
  });

  it('to a filing that was made says so, also where it could not be judged yet', async () => {
    const test = testApi();
    const registry: ApiPorts['registry'] = { ask: () => Promise.reject(new TransientError('the registry is busy')) };
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${Buffer.from(APPLICANT).toString('base64url')}` };
    const got = await createApi({ ...test.ports, registry }).request('/api/filings', {
      method: 'POST',
      body: JSON.stringify(filingBody()),
      headers,
    });
    expect(got.status).toBe(201);
    expect(test.lines).toContainEqual(expect.objectContaining({ event: 'verdict-not-refreshed', error: 'TransientError' }));
    const [filing] = (await answer(test, 'listFilings', { as: APPLICANT })).items;
    expect((await answer(test, 'readFiling', { as: APPLICANT, params: { id: filing?.id ?? '' } })).verdict).toBeNull();
  });
});

/** Things that go wrong: odd names and values, and depth. */
const anyJson = fc.oneof(
  fc.jsonValue({ maxDepth: 6 }),
  fc.constantFrom<unknown>(
    null,
    [],
    {},
    '',
    0,
    { __proto__: null },
    JSON.parse('{"__proto__":{"version":1},"constructor":{"prototype":1}}'),
  ),
);

const PATHS = [
  'order',
  'order.websites.0',
  'order.subject',
  'order.websites.0.manager.certificate',
  'access',
  'steps',
  'order.websites',
  'version',
];

const replaced = (tree: unknown, [name, ...rest]: readonly string[], value: unknown): unknown => {
  if (name === undefined) return value;
  if (Array.isArray(tree)) return tree.map((one, index) => (String(index) === name ? replaced(one, rest, value) : one));
  return typeof tree === 'object' && tree !== null
    ? { ...tree, [name]: replaced(Object.getOwnPropertyDescriptor(tree, name)?.value, rest, value) }
    : tree;
};

describe('whatever is sent', () => {
  it('as a body, the answer is never a failure inside', async () => {
    const test = testApi();
    const { filing, task } = await inReview(test);
    const params: Record<string, string> = { id: filing, material: 'm', queue: 'first-review' };
    const withBodies = routeNames.filter((name) => 'body' in ROUTES[name]);
    expect(withBodies.length).toBeGreaterThan(4);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...withBodies),
        anyJson,
        fc.constantFrom('applicant+reviewer+operator:account-a'),
        async (name, body, as) => {
          const id = ROUTES[name].path.startsWith('/tasks') ? task : filing;
          const got = await test.call(name, { as, params: { ...params, id }, text: JSON.stringify(body) });
          expect(got.status).toBeLessThan(500);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('in place of a part of a filing, the answer is never a failure inside, and what was taken can be read again', async () => {
    const test = testApi();
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...PATHS), anyJson, async (path, value) => {
        const got = await test.call('createFiling', {
          as: APPLICANT,
          text: JSON.stringify(replaced(filingBody(), path.split('.'), value)),
        });
        expect([201, 400]).toContain(got.status);
        if (got.status === 400) return;
        const id = /"id":"(\w+)"/.exec(JSON.stringify(got.body))?.[1] ?? '';
        expect((await test.call('readFiling', { as: APPLICANT, params: { id } })).status).toBe(200);
      }),
      { numRuns: 150 },
    );
  });

  it('of any depth, the answer is a refusal', async () => {
    const test = testApi();
    for (const text of [
      '['.repeat(100_000),
      `${'{"a":'.repeat(40_000)}1${'}'.repeat(40_000)}`,
      `"${'x'.repeat(MOST_BODY_BYTES)}"`,
      '\u0000',
      '\ud800',
    ]) {
      const got = await test.call('createFiling', { as: APPLICANT, text });
      expect(got.status).toBeGreaterThanOrEqual(400);
      expect(got.status).toBeLessThan(500);
    }
  });

  it('as names, tokens, cursors and keys, the answer is never a failure inside', async () => {
    const test = testApi();
    const id = await draft(test);
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('..', '%00', id, `${id}.t1`, 'x'.repeat(5000), 'HEAD', '#', '__proto__'),
    );
    await fc.assert(
      fc.asyncProperty(text, text, fc.constantFrom('applicant', 'admin'), async (name, cursor, as) => {
        const path = encodeURIComponent(name);
        for (const place of [`/filings/${path}`, `/tasks/${path}`, `/queues/${path}/tasks`, `/filings/${path}/audit`]) {
          expect((await test.send('GET', place, { as })).status).toBeLessThan(500);
        }
        expect((await test.send('GET', '/filings', { as: 'applicant', query: { cursor } })).status).toBeLessThan(500);
        expect(
          (await test.send('GET', '/queues/first-review/tasks', { as: 'admin', query: { cursor, finding: name } })).status,
        ).toBeLessThan(500);
      }),
      { numRuns: 40 },
    );
  });
});
