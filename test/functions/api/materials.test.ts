import { describe, expect, it, vi } from 'vitest';
import { MaterialRecord } from '#functions/records/material-record';
import { MOST_MATERIALS, MOST_UPLOAD_BYTES } from '#shared/api/material';
import { APPLICANT, answer, draft, inReview, openTask, photoOf, problem, refusal } from './steps';
import { type TestApi, testApi } from './test-api';

const announced = (test: TestApi, id: string, body: object) => answer(test, 'announceMaterial', { as: APPLICANT, params: { id }, body });
const kept = async (test: TestApi, id: string) =>
  (await answer(test, 'readFiling', { as: APPLICANT, params: { id } })).materials.map((material) => material.id);

describe('announcing a material', () => {
  it('gives a form for its file: one generated key, its type, its size at most', async () => {
    const test = testApi();
    const id = await draft(test);
    const got = await test.call('announceMaterial', { as: APPLICANT, params: { id }, body: photoOf('../林样例 身份证.jpg') });
    expect(got.status).toBe(201);
    const { id: material, upload } = await announced(test, id, { ...photoOf(), of: 'legal-representative' });
    expect(upload.fields).toMatchObject({ contentType: 'image/jpeg', mostBytes: '1000' });
    expect(upload.fields.key).toMatch(new RegExp(`^${id}/${material}/id\\d+$`));
    expect(JSON.stringify(got.body)).not.toContain('林样例');
  });

  it('shows what was announced, of which nothing counts yet', async () => {
    const test = testApi();
    const id = await draft(test);
    const { id: material } = await announced(test, id, photoOf('卡片.jpg'));
    const filing = await answer(test, 'readFiling', { as: APPLICANT, params: { id } });
    expect(filing.materials).toMatchObject([
      { id: material, kind: 'resident-id-front', fileName: '卡片.jpg', state: 'announced', documents: [] },
    ]);
    expect(filing.verdict?.missingMaterials).toContain('resident-id');
  });

  it.each([
    ['a type that is no picture', { contentType: 'text/html' }, 'content-type-not-accepted'],
    ['more than a file may be', { size: MOST_UPLOAD_BYTES + 1 }, 'file-too-large'],
    ['nothing', { size: 0 }, 'invalid-body'],
    ['a kind that is none', { kind: 'selfie' }, 'invalid-body'],
  ])('is refused for %s', async (_, change, code) => {
    const test = testApi();
    const id = await draft(test);
    const got = await test.call('announceMaterial', { as: APPLICANT, params: { id }, body: { ...photoOf(), ...change } });
    expect(refusal(got)).toEqual([400, code]);
  });

  it('is refused where there are too many', async () => {
    const test = testApi();
    const id = await draft(test);
    await announced(test, id, photoOf());
    const [one] = await test.store.materials.of(id);
    const many = Array.from({ length: MOST_MATERIALS }, (_, index) => ({ ...one, id: `m${index}` }));
    vi.spyOn(test.store.materials, 'of').mockResolvedValue(MaterialRecord.array().parse(many));
    const got = await test.call('announceMaterial', { as: APPLICANT, params: { id }, body: photoOf() });
    expect(problem(got)).toMatchObject({ status: 409, code: 'too-many-materials', most: MOST_MATERIALS });
  });

  it('is possible while it is the applicant’s turn, for the curtain photo when that is awaited', async () => {
    const test = testApi();
    const { filing, task } = await inReview(test);
    const sent = (body: object) => test.call('announceMaterial', { as: APPLICANT, params: { id: filing }, body });
    expect(problem(await sent(photoOf()))).toMatchObject({ code: 'not-in-this-state', state: 'first-review' });
    await answer(test, 'decideTask', { as: 'reviewer', params: { id: task }, body: { version: 1, outcome: 'approve' } });
    expect(problem(await sent(photoOf()))).toMatchObject({ code: 'not-in-this-state', state: 'awaiting-photo' });
    expect((await sent({ ...photoOf(), kind: 'curtain-photo' })).status).toBe(201);
  });
});

describe('a material of the same kind and owner', () => {
  it('takes the place of the one before in a draft', async () => {
    const test = testApi();
    const id = await draft(test);
    await announced(test, id, photoOf());
    const { id: second } = await announced(test, id, photoOf());
    expect(await kept(test, id)).toEqual([second]);
  });

  it('stands beside the others where there may be several, or nobody says whose it is', async () => {
    const test = testApi();
    const id = await draft(test);
    const { of: _, ...nobodys } = photoOf();
    const approval = { ...photoOf(), kind: 'pre-approval', of: { website: 0 } };
    for (const body of [nobodys, nobodys, approval, approval, { ...approval, of: { website: 1 } }]) await announced(test, id, body);
    expect(await kept(test, id)).toHaveLength(5);
  });

  it('takes the place of what was returned, and of nothing that was accepted', async () => {
    const test = testApi();
    const id = await draft(test);
    const { of: _, ...nobodys } = photoOf();
    const { id: returned } = await announced(test, id, nobodys);
    const { id: accepted } = await announced(test, id, { ...photoOf(), of: 'subject' });
    await answer(test, 'submitFiling', { as: APPLICANT, params: { id } });
    const by = { role: 'system', id: 'workflow' } as const;
    await test.store.filings.transition({ filing: id, at: test.ports.clock.now(), by, event: 'check-passed' });
    const task = await openTask(test, id);
    const items = [{ item: `material:${returned}`, code: 'picture-unclear' }];
    await answer(test, 'decideTask', { as: 'reviewer', params: { id: task }, body: { version: 1, outcome: 'return', items } });
    const { id: better } = await announced(test, id, nobodys);
    const { id: unasked } = await announced(test, id, { ...photoOf(), of: 'subject' });
    expect(await kept(test, id)).toEqual([accepted, better, unasked]);
    const removed = await test.call('removeMaterial', { as: APPLICANT, params: { id, material: accepted } });
    expect(problem(removed)).toMatchObject({ status: 409, code: 'not-reopened', places: [`material:${returned}`] });
  });
});

describe('taking a material out', () => {
  it('is possible in a draft, once', async () => {
    const test = testApi();
    const id = await draft(test);
    const { id: material } = await announced(test, id, photoOf());
    const removed = () => test.call('removeMaterial', { as: APPLICANT, params: { id, material } });
    expect((await removed()).body).toEqual({ id, state: 'draft' });
    expect(await kept(test, id)).toEqual([]);
    expect(refusal(await removed())).toEqual([404, 'material-not-found']);
  });
});
