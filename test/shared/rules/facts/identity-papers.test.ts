import { describe, expect, it } from 'vitest';
import type { MaterialKind } from '#shared/filing/codes';
import type { Material } from '#shared/filing/filing';
import { BACK, exampleDocument, FRONT } from '#shared/rules/example-document';
import { otherManager, personFiling, unitFiling } from '#shared/rules/example-filing';
import { factsOf } from '#shared/rules/facts/facts';
import { identityStanding } from '#shared/rules/facts/identity-papers';
import type { ScreenedDocument } from '#shared/rules/facts/papers';

const unusable = { usable: false, problems: ['blurred'] };

const standing = (materials: Material[], documents: readonly ScreenedDocument[] = [], kind: MaterialKind = 'resident-id', whose = 0) => {
  const facts = factsOf(unitFiling({ manager: otherManager, materials }), documents);
  const holder = facts.holders[whose] ?? expect.fail();
  return identityStanding(facts, holder, kind);
};

const file = (kind: MaterialKind, name = 'a.jpg'): Material => ({ kind, file: name });

describe('an identity card', () => {
  it('is there with both sides, however they were uploaded', () => {
    expect(standing([{ kind: 'resident-id' }])).toEqual({ standing: 'there' });
    expect(standing([{ kind: 'resident-id-front' }, { kind: 'resident-id-back' }])).toEqual({ standing: 'there' });
    expect(standing([file('resident-id')], [exampleDocument(0, FRONT), exampleDocument(0, BACK)])).toEqual({ standing: 'there' });
  });
  it('misses a side that was not uploaded', () => {
    expect(standing([{ kind: 'resident-id-front' }])).toEqual({ standing: 'one-side', absent: 'resident-id-back' });
    expect(standing([{ kind: 'resident-id-back' }])).toEqual({ standing: 'one-side', absent: 'resident-id-front' });
    expect(standing([file('resident-id')], [exampleDocument(0, FRONT)])).toEqual({ standing: 'one-side', absent: 'resident-id-back' });
  });
  it('shows the sides that were read, not those declared', () => {
    const materials = [file('resident-id-front'), file('resident-id-back', 'b.jpg')];
    expect(standing(materials, [exampleDocument(0, FRONT), exampleDocument(1, FRONT)])).toEqual({
      standing: 'one-side',
      absent: 'resident-id-back',
    });
  });
  it('is believed as declared where a picture could not be used or recognised', () => {
    const back = file('resident-id-back');
    const one = { standing: 'one-side', absent: 'resident-id-front' };
    expect(standing([back], [exampleDocument(0, { ...FRONT, quality: unusable })])).toEqual(one);
    expect(standing([back], [exampleDocument(0, { kind: 'unknown', fields: {} })])).toEqual(one);
    expect(standing([file('resident-id')], [exampleDocument(0, FRONT), exampleDocument(0, { kind: 'unknown', fields: {} })])).toEqual({
      standing: 'there',
    });
    expect(standing([file('resident-id')], [exampleDocument(0, FRONT), exampleDocument(0, { ...BACK, quality: unusable })])).toEqual({
      standing: 'there',
    });
  });
  it('is believed as declared where it was read elsewhere', () => {
    const facts = factsOf(personFiling({ extracted: [{ material: 'resident-id-front', fields: { name: '林样例' } }] }));
    expect(facts.holders.map((holder) => identityStanding(facts, holder, 'resident-id'))).toEqual([{ standing: 'there' }]);
  });
  it('is missing where only another person’s was read', () => {
    const materials = [file('resident-id')];
    const sides = [exampleDocument(0, FRONT), exampleDocument(0, BACK)];
    expect([0, 1].map((whose) => standing(materials, sides, 'resident-id', whose).standing)).toEqual(['there', 'missing']);
    const alone = [file('resident-id-front')];
    expect([0, 1].map((whose) => standing(alone, [exampleDocument(0, FRONT)], 'resident-id', whose).standing)).toEqual([
      'one-side',
      'missing',
    ]);
  });
  it('may be among the papers of a material on which one is nobody’s', () => {
    const page = [exampleDocument(0, FRONT), exampleDocument(0, { kind: 'unknown', fields: {} })];
    expect(standing([file('resident-id')], page, 'resident-id', 1)).toEqual({ standing: 'there' });
  });
  it('is missing where nothing was uploaded, or a file was not read yet', () => {
    expect(standing([])).toEqual({ standing: 'missing' });
    expect(standing([file('resident-id')])).toEqual({ standing: 'missing' });
  });
});

describe('a document of one side', () => {
  it.each<MaterialKind>(['passport', 'home-return-permit', 'taiwan-permit'])('%s is there or missing', (kind) => {
    expect(standing([{ kind }], [], kind)).toEqual({ standing: 'there' });
    expect(standing([], [], kind)).toEqual({ standing: 'missing' });
  });
});

describe('a document of another kind', () => {
  it.each<MaterialKind>(['hmt-residence-permit', 'foreign-permanent-resident-id', 'passport', 'other'])('%s is named', (kind) => {
    expect(standing([{ kind }])).toEqual({ standing: 'other', kinds: [kind] });
  });
  it('is not named where it is the kind that another person is asked for', () => {
    expect(standing([{ kind: 'resident-id' }], [], 'passport')).toEqual({ standing: 'missing' });
    expect(standing([{ kind: 'business-licence' }], [], 'passport')).toEqual({ standing: 'missing' });
  });
});
