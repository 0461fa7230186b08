import { describe, expect, it } from 'vitest';
import type { Filing } from '#shared/filing/filing';
import { covers, valueOn } from '#shared/rules/dated';
import { evaluate, findingOf, inOrder } from '#shared/rules/evaluate';
import { personFiling } from '#shared/rules/example-filing';
import { factsOf } from '#shared/rules/facts/facts';
import { packNamed } from '#shared/rules/packs';
import { checked, defineRule, isRule, notApplicable, type Rule } from '#shared/rules/rule';
import { ownRule } from '#shared/rules/sources';
import { judgedBy, screen } from '#shared/verdict/screen';

const facts = factsOf(personFiling());
const timing = { totalMs: 0, perDocumentMs: [] };

const rule = (check: Rule['check'], changes: Partial<Rule> = {}): Rule => ({
  ...defineRule({
    id: 'R47',
    inPlainWords: { zh: '测试', en: 'test' },
    source: ownRule('测试规则'),
    inForce: { from: '2018-08-14' },
    codes: { 'missing-verification-sheet': ['material'] },
    check,
    examples: [],
  }),
  ...changes,
});

const passes = rule(() => checked());
const throws = rule(() => {
  throw new Error('broken');
});

describe('the engine', () => {
  it('passes a filing that a rule checked and found right', () => {
    expect(judgedBy([passes], facts)).toMatchObject({ outcome: 'pass', findings: [] });
  });
  it('sends to review what no rule checked', () => {
    for (const rules of [[], [rule(() => notApplicable)], [rule(() => checked(), { inForce: { from: '2018-09-18' } })]]) {
      const judged = judgedBy(rules, facts);
      expect(judged.outcome).toBe('needs-review');
      expect(judged.findings).toMatchObject([{ rule: 'engine', level: 'review', code: 'no-rule-checked' }]);
    }
  });
  it('sends to review what a throwing rule left open, and still judges by the others', () => {
    const judged = judgedBy([throws, rule(() => checked([{ level: 'material', code: 'missing-verification-sheet' }]))], facts);
    expect(judged.outcome).toBe('needs-material');
    expect(judgedBy([throws, passes], facts)).toMatchObject({ outcome: 'needs-review', findings: [{ rule: 'R47', code: 'rule-failed' }] });
  });
  it('takes a finding that the rule did not declare, or without its parameters, for a failure', () => {
    const undeclared = rule(() => checked([{ level: 'block', code: 'missing-verification-sheet' }]));
    const wordless = rule(() => checked([{ level: 'block', code: 'document-expired' }]), { codes: { 'document-expired': ['block'] } });
    for (const broken of [undeclared, wordless])
      expect(judgedBy([broken, passes], facts).findings).toMatchObject([{ code: 'rule-failed' }]);
  });
  it('lets info and warnings pass, but not by themselves', () => {
    const warns = rule(() => checked([{ level: 'warn', code: 'missing-verification-sheet' }]), {
      codes: { 'missing-verification-sheet': ['warn'] },
    });
    expect(judgedBy([warns, passes], facts).outcome).toBe('pass');
    expect(judgedBy([warns], facts).outcome).toBe('needs-review');
  });
  it('lets the worst finding decide', () => {
    const levels = ['review', 'material', 'block'] as const;
    const gives = (level: (typeof levels)[number]) =>
      rule(() => checked([{ level, code: 'missing-verification-sheet' }]), { codes: { 'missing-verification-sheet': [...levels] } });
    expect(judgedBy([passes, gives('review')], facts).outcome).toBe('needs-review');
    expect(judgedBy([gives('review'), gives('material'), passes], facts).outcome).toBe('needs-material');
    expect(judgedBy([gives('material'), gives('block'), gives('review')], facts).outcome).toBe('blocked');
  });
  it('lists each material once: unit certificate, identity, sheet, the rest', () => {
    const needs = [
      { anyOf: ['domain-certificate'] as const, missing: true },
      { anyOf: ['verification-sheet'] as const, missing: false },
      { anyOf: ['resident-id'] as const, missing: false },
      { anyOf: ['resident-id'] as const, missing: true },
      { anyOf: ['organisation-code-certificate', 'law-firm-licence'] as const, missing: true },
    ];
    const { required, missing } = evaluate([rule(() => checked([], needs))], facts);
    const unit = ['organisation-code-certificate', 'law-firm-licence'];
    expect(required).toEqual([unit, 'resident-id', 'verification-sheet', 'domain-certificate']);
    expect(missing).toEqual([unit, 'resident-id', 'domain-certificate']);
  });
  it('lists unit certificates, then identity documents, then sheet or letter, before all others, whichever kind it is', () => {
    const kinds = [
      [
        ...(['business-licence', 'organisation-code-certificate', 'public-institution-certificate'] as const),
        ...(['social-organisation-certificate', 'private-non-enterprise-certificate', 'foundation-certificate'] as const),
        ...(['law-firm-licence', 'credit-code-certificate'] as const),
      ],
      ['resident-id', 'home-return-permit', 'taiwan-permit', 'passport'],
      ['verification-sheet', 'commitment-letter'],
    ] as const;
    for (const [place, row] of kinds.entries()) {
      for (const kind of row) {
        const needs = [
          { anyOf: ['pre-approval'] as const, missing: true },
          { anyOf: [kind], missing: true },
          ...kinds.slice(Math.max(0, place - 1), place).map(([one]) => ({ anyOf: [one], missing: true })),
        ];
        const { missing } = evaluate([rule(() => checked([], needs))], facts);
        expect([missing.indexOf(kind), missing.indexOf('pre-approval')]).toEqual([needs.length - 2, needs.length - 1]);
      }
    }
  });
  it('orders findings by rule, code, what they are about and where they are seen, however they come', () => {
    const code = 'missing-verification-sheet';
    const finding = (id: string, about?: string, material?: number) =>
      findingOf(id, {
        level: 'material',
        code,
        ...(about === undefined ? {} : { about }),
        ...(material === undefined ? {} : { evidence: [{ material }] }),
      });
    const right = [
      finding('R2'),
      finding('R2', 'a'),
      finding('R2', 'a', 0),
      finding('R2', 'a', 1),
      finding('R2', 'b'),
      findingOf('R10', { level: 'block', code: 'document-expired', parameters: { who: 'x', document: 'y', day: 'z' } }),
      finding('R10'),
      finding('Q1'),
      finding('N1'),
    ];
    for (let first = 0; first < right.length; first++) {
      const turned = [...right.slice(first), ...right.slice(0, first)];
      expect(inOrder(turned)).toEqual(right);
      expect(inOrder([...turned].reverse())).toEqual(right);
    }
    expect(inOrder([...right, ...right])).toEqual(right);
  });
  it('keeps the findings of each step by its number, and those of no step apart', () => {
    const found = (step?: number) => ({
      level: 'material' as const,
      code: 'missing-verification-sheet' as const,
      ...(step === undefined ? {} : { step }),
    });
    const { ofSteps, findings } = evaluate([rule(() => checked([found(), found(1)]))], facts);
    expect([[...ofSteps.keys()], ofSteps.get(1)?.length, findings.length]).toEqual([[1], 1, 1]);
  });
  it('ranks a need by any of its kinds', () => {
    const needs = [
      { anyOf: ['domain-certificate'] as const, missing: true },
      { anyOf: ['residence-permit', 'resident-id'] as const, missing: true },
    ];
    expect(evaluate([rule(() => checked([], needs))], facts).missing).toEqual([['residence-permit', 'resident-id'], 'domain-certificate']);
  });
  it('leaves out of a finding what there is nothing to say of', () => {
    const bare = findingOf('R47', { level: 'material', code: 'missing-verification-sheet', evidence: [] });
    expect(Object.keys(bare).sort()).toEqual(['code', 'level', 'message', 'rule', 'suggestion']);
    const full = findingOf('R47', { level: 'material', code: 'missing-verification-sheet', about: 'x', evidence: [{ material: 0 }] });
    expect(full).toMatchObject({ about: 'x', evidence: [{ material: 0 }] });
  });
  it('sends everything to review when the pack is unknown, or not yet in force', () => {
    const unknown = screen({ name: 'x', filing: personFiling(), documents: [], packId: '1999-01', timing });
    expect(unknown).toMatchObject({
      outcome: 'needs-review',
      rulePack: { id: '1999-01', hash: '' },
      findings: [{ code: 'rule-pack-unknown' }],
    });
    const early = screen({ name: 'x', filing: personFiling(), documents: [], asOf: '2018-08-13', timing });
    expect(early).toMatchObject({ outcome: 'needs-review', findings: [{ code: 'no-rule-checked' }] });
    expect(screen({ name: 'x', filing: personFiling(), documents: [], asOf: '2018-08-14', timing }).outcome).toBe('pass');
  });
});

