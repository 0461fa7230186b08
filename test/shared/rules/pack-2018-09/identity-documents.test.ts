import { describe, expect, it } from 'vitest';
import type { MaterialKind } from '#shared/filing/codes';
import type { Material } from '#shared/filing/filing';
import { otherManager, personFiling, unitFiling } from '#shared/rules/example-filing';
import { answerOf, codesOf } from '#test/shared/rules/codes-of';

const card: Material = { kind: 'resident-id' };
const needsOf = (kind: MaterialKind) => {
  const answer = answerOf('R46', personFiling({ materials: [{ kind }] }));
  return answer.applies ? answer.needs : [];
};

describe('the identity document of a person’s filing', () => {
  it('is the subject’s, and its website manager’s where that is someone else', () => {
    const both = (materials: Material[], manager = otherManager) => {
      const filing = personFiling({ manager, materials });
      return [codesOf('R46', filing), codesOf('R31', filing)];
    };
    expect(both([{ ...card, of: 'subject' }])).toEqual([['material missing-identity-document'], []]);
    expect(
      both([
        { ...card, of: 'subject' },
        { ...card, of: { website: 0 } },
      ]),
    ).toEqual([[], []]);
    expect(both([card])).toEqual([[], []]);
    const expired = { ...otherManager, certificate: { ...otherManager.certificate, validUntil: '2018-09-16' } };
    expect(both([card], expired)).toEqual([['block document-expired'], []]);
  });
  it('of a kind in no row is looked at by a person, and leaves the need open for that person', () => {
    for (const kind of ['hmt-residence-permit', 'foreign-permanent-resident-id', 'other'] as const) {
      expect(codesOf('R46', personFiling({ materials: [{ kind }] }))).toEqual(['review identity-document-not-listed']);
      expect(needsOf(kind)).toEqual([{ anyOf: ['resident-id'], missing: false }]);
    }
  });
  it('of another row is not accepted, and still missing', () => {
    expect(codesOf('R46', personFiling({ materials: [{ kind: 'passport' }] }))).toEqual(['material identity-document-kind-not-accepted']);
    expect(needsOf('passport')).toEqual([{ anyOf: ['resident-id'], missing: true }]);
    expect(needsOf('verification-sheet')).toEqual([{ anyOf: ['resident-id'], missing: true }]);
    expect(needsOf('resident-id')).toEqual([{ anyOf: ['resident-id'], missing: false }]);
  });
  it('is for a person to ask where nothing says what it should be', () => {
    const filing = personFiling({ subject: { certificate: { kind: 'other', number: 'x' } } });
    const { identity: _, ...subject } = filing.order.subject;
    const unknown = { ...filing, order: { ...filing.order, subject } };
    expect([codesOf('R46', unknown), codesOf('R31', unknown)]).toEqual([['review rule-undecided'], []]);
  });
});

describe('the identity documents of a unit’s filing', () => {
  it('are its managers’, and a person asks where it names none of its own', () => {
    expect(codesOf('R50', unitFiling({ manager: otherManager, materials: [{ ...card, of: 'subject-manager' }] }))).toEqual([
      'material missing-manager-identity-document',
    ]);
    const { subjectManager: _, ...order } = unitFiling().order;
    expect(codesOf('R50', { ...unitFiling(), order })).toEqual(['review rule-undecided']);
  });
  it('have two sides each', () => {
    expect(codesOf('R31', unitFiling({ manager: otherManager, materials: [{ kind: 'resident-id-back' }] }))).toEqual([
      'material missing-id-side',
      'material missing-id-side',
    ]);
  });
});
