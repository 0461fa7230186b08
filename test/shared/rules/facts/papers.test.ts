import { describe, expect, it } from 'vitest';
import type { ExtractedDocument, Material } from '#shared/filing/filing';
import { exampleDocument, FRONT } from '#shared/rules/example-document';
import { otherManager, personFiling, unitFiling } from '#shared/rules/example-filing';
import { factsOf } from '#shared/rules/facts/facts';
import { materialFacts } from '#shared/rules/facts/papers';
import { screen } from '#shared/verdict/screen';

const reading = (material: ExtractedDocument['material'], name = '林样例'): ExtractedDocument => ({ material, fields: { name } });

/** The names read on each material, in order. */
const namesOn = (materials: Material[], extracted?: ExtractedDocument[]) =>
  materialFacts(personFiling({ materials, ...(extracted ? { extracted } : {}) }), []).map(({ papers }) =>
    papers.map(({ fields }) => fields.name?.value),
  );

const certificate = (website: number): Material => ({ kind: 'domain-certificate', of: { website } });
const both: Material[] = [certificate(1), certificate(0)];

describe('readings made elsewhere', () => {
  it('that fit nobody go to one material each, the last to what is over, in whatever order the materials stand', () => {
    const named = (...names: string[]) => names.map((name) => reading('domain-certificate', name));
    expect(namesOn(both, named('甲', '乙'))).toEqual([['乙'], ['甲']]);
    expect(namesOn(both.toReversed(), named('甲', '乙'))).toEqual([['甲'], ['乙']]);
    expect(namesOn(both, named('甲', '乙', '丙'))).toEqual([['乙', '丙'], ['甲']]);
  });
  it('go to whom they fit best', () => {
    const filing = unitFiling({ manager: otherManager });
    const cards: Material[] = [
      { kind: 'resident-id', of: 'subject-manager' },
      { kind: 'resident-id', of: { website: 0 } },
    ];
    const shared: Material[] = [{ kind: 'resident-id', of: 'subject-manager' }, { kind: 'resident-id' }];
    const numbers = (materials: Material[], extracted: ExtractedDocument[]) =>
      materialFacts({ ...filing, extracted, order: { ...filing.order, materials } }, []).map(({ papers }) =>
        papers.map(({ kind, fields }) => fields.number?.value ?? `${kind} ${fields.validUntil?.value}`),
      );
    const [lin, han] = ['44030519920229992X', '440305198303039911'];
    const read = (number: string): ExtractedDocument => ({ material: 'resident-id', fields: { number } });
    for (const materials of [cards, shared]) {
      expect(numbers(materials, [read(lin), read(han)])).toEqual([[lin], [han]]);
      expect(numbers(materials, [read(han), read(lin)])).toEqual([[lin], [han]]);
      expect(numbers(materials.toReversed(), [read(lin), read(han)])).toEqual([[han], [lin]]);
    }
    const back = (validUntil: string): ExtractedDocument => ({ material: 'resident-id-back', fields: { validUntil } });
    const front = (number: string): ExtractedDocument => ({ material: 'resident-id-front', fields: { number } });
    expect(numbers(cards, [front(han), back('2030-01-01'), front(lin), back('2031-01-01')])).toEqual([
      [lin, 'resident-id-back 2031-01-01'],
      [han, 'resident-id-back 2030-01-01'],
    ]);
  });
  it('go to the website whose domain or manager they name', () => {
    const filing = unitFiling({ manager: otherManager });
    const [site = expect.fail()] = filing.order.websites;
    const websites = [site, { ...site, domains: ['example-b.com'], manager: { ...site.manager, name: '周样例' } }];
    const onKind = (kind: 'domain-certificate' | 'website-manager-authorisation', field: string, values: string[]) => {
      const materials = [0, 1].map((website): Material => ({ kind, of: { website } }));
      const extracted = values.map((value): ExtractedDocument => ({ material: kind, fields: { [field]: value } }));
      return materialFacts({ ...filing, extracted, order: { ...filing.order, websites, materials } }, []).map(({ papers }) =>
        papers.map(({ fields }) => fields[field]?.value),
      );
    };
    expect(onKind('domain-certificate', 'domain', ['www.example-b.com', 'example-yunlan.com'])).toEqual([
      ['example-yunlan.com'],
      ['www.example-b.com'],
    ]);
    expect(onKind('website-manager-authorisation', 'authorised', ['周样例', '韩 样例'])).toEqual([['韩 样例'], ['周样例']]);
  });
  it('are judged without their material as with it, but show nothing of a material that is not there', () => {
    const extracted: ExtractedDocument[] = [{ material: 'business-licence', fields: { creditCode: '91330100MA2A003330' } }];
    const judged = (materials: Material[]) =>
      screen({ name: 'x', filing: unitFiling({ materials, extracted }), documents: [], timing: { totalMs: 0, perDocumentMs: [] } });
    const rest: Material[] = [{ kind: 'resident-id' }, { kind: 'verification-sheet' }];
    const [without, named] = [judged(rest), judged([...rest, { kind: 'business-licence' }])];
    expect([without.outcome, named.outcome]).toEqual(['blocked', 'blocked']);
    const differs = ({ findings }: typeof named) => findings.filter(({ code }) => code === 'certificate-number-differs');
    expect(differs(named).map(({ evidence }) => evidence?.[0]?.material)).toEqual([2]);
    expect(differs(without).map(({ evidence }) => evidence)).toEqual([undefined]);
    const papers = (materials: Material[]) => factsOf(unitFiling({ materials, extracted })).papers.length;
    expect([papers([{ kind: 'business-licence', file: 'a.jpg' }]), papers([{ kind: 'business-licence' }]), papers([])]).toEqual([0, 1, 1]);
    const side: ExtractedDocument[] = [{ material: 'resident-id-back', fields: {} }];
    expect(factsOf(unitFiling({ materials: [{ kind: 'resident-id-front', file: 'a.jpg' }], extracted: side })).papers).toEqual([]);
  });
  it('are placed by whose the material is, not by order, where there are fewer', () => {
    const [one] = ['甲'].map((name) => reading('domain-certificate', name));
    const few = one === undefined ? [] : [one, reading('passport')];
    expect(namesOn(both, few)).toEqual([[], ['甲']]);
    expect(namesOn(both.toReversed(), few)).toEqual([['甲'], []]);
  });
  it('are only of materials without a file, and of nothing where there is no such material', () => {
    expect(namesOn([{ kind: 'passport', file: 'a.jpg' }, { kind: 'passport' }], [reading('passport')])).toEqual([[], ['林样例']]);
    expect(namesOn([{ kind: 'passport', file: 'a.jpg' }], [reading('passport')])).toEqual([[]]);
    expect(namesOn([{ kind: 'passport' }], [reading('taiwan-permit')])).toEqual([[]]);
    expect(namesOn([{ kind: 'passport' }])).toEqual([[]]);
  });
  it('of either side are of an identity card, and of that side', () => {
    const sides = (['resident-id-front', 'resident-id-back', 'resident-id'] as const).map((kind) => reading(kind, kind));
    expect(namesOn([{ kind: 'resident-id' }], sides)).toEqual([['resident-id-front', 'resident-id-back', 'resident-id']]);
    expect(namesOn([{ kind: 'resident-id-front' }, { kind: 'resident-id-back' }], sides.toReversed())).toEqual([
      ['resident-id-front'],
      ['resident-id-back'],
    ]);
    expect(namesOn([{ kind: 'resident-id' }], [reading('passport')])).toEqual([[]]);
    expect(namesOn([{ kind: 'resident-id-front' }, { kind: 'resident-id' }], sides.slice(0, 2))).toEqual([
      ['resident-id-front'],
      ['resident-id-back'],
    ]);
  });
  it('may be open-ended', () => {
    const fields = { validUntil: 'long-term', validFrom: 'ever' };
    const [material] = materialFacts(
      personFiling({ materials: [{ kind: 'passport' }], extracted: [{ material: 'passport', fields }] }),
      [],
    );
    expect(material?.papers[0]?.fields).toMatchObject({
      validUntil: { trusted: true, reason: 'read-elsewhere' },
      validFrom: { trusted: false, reason: 'implausible' },
    });
  });
  it('give the same verdict whatever the order of the materials', () => {
    const websites = [0, 1].map((index) => ({
      name: `云岚手记之${'甲乙'[index]}`,
      domains: [`example-${index}.com`],
      manager: personFiling().order.websites[0]?.manager ?? expect.fail(),
      content: ['personal-life'],
    }));
    const verdictOf = (certificates: Material[], domain: string) =>
      screen({
        name: 'x',
        filing: personFiling({
          order: { province: 'CN-JS', websites },
          registry: { subject: null, domains: { 'example-0.com': null, 'example-1.com': null } },
          materials: [{ kind: 'resident-id' }, { kind: 'verification-sheet' }, ...certificates],
          extracted: [{ material: 'domain-certificate', fields: { domain } }],
        }),
        documents: [],
        timing: { totalMs: 0, perDocumentMs: [] },
      });
    for (const domain of ['example-0.com', 'example-1.com']) {
      const [one, other] = [both, both.toReversed()].map((certificates) => {
        const { findings, ...verdict } = verdictOf(certificates, domain);
        return { ...verdict, findings: findings.map(({ evidence: _, ...finding }) => finding) };
      });
      expect(one).toEqual(other);
    }
  });
});

describe('a material', () => {
  it('is present when it was only named, and with a file as soon as that was read', () => {
    const filing = personFiling({
      materials: [{ kind: 'passport' }, { kind: 'resident-id-front', file: 'a.jpg' }, { kind: 'other', file: 'b' }],
    });
    expect(materialFacts(filing, [exampleDocument(1, FRONT)]).map(({ present, papers }) => [present, papers.length])).toEqual([
      [true, 0],
      [true, 1],
      [false, 0],
    ]);
  });
  it('shows a file that could not be opened as such', () => {
    const filing = personFiling({ materials: [{ kind: 'resident-id-front', file: 'a.jpg' }] });
    const { material, reading: read } = exampleDocument(0, FRONT);
    const openedOf = (size: typeof read.size) => materialFacts(filing, [{ material, reading: { ...read, size } }])[0]?.papers[0]?.opened;
    expect([openedOf(null), openedOf({ width: 10, height: 10 })]).toEqual([false, true]);
  });
});
