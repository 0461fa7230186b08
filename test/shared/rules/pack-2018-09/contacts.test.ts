import { describe, expect, it } from 'vitest';
import { personFiling, unitFiling } from '#shared/rules/example-filing';
import { screen } from '#shared/verdict/screen';

const codes = (filing: ReturnType<typeof unitFiling>) =>
  screen({ name: 'x', filing, documents: [], timing: { totalMs: 0, perDocumentMs: [] } }).findings.map(({ code }) => code);

describe('mobile numbers', () => {
  it.each(['13800138000', '+86 138-0013-8000', '86 19900000000', '0086 13800138000', '１３８００１３８０００'])('%s is one', (mobile) =>
    expect(codes(personFiling({ manager: { mobile } }))).toEqual([]),
  );
  it.each(['12800138000', '1380013800', '138001380001', '+852 51234567', '', '无', '010-62551234'])('“%s” is none', (mobile) =>
    expect(codes(personFiling({ manager: { mobile } }))).toEqual(['mobile-malformed']),
  );
});

describe('contacts that are all empty', () => {
  it('say nothing, as if they had been left out', () => {
    expect(codes(unitFiling({ manager: { mobile: '', email: '', phone: ' ' } }))).toEqual([]);
    expect(codes(unitFiling({ manager: { mobile: '', email: '', phone: '010-62551234' } }))).toEqual([
      'email-malformed',
      'mobile-malformed',
    ]);
  });
});

describe('landline numbers', () => {
  it.each([
    '010-62551234',
    '01062551234',
    '(0755) 8888 0000',
    '0571-8888000',
    '+86 10 62551234',
    '62551234',
    '0755-88880000-801',
    '0755-88880000转801',
  ])('%s is one', (phone) => expect(codes(unitFiling({ manager: { phone } }))).toEqual([]));
  it.each(['13800138000', '10-62551234', '010-12551234', '625512345', '', '无', '010-62551234-'])('“%s” is none', (phone) =>
    expect(codes(unitFiling({ manager: { phone } }))).toEqual(['landline-missing']),
  );
});

describe('e-mail addresses', () => {
  it.each(['a@b.cn', 'first.last+tag@mail.example.com', 'LIN@EXAMPLE.COM', ' lin@example.com '])('%s is one', (email) =>
    expect(codes(personFiling({ manager: { email } }))).toEqual([]),
  );
  it.each(['a@b', '@b.cn', 'a@', 'a b@c.cn', 'a..b@c.cn', '.a@c.cn', 'a@-b.cn', 'a@b.c', 'a@b..cn', 'a@b@c.cn', ''])(
    '“%s” is none',
    (email) => expect(codes(personFiling({ manager: { email } }))).toEqual(['email-malformed']),
  );
});
