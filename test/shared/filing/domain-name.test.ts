import { domainToUnicode } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answersBy, canonicalDomain, domainSuffix, isDomainName, registrableDomain } from '#shared/filing/domain-name';
import { decodedLabel } from '#shared/filing/punycode';

describe('an encoded label', () => {
  it.each([
    ['xn--fiqs8s', '中国'],
    ['xn--55qx5d', '公司'],
    ['xn--zfr164b', '政务'],
    ['xn--bcher-kva', 'bücher'],
    ['XN--FSQU00A', '例子'],
    ['plain', 'plain'],
    ['xn--', ''],
    ['xn--!', 'xn--!'],
    ['xn--99999999', 'xn--99999999'],
  ])('%s reads %s', (label, text) => expect(decodedLabel(label)).toBe(text));

  it('reads as another implementation reads it', () => {
    const han = fc.string({ unit: fc.constantFrom(...'核验样例网站备案公司a1'), minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(han, (label) => {
        const encoded = new URL(`http://核${label}.cn`).hostname.split('.')[0] ?? '';
        expect(decodedLabel(encoded)).toBe(domainToUnicode(encoded));
      }),
    );
  });
});

describe('a domain', () => {
  it.each([
    ['example.com', true],
    ['www.Example.COM.', true],
    ['样例.公司', true],
    ['xn--fsqu00a.xn--55qx5d', true],
    ['example', false],
    ['203.0.113.10', false],
    ['https://example.com', false],
    ['example.com/path', false],
    ['exam ple.com', false],
    ['exam_ple.com', false],
    ['-example.com', false],
    ['example-.com', false],
    ['example..com', false],
    ['.com', false],
    [`${'a'.repeat(63)}.com`, true],
    [`${'a'.repeat(64)}.com`, false],
    ['xn--99999999.com', false],
  ])('%s: form is right %s', (text, right) => expect(isDomainName(text)).toBe(right));

  it.each([
    ['market.cloud.example.com', 'example.com', 'com'],
    ['a.b.com.cn', 'b.com.cn', 'com.cn'],
    ['www.样例.公司.cn', '样例.公司.cn', '公司.cn'],
    ['www.样例.政务.cn', '样例.政务.cn', '政务.cn'],
    ['www.xn--fsqu00a.xn--55qw42g.cn', '例子.公益.cn', '公益.cn'],
    ['xn--fsqu00a.xn--fiqs8s', '例子.中国', '中国'],
    ['example.unheardof', 'example.unheardof', 'unheardof'],
    ['com.cn', null, null],
    ['政务.cn', null, null],
    ['中国', null, null],
  ])('%s was registered as %s under %s', (text, registrable, suffix) => {
    expect(registrableDomain(text)).toBe(registrable);
    expect(domainSuffix(text)).toBe(suffix);
  });

  it('is the same encoded and in Unicode, and answers are found by either', () => {
    expect(canonicalDomain('XN--FSQU00A.公司')).toBe(canonicalDomain('例子.xn--55qx5d'));
    expect(answersBy({ '例子.公司': 1 })('www.xn--fsqu00a.xn--55qx5d')).toBe(1);
  });
});
