import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ProvinceCode } from '#shared/filing/codes';
import { Filing, type Material, type MaterialOwner } from '#shared/filing/filing';
import { evaluate } from '#shared/rules/evaluate';
import { factsOf } from '#shared/rules/facts/facts';
import { packNamed } from '#shared/rules/packs';
import { judgedBy, screen } from '#shared/verdict/screen';
import { type Outcome, Verdict } from '#shared/verdict/verdict';
import { validFilings } from '#test/shared/filing/valid-filings';

const PACKS = ['2018-09', '2018-09,national-overlay,jiangsu-2022'];

const verdictBy = (packId: string, filing: Filing) =>
  screen({ name: 'x', filing, documents: [], packId, timing: { totalMs: 0, perDocumentMs: [] } });

const WORSE: readonly Outcome[] = ['pass', 'needs-review', 'needs-material', 'blocked'];
const severity = (outcome: Outcome): number => WORSE.indexOf(outcome);

/** What a verdict says, but for the timing and the places of materials: those follow the order in which they stand. */
const said = ({ timing: _, findings, ...verdict }: Verdict) => ({
  ...verdict,
  findings: findings.map(({ evidence = [], ...finding }) => ({
    ...finding,
    evidence: evidence.map(({ material: __, ...seen }) => JSON.stringify(seen)).sort(),
  })),
});

const renumbered = (count: number, of: MaterialOwner): MaterialOwner =>
  typeof of === 'object' && 'website' in of ? { website: count - 1 - of.website } : of;

const withWebsitesReversed = (filing: Filing): Filing => {
  const { websites, materials } = filing.order;
  const moved = materials.map(({ of, ...rest }): Material => (of === undefined ? rest : { ...rest, of: renumbered(websites.length, of) }));
  return { ...filing, order: { ...filing.order, websites: [...websites].reverse(), materials: moved } };
};

const never = (): never => {
  throw new Error('broken');
};

describe.each(PACKS)('every filing, by %s,', (packId) => {
  const rules = packNamed(packId)?.rules ?? [];
  const verdictOf = (filing: Filing) => verdictBy(packId, filing);

  it('gets exactly one outcome, in the public shape, and no rule fails over it', () => {
    fc.assert(
      fc.property(validFilings, (filing) => {
        Filing.parse(filing);
        const verdict = Verdict.parse(verdictOf(filing));
        expect(verdict.findings.some(({ code }) => code === 'rule-failed')).toBe(false);
        const worst = ['block', 'material', 'review'].find((level) => verdict.findings.some((finding) => finding.level === level));
        expect(verdict.outcome).toBe({ block: 'blocked', material: 'needs-material', review: 'needs-review' }[worst ?? ''] ?? 'pass');
      }),
      { numRuns: 200 },
    );
  });
  it('is never judged worse for naming a material that was missing', () => {
    fc.assert(
      fc.property(validFilings, (filing) => {
        const before = verdictOf(filing);
        for (const need of before.missingMaterials) {
          for (const kind of Array.isArray(need) ? need : [need]) {
            const more = { ...filing, order: { ...filing.order, materials: [...filing.order.materials, { kind }] } };
            const after = verdictOf(more);
            expect(severity(after.outcome)).toBeLessThanOrEqual(severity(before.outcome));
            // A reading that was made elsewhere comes to it, too, and may show that one certificate is not enough.
            if (filing.extracted === undefined) expect(after.missingMaterials).not.toContainEqual(need);
          }
        }
      }),
      { numRuns: 200 },
    );
  });
  it('never passes when a rule throws, or when there is none', () => {
    fc.assert(
      fc.property(validFilings, fc.nat(), (filing, pick) => {
        const broken = rules.map((rule, index) =>
          index === pick % rules.length ? { ...rule, inForce: { from: '2000-01-01' }, check: never } : rule,
        );
        expect(judgedBy(broken, factsOf(filing)).outcome).not.toBe('pass');
        expect(judgedBy([], factsOf(filing)).outcome).not.toBe('pass');
      }),
    );
  });
  it('never passes in a province that is not known, on a day that cannot be read, or by a pack that is not there', () => {
    const provinces = new Set<string>(ProvinceCode.options);
    const strangeProvince = fc.oneof(fc.constantFrom('CN-HK', 'CN-TW', 'cn-gd', ''), fc.string()).filter((code) => !provinces.has(code));
    const strangeDay = fc.constantFrom('', 'soon', '2018-13-01', '2018-02-29', '2018-9-17', '2018/09/17', '9999-99-99');
    fc.assert(
      fc.property(validFilings, strangeProvince, strangeDay, (filing, province, submittedAt) => {
        const strange = (changes: object): Filing => JSON.parse(JSON.stringify({ ...filing, order: { ...filing.order, ...changes } }));
        expect(verdictOf(strange({ province })).outcome).not.toBe('pass');
        expect(verdictOf(strange({ submittedAt })).outcome).not.toBe('pass');
        expect(verdictBy(`${packId},1999-01`, filing).outcome).not.toBe('pass');
      }),
    );
  });
  it('is judged the same twice, byte for byte apart from the timing', () => {
    fc.assert(
      fc.property(validFilings, (filing) => {
        const { timing: _, ...again } = screen({
          name: 'x',
          filing: structuredClone(filing),
          documents: [],
          packId,
          timing: { totalMs: 7, perDocumentMs: [7] },
        });
        const { timing: __, ...once } = verdictOf(filing);
        expect(JSON.stringify(again)).toBe(JSON.stringify(once));
      }),
    );
  });
  it('is judged the same in whatever order its materials stand', () => {
    fc.assert(
      fc.property(validFilings, (filing) => {
        const reversed = { ...filing, order: { ...filing.order, materials: [...filing.order.materials].reverse() } };
        expect(said(verdictOf(reversed))).toEqual(said(verdictOf(filing)));
      }),
    );
  });
  it('is judged the same in whatever order its websites stand', () => {
    fc.assert(
      fc.property(validFilings, (filing) => {
        expect(said(verdictOf(withWebsitesReversed(filing)))).toEqual(said(verdictOf(filing)));
      }),
    );
  });
  it('has each finding once, in a stable order', () => {
    fc.assert(
      fc.property(validFilings, (filing) => {
        const { findings } = evaluate(rules, factsOf(filing));
        expect(new Set(findings.map((finding) => JSON.stringify(finding))).size).toBe(findings.length);
        expect(evaluate([...rules].reverse(), factsOf(filing)).findings).toEqual(findings);
      }),
    );
  });
});
