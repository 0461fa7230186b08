import { describe, expect, it } from 'vitest';
import { valueName, valueWords } from '#local/rules/value-words';
import { packIds, singlePack } from '#shared/rules/packs';

const packs = packIds.flatMap((id) => singlePack(id) ?? []);
const values = packs.flatMap(({ added }) =>
  added.flatMap(({ id, values }) => Object.entries(values).map(([name, rows]) => ({ id, name, rows }))),
);

describe('a rule’s numbers and lists', () => {
  it.each(values)('$id: $name has a name in words', ({ name }) => {
    const words = valueName(name);
    expect(words?.zh).toMatch(/\p{Script=Han}/u);
    expect(words?.en).toMatch(/^[“A-Za-z]/);
  });
  it.each(values)('$id: $name is printed without code', ({ rows }) => {
    for (const { value } of rows) expect(valueWords(value)).not.toMatch(/[{}[\]"]|CN-/);
  });
  it('are printed with codes in words, one line per row of a table', () => {
    expect(valueWords(['CN-JS', 'CN-HN'])).toBe('江苏 Jiangsu、湖南 Hunan');
    expect(valueWords({ 'CN-ZJ': 30 })).toBe('\n  - 浙江 Zhejiang：30');
    expect(valueWords({ foundation: ['foundation-certificate'] })).toBe(
      '\n  - 基金会 foundation：基金会法人登记证书 foundation certificate',
    );
    expect(valueWords([['creditCode', 'registrationNumber'], ['name']])).toBe(
      '统一社会信用代码 unified social credit code 或 or 注册号 registration number、姓名或名称 name',
    );
    expect([valueWords(false), valueWords(true), valueWords(45), valueWords('baidu')]).toEqual(['否 no', '是 yes', '45', 'baidu']);
    expect(valueWords(['education', 'other', 'personal-life', 'screen'])).toMatch(
      /^教育 education、其他 other、个人生活感悟 personal life、疑似翻拍屏幕/,
    );
  });
});
