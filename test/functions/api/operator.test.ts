import { describe, expect, it } from 'vitest';
import { submissionKey } from '#functions/bureau-ledger-records';
import { postBulletin } from '#functions/record-bureau-outcome/bulletins';
import { openedLine } from '#shared/bureau/sending-line';
import { minutesAfter } from '#shared/filing/instant';
import { APPLICANT, answer, draft, inReview, openTask, photoOf, refusal } from './steps';
import { START, type TestApi, testApi } from './test-api';

const OPERATOR = 'operator:ops';
const REVIEWER = 'reviewer:anna';
const TODAY = { from: '2026-11-23', until: '2026-11-23' };

const today = async (test: TestApi) => {
  const { items } = await answer(test, 'readStatistics', { as: OPERATOR, query: TODAY });
  const [day] = items;
  if (day === undefined) throw new Error('no day');
  return day;
};

const quarantine = async ({ ports: { operator } }: TestApi, id: string, arrival: number, reason: 'unknown' | 'unreadable' = 'unknown') => {
  await operator.ledger.putNotice(
    {
      ...{ id, file: `${id}.xml`, content: 'stored', arrival, place: 0, block: 'BeiAnShenHe', reason, state: 'quarantined' as const },
      ...{ submissions: [], sinceMs: Date.parse(START) },
    },
    0,
  );
};

const submit = async ({ ports: { operator } }: TestApi, filingId: string, number: number): Promise<string> => {
  const wish = { filingId, revision: 0, operation: 'first-filing' as const, part: '' };
  const key = submissionKey(wish);
  const hash = 'a'.repeat(64);
  const atMs = Date.parse(START) + number;
  await operator.ledger.putSubmission(
    {
      ...{ ...wish, key, hash, number, firstId: 1, idCount: 1, state: 'accepted' as const },
      ...{ requestedMs: atMs, acceptedMs: atMs, returnCode: null, answers: [] },
    },
    0,
  );
  await operator.ledger.putSentFile({ number, submission: key, hash, acceptedMs: atMs });
  return key;
};

describe('filings by state', () => {
  it('are found by the time at which their stage is due, with codes and ids alone', async () => {
    const test = testApi();
    const { filing } = await inReview(test);
    await test.store.filings.amend({
      ...{ filing, at: START, by: { role: 'system', id: 'workflow' }, event: 'waiting' },
      set: { dueAt: minutesAfter(START, 60) },
    });
    await inReview(test, 'applicant:other');
    const found = async (dueBefore?: string) =>
      (
        await answer(test, 'findFilings', {
          as: OPERATOR,
          query: { state: 'first-review', ...(dueBefore === undefined ? {} : { dueBefore }) },
        })
      ).items;
    expect((await found(minutesAfter(START, 61))).map(({ id }) => id)).toEqual([filing]);
    expect(await found(minutesAfter(START, 59))).toEqual([]);
    const all = await found();
    expect(all).toHaveLength(2);
    const entered = await test.store.filings.entered(filing);
    expect(JSON.stringify(all)).not.toContain(entered?.entered.order.subject.name);
    expect(JSON.stringify(all)).not.toContain('account-a');
  });

  it('are counted, and listed page by page, each once', async () => {
    const test = testApi();
    const made = await Promise.all(Array.from({ length: 7 }, () => draft(test)));
    const { items } = await answer(test, 'countStates', { as: OPERATOR });
    expect(items.find(({ state }) => state === 'draft')?.count).toBe(7);
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const query: Record<string, string> = { state: 'draft', limit: '2', ...(cursor === null ? {} : { cursor }) };
      const page = await answer(test, 'findFilings', { as: OPERATOR, query });
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.cursor;
    } while (cursor !== null);
    expect(seen.toSorted()).toEqual(made.toSorted());
  });

  it('refuse a cursor that was made up, and one of failed runs', async () => {
    const test = testApi();
    const sent = { as: OPERATOR, query: { state: 'draft', cursor: 'made-up' } };
    expect(refusal(await test.call('findFilings', sent))).toEqual([400, 'invalid-cursor']);
    expect(refusal(await test.call('listFailedRuns', { as: OPERATOR, query: { cursor: 'made-up' } }))).toEqual([400, 'invalid-cursor']);
  });
});

describe('dead letters', () => {
  it('are counted, and put back once', async () => {
    const test = testApi();
    const dead = async () => (await answer(test, 'listWorkQueues', { as: OPERATOR })).items.map((queue) => queue.dead);
    const redrive = async () => answer(test, 'redriveQueue', { as: OPERATOR, params: { queue: 'read-document' } });
    expect(await dead()).toEqual([0, 2]);
    expect(await redrive()).toEqual({ queue: 'read-document', moved: 2 });
    expect(await dead()).toEqual([0, 0]);
    expect((await redrive()).moved).toBe(0);
  });

  it('of a queue that is none are not found', async () => {
    expect(refusal(await testApi().call('redriveQueue', { as: OPERATOR, params: { queue: 'other' } }))).toEqual([404, 'not-found']);
  });
});

