import { describe, expect, it } from 'vitest';
import type { PackDefinition } from '#shared/rules/definition';
import { evaluate } from '#shared/rules/evaluate';
import { personFiling } from '#shared/rules/example-filing';
import { factsOf } from '#shared/rules/facts/facts';
import { overlaid } from '#shared/rules/overlay';
import { packNamed } from '#shared/rules/packs';
import { checked, defineRule, type Rule } from '#shared/rules/rule';
import { ownRule } from '#shared/rules/sources';

const words = { zh: '测试。', en: 'Test.' };
const source = ownRule('测试规则');

/** Finds its limit: what it gives tells which value was in force. */
const limited = (id: Rule['id'] = 'R47'): Rule =>
  defineRule<{ limit: number }>({
    id,
    inPlainWords: words,
    source,
    inForce: { from: '2018-08-14' },
    values: {
      limit: [
        { from: '2018-08-14', value: 4 },
        { from: '2021-01-01', value: 5 },
      ],
    },
    codes: { 'missing-verification-sheet': ['material'] },
    check: (_, { limit }) => checked([{ level: 'material', code: 'missing-verification-sheet', about: String(limit) }]),
    examples: [],
  });

const overlay = (changes: Partial<PackDefinition>): PackDefinition => ({
  id: 'test-overlay',
  title: words,
  issued: '2019-01-01',
  inForce: { from: '2019-01-01', until: '2022-01-01' },
  source,
  basedOn: '2018-09',
  ...changes,
});

const replaces = [
  { rule: 'R47' as const, inPlainWords: words, source, examples: [], values: { limit: [{ from: '2019-06-01', value: 9 }] } },
];

const answerOn = (rules: readonly Rule[], submittedAt: string, province: 'CN-GD' | 'CN-JS' = 'CN-GD') => {
  const answer = rules[0]?.check(factsOf(personFiling({ order: { submittedAt, province } })));
  return answer?.applies ? answer.findings.map(({ about }) => about) : 'silent';
};

