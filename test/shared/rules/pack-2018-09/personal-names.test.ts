import { describe, expect, it } from 'vitest';
import { otherManager, personFiling, unitFiling } from '#shared/rules/example-filing';
import { codesOf } from '#test/shared/rules/codes-of';

describe('a personal website’s name', () => {
  const named = (websiteName: string, subject = '林样例') => codesOf('R86', personFiling({ websiteName, subject: { name: subject } }));
  it('may not be the owner’s, and is warned of within another', () => {
    expect([named('林样例'), named('林 样例'), named('林样例的手记')]).toEqual([
      ['block name-is-person-name'],
      ['block name-is-person-name'],
      ['warn name-contains-own-name'],
    ]);
    expect(named('韩手记与随笔')).toEqual([]);
  });
  it('may have a name of one character within it, or be that', () => {
    const single = (websiteName: string) => codesOf('R86', personFiling({ websiteName, subject: { name: '林' }, manager: { name: '林' } }));
    expect([single('林'), single('林下手记'), single('云岚手记')]).toEqual([[], [], []]);
    const double = (websiteName: string) =>
      codesOf('R86', personFiling({ websiteName, subject: { name: '林样' }, manager: { name: '林样' } }));
    expect([double('林样'), double('林样手记'), double('云岚手记')]).toEqual([
      ['block name-is-person-name'],
      ['warn name-contains-own-name'],
      [],
    ]);
  });
  it('with the name of another person of the filing goes to a person', () => {
    const of = (order: object) => codesOf('R86', personFiling({ websiteName: '周样例手记', order }));
    expect([of({ legalRepresentative: '周样例' }), of({})]).toEqual([['review name-contains-a-person-name'], []]);
    expect(codesOf('R86', personFiling({ websiteName: '韩样例手记', manager: otherManager }))).toEqual([
      'review name-contains-a-person-name',
    ]);
  });
  it('is no concern of a unit or of steps', () => {
    expect(codesOf('R86', unitFiling({ websiteName: '林样例' }))).toBeNull();
    expect(codesOf('R86', personFiling({ websiteName: '林样例', order: { action: 'steps' } }))).toBeNull();
    expect([
      codesOf('R89', unitFiling()),
      codesOf('R89', personFiling({ order: { action: 'steps' } })),
      codesOf('R89', personFiling()),
    ]).toEqual([null, null, []]);
  });
});
