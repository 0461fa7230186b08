import { describe, expect, it } from 'vitest';
import { personFiling, unitFiling } from '#shared/rules/example-filing';
import { packIds, packNamed, singlePack } from '#shared/rules/packs';
import { ruleOrder } from '#shared/rules/rule-order';
import { screen } from '#shared/verdict/screen';

const timing = { totalMs: 0, perDocumentMs: [] };
const ALL = '2018-09,national-overlay,jiangsu-2022';

const hashOf = (id: string) => singlePack(id)?.hash ?? 'none';

describe('packs', () => {
  it('are the governing document and two overlays, all named by hash', () => {
    expect(packIds).toEqual(['2018-09', 'jiangsu-2022', 'national-overlay']);
    expect(packIds.every((id) => /^[0-9a-f]{16}$/.test(hashOf(id)))).toBe(true);
    expect(singlePack('nothing')).toBeNull();
  });
  it('of the governing document hold nothing of an overlay', () => {
    const pack = packNamed('2018-09');
    expect(pack?.rules.every(({ id, amendments }) => /^[RQ]\d+$/.test(id) && amendments === undefined)).toBe(true);
    expect(pack).toMatchObject({ id: '2018-09', hash: hashOf('2018-09') });
    expect(pack?.rules).toEqual(singlePack('2018-09')?.added);
  });
  it('are combined by name, an overlay alone bringing its base, in whatever order', () => {
    expect(packNamed('national-overlay')).toMatchObject({
      id: '2018-09,national-overlay',
      hash: `${hashOf('2018-09')}+${hashOf('national-overlay')}`,
    });
    for (const selection of [ALL, 'jiangsu-2022,national-overlay', ' national-overlay , jiangsu-2022, 2018-09,jiangsu-2022']) {
      expect(packNamed(selection)?.id).toBe(ALL);
    }
    expect(packNamed(ALL)?.notChecks).toEqual(packNamed('2018-09')?.notChecks);
  });
  it('that are unknown make the whole combination unknown', () => {
    for (const selection of ['', ',', '1999-01', '2018-09,1999-01', 'national-overlay,', '2018-09+national-overlay']) {
      expect(packNamed(selection)).toBeNull();
    }
  });
  it('list their rules in order of series and number', () => {
    const ids = packNamed(ALL)?.rules.map(({ id }) => id) ?? [];
    expect(ids.slice(-8)).toEqual(['N1', 'N2', 'N3', 'N4', 'JS1', 'JS2', 'JS3', 'JS4']);
    expect(ids.indexOf('Q6')).toBe(ids.length - 9);
    expect([ruleOrder('engine'), ruleOrder('R1000') > ruleOrder('R2'), ruleOrder('Q1') > ruleOrder('R102')]).toEqual([3000, true, true]);
  });
  it('are named in the verdict as they were combined', () => {
    const verdict = screen({ name: 'x', filing: personFiling(), documents: [], packId: 'national-overlay', timing });
    expect(verdict.rulePack).toEqual({ id: '2018-09,national-overlay', hash: `${hashOf('2018-09')}+${hashOf('national-overlay')}` });
  });
});

describe('judging by an overlay', () => {
  const codesOn = (asOf: string, packId: string, filing = personFiling({ domains: ['example-1.com', 'example-2.com'] })) =>
    screen({ name: 'x', filing, documents: [], packId, asOf, timing }).findings.map(({ rule, level, code }) => `${rule} ${level} ${code}`);

  it('changes nothing while only the governing document is asked for', () => {
    expect(codesOn('2020-08-17', '2018-09')).not.toContainEqual(expect.stringMatching(/^N/));
  });
  it('applies each rule from its day on', () => {
    const block = 'N2 block several-domains-for-one-website';
    expect([codesOn('2019-04-21', ALL).includes(block), codesOn('2019-04-22', ALL).includes(block)]).toEqual([false, true]);
    const sms = 'N4 info sms-verification-due';
    expect([codesOn('2020-08-16', ALL).includes(sms), codesOn('2020-08-17', ALL).includes(sms)]).toEqual([false, true]);
  });
  it('checks nothing before its base is in force, though it was in force itself', () => {
    expect(codesOn('2018-08-13', 'national-overlay')).toEqual(['engine review no-rule-checked']);
    const tianjin = personFiling({ order: { province: 'CN-TJ' } });
    expect(codesOn('2018-08-13', 'national-overlay', tianjin)).toEqual(['engine review no-rule-checked']);
    expect(codesOn('2018-08-14', 'national-overlay', tianjin)).toEqual(['N4 info sms-verification-due']);
  });
  it('says of a registrant only what an uploaded certificate shows', () => {
    const of = (changes: Parameters<typeof personFiling>[0]) =>
      screen({ name: 'x', filing: personFiling(changes), documents: [], packId: 'national-overlay', timing });
    const certified = (holder?: string) => ({
      materials: [{ kind: 'resident-id' as const }, { kind: 'verification-sheet' as const }, { kind: 'domain-certificate' as const }],
      ...(holder === undefined
        ? {}
        : { extracted: [{ material: 'domain-certificate' as const, fields: { domain: 'example-yunlan.com', holder } }] }),
    });
    expect(of({}).outcome).toBe('pass');
    expect(of(certified()).outcome).toBe('pass');
    expect(of(certified('林样例')).outcome).toBe('pass');
    const differing = of(certified('周样例'));
    expect([differing.outcome, differing.findings.find(({ rule }) => rule === 'N1')?.code]).toEqual([
      'needs-review',
      'domain-registrant-differs',
    ]);
  });
  it('asks for the code of each manager once, the subject’s only in a first filing', () => {
    const due = (filing = unitFiling()) =>
      screen({ name: 'x', filing, documents: [], packId: 'national-overlay', asOf: '2020-08-17', timing })
        .findings.filter(({ code }) => code === 'sms-verification-due')
        .map(({ about, message }) => [about, message.en.includes('within 24 hours')]);
    const other = { name: '韩样例', mobile: '13900139000' };
    expect(due()).toEqual([['林样例', true]]);
    expect(due(unitFiling({ manager: other }))).toEqual([
      ['林样例', true],
      ['韩样例', true],
    ]);
    const registry = {
      subject: { certificateNumber: '91440300MA5TE2T09X', filingNumber: '粤ICP备18000001号', accessProviders: ['self'], websites: 1 },
      domains: { 'example-yunlan.com': null },
    };
    expect(due(unitFiling({ manager: other, registry }))).toEqual([['韩样例', true]]);
  });
  it('gives 48 hours before 2020-08-17, and no code to cancellations then', () => {
    const steps = [
      { action: 'cancel-website' as const, target: 'example-yunlan.com' },
      { action: 'change' as const, target: 'example-yunlan.com' },
    ];
    const filing = personFiling({ order: { province: 'CN-ZJ', action: 'steps' }, steps });
    const dueOn = (asOf: string) =>
      screen({ name: 'x', filing, documents: [], packId: 'national-overlay', asOf, timing }).steps?.map(({ findings }) =>
        findings.filter(({ code }) => code === 'sms-verification-due').map(({ message }) => /within (\d+) hours/.exec(message.en)?.[1]),
      );
    expect(dueOn('2020-08-16')).toEqual([[], ['48']]);
    expect(dueOn('2020-08-17')).toEqual([['24'], ['24']]);
  });
});