describe('a filing that the schema would have refused', () => {
  const base = personFiling();
  const strange = (changes: object): Filing => JSON.parse(JSON.stringify({ ...base, order: { ...base.order, ...changes } }));
  it.each([
    [{ province: 'CN-XX' }, 'province-unknown'],
    [{ submittedAt: 'soon' }, 'day-unreadable'],
    [{ submittedAt: '2018-13-01' }, 'day-unreadable'],
  ])('never passes with %o', (changes, code) => {
    const verdict = screen({ name: 'x', filing: strange(changes), documents: [], timing });
    expect(verdict.outcome).not.toBe('pass');
    expect(verdict.findings).toContainEqual(expect.objectContaining({ rule: 'engine', level: 'review', code }));
  });
});

describe('dated values', () => {
  const rows = [
    { from: '2018-08-14', value: 4 },
    { from: '2019-01-01', value: 5 },
  ];
  it('hold from their day until the next row begins', () => {
    expect([valueOn(rows, '2018-08-14'), valueOn(rows, '2018-12-31'), valueOn(rows, '2019-01-01')]).toEqual([4, 4, 5]);
    expect(() => valueOn(rows, '2018-08-13')).toThrow(RangeError);
  });
  it('make a rule without its numbers fail, not pass', () => {
    const numbered = defineRule<{ limit: number }>({
      ...passes,
      values: { limit: [{ from: '2030-01-01', value: 1 }] },
      check: () => checked(),
    });
    expect(judgedBy([numbered, passes], facts).outcome).toBe('needs-review');
  });
  it('cover a period from its first day to the day before its end', () => {
    const period = { from: '2018-08-14', until: '2019-04-22' };
    expect(['2018-08-13', '2018-08-14', '2019-04-21', '2019-04-22'].map((day) => covers(period, day))).toEqual([false, true, true, false]);
  });
});

describe('packs', () => {
  it('hold rules in order of number', () => {
    const ids = packNamed('2018-09')?.rules.map(({ id }) => id) ?? [];
    expect(ids.slice(0, 3)).toEqual(['R2', 'R4', 'R5']);
    expect(ids.at(-1)).toBe('Q6');
    expect(packNamed('nothing')).toBeNull();
  });
  it('tell rules from the rest that a file exports', () => {
    const { inPlainWords, check, id, ...rest } = passes;
    expect([passes, { inPlainWords, check, id }].map(isRule)).toEqual([true, true]);
    const others = [null, undefined, 'R1', () => id, rest, { check, id }, { inPlainWords, id }, { inPlainWords, check }];
    expect(others.some(isRule)).toBe(false);
  });
});
