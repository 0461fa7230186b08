import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Filing } from '#shared/filing/filing';
import { packNamed } from '#shared/rules/packs';
import { screen } from '#shared/verdict/screen';

const pack = packNamed('2018-09');
const notChecks = pack?.notChecks ?? [];

describe('the numbers that find nothing by themselves', () => {
  it('are listed once each, in both languages, and are not rules as well', () => {
    const listed = notChecks.map(({ rule }) => rule);
    const rules = new Set<string>(pack?.rules.map(({ id }) => id));
    expect(new Set(listed).size).toBe(listed.length);
    expect(listed.filter((rule) => rules.has(rule))).toEqual([]);
    for (const { inPlainWords, where, source } of notChecks) {
      for (const { zh, en } of [inPlainWords, where]) {
        expect(zh).toMatch(/\p{Script=Han}/u);
        expect(en).toMatch(/^\P{Script=Han}{10}/u);
      }
      expect(source.quote.length).toBeGreaterThan(3);
    }
  });
  it.each(notChecks.flatMap(({ rule, cases = [] }) => cases.map((one) => ({ rule, ...one }))))('$rule: $en', ({ filing, gives }) => {
    Filing.parse(filing);
    const verdict = screen({ name: 'x', filing, documents: [], timing: { totalMs: 0, perDocumentMs: [] } });
    expect(verdict).toMatchObject(gives);
    if (gives.promotion) expect(verdict.promotion).toEqual(gives.promotion);
  });
  it.each(notChecks)('$rule is held where it says', ({ files }) => {
    for (const file of files) expect(existsSync(new URL(`../../../${file}`, import.meta.url))).toBe(true);
  });
});
