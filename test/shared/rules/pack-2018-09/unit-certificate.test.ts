import { describe, expect, it } from 'vitest';
import { type MaterialKind, Nature } from '#shared/filing/codes';
import { unitFiling } from '#shared/rules/example-filing';
import { UNIT_KINDS } from '#shared/rules/facts/kinds';
import { answerOf, codesOf } from '#test/shared/rules/codes-of';

const filing = (nature: Nature, ...kinds: MaterialKind[]) =>
  unitFiling({ subject: { nature }, materials: kinds.map((kind) => ({ kind })) });
const kinds = [...UNIT_KINDS] as MaterialKind[];

describe('the certificate of a unit', () => {
  it.each<[Nature, string]>([
    ['government', 'organisation-code-certificate credit-code-certificate'],
    ['public-institution', 'organisation-code-certificate public-institution-certificate'],
    ['enterprise', 'business-licence'],
    ['social-organisation', 'organisation-code-certificate social-organisation-certificate'],
    ['private-non-enterprise', 'organisation-code-certificate private-non-enterprise-certificate'],
    ['foundation', 'organisation-code-certificate foundation-certificate'],
    ['law-firm', 'organisation-code-certificate law-firm-licence'],
    ['other', ''],
  ])('of a %s is any one of its own: %s', (nature, accepted) => {
    expect(kinds.filter((kind) => codesOf('R49', filing(nature, kind))?.length === 0).join(' ')).toBe(accepted);
    if (accepted !== '') expect(codesOf('R49', filing(nature))).toEqual(['material missing-unit-certificate']);
  });
  it('is enough once', () => {
    expect(codesOf('R49', filing('government', 'credit-code-certificate', 'business-licence'))).toEqual([]);
    expect(codesOf('R49', filing('foundation', 'business-licence', 'foundation-certificate'))).toEqual([]);
  });
  it('of another kind is not accepted', () => {
    expect(codesOf('R49', filing('enterprise', 'law-firm-licence'))).toEqual(['material unit-certificate-kind-not-accepted']);
  });
  it('may be the credit code’s where it stands for the licence, or nothing is listed: a person decides', () => {
    expect(codesOf('R49', filing('enterprise', 'credit-code-certificate'))).toEqual(['review credit-code-certificate-instead']);
    expect(codesOf('R49', filing('other', 'credit-code-certificate'))).toEqual([
      'review unit-nature-not-listed',
      'review credit-code-certificate-instead',
    ]);
    expect(codesOf('R49', filing('other', 'business-licence'))).toEqual(['review unit-nature-not-listed']);
    expect(codesOf('R49', filing('foundation', 'credit-code-certificate'))).toEqual(['material unit-certificate-kind-not-accepted']);
  });
  it('is asked for in every nature but a person’s', () => {
    expect(Nature.options.filter((nature) => !answerOf('R49', filing(nature)).applies)).toEqual(['person']);
  });
});
