import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Identity, MaterialKind, Nature, ProvinceCode } from '#shared/filing/codes';
import { Filing, type Material } from '#shared/filing/filing';
import { evaluate } from '#shared/rules/evaluate';
import { type Changes, otherManager, personFiling, unitFiling } from '#shared/rules/example-filing';
import { factsOf } from '#shared/rules/facts/facts';
import { packNamed } from '#shared/rules/packs';
import { judgedBy, screen } from '#shared/verdict/screen';
import { type Outcome, Verdict } from '#shared/verdict/verdict';

const rules = packNamed('2018-09')?.rules ?? [];

const owner: fc.Arbitrary<Material['of']> = fc.constantFrom<Material['of']>(
  undefined,
  undefined,
  'subject',
  'subject-manager',
  'legal-representative',
  { website: 0 },
  { domain: 'example-0.com' },
);
const material: fc.Arbitrary<Material> = fc
  .tuple(fc.constantFrom(...MaterialKind.options), owner)
  .map(([kind, of]) => (of === undefined ? { kind } : { kind, of }));
const number = fc.constantFrom('44030519920229992X', '440305199202299921', '440305198303039911', '12345', '91440300MA5TE2T09X');
const providers = fc.constantFrom<string[]>(['self'], ['Other Provider Ltd'], ['self', 'Other Provider Ltd']);

const filings: fc.Arbitrary<Filing> = fc
  .record({
    isUnit: fc.boolean(),
    nature: fc.constantFrom(...Nature.options.filter((nature) => nature !== 'person')),
    identity: fc.constantFrom(...Identity.options),
    province: fc.constantFrom(...ProvinceCode.options),
    channel: fc.constantFrom('web' as const, 'mini-program' as const),
    domainCount: fc.integer({ min: 1, max: 11 }),
    content: fc.subarray(['news', '出版', 'medical', '企业门户', 'anything']),
    materials: fc.array(material, { maxLength: 6 }),
    typed: number,
    validUntil: fc.constantFrom(undefined, 'long-term', '2018-09-16', '2030-01-01'),
    addressProvince: fc.constantFrom(undefined, null, ...ProvinceCode.options),
    filed: fc.option(fc.record({ certificateNumber: number, accessProviders: providers, websites: fc.integer({ min: 0, max: 35 }) }), {
      nil: null,
    }),
    ownerNumber: fc.option(number, { nil: null }),
    twoManagers: fc.boolean(),
    legalRepresentative: fc.constantFrom('林样例', '周样例'),
  })
  .map((drawn) => {
    const domains = Array.from({ length: drawn.domainCount }, (_, index) => `example-${index}.com`);
    const owned =
      drawn.ownerNumber === null
        ? null
        : { ownerCertificateNumber: drawn.ownerNumber, filingNumber: '粤ICP备18000001号-1', accessProviders: ['self'] };
    const validity = drawn.validUntil === undefined ? {} : { validUntil: drawn.validUntil };
    const certificate = { kind: drawn.isUnit ? ('business-licence' as const) : ('resident-id' as const), number: drawn.typed, ...validity };
    const province = drawn.addressProvince === undefined ? {} : { addressProvince: drawn.addressProvince };
    const changes: Changes = {
      domains,
      materials: drawn.materials,
      content: drawn.content,
      registry: {
        subject: drawn.filed === null ? null : { ...drawn.filed, filingNumber: '粤ICP备18000001号' },
        domains: Object.fromEntries(domains.map((domain, index) => [domain, index === 0 ? owned : null])),
      },
      manager: drawn.twoManagers ? otherManager : {},
      order: {
        province: drawn.province,
        channel: drawn.channel,
        ...(drawn.isUnit ? { legalRepresentative: drawn.legalRepresentative } : {}),
      },
    };
    return drawn.isUnit
      ? unitFiling({ ...changes, subject: { nature: drawn.nature, certificate, ...province } })
      : personFiling({ ...changes, subject: { identity: drawn.identity, certificate, ...province } });
  });

const verdictOf = (filing: Filing) => screen({ name: 'x', filing, documents: [], timing: { totalMs: 0, perDocumentMs: [] } });

const WORSE: readonly Outcome[] = ['pass', 'needs-review', 'needs-material', 'blocked'];
const severity = (outcome: Outcome): number => WORSE.indexOf(outcome);

/** What a verdict says, whatever the numbers of the materials. */
const said = (verdict: Verdict) => ({
  outcome: verdict.outcome,
  required: verdict.requiredMaterials,
  missing: verdict.missingMaterials,
  findings: verdict.findings.map(({ evidence: _, ...finding }) => finding),
});

describe('every filing', () => {
  it('gets exactly one outcome, in the public shape, and no rule fails over it', () => {
    fc.assert(
      fc.property(filings, (filing) => {
        Filing.parse(filing);
        const verdict = Verdict.parse(verdictOf(filing));
        expect(verdict.findings.some(({ code }) => code === 'rule-failed')).toBe(false);
        const worst = ['block', 'material', 'review'].find((level) => verdict.findings.some((finding) => finding.level === level));
        expect(verdict.outcome).toBe({ block: 'blocked', material: 'needs-material', review: 'needs-review' }[worst ?? ''] ?? 'pass');
      }),
      { numRuns: 300 },
    );
  });
  it('is never judged worse for naming a material that was missing', () => {
    fc.assert(
      fc.property(filings, (filing) => {
        const before = verdictOf(filing);
        for (const need of before.missingMaterials) {
          for (const kind of Array.isArray(need) ? need : [need]) {
            const more = { ...filing, order: { ...filing.order, materials: [...filing.order.materials, { kind }] } };
            const after = verdictOf(more);
            expect(severity(after.outcome)).toBeLessThanOrEqual(severity(before.outcome));
            expect(after.missingMaterials).not.toContainEqual(need);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
  it('never passes when a rule throws, or when there is none', () => {
    fc.assert(
      fc.property(filings, fc.nat(), (filing, pick) => {
        const broken = rules.map((rule, index) =>
          index === pick % rules.length
            ? {
                ...rule,
                check: () => {
                  throw new Error('broken');
                },
              }
            : rule,
        );
        expect(judgedBy(broken, factsOf(filing)).outcome).not.toBe('pass');
        expect(judgedBy([], factsOf(filing)).outcome).not.toBe('pass');
      }),
    );
  });
  it('is judged the same twice, byte for byte', () => {
    fc.assert(
      fc.property(filings, (filing) => {
        expect(JSON.stringify(verdictOf(filing))).toBe(JSON.stringify(verdictOf(structuredClone(filing))));
      }),
    );
  });
  it('is judged the same in whatever order its materials stand', () => {
    fc.assert(
      fc.property(filings, (filing) => {
        const reversed = { ...filing, order: { ...filing.order, materials: [...filing.order.materials].reverse() } };
        expect(said(verdictOf(reversed))).toEqual(said(verdictOf(filing)));
      }),
    );
  });
  it('has each finding once, in a stable order', () => {
    fc.assert(
      fc.property(filings, (filing) => {
        const { findings } = evaluate(rules, factsOf(filing));
        expect(new Set(findings.map((finding) => JSON.stringify(finding))).size).toBe(findings.length);
        expect(evaluate([...rules].reverse(), factsOf(filing)).findings).toEqual(findings);
      }),
    );
  });
});
