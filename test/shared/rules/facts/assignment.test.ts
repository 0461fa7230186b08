import { describe, expect, it } from 'vitest';
import type { MaterialOwner } from '#shared/filing/filing';
import { unitFiling } from '#shared/rules/example-filing';
import { assignPapers } from '#shared/rules/facts/assignment';
import type { Holder } from '#shared/rules/facts/holders';
import type { Paper } from '#shared/rules/facts/papers';
import { paper } from './paper-of';

const LIN = '44030519920229992X';
const HAN = '440305198303039911';

const back = (material: number, of?: MaterialOwner): Paper =>
  paper(material, { validUntil: '2030-12-31' }, { kind: 'resident-id-back', of, document: material });

const person = (name: string, number: string, changes: Partial<Holder> = {}): Holder => ({
  name,
  number,
  identity: 'mainland-resident',
  certificates: [{ kind: 'resident-id', number }],
  addresses: [],
  isSubject: false,
  isSubjectManager: false,
  websites: [],
  ...changes,
});

const manager = person('林样例', LIN, { isSubjectManager: true });
const webmaster = person('王小明', HAN, { websites: [0] });
const both = [manager, webmaster];
const { order } = unitFiling();

const ownersOf = (papers: readonly Paper[], holders: readonly Holder[] = both) => {
  const owners = assignPapers(papers, holders, order);
  return papers.map((one) => (owners.has(one) ? owners.get(one)?.name : null));
};

/** Whose the card is, whoever comes first; null where only the order of the persons says it. */
const ownerOf = (fields: Readonly<Record<string, string>>, among: readonly Holder[] = both) => {
  const [inOrder, reversed] = [among, among.toReversed()].map((holders) => ownersOf([paper(0, fields)], holders)[0]);
  return inOrder === reversed ? inOrder : null;
};

describe('a card is the card of the person', () => {
  it('whose number it shows, and of the person whose name it shows', () => {
    expect([ownerOf({ number: HAN }), ownerOf({ number: LIN })]).toEqual(['王小明', '林样例']);
    expect([ownerOf({ name: '王小明' }), ownerOf({ name: '林样例' })]).toEqual(['王小明', '林样例']);
  });
  it('whose number it shows rather than whose name it shows', () => {
    expect(ownerOf({ number: HAN, name: '林样例' })).toBe('王小明');
    expect(ownerOf({ number: LIN, name: '王小明' })).toBe('林样例');
  });
  it('whose number was read with up to three characters changed', () => {
    expect(ownerOf({ number: HAN.replace(/911$/, 'ABC') })).toBe('王小明');
    expect(ownerOf({ number: HAN.replace(/9911$/, 'ABCD') })).toBeNull();
    expect(ownerOf({ number: HAN.slice(3) })).toBe('王小明');
    expect(ownerOf({ number: HAN.slice(4) })).toBeNull();
    expect(ownerOf({ number: `${HAN}ABC` })).toBe('王小明');
    expect(ownerOf({ number: `${HAN}ABCD` })).toBeNull();
  });
  it('whose name was read with one character changed', () => {
    expect(ownerOf({ name: '王小朋' })).toBe('王小明');
    expect(ownerOf({ name: '王少朋' })).toBeNull();
  });
  it('for whom name and number nearly speak, before one for whom the name alone does', () => {
    const fields = { number: HAN.replace(/911$/, 'ABC'), name: '王小朋' };
    expect(ownerOf(fields, [webmaster, person('王小朋', LIN)])).toBe('王小明');
  });
  it('for whom most speaks, though it is not the number', () => {
    const fields = { number: HAN, name: '林样例' };
    expect(ownerOf(fields, [webmaster, person('林样例', HAN.replace(/911$/, 'ABC'))])).toBe('林样例');
    expect(ownerOf({ number: HAN, name: '王小朋' }, [webmaster, person('王小朋', HAN.replace(/911$/, 'ABC'))])).toBe('王小明');
  });
  it('whose name it shows exactly, before one whose name is nearly the same', () => {
    expect(ownerOf({ name: '王小明' }, [webmaster, person('王小朋', LIN)])).toBe('王小明');
    expect(ownerOf({ number: HAN }, [webmaster, person('周样例', HAN.replace(/911$/, 'ABC'))])).toBe('王小明');
  });
  it('that it is declared to be of, whatever it shows', () => {
    expect(ownersOf([paper(0, { name: '王小明' }, { of: 'subject-manager' })])).toEqual(['林样例']);
    expect(ownersOf([paper(0, { name: '林样例' }, { of: { website: 0 } })])).toEqual(['王小明']);
    expect(ownersOf([paper(0, { name: '林样例' }, { of: { website: 1 } })])).toEqual([null]);
  });
});

