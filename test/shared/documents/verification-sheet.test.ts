import { describe, expect, it } from 'vitest';
import { withFittedTrust } from '#shared/documents/fitted-trust';
import type { InkMap } from '#shared/documents/ink';
import { rowsOf } from '#shared/documents/layout';
import type { Page, TextLine } from '#shared/documents/page';
import { verificationSheet } from '#shared/documents/verification-sheet';
import { type Printed, pageOf } from './page-of';

const foot: Printed = { text: '网站备案信息核验承诺', x: 100, y: 700 };

const head: readonly Printed[] = [
  { text: '网站备案信息真实性核验单', x: 500, y: 40 },
  { text: '网站主办者名称', x: 100, y: 140 },
  { text: '林样例', x: 480, y: 140 },
  { text: '网站域名', x: 100, y: 200 },
];

const question: Printed = { text: '网站负责人手机号码报备信息是否正确', x: 100, y: 300 };

/** A box of 14 cells with what is drawn in it. */
const box = (isTicked: boolean): InkMap => {
  const [columns, rows] = [26, 27];
  const dark = Array.from({ length: columns * rows }, (_, i) => {
    const [u, v] = [(i % columns) - 6, Math.floor(i / columns) - 6];
    const within = u >= 0 && v >= 0 && u < 14 && v < 14;
    return within && (isTicked || u < 2 || v < 2 || u > 11 || v > 11) ? 0.9 : 0;
  });
  const none = dark.map(() => 0);
  return { columns, rows, dark, red: none, blue: none };
};

const mobileOn = (page: Page) => {
  const ink = new Map([
    ['mobileCorrect yes', box(true)],
    ['mobileCorrect no', box(false)],
  ]);
  return withFittedTrust('verification-sheet', verificationSheet.read(rowsOf(page), ink), { reader: 'pp-ocrv4-mobile', confirmed: true })
    .fields.mobileCorrect;
};

/** The line with another reading of one of its characters. */
const unsureAt = (line: TextLine, at: number, char: string): TextLine => ({
  ...line,
  characters: line.characters.map((one, i) => (i === at ? { ...one, confidence: 0.6, alternatives: [{ char, confidence: 0.4 }] } : one)),
});

describe('a verification sheet', () => {
  const answered = (answers: string, confidence = 0.99) =>
    mobileOn(pageOf([...head, question, { text: answers, x: 1000, y: 300, confidence }, foot]));

  it('answers a question by the ink in its boxes, however unsure 是 and 否 were read', () => {
    expect(answered('口是口否', 0.2)).toMatchObject({ value: 'yes', trusted: true, reason: 'ink' });
  });

  it.each(['口是口香', '口是  香', '旦口否', '是  否'])('answers a question of whose two characters one was misread: %s', (answers) => {
    expect(answered(answers)).toMatchObject({ value: 'yes', trusted: true });
  });

  it.each(['口旦口香', '选填', ''])('has lost a question behind which neither was read: %s', (answers) => {
    expect(answered(answers)).toBeUndefined();
  });

  it('takes no answer of another question whose words could not be read', () => {
    const lost = [
      { text: '沙漠是香正硝', x: 100, y: 400 },
      { text: '口是口否', x: 1000, y: 400 },
    ];
    expect(mobileOn(pageOf([...head, question, ...lost, foot]))).toBeUndefined();
  });

  it.each(['是', '否'])('finds the place of an answer’s other character by the answers above it: only %s was read', (only) => {
    const other = [
      { text: '网站负责人电子邮箱报备信息是否正确', x: 100, y: 400 },
      { text: '口是口否', x: 1000, y: 400 },
    ];
    const page = pageOf([...head, question, { text: only, x: only === '是' ? 1040 : 1120, y: 300 }, ...other, foot]);
    const places = verificationSheet.regions?.(rowsOf(page)).filter(({ name }) => name.startsWith('mobileCorrect'));
    expect(places?.map(({ name, quad: [[x]] }) => [name, Math.round(x)])).toEqual([
      ['mobileCorrect yes', 980],
      ['mobileCorrect no', 1060],
    ]);
  });

  it('takes no month after December: the bracket before it was read as a digit', () => {
    const page = pageOf([...head, { text: '编号:核[2017]14月沪第36487号', x: 900, y: 90 }, question, foot]);
    const { number } = verificationSheet.read(rowsOf(page)).fields;
    expect(number).toMatchObject({ value: '核[2017]4月沪第36487号', trusted: false });
  });

  it('gives no answer to a question whose print is that of another', () => {
    const page = pageOf([...head, question, { text: '口是口否', x: 1000, y: 300 }, foot]);
    const names = verificationSheet.regions?.(rowsOf(page)).map(({ name }) => name);
    expect(names).toEqual(['mobileCorrect yes', 'mobileCorrect no']);
  });

  it('has every domain’s other readings, in its list', () => {
    const page = pageOf([...head, { text: 'samplell.net,example.cn', x: 480, y: 200 }]);
    const lines = page.lines.map((line) => (line.text.startsWith('sample') ? unsureAt(line, 6, '1') : line));
    expect(verificationSheet.read(rowsOf({ lines })).fields.domains).toMatchObject({
      value: 'samplell.net,example.cn',
      trusted: false,
      candidates: ['sample1l.net,example.cn'],
    });
  });
});
