import { describe, expect, it } from 'vitest';
import type { MaterialKind } from '#shared/filing/codes';
import { exampleDocument, FRONT } from '#shared/rules/example-document';
import { personFiling } from '#shared/rules/example-filing';
import { codesOf, findingsOf } from '#test/shared/rules/codes-of';

type Described = Parameters<typeof exampleDocument>[1];
type Problem = NonNullable<Described['quality']>['problems'][number];
const upload = (declared: MaterialKind, described: Partial<Described> = {}) =>
  [personFiling({ materials: [{ kind: declared, file: 'a.jpg' }] }), [exampleDocument(0, { ...FRONT, ...described })]] as const;

describe('a picture that cannot be used', () => {
  const unusable = (...problems: Problem[]) => ({ quality: { usable: false, problems } });
  it('is named with its problems, or as illegible', () => {
    expect(findingsOf('Q1', ...upload('passport', unusable('blurred', 'glare')))).toMatchObject([
      { level: 'material', about: 'blurred, glare' },
    ]);
    const [bare] = findingsOf('Q1', ...upload('passport', unusable())) ?? [];
    const [illegible] = findingsOf('Q1', ...upload('passport', unusable('illegible'))) ?? [];
    expect(bare?.about).toBe('illegible');
    expect(bare?.parameters?.advice).toEqual(illegible?.parameters?.advice);
  });
  it('may be a photo of a person without text, if it opens', () => {
    for (const kind of ['holding-id-photo', 'curtain-photo'] as const)
      expect(codesOf('Q1', ...upload(kind, unusable('illegible')))).toEqual([]);
    const [filing, [document]] = upload('curtain-photo', unusable());
    const closed = document === undefined ? [] : [{ ...document, reading: { ...document.reading, size: null } }];
    expect(codesOf('Q1', filing, closed)).toEqual(['material document-unreadable']);
  });
  it('says nothing where nothing was uploaded', () => {
    for (const id of ['Q1', 'Q2', 'Q5']) expect(codesOf(id, personFiling())).toBeNull();
  });
});

describe('a picture of another kind than declared', () => {
  const differs = ['material document-kind-differs'];
  it('is refused from a certainty of one half on', () => {
    expect(codesOf('Q2', ...upload('passport', { kindConfidence: 0.5 }))).toEqual(differs);
    expect(codesOf('Q2', ...upload('passport', { kindConfidence: 0.49 }))).toEqual([]);
    expect(codesOf('Q2', ...upload('passport', { kind: 'unknown' }))).toEqual([]);
    expect(codesOf('Q2', ...upload('passport', { quality: { usable: false, problems: ['blurred'] } }))).toEqual([]);
  });
  it('is no other kind where it is one side, or the other residence permit', () => {
    expect(codesOf('Q2', ...upload('resident-id'))).toEqual([]);
    expect(codesOf('Q2', ...upload('residence-permit', { kind: 'temporary-residence-permit' }))).toEqual([]);
    expect(codesOf('Q2', ...upload('temporary-residence-permit', { kind: 'residence-permit' }))).toEqual([]);
  });
  it.each<MaterialKind>(['other', 'pre-approval'])('may look like anything as %s', (kind) => {
    expect(codesOf('Q2', ...upload(kind))).toBeNull();
  });
  it.each<MaterialKind>(['holding-id-photo', 'curtain-photo'])('is refused as %s, where a card alone is no photo of a person', (kind) => {
    expect(codesOf('Q2', ...upload(kind, { kind: 'resident-id-front' }))).toEqual(differs);
    expect(codesOf('Q2', ...upload(kind, { kind: 'unknown' }))).toEqual([]);
  });
  it.each<MaterialKind>(['commitment-letter', 'website-construction-plan'])('may look like anything but a certificate as %s', (kind) => {
    expect(codesOf('Q2', ...upload(kind, { kindConfidence: 0.9 }))).toEqual(differs);
    expect(codesOf('Q2', ...upload(kind, { kind: 'business-licence', kindConfidence: 0.9 }))).toEqual(differs);
    expect(codesOf('Q2', ...upload(kind, { kindConfidence: 0.89 }))).toBeNull();
    expect(codesOf('Q2', ...upload(kind, { kind: 'verification-sheet' }))).toBeNull();
    expect(codesOf('Q2', ...upload(kind, { kind: 'unknown' }))).toBeNull();
  });
});

describe('a picture that may be no original', () => {
  const suspect = (problem: 'photocopy' | 'screen' | 'edited' | 'glare', declared: MaterialKind = 'passport', usable = true) =>
    codesOf('Q5', ...upload(declared, { quality: { usable, problems: [problem] } }));
  it('goes to a person', () => {
    for (const problem of ['photocopy', 'screen', 'edited'] as const) expect(suspect(problem)).toEqual(['review document-suspect']);
    expect([suspect('glare'), suspect('edited', 'passport', false)]).toEqual([[], []]);
    expect(suspect('edited', 'business-licence')).toEqual(['review document-suspect']);
    expect(suspect('edited', 'commitment-letter')).toBeNull();
  });
  it('is named as what it was read as, or as what it was declared', () => {
    const documentOf = (kind: Described['kind']) =>
      findingsOf('Q5', ...upload('passport', { kind, quality: { usable: true, problems: ['edited'] } }))?.[0]?.parameters?.document;
    expect([documentOf('unknown'), documentOf('business-licence')]).toEqual([
      expect.objectContaining({ zh: '护照' }),
      expect.objectContaining({ zh: expect.stringContaining('营业执照') }),
    ]);
  });
});
