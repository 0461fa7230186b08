import { describe, expect, it } from 'vitest';
import type { MaterialKind } from '#shared/filing/codes';
import type { MaterialOwner } from '#shared/filing/filing';
import { otherManager, personFiling, unitFiling } from '#shared/rules/example-filing';
import { assignPapers } from '#shared/rules/facts/assignment';
import { type Holder, holdersOf } from '#shared/rules/facts/holders';
import type { Paper } from '#shared/rules/facts/papers';

const LIN = '44030519920229992X';
const HAN = '440305198303039911';

const paper = (material: number, fields: Readonly<Record<string, string>>, changes: Partial<Paper> = {}): Paper => ({
  material,
  document: null,
  declared: 'resident-id',
  of: undefined,
  kind: 'resident-id-front',
  kindConfidence: 1,
  opened: true,
  usable: true,
  problems: [],
  fields: Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, { value, confidence: 1, trusted: true, reason: 'read-elsewhere' as const }]),
  ),
  lost: [],
  ...changes,
});

const back = (material: number, of?: MaterialOwner): Paper => paper(material, { validUntil: '2030-12-31' }, { kind: 'resident-id-back', of });

/** 林样例 is the subject's manager, 韩样例 the website's. */
const { order } = unitFiling({ manager: otherManager });
const ownersOf = (papers: readonly Paper[], holders: readonly Holder[] = holdersOf(order)) => {
  const owners = assignPapers(papers, holders, order);
  return papers.map((one) => owners.get(one)?.name);
};

/** Whose the card is when whoever comes first in the order is the other one. */
const ownerOf = (fields: Readonly<Record<string, string>>, among: readonly Holder[] = holdersOf(order)) => {
  const [inOrder] = ownersOf([paper(0, fields)], among);
  const [reversed] = ownersOf([paper(0, fields)], [...among].reverse());
  return inOrder === reversed ? inOrder : 'whoever comes first';
};

describe('a card is the card of the person', () => {
  it('whose number it shows, and of the person whose name it shows', () => {
    expect([ownerOf({ number: HAN }), ownerOf({ number: LIN })]).toEqual(['韩样例', '林样例']);
    expect([ownerOf({ name: '韩样例' }), ownerOf({ name: '林样例' })]).toEqual(['韩样例', '林样例']);
  });
  it('whose number it shows rather than whose name, whatever was read of the rest', () => {
    expect(ownerOf({ number: HAN, name: '林样例' })).toBe('韩样例');
    expect(ownerOf({ number: LIN, name: '韩样例' })).toBe('林样例');
  });
  it('whose number was read with up to three characters changed', () => {
    expect(ownerOf({ number: '440305198303039' })).toBe('韩样例');
    expect(ownerOf({ number: '44030519830303' })).toBe('whoever comes first');
    expect(ownerOf({ number: '44030519830303992X' })).toBe('韩样例');
    expect(ownerOf({ number: '44030519830309992X' })).toBe('whoever comes first');
  });
  it('whose name was read with one character changed', () => {
    const [lin, han] = holdersOf(order);
    const named = (name: string, holder = han) => (holder === undefined ? [] : [{ ...holder, name }]);
    const among = [...named('欧阳样例'), ...named('王小明', lin)];
    expect(ownerOf({ name: '欧旧样例' }, among)).toBe('欧阳样例');
    expect(ownerOf({ name: '殴旧样例' }, among)).toBe('whoever comes first');
  });
  it('for whom name and number nearly speak, before one for whom only the name does', () => {
    const [lin, han] = holdersOf(order);
    const among = [lin, han].flatMap((holder, index) => (holder === undefined ? [] : [{ ...holder, name: ['周文', '周武'][index] ?? '' }]));
    expect(ownerOf({ number: `${HAN.slice(0, 17)}0`, name: '周文' }, among)).toBe('周武');
    expect(ownerOf({ number: `${HAN.slice(0, 17)}0`, name: '郑文' }, among)).toBe('韩样例'.length === 0 ? '' : 'unreachable');
  });
});
