import { describe, expect, it } from 'vitest';
import { subjectManagerAuthorisation } from '#shared/documents/authorisation';
import { commitmentLetter, preApproval } from '#shared/documents/filing-text';
import { rowsOf } from '#shared/documents/layout';
import { type Printed, pageOf } from './page-of';

const titled = (title: string, ...lines: readonly Partial<Printed>[]) =>
  rowsOf(pageOf([{ text: title, x: 400, y: 60, em: 70 }, ...lines.map((line, i) => ({ text: '', x: 100, y: 260 + 80 * i, ...line }))]));

const letter = (name: string, confidence = 0.99) =>
  commitmentLetter.read(titled('网站备案承诺书', { text: '主办单位：' }, { text: name, x: 340, y: 260, confidence }));

describe('what is left of a value that something hides', () => {
  it('is lost on a letter: one character, or uncertain ones that are no name', () => {
    expect(letter('林').lost).toEqual(['organiser']);
    expect(letter('拉市', 0.6).lost).toEqual(['organiser']);
    expect(letter('').lost).toEqual(['organiser']);
    expect(letter('林样例', 0.6).fields.organiser?.value).toBe('林样例');
    expect(letter('云岚样例科技有限公司', 0.6).fields.organiser?.value).toBe('云岚样例科技有限公司');
    expect(commitmentLetter.read(titled('网站备案承诺书')).lost).toEqual([]);
  });

  it('is no name where its characters are sure and the surname is none that is known: a person looks', () => {
    expect(letter('鱻样例').fields.organiser).toMatchObject({ value: '鱻样例', trusted: false, reason: 'implausible' });
  });

  it('is no number of an approval without a digit', () => {
    const read = (number: string) => preApproval.read(titled('关于前置审批的批复', { text: `批准文号：${number}` }));
    expect(read('样').lost).toEqual(['number']);
    expect(read('样文审字[2018]7610号').lost).toEqual([]);
  });

  it('is no person whom a letter authorises: words of the sentence behind', () => {
    const read = (text: string) => subjectManagerAuthorisation.read(titled('主体负责人授权书', { text })).lost.includes('authorised');
    expect(read('被授权人：上述人员')).toBe(true);
    expect(read('被授权人：尊同志')).toBe(true);
    expect(read('兹授权尊同志(身份证号码:')).toBe(true);
    expect(read('被授权人：林样例')).toBe(false);
    expect(read('兹授权林样例同志(身份证号码:')).toBe(false);
  });
});
