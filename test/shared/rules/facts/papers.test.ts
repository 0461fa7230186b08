import { describe, expect, it } from 'vitest';
import type { ExtractedDocument, Material } from '#shared/filing/filing';
import { exampleDocument, FRONT } from '#shared/rules/example-document';
import { personFiling } from '#shared/rules/example-filing';
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
  it('go to the materials of their kind in order, as many as there are', () => {
    const [a, b, c] = ['甲', '乙', '丙'].map((name) => reading('domain-certificate', name));
    expect(
      namesOn(
        both,
        [a, b].flatMap((one) => one ?? []),
      ),
    ).toEqual([['甲'], ['乙']]);
    expect(
      namesOn(
        both,
        [a, b, c].flatMap((one) => one ?? []),
      ),
    ).toEqual([['甲'], ['乙', '丙']]);
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
    const missing = (domain: string) =>
      verdictOf(both, domain).findings.flatMap(({ code, about }) => (code === 'missing-domain-certificate' ? [about] : []));
    expect([missing('example-0.com'), missing('example-1.com')]).toEqual([[], ['example-0.com']]);
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
