import { describe, expect, it } from 'vitest';
import { subjectManagerAuthorisation, websiteManagerAuthorisation } from '#shared/documents/authorisation';
import { classify } from '#shared/documents/classify';
import { withFittedTrust } from '#shared/documents/fitted-trust';
import { rowsOf } from '#shared/documents/layout';
import { type Printed, pageOf } from './page-of';

const letter = (role: string): readonly Printed[] => [
  { text: '法人授权书', x: 500, y: 60, em: 80 },
  { text: `兹授权林样例同志(身份证号码:440305199202299954)为我单位${role},`, x: 100, y: 260 },
  { text: '全权负责我单位网站备案信息的提交、核验与维护。', x: 100, y: 330 },
  { text: '被授权人在办理上述事项中所签署的文件,我单位均予以认可。', x: 100, y: 400 },
  { text: '单位名称(盖章):', x: 100, y: 600 },
  { text: '云岚样例科技有限公司', x: 460, y: 600 },
  { text: '日期:2018年09月17日', x: 100, y: 760 },
];

describe('an authorisation', () => {
  it('is the website manager’s or the subject manager’s by the role it names, and neither with both', () => {
    const kindOf = (role: string) => classify(rowsOf(pageOf(letter(role))))[0]?.kind.kind;
    expect(kindOf('网站负责人')).toBe('website-manager-authorisation');
    expect(kindOf('主体负责人')).toBe('subject-manager-authorisation');
    expect(kindOf('主体负责人和网站负责人')).toBeUndefined();
  });

  it('is read out of its sentence and its foot', () => {
    const { fields, lost } = websiteManagerAuthorisation.read(rowsOf(pageOf(letter('网站负责人'))));
    expect(Object.fromEntries(Object.entries(fields).map(([name, { value }]) => [name, value]))).toEqual({
      unit: '云岚样例科技有限公司',
      authorised: '林样例',
      role: '网站负责人',
      date: '2018-09-17',
    });
    expect(lost).toEqual(['sealed']);
  });

  it('names whom it authorises also where 同志 was read in half', () => {
    const halved = letter('网站负责人').map((line) => ({ ...line, text: line.text.replace('同志', '同') }));
    expect(websiteManagerAuthorisation.read(rowsOf(pageOf(halved))).fields.authorised?.value).toBe('林样例');
    const named = letter('网站负责人').map((line) => ({ ...line, text: line.text.replace('林样例同志', '林大同') }));
    expect(websiteManagerAuthorisation.read(rowsOf(pageOf(named))).fields.authorised?.value).toBe('林大同');
  });

  it('is sealed where red ink of a seal’s size lies at the foot', () => {
    const rows = rowsOf(pageOf(letter('主体负责人')));
    const [region] = subjectManagerAuthorisation.regions?.(rows) ?? [];
    if (region === undefined) throw new Error('no region');
    const { name, columns, rows: high } = region;
    const inked = (isRed: (x: number, y: number) => boolean) => {
      const red = Array.from({ length: columns * high }, (_, i) => (isRed(i % columns, Math.floor(i / columns)) ? 0.5 : 0));
      const none = red.map(() => 0);
      return subjectManagerAuthorisation.read(rows, new Map([[name, { columns, rows: high, red, dark: none, blue: none }]])).fields.sealed;
    };
    expect(inked((x, y) => Math.abs(Math.hypot(x - 40, y - 25) - 14) < 1)).toMatchObject({ value: 'yes', trusted: true });
    // A pen's few coloured cells: the picture could have shown a seal, though not for sure.
    expect(inked((x, y) => x === 30 && y > 20 && y < 23)).toMatchObject({ value: 'no', trusted: false });
    // A grey copy shows a seal in grey.
    expect(inked(() => false)).toBeUndefined();
  });

  it('is looked at beside a short label on a line of its own, however unsure its print was', () => {
    const form: readonly Printed[] = [
      { text: '主体负责人授权书', x: 500, y: 60, em: 80 },
      { text: '授权单位:云岚样例科技有限公司', x: 100, y: 260 },
      { text: '授权期限自签署之日起至备案注销之日止,被授权人无转委托权。', x: 100, y: 400 },
      { text: '(盖章)', x: 500, y: 600, confidence: 0.3 },
    ];
    const rows = rowsOf(pageOf(form));
    const [region] = subjectManagerAuthorisation.regions?.(rows) ?? [];
    if (region === undefined) throw new Error('no region');
    const [[left, top], , [right, bottom]] = region.quad;
    expect([left, top].every((edge, axis) => edge < (axis === 0 ? 100 : 500))).toBe(true);
    expect(right).toBeGreaterThan(1250);
    expect(bottom).toBeGreaterThan(900);
    const { name, columns, rows: high } = region;
    const red = Array.from({ length: columns * high }, (_, i) =>
      Math.abs(Math.hypot((i % columns) - 40, Math.floor(i / columns) - 25) - 12) < 1 ? 0.5 : 0,
    );
    const none = red.map(() => 0);
    const read = subjectManagerAuthorisation.read(rows, new Map([[name, { columns, rows: high, red, dark: none, blue: none }]]));
    expect(
      withFittedTrust('subject-manager-authorisation', read, { reader: 'pp-ocrv4-mobile', confirmed: true }).fields.sealed,
    ).toMatchObject({
      value: 'yes',
      trusted: true,
      reason: 'ink',
    });
  });

  it('is looked at beside the signature of the unit’s head where the seal hides its own words', () => {
    const hidden = letter('主体负责人').map((line) => (line.text.startsWith('单位名称') ? { ...line, text: '法定代表人(签字):' } : line));
    expect(subjectManagerAuthorisation.regions?.(rowsOf(pageOf(hidden)))).toHaveLength(1);
  });
});
