import { describe, expect, it } from 'vitest';
import type { Filing } from '#shared/filing/filing';
import { exampleDocument, FRONT } from '#shared/rules/example-document';
import { personFiling, unitFiling } from '#shared/rules/example-filing';
import { codesOf } from '#test/shared/rules/codes-of';

const OWN = '44030519920229992X';
const DOMAIN = 'example-yunlan.com';
const HERE = '203.0.113.10';
const subject = { certificateNumber: OWN, filingNumber: '粤ICP备18000001号', accessProviders: ['Other'], websites: 1 };
const filed = (filingNumber = '粤ICP备18000001号-1') => ({ ownerCertificateNumber: OWN, filingNumber, accessProviders: ['Other'] });
const known = (domain: Filing['registry']['domains'][string]): Filing['registry'] => ({ subject, domains: { [DOMAIN]: domain } });

describe('where domains resolve', () => {
  const traffic = { [DOMAIN]: { resolvesTo: HERE } };
  const events = [{ at: '2018-09-17', event: 'bureau-approved' as const }];
  it('is judged only while it is known and nothing is approved', () => {
    const codes = (id: string, changes: Parameters<typeof personFiling>[0]) => codesOf(id, personFiling(changes));
    expect([codes('R43', { traffic }), codes('R43', {}), codes('R43', { traffic, events }), codes('R43', { traffic: {} })]).toEqual([
      ['block domain-resolves-before-first-filing'],
      null,
      null,
      [],
    ]);
    const added = { registry: known(null) };
    expect([
      codes('R44', { ...added, traffic }),
      codes('R44', added),
      codes('R44', { ...added, traffic, events }),
      codes('R44', { traffic }),
    ]).toEqual([['warn unfiled-domain-resolves'], null, null, null]);
    expect(codes('R43', { ...added, traffic })).toBeNull();
  });
  it('is warned of for domains that nobody filed, the registry silent or not', () => {
    const registry = { subject, domains: {} };
    expect(codesOf('R44', personFiling({ registry, traffic }))).toEqual(['warn unfiled-domain-resolves']);
    expect(codesOf('R44', personFiling({ registry: known(filed()), traffic }))).toEqual([]);
  });
});

describe('one domain for one website', () => {
  const two = ['example-1.com', 'example-2.com'];
  it('holds for new websites, not where all is filed already or nothing is added', () => {
    const of = (changes: Parameters<typeof personFiling>[0]) => codesOf('N2', personFiling({ domains: two, ...changes }));
    expect(of({ order: { submittedAt: '2019-04-22' } })).toEqual(['block several-domains-for-one-website']);
    const domains = Object.fromEntries(two.map((domain) => [domain, filed()]));
    expect(of({ order: { submittedAt: '2019-04-22' }, registry: { subject, domains } })).toBeNull();
    expect(of({ order: { submittedAt: '2019-04-22', action: 'steps' } })).toBeNull();
    expect(codesOf('N2', personFiling({ domains: ['example-1.com', 'EXAMPLE-1.com.'], order: { submittedAt: '2019-04-22' } }))).toEqual([]);
  });
  it('holds for a change, whatever the form of the filing number', () => {
    const change = (target: string, domains: string[], number = '粤ICP备18000001号-1') =>
      codesOf(
        'N3',
        personFiling({
          order: { submittedAt: '2019-04-22', action: 'steps' },
          registry: {
            subject,
            domains: {
              'example-1.com': filed(number),
              'example-2.com': filed(`${number} `),
              'example-3.com': null,
              'example-4.com': filed('粤ICP备18000001号-2'),
            },
          },
          steps: [{ action: 'change', target, change: { domains } }],
        }),
      );
    for (const target of ['example-1.com', '粤ICP备18000001号-1', '粤icp备18000001号-1'])
      expect([target, change(target, two)]).toEqual([target, []]);
    const [added, unknown] = [['block change-adds-domain'], ['review rule-undecided']];
    expect([change('example-1.com', ['example-3.com']), change('example-1.com', ['example-4.com'])]).toEqual([added, added]);
    expect([change('example-1.com', ['example-5.com']), change('unknown.com', ['example-1.com'])]).toEqual([unknown, added]);
    expect(change('unknown.com', ['example-1.com'], 'odd')).toEqual(added);
    expect(codesOf('N3', personFiling({ order: { action: 'steps' }, steps: [{ action: 'change', target: DOMAIN }] }))).toBeNull();
  });
});

describe('a filing number', () => {
  it('of a website has its own number, and none is checked where nothing is filed', () => {
    const of = (registry: Filing['registry']) => codesOf('R10', personFiling({ registry }));
    expect([of(known(null)), of(known(filed())), of(known(filed('粤ICP备18000001号')))]).toEqual([
      null,
      [],
      ['block filing-number-malformed'],
    ]);
  });
});

describe('a certificate number', () => {
  const unit = (number: string, nature: Filing['order']['subject']['nature'] = 'enterprise') =>
    codesOf('R64', unitFiling({ subject: { nature, certificate: { kind: 'business-licence', number } } }));
  const person = (number: string) => {
    const certificate = { kind: 'resident-id' as const, number };
    return codesOf('R64', personFiling({ subject: { certificate }, manager: { certificate } }));
  };
  it('whose check character is wrong blocks, a credit code’s goes to a person', () => {
    expect([unit('91440300MA5TE2T09X'), unit('91440300MA5TE2T090')]).toEqual([[], ['review certificate-number-checksum']]);
    expect([person('440305199202299921'), person('44030519920230992X')]).toEqual([
      ['block certificate-number-checksum'],
      [expect.stringMatching(/^block certificate-number/)],
    ]);
    expect(person('44030519920229')).toEqual(['block certificate-number-malformed']);
  });
  it('must be of a department that registers such subjects', () => {
    expect(unit('91440300MA5TE2T09X', 'foundation')).toEqual(['review credit-code-against-nature']);
  });
  it('leaves the entered province to what is printed on the card, where that was surely read', () => {
    const read = (address: string, addressProvince: 'CN-GD' | 'CN-SH' | null, described: object = {}) =>
      codesOf('R64', personFiling({ subject: { addressProvince }, materials: [{ kind: 'resident-id', file: 'a.jpg' }] }), [
        exampleDocument(0, { ...FRONT, fields: { ...FRONT.fields, address }, ...described }),
      ]);
    expect([
      read('广东省样例路1号', 'CN-GD'),
      read('广东省样例路1号', 'CN-SH'),
      read('样例路1号', 'CN-SH'),
      read('广东省样例路1号', null),
    ]).toEqual([[], ['review address-differs'], [], []]);
    expect(read('广东省样例路1号', 'CN-SH', { doubtful: { address: [] } })).toEqual([]);
  });
});
