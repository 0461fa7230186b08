import { describe, expect, it } from 'vitest';
import { refreshVerdict } from '#functions/record-reading/refresh-verdict';
import { readingsKey } from '#functions/record-reading/upload-readings';
import { exampleDocument } from '#shared/rules/example-document';
import { BACK, FRONT, readMaterial } from './read-material';
import { answer, draft, openTask, refusal } from './steps';
import { type TestApi, testApi } from './test-api';

const ANNA = 'reviewer:anna';

/** Reads a material again by another model, which saw another name. */
const readAgain = async (test: TestApi, filing: string, id: string): Promise<void> => {
  const material = await test.store.materials.get(filing, id);
  if (material === null) throw new Error('no material');
  const { reading } = exampleDocument(0, { ...FRONT, fields: { ...FRONT.fields, name: '林样列', sex: 'male' } });
  const readings = [{ ...reading, reader: { name: 'example', version: '2' } }];
  await test.derived.put(
    readingsKey(material.uploadKey),
    new TextEncoder().encode(JSON.stringify({ version: 1, readings })),
    'application/json',
  );
  const act = { at: test.ports.clock.now(), by: { role: 'system', id: 'record-reading' } } as const;
  await test.store.materials.change(filing, id, (now) => ({ ...now, reader: 'example@2', changedAt: act.at }), act);
  await refreshVerdict(filing, test.ports);
};

const readTwice = async () => {
  const test = testApi();
  const filing = await draft(test);
  const front = await readMaterial(test, filing, FRONT);
  await readMaterial(test, filing, BACK);
  test.turn(5);
  await readAgain(test, filing, front);
  const task = await openTask(test, filing);
  const params = { id: task };
  const { items } = await answer(test, 'listReadingRuns', { as: ANNA, params });
  return { test, filing, params, items };
};

describe('the runs of the reading', () => {
  it('are told with when, why and by which model', async () => {
    const { items } = await readTwice();
    expect(items.map(({ because }) => because)).toEqual([['first'], ['upload'], ['upload'], ['model']]);
    expect(items.at(-1)).toMatchObject({ at: '2026-11-23T02:05:00.000Z', readers: ['example@2', 'example@1'], by: { role: 'system' } });
  });

  it('are compared: what was read otherwise, with its personal values masked', async () => {
    const { test, params, items } = await readTwice();
    const [before, after] = items.slice(-2);
    const query = { before: String(before?.id), after: String(after?.id) };
    const found = await answer(test, 'compareReadingRuns', { as: ANNA, params, query });
    expect(found.readings.map(({ field, before: was, after: is }) => [field, was?.value, is?.value])).toEqual([
      ['name', '林**', '林**'],
      ['sex', 'female', 'male'],
    ]);
    expect(found.findings.some(({ is }) => is === 'new')).toBe(true);
    expect(JSON.stringify(found)).not.toMatch(/林样|44030519/);
  });

  it('show a masked value where it is asked for, and the audit trail knows', async () => {
    const { test, filing, params, items } = await readTwice();
    const [before, after] = items.slice(-2);
    const query = { before: String(before?.id), after: String(after?.id) };
    const { readings } = await answer(test, 'compareReadingRuns', { as: ANNA, params, query });
    const places = readings.flatMap((one) => [one.before?.place ?? [], one.after?.place ?? []].flat());
    expect(places).toHaveLength(2);
    const { values } = await answer(test, 'revealValues', {
      as: ANNA,
      params,
      body: { places: [...places, 'entered.order.subject.name'] },
    });
    expect(places.map((place) => values[place])).toEqual(['林样例', '林样列']);
    const { items: trail } = await answer(test, 'readAudit', { as: ANNA, params: { id: filing } });
    expect(trail.at(-1)).toMatchObject({ event: 'values-revealed', facts: { places: expect.stringContaining(places[0] ?? '') } });
  });

  it.each([
    ['a run that is none', 'runs.999.documents.0.fields.name.value'],
    ['a value that is not masked', 'runs.LAST.documents.0.fields.sex.value'],
    ['a place that is none', 'runs.1.documents.0.fields.name'],
  ])('show nothing of %s', async (_, place) => {
    const { test, params, items } = await readTwice();
    const places = [place.replace('LAST', String(items.at(-1)?.id))];
    expect(refusal(await test.call('revealValues', { as: ANNA, params, body: { places } }))).toEqual([400, 'not-masked-here']);
  });

  it('are not compared where one of them is none', async () => {
    const { test, params, items } = await readTwice();
    const query = { before: String(items[0]?.id), after: '999' };
    expect(refusal(await test.call('compareReadingRuns', { as: ANNA, params, query }))).toEqual([404, 'run-not-found']);
  });
});
