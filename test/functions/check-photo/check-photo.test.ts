import { describe, expect, it } from 'vitest';
import { checkPhoto } from '#functions/check-photo/check-photo';
import { type InWorkflow, inWorkflow, made } from '#test/functions/workflow/in-workflow';

const usable = { kind: 'curtain-photo', fields: {} } as const;
const unusable = { ...usable, quality: { usable: false, problems: ['blurred' as const] } };

const awaiting = async (): Promise<{
  readonly test: InWorkflow;
  readonly owned: { readonly filing: string; readonly generation: number };
}> => {
  const test = await inWorkflow();
  await test.papers();
  return { test, owned: await test.awaitingPhoto() };
};

describe('the check of curtain photos', () => {
  it('tells the applicant once that a photo is wanted, and goes on waiting', async () => {
    const { test, owned } = await awaiting();
    for (let times = 0; times < 3; times += 1)
      expect(await checkPhoto(owned, test.ports)).toMatchObject({ state: 'awaiting-photo', owned: true });
    expect(await test.told()).toEqual(['photo-wanted']);
  });

  it('goes to the photo’s review with a photo that can be used', async () => {
    const { test, owned } = await awaiting();
    await test.read('curtain-photo', usable);
    expect(await checkPhoto(owned, test.ports)).toMatchObject({ state: 'photo-review' });
    expect(await test.tasks()).toMatchObject([{ queue: 'photo-review', reason: 'curtain-photo' }]);
  });

  it('says at once what is wrong with one that cannot, once for each photo', async () => {
    const { test, owned } = await awaiting();
    const bad = await test.read('curtain-photo', unusable);
    await checkPhoto(owned, test.ports);
    expect(await checkPhoto(owned, test.ports)).toMatchObject({ state: 'awaiting-photo' });
    expect([(await test.head()).returned, await test.told()]).toEqual([
      [{ item: `material:${bad}`, code: 'photo-not-accepted' }],
      ['photo-refused'],
    ]);
    await test.store.materials.change('F1', bad, (now) => ({ ...now, state: 'removed' }), test.applicant());
    await test.read('curtain-photo', usable);
    expect(await checkPhoto(owned, test.ports)).toMatchObject({ state: 'photo-review' });
    expect((await test.head()).returned).toEqual([]);
  });

  it('refuses a file that could not be opened, and one that shows something else', async () => {
    const { test, owned } = await awaiting();
    await test.material('curtain-photo', 'refused');
    await test.read('curtain-photo', { kind: 'business-licence', fields: {} });
    await checkPhoto(owned, test.ports);
    expect((await test.head()).returned.map(({ code }) => code)).toEqual(['picture-unclear', 'photo-not-accepted']);
  });

  it('waits for one that has arrived and is not read', async () => {
    const { test, owned } = await awaiting();
    const late = await test.material('curtain-photo', 'announced');
    expect(await checkPhoto(owned, test.ports)).toMatchObject({ state: 'awaiting-photo' });
    test.arrived.add(`F1/${late}/u1`);
    await expect(checkPhoto(owned, test.ports)).rejects.toMatchObject({ name: 'ReadingsPending' });
  });

  it('does nothing for a run that another has superseded, or where the filing has moved on', async () => {
    const { test, owned } = await awaiting();
    await test.read('curtain-photo', usable);
    expect(await checkPhoto({ ...owned, generation: 0 }, test.ports)).toMatchObject({ state: 'awaiting-photo', owned: false });
    made(await test.store.filings.transition({ ...test.applicant(), filing: 'F1', event: 'withdraw' }));
    expect(await checkPhoto(owned, test.ports)).toMatchObject({ state: 'withdrawn' });
    expect(await test.told()).toEqual([]);
  });
});
