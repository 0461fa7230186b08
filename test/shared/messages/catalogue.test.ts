import { describe, expect, it } from 'vitest';
import { CertificateKind, FilingType, Identity, MaterialKind, Nature, PreApproval, ProvinceCode } from '#shared/filing/codes';
import { catalogue, wordsFor } from '#shared/messages/catalogue';
import {
  enumerated,
  filingTypeLabel,
  identityLabel,
  kindLabel,
  natureLabel,
  preApprovalLabel,
  provinceLabel,
} from '#shared/messages/labels';
import { fieldLabel } from '#shared/messages/labels-fields';
import { problemLabel } from '#shared/messages/labels-problems';
import { ENGINE_CODES } from '#shared/rules/evaluate';
import { packIds, packNamed } from '#shared/rules/packs';

const rules = packIds.flatMap((id) => packNamed(id)?.rules ?? []);

describe('the catalogue of messages', () => {
  it('has words for exactly the codes that rules, engine and what is kept elsewhere can give', () => {
    const kept = packIds.flatMap((id) => packNamed(id)?.notChecks ?? []).flatMap(({ codes = [] }) => codes);
    const given = new Set<string>([...ENGINE_CODES, ...kept, ...rules.flatMap(({ codes }) => Object.keys(codes))]);
    expect(Object.keys(catalogue).sort()).toEqual([...given].sort());
  });
  it.each(Object.entries(catalogue))(
    '%s uses the same parameters in both languages, and Chinese in Chinese',
    (_, { message, suggestion }) => {
      const parameters = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();
      expect(parameters(message.zh)).toEqual(parameters(message.en));
      for (const parameter of parameters(suggestion.zh + suggestion.en)) expect(parameter).toMatch(/^\{\w+\}$/);
      expect(message.zh).toMatch(/\p{Script=Han}/u);
      expect(`${message.en}${suggestion.en}`).not.toMatch(/\p{Script=Han}/u);
    },
  );
  it('fills in parameters by language, and refuses to leave one open', () => {
    const words = wordsFor('document-expired', { who: '林样例', document: kindLabel('passport'), day: '2018-06-30' });
    expect(words.message).toEqual({ zh: '林样例的护照已于 2018-06-30 到期。', en: 'The passport of 林样例 expired on 2018-06-30.' });
    expect(() => wordsFor('document-expired', { who: '林样例' })).toThrow(RangeError);
  });
});

describe('labels', () => {
  it('cover every code', () => {
    const labels = [
      ...MaterialKind.options.map(kindLabel),
      ...CertificateKind.options.map(kindLabel),
      ...Nature.options.map(natureLabel),
      ...Identity.options.map(identityLabel),
      ...PreApproval.options.map(preApprovalLabel),
      ...FilingType.options.map(filingTypeLabel),
      ...ProvinceCode.options.map(provinceLabel),
    ];
    expect(labels.every(({ zh, en }) => /\p{Script=Han}/u.test(zh) && /^[A-Za-z]/.test(en))).toBe(true);
  });
  it('are enumerated as each language does', () => {
    expect(enumerated([kindLabel('passport'), kindLabel('other'), kindLabel('pre-approval')], 'or')).toEqual({
      zh: '护照或其他证件或前置或专项审批文件',
      en: 'passport, other document or pre-approval document',
    });
    expect(enumerated([kindLabel('passport')], 'and')).toEqual({ zh: '护照', en: 'passport' });
  });
  it('give what is not known as it is', () => {
    expect(fieldLabel('somethingNew')).toEqual({ zh: 'somethingNew', en: 'somethingNew' });
    expect(problemLabel('something-new').problem.en).toBe('something-new');
    expect(problemLabel('encrypted-pdf').advice.en).toContain('password');
  });
});
