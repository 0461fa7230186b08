import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { Filing } from '#shared/filing/filing';
import { packNamed } from '#shared/rules/packs';
import { screen } from '#shared/verdict/screen';

const Expected = z.strictObject({
  filingType: z.string().nullable(),
  outcome: z.string(),
  findings: z.array(z.strictObject({ rule: z.string(), level: z.string(), code: z.string(), about: z.string().optional() })),
  requiredMaterials: z.array(z.union([z.string(), z.array(z.string())])),
  missingMaterials: z.array(z.union([z.string(), z.array(z.string())])),
  laterMaterials: z.array(z.string()),
  deadlines: z.record(z.string(), z.string()).optional(),
  promotion: z.record(z.string(), z.unknown()).optional(),
  traffic: z.record(z.string(), z.string()).optional(),
  steps: z.array(z.strictObject({ action: z.string(), target: z.string(), allowed: z.boolean() })).optional(),
});
const Scenario = z.object({ id: z.string(), title: z.string(), pack: z.string().optional(), filing: z.unknown(), expected: Expected });

const folder = new URL('.', import.meta.url);
const scenarios = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => Scenario.parse(JSON.parse(readFileSync(new URL(name, folder), 'utf8'))));

describe.each(scenarios)('$id: $title', ({ id, pack, filing, expected }) => {
  const input = { name: id, filing: Filing.parse(filing), documents: [], timing: { totalMs: 0, perDocumentMs: [] } };
  const verdict = screen(pack === undefined ? input : { ...input, packId: pack });
  it('has the expected type and outcome', () => {
    expect([verdict.filingType, verdict.outcome]).toEqual([expected.filingType, expected.outcome]);
  });
  it('has the expected findings', () => {
    const found = verdict.findings.filter(({ level }) => level !== 'info');
    const key = (one: { rule: string; code: string; about?: string | undefined }) => `${one.rule} ${one.code} ${one.about ?? ''}`;
    const keys = [...expected.findings].sort((a, b) => (key(a) < key(b) ? -1 : 1));
    expect(found.map(({ rule, level, code }) => ({ rule, level, code })).sort((a, b) => (key(a) < key(b) ? -1 : 1))).toEqual(
      keys.map(({ rule, level, code }) => ({ rule, level, code })).sort((a, b) => (key(a) < key(b) ? -1 : 1)),
    );
    for (const one of expected.findings) {
      if (one.about !== undefined) expect(found).toContainEqual(expect.objectContaining(one));
    }
  });
  it('has the expected materials', () => {
    expect(verdict.requiredMaterials).toEqual(expected.requiredMaterials);
    expect(verdict.missingMaterials).toEqual(expected.missingMaterials);
    expect(verdict.laterMaterials).toEqual(expected.laterMaterials);
  });
  it('has the expected deadlines, promotion, traffic and steps where they are given', () => {
    if (expected.deadlines) expect(verdict.deadlines).toEqual(expected.deadlines);
    if (expected.promotion) expect(verdict.promotion).toMatchObject(expected.promotion);
    if (expected.traffic) expect(verdict.traffic).toEqual(expected.traffic);
    if (expected.steps) expect(verdict.steps?.map(({ action, target, allowed }) => ({ action, target, allowed }))).toEqual(expected.steps);
  });
});

/** Found only on a file, or on what the input's shape refuses: no scenario of named materials can show them. */
const ONLY_ELSEWHERE = new Set(['R93', 'Q1', 'Q2', 'Q3', 'Q5']);

describe('the scenarios', () => {
  it('have at least one for every rule of the governing document that can fire', () => {
    const fired = new Set(
      scenarios.flatMap(({ id, filing }) => {
        const input = { name: id, filing: Filing.parse(filing), documents: [], timing: { totalMs: 0, perDocumentMs: [] } };
        return screen(input).findings.map(({ rule }) => rule);
      }),
    );
    const ids: readonly string[] = packNamed('2018-09')?.rules.map((rule) => rule.id) ?? [];
    expect(ids.filter((id) => !fired.has(id) && !ONLY_ELSEWHERE.has(id))).toEqual([]);
  });
  it('are told apart by their names', () => {
    expect(new Set(scenarios.map(({ id }) => id)).size).toBe(scenarios.length);
  });
});
