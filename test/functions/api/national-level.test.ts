import { describe, expect, it } from 'vitest';
import { unitFiling } from '#shared/rules/example-filing';
import { APPLICANT, answer, refusal } from './steps';
import { type TestApi, testApi } from './test-api';

const REVIEWER = 'reviewer:r';

const bodyOf = (name: string) => {
  const { version, access, order } = unitFiling({ subject: { name }, websiteName: '中国样例门户' });
  return { version, access: { kind: access.kind }, order };
};

const draftOf = async (test: TestApi): Promise<string> =>
  (await answer(test, 'createFiling', { as: APPLICANT, body: bodyOf('样例国家湿地研究中心') })).id;

const isFound = async (test: TestApi, id: string): Promise<boolean> => {
  const { verdict } = await answer(test, 'readFiling', { as: APPLICANT, params: { id } });
  return verdict?.findings.some(({ code }) => code === 'name-has-national-word') ?? false;
};

const say = (test: TestApi, id: string, nationalLevel: boolean) =>
  answer(test, 'setNationalLevel', { as: REVIEWER, params: { id }, body: { nationalLevel } });

describe('a unit of national level', () => {
  it('is one when a person says so, and until a person says otherwise; the verdict follows, the state does not', async () => {
    const test = testApi();
    const id = await draftOf(test);
    expect(await isFound(test, id)).toBe(true);
    expect(await say(test, id, true)).toEqual({ id, state: 'draft' });
    expect(await isFound(test, id)).toBe(false);
    expect((await answer(test, 'readFiling', { as: REVIEWER, params: { id } })).facts?.nationalLevel).toBe(true);
    await say(test, id, false);
    expect(await isFound(test, id)).toBe(true);
    const said = (await test.store.audit.of(id)).filter(({ event }) => event === 'national-level-set');
    expect(said.map(({ actor, facts }) => [actor.id, facts.nationalLevel])).toEqual([
      ['r', true],
      ['r', false],
    ]);
  });

  it('is the one that somebody looked at, and no other that is entered afterwards', async () => {
    const test = testApi();
    const id = await draftOf(test);
    await say(test, id, true);
    await answer(test, 'enterFiling', { as: APPLICANT, params: { id }, body: bodyOf('样例科技有限公司') });
    expect(await isFound(test, id)).toBe(true);
    await answer(test, 'enterFiling', { as: APPLICANT, params: { id }, body: bodyOf('样例国家湿地研究中心') });
    expect(await isFound(test, id)).toBe(false);
  });

  it('is nothing to decide any more when the filing is over', async () => {
    const test = testApi();
    const id = await draftOf(test);
    await answer(test, 'submitFiling', { as: APPLICANT, params: { id } });
    await answer(test, 'withdrawFiling', { as: APPLICANT, params: { id } });
    const late = await test.call('setNationalLevel', { as: REVIEWER, params: { id }, body: { nationalLevel: true } });
    expect(refusal(late)).toEqual([409, 'not-in-this-state']);
    const none = await test.call('setNationalLevel', { as: REVIEWER, params: { id: 'none' }, body: { nationalLevel: true } });
    expect(refusal(none)).toEqual([404, 'filing-not-found']);
  });
});
