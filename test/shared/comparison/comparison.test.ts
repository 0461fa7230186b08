import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareReading } from '#shared/comparison/compare-reading';
import { agree, compareText } from '#shared/comparison/compare-text';
import { differencesBetween } from '#shared/comparison/differences';
import { canonical, type TextKind } from '#shared/comparison/form';
import { areLookAlikes } from '#shared/comparison/look-alikes';

describe('compareText', () => {
  it.each<[string, string, TextKind, readonly string[]]>([
    ['ＡＢＣ', 'ABC', 'text', ['width']],
    ['云岚 科技', '云岚科技', 'unit-name', ['spaces']],
    ['Example.COM', 'example.com', 'domain', ['case']],
    ['云岚（深圳）公司', '云岚(深圳)公司', 'unit-name', ['width']],
    ['云岚〔深圳〕公司', '云岚(深圳)公司', 'unit-name', ['brackets']],
    ['开发、销售；服务：其他', '开发,销售;服务:其他', 'text', ['width', 'punctuation']],
    ['阿卜杜拉·买买提', '阿卜杜拉•买买提', 'person-name', ['punctuation']],
    ['陳樣例', '陈样例', 'person-name', ['traditional']],
    ['MA5TE2T0-9', 'MA5TE2T09', 'number', ['punctuation']],
    ['44030519920229992x', '44030519920229992X', 'number', ['case']],
  ])('takes %s and %s for the same %s', (entered, read, kind, forms) => {
    expect(compareText(entered, read, kind)).toEqual({ result: 'same-by-form', forms });
    expect(agree(entered, read, kind)).toBe(true);
  });
  it('calls equal texts the same', () => {
    expect(compareText('林样例', '林样例', 'person-name')).toEqual({ result: 'same' });
  });
  it('names what differs, and whether it only looks alike', () => {
    expect(compareText('陶样例', '陶样列', 'person-name')).toEqual({
      result: 'differs',
      differences: [{ at: 2, entered: '例', read: '列' }],
      lookAlike: true,
    });
    expect(compareText('91440300MA5TE2T09X', '91440300MASTE2TO9X', 'number')).toMatchObject({ result: 'differs', lookAlike: true });
    expect(compareText('林样例', '陈样例', 'person-name')).toMatchObject({ result: 'differs', lookAlike: false });
    expect(compareText('林样例', '林样例子', 'person-name')).toMatchObject({ result: 'differs', lookAlike: false });
  });
  it('does not mind a province or city left out of an address', () => {
    expect(compareText('深圳市南山区示例路1号', '广东省深圳市南山区示例路1号', 'address')).toEqual({
      result: 'same-by-form',
      forms: ['division-left-out'],
    });
    expect(agree('示例路1号', '广东省深圳市南山区示例路1号', 'address')).toBe(true);
    expect(agree('1号', '广东省深圳市南山区示例路1号', 'address')).toBe(false);
    expect(agree('深圳市南山区示例路1号', '广东省深圳市南山区示例路11号', 'address')).toBe(false);
    expect(agree('例路1号', '广东省深圳市南山区示例路1号', 'address')).toBe(false);
    expect(agree('深圳云岚公司', '广东省深圳云岚公司', 'unit-name')).toBe(false);
  });
  it('is symmetric, and never calls two canonically different numbers the same', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(agree(a, b, 'text')).toBe(agree(b, a, 'text'));
        expect(agree(a, b, 'number')).toBe(canonical(a, 'number') === canonical(b, 'number'));
      }),
    );
  });
});

describe('differencesBetween', () => {
  it('rebuilds the read text from the entered one', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '例', '列'), maxLength: 12 });
    fc.assert(
      fc.property(text, text, (entered, read) => {
        const chars: (string | undefined)[] = [...entered];
        let rebuilt = '';
        let at = 0;
        for (const difference of differencesBetween(entered, read)) {
          rebuilt += chars.slice(at, difference.at).join('') + difference.read;
          at = difference.at + [...difference.entered].length;
        }
        expect(rebuilt + chars.slice(at).join('')).toBe(read);
      }),
    );
  });
});

describe('areLookAlikes', () => {
  it('knows digits, letters and characters that are taken for one another', () => {
    expect(
      [
        ['0', 'O'],
        ['1', 'l'],
        ['己', '已'],
        ['未', '末'],
        ['洗', '冼'],
      ].every(([a = '', b = '']) => areLookAlikes(a, b)),
    ).toBe(true);
    expect(areLookAlikes('林', '陈')).toBe(false);
    expect(areLookAlikes('己', '己')).toBe(false);
  });
});

describe('compareReading', () => {
  it('says when the entered value was among the candidates', () => {
    const reading = { value: '洗样例', candidates: ['沈样例', '冼样例'] };
    expect(compareReading('冼样例', reading, 'person-name')).toMatchObject({
      comparison: { result: 'differs', lookAlike: true },
      amongCandidates: true,
    });
    expect(compareReading('林样例', reading, 'person-name').amongCandidates).toBe(false);
    expect(compareReading('洗样例', reading, 'person-name')).toEqual({ comparison: { result: 'same' }, amongCandidates: false });
  });
});