describe('the exchange with the bureau', () => {
  it('shows what concerns no filing here, page by page, the oldest first', async () => {
    const test = testApi();
    for (const [index, block] of ['IP', 'YM', 'WBAWZLB'].entries()) {
      const at = minutesAfter(START, index);
      await postBulletin({ id: `file-${index}#0`, block, entries: 3, unreadable: index, at }, test.items);
    }
    const first = await answer(test, 'listBulletins', { as: OPERATOR, query: { limit: '2' } });
    expect(first.items).toEqual([
      { id: 'file-0#0', block: 'IP', entries: 3, unreadable: 0, at: START },
      { id: 'file-1#0', block: 'YM', entries: 3, unreadable: 1, at: minutesAfter(START, 1) },
    ]);
    const rest = await answer(test, 'listBulletins', { as: OPERATOR, query: { limit: '2', cursor: first.cursor ?? '' } });
    expect([rest.items.map(({ block }) => block), rest.cursor]).toEqual([['WBAWZLB'], null]);
    expect(refusal(await test.call('listBulletins', { as: OPERATOR, query: { cursor: 'made-up' } }))).toEqual([400, 'invalid-cursor']);
  });

  it('has not begun before anything was sent', async () => {
    expect(await answer(testApi(), 'readBureau', { as: OPERATOR })).toEqual({ line: null, collecting: null, quarantined: 0 });
  });

  it('says why it stopped, and goes on when an operator says so', async () => {
    const test = testApi();
    const hold = { reason: 'credentials' as const, code: 2, sinceMs: Date.parse(START) };
    await test.ports.operator.ledger.putLine({ ...openedLine(4, Date.parse(START)), hold }, 0);
    const { line } = await answer(test, 'readBureau', { as: OPERATOR });
    expect(line).toMatchObject({ next: 5, troubled: true, hold: { reason: 'credentials', code: 2, since: START } });
    expect(await answer(test, 'resumeBureau', { as: OPERATOR })).toEqual({ sending: true, collecting: false });
    expect((await answer(test, 'readBureau', { as: OPERATOR })).line?.hold).toBeNull();
  });

  it('lists files from the last number down, and submissions page by page', async () => {
    const test = testApi();
    for (const number of [1, 2, 3]) await submit(test, `filing-${number}`, number);
    await test.ports.operator.ledger.putLine(openedLine(3, Date.parse(START)), 0);
    const first = await answer(test, 'listSentFiles', { as: OPERATOR, query: { limit: '2' } });
    expect(first.items.map(({ number, filing }) => [number, filing])).toEqual([
      [3, 'filing-3'],
      [2, 'filing-2'],
    ]);
    const rest = await answer(test, 'listSentFiles', { as: OPERATOR, query: { limit: '2', cursor: first.cursor ?? '' } });
    expect([rest.items.map(({ number }) => number), rest.cursor]).toEqual([[1], null]);

    const page = await answer(test, 'listSubmissions', { as: OPERATOR, query: { limit: '2' } });
    const next = await answer(test, 'listSubmissions', { as: OPERATOR, query: { limit: '2', cursor: page.cursor ?? '' } });
    expect([...page.items, ...next.items].map(({ filing }) => filing)).toEqual(['filing-1', 'filing-2', 'filing-3']);
  });

  it('keeps in quarantine what an operator neither let through nor set aside', async () => {
    const test = testApi();
    await quarantine(test, 'a#0', 1);
    await quarantine(test, 'b#0', 2);
    await quarantine(test, 'c#file', 3, 'unreadable');
    const act = (name: 'releaseQuarantined' | 'dismissQuarantined', id: string) => test.call(name, { as: OPERATOR, body: { id } });
    expect((await act('releaseQuarantined', 'a#0')).body).toEqual({ id: 'a#0', state: 'to-release' });
    expect((await act('dismissQuarantined', 'b#0')).body).toEqual({ id: 'b#0', state: 'dismissed' });
    expect(refusal(await act('dismissQuarantined', 'b#0'))).toEqual([409, 'notice-not-quarantined']);
    expect(refusal(await act('releaseQuarantined', 'c#file'))).toEqual([409, 'notice-says-nothing']);
    expect((await answer(test, 'listQuarantined', { as: OPERATOR })).items.map(({ id }) => id)).toEqual(['c#file']);
  });

  it('of a filing is shown to the staff with its calls', async () => {
    const test = testApi();
    const id = await draft(test);
    const key = await submit(test, id, 1);
    const { items } = await answer(test, 'readExchange', { as: REVIEWER, params: { id } });
    expect(items).toMatchObject([{ key, filing: id, state: 'accepted', number: 1, calls: [], hold: null }]);
    expect(refusal(await test.call('readExchange', { as: REVIEWER, params: { id: 'none' } }))).toEqual([404, 'filing-not-found']);
  });
});