describe('a card that speaks for nobody', () => {
  it('goes to the first who has none, and to the first of all when everyone has one', () => {
    const strange = (material: number) => paper(material, { name: '欧阳某某' });
    expect(ownersOf([strange(0)])).toEqual(['林样例']);
    expect(ownersOf([strange(0), paper(1, { name: '林样例' })])).toEqual(['王小明', '林样例']);
    expect(ownersOf([strange(0), strange(1), strange(2)])).toEqual(['林样例', '王小明', '林样例']);
  });
  it('is shared out by what it shows, and after one that is said to be someone’s', () => {
    const [one, other] = [paper(0, { name: '欧阳某某' }), paper(1, { name: '司徒某某' })];
    expect(ownersOf([one, other])).toEqual(ownersOf([other, one]).toReversed());
    const said = paper(0, { name: '诸葛某某' }, { of: 'subject-manager' });
    for (const papers of [
      [one, said],
      [said, one],
    ])
      expect(new Set(ownersOf(papers)).size).toBe(2);
    expect(ownersOf([one, said])).toEqual(['王小明', '林样例']);
  });
  it('may show a number only', () => {
    expect(ownersOf([paper(0, { number: '1' }), paper(1, { number: LIN })])).toEqual(['王小明', '林样例']);
  });
});

describe('papers of nobody', () => {
  it('are those that cannot be used, and those that do not show who a person is', () => {
    expect(ownersOf([paper(0, { name: '林样例' }, { usable: false }), { ...back(1), usable: false }])).toEqual([null, null]);
    expect(ownersOf([paper(0, { name: '林样例' }, { kind: 'business-licence' }), { ...back(1), kind: 'domain-certificate' }])).toEqual([
      null,
      null,
    ]);
  });
});

describe('a side without name and number', () => {
  const front = (material: number, name: string, changes: Partial<Paper> = {}) => paper(material, { name }, changes);
  it('follows the front on the same material', () => {
    expect(ownersOf([front(0, '林样例'), front(1, '王小明'), back(1)])[2]).toBe('王小明');
    expect(ownersOf([front(0, '王小明'), back(0), front(1, '林样例')])[1]).toBe('王小明');
  });
  it('leaves each of two fronts on one material with its own person', () => {
    expect(ownersOf([front(0, '林样例'), front(0, '王小明'), back(0)])).toEqual(['林样例', '王小明', '王小明']);
  });
  it('follows the nearest front before it', () => {
    expect(ownersOf([front(0, '林样例'), front(1, '王小明'), back(2), front(3, '林样例')])[2]).toBe('王小明');
  });
  it('follows the first front where none is before it', () => {
    expect(ownersOf([back(0), front(1, '王小明'), front(2, '林样例')])[0]).toBe('王小明');
  });
  it('follows only a front of those whom it may be of', () => {
    expect(ownersOf([front(0, '林样例'), front(1, '王小明'), back(2, 'subject-manager')])[2]).toBe('林样例');
    expect(ownersOf([front(0, '林样例'), back(1, { website: 0 })])[1]).toBe('王小明');
  });
  it('is of the one person who entered its last day, before it follows a front on another material', () => {
    const until = (holder: Holder, validUntil: string) => ({
      ...holder,
      certificates: holder.certificates.map((one) => ({ ...one, validUntil })),
    });
    const papers = [front(0, '林样例'), back(1), front(2, '王小明')];
    expect(ownersOf(papers, [until(manager, '2031-01-01'), until(webmaster, '2030-12-31')])[1]).toBe('王小明');
    expect(ownersOf(papers, [until(manager, '2030-12-31'), until(webmaster, '2030-12-31')])[1]).toBe('林样例');
    expect(ownersOf([front(1, '林样例'), back(1)], [until(manager, '2031-01-01'), until(webmaster, '2030-12-31')])[1]).toBe('林样例');
  });
  it('that was read elsewhere follows nothing, for its place says nothing', () => {
    const elsewhere = { ...back(2), document: null };
    expect(ownersOf([front(0, '林样例'), front(1, '王小明'), elsewhere])[2]).toBe('林样例');
    expect(ownersOf([front(0, '王小明'), front(2, '林样例'), { ...back(0), document: null }])[2]).toBe('王小明');
  });
  it('goes to the first person where there is no front at all', () => {
    expect(ownersOf([back(0), back(1)])).toEqual(['林样例', '林样例']);
    expect(ownersOf([back(0, { website: 1 })])).toEqual([null]);
  });
});
