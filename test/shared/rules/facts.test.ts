import { describe, expect, it } from 'vitest';
import type { Filing, Material } from '#shared/filing/filing';
import { exampleDocument } from '#shared/rules/example-document';
import { type Changes, otherManager, personFiling, unitFiling } from '#shared/rules/example-filing';
import { factsOf } from '#shared/rules/facts/facts';
import { serves } from '#shared/rules/facts/holders';

const OWN = '44030519920229992X';
const owned = (by: string, ...accessProviders: string[]) => ({
  ownerCertificateNumber: by,
  filingNumber: '粤ICP备18000001号-1',
  accessProviders,
});
const subject = (...accessProviders: string[]) => ({
  certificateNumber: OWN,
  filingNumber: '粤ICP备18000001号',
  accessProviders,
  websites: 1,
});
const typeOf = (registry: Filing['registry'], changes: Changes = {}) => factsOf(personFiling({ registry, ...changes })).type;

describe('the filing type', () => {
  it('follows from who filed what where', () => {
    const domain = 'example-yunlan.com';
    expect(typeOf({ subject: null, domains: { [domain]: null } }).type).toBe('first-filing');
    expect(typeOf({ subject: subject('self'), domains: { [domain]: null } }).type).toBe('new-website-filed-here');
    expect(typeOf({ subject: subject('Other'), domains: { [domain]: null } }).type).toBe('new-website-filed-elsewhere');
    expect(typeOf({ subject: subject('Other'), domains: { [domain]: owned(OWN, 'Other') } }).type).toBe('access-filing');
    expect(typeOf({ subject: subject('self'), domains: { [domain]: owned(OWN, 'self') } })).toMatchObject({
      type: null,
      nothingToAdd: [domain],
    });
    expect(typeOf({ subject: null, domains: { [domain]: owned('440305198303039911', 'Other') } })).toMatchObject({
      type: null,
      ofOthers: [domain],
      mixed: false,
    });
  });
  it('takes numbers for the same whatever their form, and older ones for older', () => {
    const domain = 'example-yunlan.com';
    const written = { ...subject('Other'), certificateNumber: '44030519920229992x' };
    expect(typeOf({ subject: written, domains: { [domain]: owned('440305 19920229 992X', 'Other') } })).toMatchObject({
      type: 'access-filing',
      underOldCertificate: false,
    });
    const old = { ...subject('self'), certificateNumber: '440305920229992' };
    expect(typeOf({ subject: old, domains: { [domain]: null } })).toMatchObject({
      type: 'new-website-filed-here',
      underOldCertificate: true,
    });
    expect(typeOf({ subject: null, domains: { [domain]: owned('440305920229992', 'Other') } })).toMatchObject({
      ofOthers: [],
      underOldCertificate: true,
    });
  });
  it('takes no other 15-digit number for an older one', () => {
    const registry = { subject: null, domains: { 'example-yunlan.com': owned('440305830303991', 'Other') } };
    expect(typeOf(registry)).toMatchObject({ type: null, ofOthers: ['example-yunlan.com'], underOldCertificate: false });
  });
  it('is open when filed and unfiled domains are mixed, and says which are nothing new', () => {
    const domains = ['example-a.com', 'example-b.com'];
    const mixed = typeOf(
      { subject: subject('self'), domains: { 'example-a.com': owned(OWN, 'self'), 'example-b.com': null } },
      { domains },
    );
    expect(mixed).toMatchObject({ type: null, mixed: true, nothingToAdd: [] });
    const half = typeOf(
      { subject: subject('self'), domains: { 'example-a.com': owned(OWN, 'self'), 'example-b.com': owned(OWN, 'Other') } },
      { domains },
    );
    expect(half).toMatchObject({ type: null, mixed: false, nothingToAdd: ['example-a.com'] });
    const foreign = typeOf(
      { subject: subject('self'), domains: { 'example-a.com': owned('1', 'Other'), 'example-b.com': null } },
      { domains },
    );
    expect(foreign).toMatchObject({ type: null, mixed: false, ofOthers: ['example-a.com'] });
    const partlyForeign = typeOf(
      { subject: subject('self'), domains: { 'example-a.com': owned('1', 'Other'), 'example-b.com': owned(OWN, 'self') } },
      { domains },
    );
    expect(partlyForeign).toMatchObject({ type: null, mixed: false, ofOthers: ['example-a.com'], nothingToAdd: [] });
  });
  it('counts a domain once, and names those the registry is silent of', () => {
    const facts = factsOf(
      personFiling({
        domains: ['example-a.com', 'EXAMPLE-A.com.', 'example-b.com'],
        registry: { subject: null, domains: { 'example-a.com': null } },
      }),
    );
    expect(facts.domains).toEqual(['example-a.com', 'example-b.com']);
    expect(facts.type.silent).toEqual(['example-b.com']);
  });
});

