import { describe, expect, it } from 'vitest';
import { canonicalAddress } from '#shared/filing/ip-address';

const same = (a: string, b: string) => canonicalAddress(a) === canonicalAddress(b);

describe('IP addresses', () => {
  it.each([
    ['2001:db8::1', '2001:0DB8:0:0:0:0:0:1'],
    ['2001:db8::1', '[2001:db8:0::0:1]'],
    ['2001:db8::1', '２００１:db8::1'],
    ['2001:db8::', '2001:db8:0:0:0:0:0:0'],
    ['::', '0:0:0:0:0:0:0:0'],
    ['fe80::1%eth0', 'fe80::1'],
    ['::ffff:203.0.113.10', '203.0.113.10'],
    ['::ffff:cb00:710a', '203.0.113.10'],
    ['64:ff9b::203.0.113.10', '64:ff9b::cb00:710a'],
    ['203.0.113.010', '203.0.113.10'],
    [' Example.COM ', 'example.com'],
  ])('%s is %s', (a, b) => expect(same(a, b)).toBe(true));
  it.each([
    ['2001:db8::1', '2001:db8::10'],
    ['2001:db8::1', '2001:db8:1::'],
    ['2001:db8::1:0', '2001:db8::1'],
    ['203.0.113.10', '203.0.113.100'],
    ['::203.0.113.10', '203.0.113.10'],
    ['::1:ffff:203.0.113.10', '203.0.113.10'],
    ['::fffe:203.0.113.10', '203.0.113.10'],
  ])('%s is not %s', (a, b) => expect(same(a, b)).toBe(false));
  it.each([
    '2001:db8',
    '1::2::3',
    '1:2:3:4:5:6:7:8:9',
    '1:2:3:4:5:6:7::8',
    '::203.0.113',
    '::203.0.113.256',
    '203.0.113.10:80:1',
    '12345::',
    '203.0.113',
    '203.0.113.256',
    'g::1',
    ':::',
  ])('%s is left as text', (text) => expect(canonicalAddress(text)).toBe(text));
});
