import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Filing } from '#shared/filing/filing';
import { personFiling, unitFiling } from '#shared/rules/example-filing';
import { screen } from '#shared/verdict/screen';

const verdictOf = (filing: Filing) => screen({ name: 'x', filing, documents: [], timing: { totalMs: 0, perDocumentMs: [] } });
const codesOf = (filing: Filing) => verdictOf(filing).findings.map(({ code }) => code);

const OWN = '44030519920229992X';
const DOMAIN = 'example-yunlan.com';
const account = { id: 'account-a', filedSubject: OWN, openOrders: 0 };

describe('an order of steps', () => {
  const scenario: { filing: unknown } = JSON.parse(readFileSync(new URL('../../scenarios/s30.json', import.meta.url), 'utf8'));
  const filing = Filing.parse(scenario.filing);
  it('is judged by no rule on what is added, and has no deadlines and no free days', () => {
    const strange: Filing = {
      ...filing,
      access: { ...filing.access, region: 'overseas' },
      events: [{ at: '2018-10-08', event: 'bureau-approved' }],
      domainFacts: { 'example-yunlan.io': { suffixApproved: false } },
      order: {
        ...filing.order,
        province: 'CN-BJ',
        commercial: true,
        submittedAt: '2099-01-04',
        subject: { ...filing.order.subject, establishedIn: 'SG', certificate: { kind: 'other', number: 'x' } },
        websites: [{ ...(personFiling().order.websites[0] ?? expect.fail()), domains: ['example-yunlan.io', 'no domain'] }],
      },
    };
    const verdict = verdictOf(strange);
    expect([...new Set(verdict.findings.map(({ rule }) => rule))].sort()).toEqual(['R18', 'R20', 'R22', 'R64']);
    expect(verdict).not.toHaveProperty('deadlines');
    expect(verdict).not.toHaveProperty('promotion');
    expect(verdict).not.toHaveProperty('traffic');
  });
  it('is still told of a filing number that is none', () => {
    const { subject } = filing.registry;
    const broken = { ...filing, registry: { ...filing.registry, subject: subject && { ...subject, filingNumber: '琼18000006' } } };
    expect(codesOf(broken)).toContain('filing-number-malformed');
  });
});

describe('where a unit was established', () => {
  it('matters only when it is abroad, and never for a person', () => {
    const other = { certificate: { kind: 'other' as const, number: '军字 001' } };
    expect(codesOf(unitFiling({ subject: { ...other, establishedIn: 'CN' } }))).not.toContain('overseas-enterprise');
    expect(codesOf(unitFiling({ subject: { ...other, establishedIn: 'HK' } }))).toContain('overseas-enterprise');
    expect(codesOf(personFiling({ subject: { establishedIn: 'SG' } }))).toEqual([]);
  });
});

describe('the records here', () => {
  const subject = (accessProviders: string[]) => ({
    subject: { certificateNumber: OWN, filingNumber: '粤ICP备18000001号', accessProviders, websites: 1 },
    domains: { [DOMAIN]: null },
  });
  it('differ from a registry that knows the subject through another provider only', () => {
    expect(codesOf(personFiling({ account, registry: subject(['Other Provider Ltd']) }))).toEqual(['registry-differs']);
    expect(codesOf(personFiling({ account, registry: subject(['Other Provider Ltd', 'self']) }))).toEqual([]);
  });
  it('of another subject say nothing about this one', () => {
    const other = { ...account, filedSubject: '440305198303039911' };
    expect(codesOf(personFiling({ account: other }))).not.toContain('registry-differs');
  });
});

describe('what follows the bureau’s decision', () => {
  it('is told of the last one', () => {
    const events = [
      { at: '2018-10-08', event: 'bureau-approved' as const },
      { at: '2018-09-20', event: 'bureau-returned' as const },
    ];
    const { findings } = verdictOf(personFiling({ events }));
    expect(findings).toMatchObject([
      { code: 'public-security-filing-due', about: '2018-11-07' },
      { code: 'applicant-to-be-notified', about: '2018-10-08' },
    ]);
  });
  it('is left open where a day cannot be read: no deadlines, no count of days', () => {
    const events = [
      { at: 'soon', event: 'curtain-photo-uploaded' as const },
      { at: '2018-10-08', event: 'bureau-approved' as const },
    ];
    expect(verdictOf(personFiling({ events }))).toMatchObject({ deadlines: {}, promotion: { eligible: true } });
    expect(verdictOf(personFiling({ events })).promotion).not.toHaveProperty('days');
  });
});
