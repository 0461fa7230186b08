import { describe, expect, it } from 'vitest';
import type { CertificateKind } from '#shared/filing/codes';
import { otherManager, personFiling, unitFiling } from '#shared/rules/example-filing';
import { holdersOf, serves } from '#shared/rules/facts/holders';

describe('a person of an order', () => {
  it.each<[CertificateKind, string | null]>([
    ['resident-id', 'mainland-resident'],
    ['home-return-permit', 'hong-kong-macau-resident'],
    ['taiwan-permit', 'taiwan-resident'],
    ['passport', 'foreigner'],
    ['other', null],
  ])('who names a %s but no identity is a %s', (kind, identity) => {
    const { order } = personFiling({ manager: otherManager, subject: { certificate: { kind, number: 'X1' } } });
    const { identity: _, ...subject } = order.subject;
    expect(holdersOf({ ...order, subject })[0]).toMatchObject({ name: '林样例', identity, isSubject: true });
  });
  it('is what was said, whatever the certificate', () => {
    const { order } = personFiling({ subject: { identity: 'foreigner' } });
    expect(holdersOf(order)).toMatchObject([{ identity: 'foreigner', isSubject: true, isSubjectManager: false, websites: [0] }]);
  });
  it('collects roles, certificates and addresses', () => {
    const { order } = unitFiling({ manager: { address: '样例路1号' } });
    const [first] = order.websites;
    const websites = first === undefined ? [] : [first, { ...first, manager: { ...first.manager, address: '样例路2号' } }, first];
    const [lin, ...rest] = holdersOf({ ...order, websites });
    expect(rest).toEqual([]);
    expect(lin).toMatchObject({
      isSubject: false,
      isSubjectManager: true,
      websites: [0, 1, 2],
      addresses: ['样例路1号', '样例路2号'],
      number: '44030519920229992X',
    });
    expect(lin?.certificates).toHaveLength(4);
    const han = holdersOf(unitFiling({ manager: otherManager }).order)[1];
    expect(han).toMatchObject({ name: '韩样例', isSubject: false, isSubjectManager: false, addresses: [] });
  });
  it('of a person’s filing is served by what is the subject’s manager’s, too', () => {
    const { order } = personFiling({ manager: otherManager });
    expect(holdersOf(order).map((holder) => serves('subject-manager', holder, order))).toEqual([true, false]);
  });
  it('is not the legal representative where none was named', () => {
    const { legalRepresentative, ...order } = unitFiling().order;
    expect(holdersOf(order).map((holder) => serves('legal-representative', holder, order))).toEqual([false]);
    expect(holdersOf(order).map((holder) => serves('legal-representative', holder, { ...order, legalRepresentative: '林 样例' }))).toEqual([
      true,
    ]);
    expect(legalRepresentative).toBe('林样例');
  });
});
