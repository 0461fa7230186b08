import { describe, expect, it } from 'vitest';
import { classify } from '#shared/documents/classify';
import { domainCertificate } from '#shared/documents/domain-certificate';
import { rowsOf } from '#shared/documents/layout';
import { type Printed, pageOf } from './page-of';

const certificate = (domain: string): readonly Printed[] => [
  { text: '国际域名注册证书', x: 400, y: 60, em: 90 },
  { text: '域名：', x: 100, y: 300 },
  { text: domain, x: 500, y: 300 },
  { text: 'DomainName', x: 100, y: 350, em: 24 },
  { text: '域名所有者：', x: 100, y: 420 },
  { text: '云岚样例科技有限公司', x: 500, y: 420 },
  { text: 'Registrant', x: 100, y: 470, em: 24 },
  { text: '注册商：', x: 100, y: 540 },
  { text: '启明示例网络科技有限公司', x: 500, y: 540 },
  { text: '注册日期：', x: 100, y: 660 },
  { text: '2012.03.04', x: 500, y: 660 },
  { text: '到期日期：', x: 100, y: 780 },
  { text: '2022.03.04', x: 500, y: 780 },
];

const rows = (domain: string) => rowsOf(pageOf(certificate(domain)));

describe('a domain certificate', () => {
  it('is known by its words and read with English under its labels', () => {
    expect(classify(rows('example-sun.cn'))[0]?.kind.kind).toBe('domain-certificate');
    const { fields, lost } = domainCertificate.read(rows('example-sun.cn'));
    expect(Object.fromEntries(Object.entries(fields).map(([name, { value }]) => [name, value]))).toEqual({
      domain: 'example-sun.cn',
      holder: '云岚样例科技有限公司',
      registrar: '启明示例网络科技有限公司',
      registeredOn: '2012-03-04',
      expiresOn: '2022-03-04',
    });
    expect(lost).toEqual([]);
  });

  it('never passes a domain with characters that look alike', () => {
    expect(domainCertificate.read(rows('example1.com')).fields.domain).toMatchObject({ value: 'example1.com', trusted: false });
    expect(domainCertificate.read(rows('sample-yun.com')).fields.domain?.trusted).toBe(false);
    expect(domainCertificate.read(rows('xiang-ce.com')).fields.domain).toMatchObject({ trusted: true, reason: 'plausible' });
  });

  it('passes no domain whose suffix does not exist', () => {
    expect(domainCertificate.read(rows('xiang-ce.corn')).fields.domain).toMatchObject({ trusted: false, reason: 'implausible' });
  });

  it('reads the one domain of a page whose label was misread, for a person to look at', () => {
    const misread = (domain: string): readonly Printed[] =>
      certificate(domain).flatMap((line) =>
        line.text === '域名：' ? [{ ...line, text: '城名：' }] : line.text === 'DomainName' ? [] : [line],
      );
    const read = (printed: readonly Printed[]) => domainCertificate.read(rowsOf(pageOf(printed)));
    expect(read(misread('xiang-ce.com')).fields.domain).toMatchObject({ value: 'xiang-ce.com', trusted: false });
    const foot = { text: '查询网址：whois.yangli-reg.cn', x: 100, y: 900 };
    expect(read([...misread('xiang-ce.com'), foot]).fields.domain?.value).toBe('xiang-ce.com');
    expect(read([...misread('xiang-ce.com'), { text: 'yangli-reg.cn', x: 900, y: 900 }]).lost).toContain('domain');
  });
});
