import { describe, expect, it } from 'vitest';
import { classify } from '#shared/documents/classify';
import { preApproval } from '#shared/documents/filing-text';
import { rowsOf } from '#shared/documents/layout';
import { type Printed, pageOf } from './page-of';

const titled = (title: string, ...lines: readonly string[]): readonly Printed[] => [
  { text: title, x: 400, y: 60, em: 70 },
  ...lines.map((text, i) => ({ text, x: 100, y: 260 + 80 * i })),
];

const kindOf = (printed: readonly Printed[]) => classify(rowsOf(pageOf(printed)))[0]?.kind.kind;

describe('texts that go with a filing', () => {
  it('are known by their titles', () => {
    expect(kindOf(titled('网站备案承诺书', '本人郑重承诺：所提交的信息真实。'))).toBe('commitment-letter');
    expect(kindOf(titled('网站建设方案书', '一、网站建设目的'))).toBe('website-construction-plan');
    expect(kindOf(titled('关于同意开办互联网信息服务的批复', '批准文号：样文审字[2018]7610号'))).toBe('pre-approval');
  });

  it('show an approval’s number where it is labelled; one whose bracket was lost never passes', () => {
    const read = (number: string) => preApproval.read(rowsOf(pageOf(titled('前置审批文件的批复', `批准文号：${number}`)))).fields.number;
    expect(read('样文审字[2018]7610号')).toMatchObject({ value: '样文审字[2018]7610号', trusted: true });
    expect(read('样文审字[20187610号')).toMatchObject({ trusted: false, reason: 'implausible' });
    expect(preApproval.read(rowsOf(pageOf(titled('前置审批文件的批复')))).lost).toEqual([]);
  });
});