describe('an overlay', () => {
  it('gives a rule other values from their day on, while it is in force itself', () => {
    const rules = overlaid([limited()], { definition: overlay({ replaces }), added: [] });
    const days = ['2018-12-31', '2019-05-31', '2019-06-01', '2021-12-31', '2022-01-01'];
    expect(days.map((day) => answerOn(rules, day))).toEqual([['4'], ['4'], ['9'], ['9'], ['5']]);
  });
  it('moves time limits and free days with the numbers of their rules', () => {
    const day = '2019-06-03';
    const events = [
      { at: '2019-06-04', event: 'submitted-to-bureau' as const },
      { at: '2019-07-31', event: 'bureau-approved' as const },
    ];
    const more = [
      { ...replaces[0], rule: 'R40' as const, values: { bureauByProvince: [{ from: '2019-06-01', value: {} }] } },
      { ...replaces[0], rule: 'R93' as const, values: { capDays: [{ from: '2019-06-01', value: 10 }] } },
    ].map((change) => ({ inPlainWords: words, source, examples: [], ...change }));
    const base = packNamed('2018-09')?.rules ?? [];
    const moved = overlaid(base, { definition: overlay({ replaces: more, provinces: ['CN-ZJ'] }), added: [] });
    const processIn = (rules: readonly Rule[], submittedAt: string) =>
      evaluate(rules, factsOf(personFiling({ order: { submittedAt, province: 'CN-ZJ' }, events }))).process;
    expect(processIn(base, day)).toEqual({
      deadlines: { firstReview: '2019-06-04', bureau: '2019-07-17' },
      promotion: { eligible: true, days: 45 },
    });
    expect(processIn(moved, day)).toEqual({
      deadlines: { firstReview: '2019-06-04', bureau: '2019-07-03' },
      promotion: { eligible: true, days: 10 },
    });
    expect(processIn(moved, '2019-05-31')).toEqual(processIn(base, '2019-05-31'));
  });
  it('does so only in its provinces', () => {
    const rules = overlaid([limited()], { definition: overlay({ replaces, provinces: ['CN-JS'] }), added: [] });
    expect([answerOn(rules, '2019-06-01', 'CN-JS'), answerOn(rules, '2019-06-01', 'CN-GD')]).toEqual([['9'], ['4']]);
  });
  it('switches a rule off for a period', () => {
    const off = [{ rule: 'R47' as const, inPlainWords: words, source, examples: [], inForce: { from: '2020-01-01', until: '2020-02-01' } }];
    const rules = overlaid([limited()], { definition: overlay({ switchesOff: off }), added: [] });
    expect(['2019-12-31', '2020-01-01', '2020-01-31', '2020-02-01'].map((day) => answerOn(rules, day))).toEqual([
      ['4'],
      'silent',
      'silent',
      ['4'],
    ]);
  });
  it('adds rules that speak in its period and provinces only', () => {
    const rules = overlaid([], { definition: overlay({ provinces: ['CN-JS'] }), added: [limited('N1')] });
    expect(['2018-12-31', '2019-01-01', '2021-12-31', '2022-01-01'].map((day) => answerOn(rules, day, 'CN-JS'))).toEqual([
      'silent',
      ['4'],
      ['5'],
      'silent',
    ]);
    expect(answerOn(rules, '2019-01-01', 'CN-GD')).toBe('silent');
    expect(rules[0]?.provinces).toEqual(['CN-JS']);
  });
  it('may be laid over another: the one laid last counts', () => {
    const first = overlaid([limited()], { definition: overlay({ replaces }), added: [] });
    const later = [
      {
        ...replaces[0],
        rule: 'R47' as const,
        inPlainWords: words,
        source,
        examples: [],
        values: { limit: [{ from: '2019-07-01', value: 7 }] },
      },
    ];
    const both = overlaid(first, { definition: overlay({ id: 'later', replaces: later }), added: [] });
    expect(['2019-05-31', '2019-06-01', '2019-07-01', '2022-01-01'].map((day) => answerOn(both, day))).toEqual([
      ['4'],
      ['9'],
      ['7'],
      ['5'],
    ]);
    expect(both[0]?.amendments?.map(({ pack, inForce }) => [pack, inForce])).toEqual([
      ['test-overlay', { from: '2019-06-01', until: '2022-01-01' }],
      ['later', { from: '2019-07-01', until: '2022-01-01' }],
    ]);
  });
  it('replaces the row that begins on the same day', () => {
    const values = { limit: [{ from: '2021-01-01', value: 9 }] };
    const same = [{ rule: 'R47' as const, inPlainWords: words, source, examples: [], values }];
    const rules = overlaid([limited()], { definition: overlay({ replaces: same }), added: [] });
    expect(['2020-12-31', '2021-01-01'].map((day) => answerOn(rules, day))).toEqual([['4'], ['9']]);
  });
  it('names from when to when, and where, as far as it is confined', () => {
    const amendmentOf = (from: readonly string[], changes: Partial<PackDefinition> = {}) => {
      const values = { limit: from.map((day, value) => ({ from: day, value })) };
      const change = { rule: 'R47' as const, inPlainWords: words, source, examples: [], values };
      return overlaid([limited()], { definition: overlay({ replaces: [change], ...changes }), added: [] })[0]?.amendments?.[0];
    };
    expect(amendmentOf(['2018-09-01'])?.inForce).toEqual({ from: '2019-01-01', until: '2022-01-01' });
    expect(amendmentOf(['2020-01-01', '2019-06-01'])?.inForce.from).toBe('2019-06-01');
    expect(amendmentOf(['2019-06-01'])).not.toHaveProperty('provinces');
    const open = amendmentOf(['2019-06-01'], { provinces: ['CN-JS'], inForce: { from: '2019-01-01' } });
    expect(open).toMatchObject({ pack: 'test-overlay', provinces: ['CN-JS'] });
    expect(open?.inForce).not.toHaveProperty('until');
    const [everywhere] = overlaid([], { definition: overlay({}), added: [limited('N1')] });
    expect(everywhere).not.toHaveProperty('provinces');
  });
  it('that switches a rule off makes it say nothing, later rows or not', () => {
    const off = [{ rule: 'R47' as const, inPlainWords: words, source, examples: [], inForce: { from: '2020-01-01', until: '2020-02-01' } }];
    const [rule] = overlaid([limited()], { definition: overlay({ switchesOff: off }), added: [] });
    const facts = factsOf(personFiling({ order: { submittedAt: '2020-01-15' } }));
    expect(rule?.check(facts)).toEqual({ applies: false });
    expect(rule?.withRows({ limit: [{ from: '2019-01-01', value: 8 }] }).check(facts)).toEqual({ applies: false });
  });
  it('cannot change a rule or a value that is not there', () => {
    const unknownRule = [{ ...replaces[0], rule: 'R48' as const, inPlainWords: words, source, examples: [], values: {} }];
    const unknownValue = [
      { rule: 'R47' as const, inPlainWords: words, source, examples: [], values: { most: [{ from: '2019-06-01', value: 1 }] } },
    ];
    const noRow = [{ rule: 'R47' as const, inPlainWords: words, source, examples: [], values: { limit: [] } }];
    for (const wrong of [unknownRule, unknownValue, noRow]) {
      expect(() => overlaid([limited()], { definition: overlay({ replaces: wrong }), added: [] })).toThrow(RangeError);
    }
  });
});
