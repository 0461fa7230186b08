import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Filing } from '#shared/filing/filing';
import { otherManager, personFiling, unitFiling } from '#shared/rules/example-filing';
import { screen } from '#shared/verdict/screen';

const verdictOf = (filing: Filing) => screen({ name: 'x', filing, documents: [], timing: { totalMs: 0, perDocumentMs: [] } });
const codesOf = (filing: Filing) => verdictOf(filing).findings.map(({ code }) => code);

const SHEET = { kind: 'verification-sheet' as const };
const CARD = { kind: 'resident-id' as const };
const LICENCE = { kind: 'business-licence' as const };

describe('what is asked of persons is not asked of units, and the other way round', () => {
  it.each([
    ['proof of residence', unitFiling({ order: { province: 'CN-SH' }, subject: { addressProvince: 'CN-HN' } })],
    ['a subject manager’s authorisation', personFiling({ order: { province: 'CN-HA' } })],
    ['a website manager’s authorisation', personFiling({ order: { province: 'CN-TJ' } })],
    ['a unit’s certificate', personFiling()],
  ])('%s', (_, filing) => expect(codesOf(filing)).toEqual([]));
});

describe('pre-approval', () => {
  it('is asked for once, not also suggested by the name', () => {
    expect(codesOf(unitFiling({ content: ['news'], websiteName: '样例新闻资讯站' }))).toEqual(['missing-pre-approval']);
  });
  it('is not suggested by a name when it is there', () => {
    const materials = [LICENCE, CARD, SHEET, { kind: 'pre-approval' as const }];
    expect(codesOf(unitFiling({ websiteName: '样例新闻资讯站', materials }))).toEqual([]);
    expect(
      codesOf(
        unitFiling({ websiteName: '样例新闻资讯站', materials: [LICENCE, CARD, SHEET, { kind: 'pre-approval', of: { website: 1 } }] }),
      ),
    ).toEqual(['content-suggests-pre-approval']);
  });
  it('is satisfied by an entered approval of that category only', () => {
    const filing = unitFiling({ content: ['news', 'culture'] });
    const [website] = filing.order.websites;
    const approved = {
      ...filing,
      order: { ...filing.order, websites: [{ ...website, preApprovals: [{ category: 'news', number: '批字 1 号' }] }] },
    };
    const verdict = verdictOf(Filing.parse(approved));
    expect(verdict.findings).toMatchObject([{ code: 'missing-pre-approval', about: 'culture' }]);
    expect(verdict.missingMaterials).toEqual(['pre-approval']);
  });
});

describe('authorisations', () => {
  const hubei = (of: { website: number } | undefined) =>
    unitFiling({
      order: { province: 'CN-HB' },
      manager: otherManager,
      materials: [LICENCE, CARD, SHEET, { kind: 'website-manager-authorisation', ...(of === undefined ? {} : { of }) }],
    });
  it('of another website do not count, unless it has the same manager', () => {
    expect(codesOf(hubei(undefined))).toEqual([]);
    expect(codesOf(hubei({ website: 0 }))).toEqual([]);
    expect(codesOf(hubei({ website: 1 }))).toEqual(['missing-website-manager-authorisation']);
    const filing = hubei({ website: 0 });
    const [first] = filing.order.websites;
    const two = { ...filing, registry: { subject: null, domains: { 'example-yunlan.com': null, 'example-2.com': null } } };
    const websites = [first, { ...first, domains: ['example-2.com'] }];
    expect(codesOf(Filing.parse({ ...two, order: { ...two.order, websites } }))).toEqual([]);
  });
  it('cannot be decided on without the legal representative', () => {
    const { legalRepresentative: _, ...order } = unitFiling().order;
    for (const province of ['CN-HA', 'CN-TJ'] as const) {
      const verdict = verdictOf({ ...unitFiling(), order: { ...order, province } });
      expect(verdict.findings).toMatchObject([{ level: 'review', code: 'rule-undecided' }]);
      expect(verdict.findings[0]?.message.zh).toContain('法定代表人');
    }
  });
});

describe('identity documents', () => {
  it('of a manager that stand in no row leave the need to a person', () => {
    const permit = {
      identity: 'hong-kong-macau-resident' as const,
      certificate: { kind: 'home-return-permit' as const, number: 'H00000001' },
    };
    const verdict = verdictOf(
      unitFiling({
        manager: { ...otherManager, ...permit },
        materials: [LICENCE, CARD, SHEET, { kind: 'hmt-residence-permit', of: { website: 0 } }],
      }),
    );
    expect(verdict.findings.map(({ code }) => code)).toEqual(['identity-document-not-listed']);
    expect(verdict.requiredMaterials).toEqual(['business-licence', 'resident-id', 'home-return-permit', 'verification-sheet']);
    expect(verdict.missingMaterials).toEqual([]);
  });
  it('of one manager are not taken for the wrong kind of the other', () => {
    const permit = { identity: 'taiwan-resident' as const, certificate: { kind: 'taiwan-permit' as const, number: '00000001' } };
    const verdict = verdictOf(unitFiling({ manager: { ...otherManager, ...permit } }));
    expect(verdict.findings.map(({ code }) => code)).toEqual(['missing-manager-identity-document']);
    expect(verdict.missingMaterials).toEqual(['taiwan-permit']);
  });
  it('need an identity to be judged by', () => {
    const { identity: _, ...subject } = personFiling().order.subject;
    const other = { kind: 'other' as const, number: '军字 001' };
    const filing = personFiling();
    expect(codesOf({ ...filing, order: { ...filing.order, subject: { ...subject, certificate: other } } })).toEqual([
      'rule-undecided',
      'identity-inconsistent',
    ]);
    expect(codesOf({ ...filing, order: { ...filing.order, subject } })).toEqual([]);
  });
});

describe('the steps of an order', () => {
  const scenario: { filing: unknown } = JSON.parse(readFileSync(new URL('../../scenarios/s30.json', import.meta.url), 'utf8'));
  it('each have their own findings', () => {
    const { steps } = verdictOf(Filing.parse(scenario.filing));
    expect(steps?.map(({ findings }) => findings.map(({ code }) => code))).toEqual([
      [],
      ['no-other-access-provider'],
      [],
      [],
      ['cancels-all-websites'],
    ]);
  });
  it('are refused one by one', () => {
    const filing = Filing.parse(scenario.filing);
    const elsewhere = { ...filing, steps: [...(filing.steps ?? []), { action: 'cancel-website' as const, target: 'unknown-example.com' }] };
    const verdict = verdictOf(elsewhere);
    expect(verdict.outcome).toBe('blocked');
    expect(verdict.steps?.map(({ allowed }) => allowed)).toEqual([true, true, true, true, true, false]);
  });
  it('act on what they are for: a subject or a website', () => {
    const filing = Filing.parse(scenario.filing);
    const crossed = [
      { action: 'cancel-subject' as const, target: 'hk-yu1.com' },
      { action: 'cancel-website' as const, target: '琼ICP备18000006号' },
      { action: 'cancel-website' as const, target: '琼ICP备18000006号－3' },
    ];
    expect(verdictOf({ ...filing, steps: crossed }).steps?.map(({ allowed }) => allowed)).toEqual([false, false, true]);
  });
});