describe('notifications', () => {
  it('say what was sent and when, never where to or with which token', async () => {
    const test = testApi();
    const { filing, task } = await inReview(test);
    await test.store.filings.amend({
      ...{ filing, at: START, by: { role: 'system', id: 'workflow' }, event: 'waiting' },
      set: { wait: { for: 'first-review', token: 'token-of-the-run', since: START } },
      messages: [{ channel: 'mail', template: 'photo-wanted', facts: { filing } }],
    });
    const items = [{ item: 'order.websites.0.name', code: 'name-not-suitable' }];
    await test.call('decideTask', { as: REVIEWER, params: { id: task }, body: { version: 1, outcome: 'return', items } });
    const sent = await answer(test, 'listNotifications', { as: REVIEWER, params: { id: filing } });
    expect(sent.items.map(({ channel, template }) => [channel, template])).toEqual([['mail', 'photo-wanted']]);
    expect(JSON.stringify(sent)).not.toContain('token-of-the-run');
  });
});

describe('statistics', () => {
  it('count a decision once, with how long its task had waited and for what it went back', async () => {
    const test = testApi();
    const { task } = await inReview(test);
    test.turn(90);
    const items = ['order.websites.0.name', 'order.subject.name'].map((item) => ({ item, code: 'name-not-suitable' }));
    const decide = () => test.call('decideTask', { as: REVIEWER, params: { id: task }, body: { version: 1, outcome: 'return', items } });
    await decide();
    expect(refusal(await decide())).toEqual([409, 'task-decided']);
    const day = await today(test);
    expect(day.decided[0]).toEqual({ queue: 'first-review', approved: 0, returned: 1 });
    expect(day.waited).toEqual([{ queue: 'first-review', span: '4h', count: 1 }]);
    expect(day.returned.map(({ code, count, says }) => [code, count, says?.en])).toEqual([
      ['name-not-suitable', 1, 'The name of the website does not meet the requirements. Please change it.'],
    ]);
    expect(day.provinces).toMatchObject([{ returned: 1 }]);
  });

  it('say of each check how it ended', async () => {
    const test = testApi();
    await inReview(test);
    const day = await today(test);
    const { clean, doubtful, returned, waived } = day.checked;
    expect([clean + doubtful, returned, waived]).toEqual([1, 0, 0]);
    expect(day.provinces).toMatchObject([{ checked: 1, returned: 0 }]);
  });

  it('count readings that a person found right or wrong, by kind and field, and never a value', async () => {
    const test = testApi();
    const id = await draft(test);
    const { id: material } = await answer(test, 'announceMaterial', { as: APPLICANT, params: { id }, body: photoOf() });
    const task = await openTask(test, id, { queue: 'exceptions' });
    const readings = [
      { material, field: 'name', is: 'wrong' },
      { material, field: 'number', is: 'right' },
    ];
    const body = { version: 1, outcome: 'approve', readings };
    const other = { ...body, readings: [{ material: 'other', field: 'name', is: 'right' }] };
    expect(refusal(await test.call('decideTask', { as: OPERATOR, params: { id: task }, body: other }))).toEqual([
      404,
      'material-not-found',
    ]);
    expect((await test.call('decideTask', { as: OPERATOR, params: { id: task }, body })).status).toBe(200);
    expect((await today(test)).readings).toEqual([
      { kind: 'resident-id-front', field: 'name', right: 0, wrong: 1 },
      { kind: 'resident-id-front', field: 'number', right: 1, wrong: 0 },
    ]);
    const trail = await test.store.audit.of(id);
    expect(trail.find(({ event }) => event === 'decided')?.facts.read).toBe('resident-id-front.name=wrong resident-id-front.number=right');
  });

  it('begin a new day at midnight in China', async () => {
    const test = testApi();
    const { task } = await inReview(test);
    test.turn(14 * 60);
    await test.call('decideTask', { as: REVIEWER, params: { id: task }, body: { version: 1, outcome: 'approve' } });
    const { items } = await answer(test, 'readStatistics', { as: OPERATOR, query: { from: '2026-11-23', until: '2026-11-24' } });
    expect(items.map(({ day, decided }) => [day, decided[0]?.approved])).toEqual([
      ['2026-11-23', 0],
      ['2026-11-24', 1],
    ]);
  });

  it('are refused for more than 92 days and for days in the wrong order', async () => {
    const test = testApi();
    const ask = (from: string, until: string) => test.call('readStatistics', { as: OPERATOR, query: { from, until } });
    expect((await ask('2026-08-24', '2026-11-23')).status).toBe(200);
    expect(refusal(await ask('2026-08-23', '2026-11-23'))).toEqual([400, 'invalid-query']);
    expect(refusal(await ask('2026-11-24', '2026-11-23'))).toEqual([400, 'invalid-query']);
  });
});