describe('persons and their papers', () => {
  it('are one person when name and number agree, in whatever form', () => {
    const { holders } = factsOf(
      unitFiling({ manager: { name: '林 样例', certificate: { kind: 'resident-id', number: '44030519920229992x' } } }),
    );
    expect(holders).toMatchObject([{ name: '林样例', isSubjectManager: true, websites: [0] }]);
    expect(factsOf(unitFiling({ manager: otherManager })).holders.map(({ name }) => name)).toEqual(['林样例', '韩样例']);
  });
  it('are served by what is theirs', () => {
    const { holders, order } = factsOf(unitFiling({ manager: otherManager, order: { legalRepresentative: '韩样例' } }));
    const names = (of: Material['of']) => holders.filter((holder) => serves(of, holder, order)).map(({ name }) => name);
    expect(names(undefined)).toEqual(['林样例', '韩样例']);
    expect(names('subject-manager')).toEqual(['林样例']);
    expect(names('legal-representative')).toEqual(['韩样例']);
    expect(names({ website: 0 })).toEqual(['韩样例']);
    expect(names({ website: 1 })).toEqual([]);
    expect(names({ domain: 'example-yunlan.com' })).toEqual(['韩样例']);
    expect(names({ domain: 'another.com' })).toEqual([]);
  });
  it('are the subject’s in a person’s filing, the subject’s manager’s in a unit’s', () => {
    const served = (filing: Filing) => {
      const { holders, order } = factsOf(filing);
      return holders.filter((holder) => serves('subject', holder, order)).map(({ name }) => name);
    };
    expect(served(personFiling({ manager: otherManager }))).toEqual(['林样例']);
    expect(served(unitFiling({ manager: otherManager }))).toEqual(['林样例']);
  });
  it('are believed where they were read elsewhere, except a day that is none', () => {
    const fields = { name: '林样例', validUntil: '二〇三〇年', birthDate: '1992-02-29', address: '样例路' };
    const [paper] = factsOf(personFiling({ extracted: [{ material: 'resident-id', fields }] })).papers;
    expect(paper).toMatchObject({ kindConfidence: 1, opened: true, usable: true, document: null, lost: [] });
    expect(paper?.fields).toMatchObject({
      name: { confidence: 1, trusted: true, reason: 'read-elsewhere' },
      validUntil: { confidence: 1, trusted: false, reason: 'implausible' },
      birthDate: { trusted: true },
    });
    for (const day of ['validFrom', 'validUntil', 'birthDate', 'establishedOn', 'registeredOn', 'expiresOn', 'date']) {
      const [one] = factsOf(personFiling({ extracted: [{ material: 'resident-id', fields: { [day]: '2018' } }] })).papers;
      expect([day, one?.fields[day]?.trusted]).toEqual([day, false]);
    }
  });
  it('keep the side without a name with the card before it', () => {
    const side = (kind: 'resident-id-front' | 'resident-id-back', file: string) => ({ kind, file });
    const materials = [
      side('resident-id-front', 'a'),
      side('resident-id-back', 'b'),
      side('resident-id-front', 'c'),
      side('resident-id-back', 'd'),
    ];
    const front = (material: number, name: string) => exampleDocument(material, { kind: 'resident-id-front', fields: { name } });
    const back = (material: number) => exampleDocument(material, { kind: 'resident-id-back', fields: { validUntil: '2030-12-31' } });
    const facts = factsOf(unitFiling({ manager: otherManager, materials }), [front(0, '韩样例'), back(1), front(2, '林样例'), back(3)]);
    expect(facts.papers.map((paper) => facts.owners.get(paper)?.name)).toEqual(['韩样例', '韩样例', '林样例', '林样例']);
  });
  it('that fit nobody go to whoever has none yet', () => {
    const materials: Material[] = [
      { kind: 'resident-id', file: 'a' },
      { kind: 'resident-id', file: 'b' },
    ];
    const card = (material: number, name: string) => exampleDocument(material, { kind: 'resident-id-front', fields: { name } });
    const facts = factsOf(unitFiling({ manager: otherManager, materials }), [card(0, '欧阳某某'), card(1, '林样例')]);
    expect(facts.papers.map((paper) => facts.owners.get(paper)?.name)).toEqual(['韩样例', '林样例']);
  });
});

describe('a foreigner’s passport', () => {
  const certificate = { kind: 'passport' as const, number: 'E12345678' };
  const filing = (name: string, materials: Material[] = [{ kind: 'passport' }]) =>
    personFiling({
      subject: { name, identity: 'foreigner', certificate },
      manager: { name, identity: 'foreigner', certificate },
      materials,
      extracted: [{ material: 'passport', fields: { number: 'E12345678', surname: 'SAMPLE', givenNames: 'ALEX' } }],
    });
  const names = (name: string) =>
    factsOf(filing(name)).comparisons.flatMap(({ meaning, comparison }) => (meaning === 'name' ? [comparison.result] : []));
  it('is compared with the entered name in either order, and differs from a Chinese one', () => {
    expect(names('Sample Alex')).toEqual(['same-by-form']);
    expect(names('ALEX SAMPLE')).toEqual(['same']);
    expect(names('Alex Example')).toEqual(['differs']);
    expect(names('亚历克斯')).toEqual(['differs']);
  });
});
