import { describe, expect, it } from 'vitest';
import { exampleDocument } from '#shared/rules/example-document';
import { personFiling, unitFiling } from '#shared/rules/example-filing';
import { codesOf, findingsOf } from '#test/shared/rules/codes-of';

const NUMBER = '44030519920229992X';
const abouts = (...cards: Readonly<Record<string, string>>[]) => aboutsOf(cards.map((fields) => ['resident-id-front', fields]));
const aboutsOf = (cards: readonly (readonly [Parameters<typeof exampleDocument>[1]['kind'], Readonly<Record<string, string>>])[]) =>
  findingsOf(
    'Q6',
    personFiling({ materials: cards.map((_, index) => ({ kind: 'resident-id', file: `${index}.jpg`, of: 'subject' })) }),
    cards.map(([kind, fields], index) => exampleDocument(index, { kind, fields })),
  )?.map(({ about }) => about);

describe('a card', () => {
  it('agrees with its number in birthday and sex', () => {
    expect(abouts({ number: NUMBER, birthDate: '1992-02-29', sex: 'female' })).toEqual([]);
    expect(abouts({ number: NUMBER, birthDate: '1992-02-28', sex: 'male' })).toEqual([
      'resident-id-front.birthDate',
      'resident-id-front.sex',
    ]);
    expect(abouts({ number: NUMBER, sex: 'male' })).toEqual(['resident-id-front.sex']);
    expect(abouts({ number: NUMBER })).toEqual([]);
  });
  it('whose number was not read, or says no birthday, contradicts nothing', () => {
    expect(abouts({ name: '林样例', birthDate: '1992-02-28', sex: 'male' })).toEqual([]);
    expect(abouts({ number: 'E12345678', birthDate: '1992-02-28', sex: 'male' })).toEqual([]);
  });
});

describe('two papers of one person', () => {
  it('agree in name, sex, birthday and number', () => {
    const one = { name: '林样例', birthDate: '1992-02-29', sex: 'female' };
    expect(abouts(one, { ...one, name: '林 样例' })).toEqual([]);
    for (const [field, other] of Object.entries({ name: '林样列', birthDate: '1992-02-28', sex: 'male' }))
      expect(abouts(one, { ...one, [field]: other })).toEqual([`resident-id-front.${field}`]);
    expect(abouts({ name: '林样例', number: NUMBER }, { name: '林样例', number: '440305199202299938' })).toEqual([
      'resident-id-front.number',
    ]);
  });
  it('are compared in what stands on both', () => {
    expect(abouts({ name: '林样例', sex: 'female' }, { name: '林样例', birthDate: '1992-02-29' })).toEqual([]);
    expect(abouts({ name: '林样例', birthDate: '1992-02-29' }, { name: '林样例' })).toEqual([]);
  });
  it('of two kinds may show the name in another script and another number', () => {
    const card = ['resident-id-front', { name: '林样例', number: NUMBER }] as const;
    expect(aboutsOf([card, ['passport', { name: 'LIN YANGLI', number: 'E12345678' }]])).toEqual([]);
    expect(
      aboutsOf([card, ['passport', { name: 'LIN YANGLI', sex: 'male' }], ['passport', { name: 'LIN YANGLI', sex: 'female' }]]),
    ).toEqual(['passport.sex']);
    expect(
      aboutsOf([
        ['resident-id', { name: '林样例' }],
        ['resident-id-front', { name: '林样列' }],
      ]),
    ).toEqual(['resident-id-front.name']);
  });
  it('are not compared with another person’s', () => {
    const filing = unitFiling({
      manager: { name: '周样例', certificate: { kind: 'resident-id', number: '440305198303039911' } },
      materials: [
        { kind: 'resident-id', file: 'a', of: 'subject-manager' },
        { kind: 'resident-id', file: 'b', of: { website: 0 } },
      ],
    });
    const card = (material: number, name: string, sex: string) =>
      exampleDocument(material, { kind: 'resident-id-front', fields: { name, sex } });
    expect(codesOf('Q6', filing, [card(0, '林样例', 'female'), card(1, '周样例', 'male')])).toEqual([]);
  });
});

describe('two persons', () => {
  it('have two numbers', () => {
    const filing = unitFiling({ manager: { name: '周样例' } });
    expect(findingsOf('Q6', filing)).toMatchObject([{ level: 'review', code: 'identity-inconsistent', about: '周样例' }]);
    expect(findingsOf('Q6', unitFiling())).toBeNull();
  });
});

describe('one name under two numbers', () => {
  const number = { certificate: { kind: 'resident-id' as const, number: '440305198303039911' } };
  it('is doubted in a person’s filing, whatever the form of the name', () => {
    for (const name of ['林样例', '林 样例'])
      expect(findingsOf('Q6', personFiling({ manager: { ...number, name } }))).toMatchObject([{ level: 'review', about: name }]);
    expect(findingsOf('Q6', personFiling({ manager: { ...number, name: '韩样例' } }))).toBeNull();
  });
  it('is no further doubt where one of the numbers is wrong in itself', () => {
    const wrong = { certificate: { kind: 'resident-id' as const, number: '440305199202299921' } };
    expect(findingsOf('Q6', personFiling({ manager: wrong }))).toBeNull();
    expect(findingsOf('Q6', personFiling({ subject: wrong }))).toBeNull();
  });
  it('is two managers of a unit', () => {
    expect(findingsOf('Q6', unitFiling({ manager: number }))).toBeNull();
  });
});
