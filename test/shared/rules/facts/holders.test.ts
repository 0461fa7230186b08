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
    const { order } = personFiling({ subject: { identity: 'foreigner' }, manager: { identity: 'foreigner' } });
    expect(holdersOf(order)).toMatchObject([{ identity: 'foreigner', isSubject: true, isSubjectManager: false, websites: [0] }]);
  });
  it('has no identity where the roles say two', () => {
    const { order } = personFiling({ subject: { identity: 'foreigner' } });
    expect(holdersOf(order)).toMatchObject([{ identity: null, isSubject: true, websites: [0] }]);
  });
  it('is the same in whatever order the websites stand', () => {
    const { order } = unitFiling({ manager: otherManager });
    const [site] = order.websites;
    const websites = ['韩 样例', '韩样例', '艾样例'].flatMap((name, index) => {
      const certificate = { kind: index === 1 ? ('passport' as const) : ('resident-id' as const), number: otherManager.certificate.number };
      return site === undefined ? [] : [{ ...site, manager: { ...otherManager, name, certificate, address: `样例路${3 - index}号` } }];
    });
    const numberless = (sites: typeof websites) => holdersOf({ ...order, websites: sites }).map(({ websites: _, ...holder }) => holder);
    expect(numberless([...websites].reverse())).toEqual(numberless(websites));
    expect(numberless(websites).map(({ name }) => name)).toEqual(['林样例', '艾样例', '韩 样例']);
    expect(numberless(websites)[2]).toMatchObject({ certificates: [{ kind: 'passport' }, { kind: 'resident-id' }] });
  });
  it('is the unit’s manager, where a paper is said to be the unit’s', () => {
    const { order } = unitFiling({ manager: otherManager });
    expect(holdersOf(order).map((holder) => serves('subject', holder, order))).toEqual([true, false]);
    const { subjectManager: _, ...unnamed } = order;
    expect(holdersOf(unnamed).map((holder) => serves('subject', holder, unnamed))).toEqual([true]);
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
