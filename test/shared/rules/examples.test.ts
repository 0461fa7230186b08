import { describe, expect, it } from 'vitest';
import { Filing } from '#shared/filing/filing';
import { factsOf } from '#shared/rules/facts/facts';
import { packIds, packNamed, singlePack } from '#shared/rules/packs';

const packs = packIds.flatMap((id) => singlePack(id) ?? []);
const rules = packs.flatMap(({ added }) => added);
const changes = packs.flatMap(({ definition }) =>
  [...(definition.replaces ?? []), ...(definition.switchesOff ?? [])].map((change) => ({ pack: definition.id, ...change })),
);

describe.each(rules)('$id', (rule) => {
  it.each(rule.examples)('$en', ({ filing, documents, finds, outsideShape }) => {
    expect(Filing.safeParse(filing).success).toBe(outsideShape !== true);
    const answer = rule.check(factsOf(filing, documents));
    if (!answer.applies) expect(finds).toEqual([]);
    if (answer.applies) expect(answer.findings.map(({ code }) => code)).toEqual(finds);
    const undeclared = answer.applies ? answer.findings.filter(({ code, level }) => rule.codes[code]?.includes(level) !== true) : [];
    expect(undeclared).toEqual([]);
  });
  it('has an example that it checks and passes, and one that does not', () => {
    expect(rule.examples.some(({ filing, documents, finds }) => finds.length === 0 && rule.check(factsOf(filing, documents)).applies)).toBe(
      true,
    );
    expect(rule.examples.some(({ finds }) => finds.length > 0)).toBe(true);
  });
  it('shows every code it can give, and gives no other', () => {
    const shown = new Set(rule.examples.flatMap(({ finds }) => finds));
    expect([...shown].sort()).toEqual(Object.keys(rule.codes).sort());
  });
  it('says where it stands', () => {
    expect(rule.source.quote.length).toBeGreaterThan(3);
    expect(rule.inPlainWords.zh.length * rule.inPlainWords.en.length).toBeGreaterThan(0);
  });
});

describe.each(changes)('$pack on $rule', ({ pack, rule: id, examples, inPlainWords, source }) => {
  const rule = packNamed(pack)?.rules.find((one) => one.id === id);
  it.each(examples)('$en', ({ filing, documents, finds }) => {
    Filing.parse(filing);
    const answer = rule?.check(factsOf(filing, documents));
    expect(answer?.applies ? answer.findings.map(({ code }) => code) : []).toEqual(finds);
  });
  it('has an example that finds something and one that does not', () => {
    expect(examples.some(({ finds }) => finds.length === 0) && examples.some(({ finds }) => finds.length > 0)).toBe(true);
  });
  it('stands in the rule’s words and source after its own', () => {
    expect(rule?.inPlainWords.zh.endsWith(inPlainWords.zh)).toBe(true);
    expect(rule?.source.quote.endsWith(source.quote)).toBe(true);
    expect(rule?.amendments?.map((amendment) => amendment.pack)).toEqual([pack]);
  });
});

describe('the catalogue of rules', () => {
  it('has no number twice', () => {
    const ids = rules.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
