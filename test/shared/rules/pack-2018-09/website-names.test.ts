import { describe, expect, it } from 'vitest';
import { type Changes, personFiling, unitFiling } from '#shared/rules/example-filing';
import { screen } from '#shared/verdict/screen';

const foundIn = (filing: ReturnType<typeof personFiling>) =>
  screen({ name: 'x', filing, documents: [], timing: { totalMs: 0, perDocumentMs: [] } }).findings;
const codes = (filing: ReturnType<typeof personFiling>) => foundIn(filing).map(({ level, code }) => `${level} ${code}`);
const person = (websiteName: string, changes: Changes = {}) => codes(personFiling({ websiteName, ...changes }));
const unit = (websiteName: string, changes: Changes = {}) => codes(unitFiling({ websiteName, ...changes }));
const called = (name: string): Changes => ({ subject: { name }, manager: { name } });

describe('a national word', () => {
  it('of a person’s own name is that only inside the whole name', () => {
    expect(person('李人民手记', called('李人民'))).toEqual(['review national-word-inside-own-name', 'warn name-contains-own-name']);
    expect(person('人民手记', called('李人民'))).toEqual(['block name-has-national-word']);
  });
  it('of a unit’s own name is that wherever it stands', () => {
    expect(unit('国家样例手记', { subject: { name: '云岚国家样例中心' } })).toEqual(['review national-word-inside-own-name']);
    expect(unit('中华国家样例', { subject: { name: '云岚国家样例中心' } })).toEqual([
      'block name-has-national-word',
      'review national-word-inside-own-name',
    ]);
  });
  it('blocks beside a longer word that holds one', () => {
    expect(person('中国结与中国手记')).toEqual(['block name-has-national-word']);
    expect(foundIn(personFiling({ websiteName: '中国结与国家手记' }))[0]?.message.zh).toContain('“国家”。只有国家级单位');
    expect(foundIn(personFiling({ websiteName: '手工中国结' }))[0]?.message.zh).toContain('“中国”。它可能只是更长词语的一部分');
  });
});

describe('a place name', () => {
  it('of a person’s own name is none inside the whole name', () => {
    expect(person('林朝阳的手记', called('林朝阳'))).toEqual(['warn name-contains-own-name']);
    expect(person('朝阳的手记', called('林朝阳'))).toEqual(['block name-has-place-name']);
  });
  it('blocks though it is an ordinary word, too', () => {
    for (const name of ['白云生活手记', '光明手记', '编程资源与深圳']) expect(person(name)).toEqual(['block name-has-place-name']);
  });
  it('that is only part of a longer word goes to a reviewer, but not beside another', () => {
    expect(person('长沙发手工记')).toEqual(['review name-has-place-name']);
    expect(person('市中心手记')).toEqual(['review name-has-place-name']);
    expect(person('长沙发与深圳')).toEqual(['block name-has-place-name']);
    expect(person('长沙发与长沙')).toEqual(['block name-has-place-name']);
  });
  it.each(['人民大会堂手记', '人民日报收藏', '中国梦手记', '中华民族手记', '国家队球迷', '全国家长手记'])(
    '%s: a national word inside a longer one',
    (name) => expect(person(name)).toEqual(expect.arrayContaining(['review name-has-national-word'])),
  );
  it.each(['中华人民共和国手记', '中国共产党手记', '中国产品手记', '国家级手记'])('%s: a national word in its own meaning', (name) =>
    expect(person(name)).toContain('block name-has-national-word'),
  );
  it.each(['新华字典手记', '中山装裁缝', '云南白药手记', '海南鸡饭手记', '高要求手记', '新城市生活', '市中的咖啡馆', '城市中的我们'])(
    '%s: a place name inside a longer word, or crossed by a common one',
    (name) => expect(person(name)).toEqual(['review name-has-place-name']),
  );
  it.each(['高要手记', '新城市与新城', '台北美食手记', '高雄市游记', '鄂伦春手记', '丰城市手记', '中山手记'])('%s: a place name', (name) =>
    expect(person(name)).toEqual(['block name-has-place-name']),
  );
  it('of a unit is told from the places in its own name', () => {
    const hint = (websiteName: string) => foundIn(unitFiling({ websiteName }))[0]?.message.en;
    expect(hint('深圳云岚资讯')).toContain('The subject’s own name has it, too');
    expect(hint('深圳杭州资讯')).toContain('The subject’s own name does not have it');
  });
  it('is not lifted by more words beside the full name', () => {
    expect(unit('深圳云岚样例科技有限公司官网')).toEqual(['review name-has-place-name']);
    expect(unit('深圳 云岚样例科技有限公司')).toEqual([]);
  });
});

describe('the characters of a name', () => {
  it.each([
    ['二〇一八手记', []],
    ['の手记本', []],
    ['①②③', ['block name-pure-digits']],
    ['2018-09', ['warn name-has-bracket-or-dash', 'block name-pure-digits']],
    ['web-2018', ['review name-digits-and-letters', 'warn name-has-bracket-or-dash']],
    ['云岚—手记', ['block name-has-special-symbol']],
    ['云岚手记😀', ['block name-has-special-symbol']],
    ['云\u200B岚手记', ['block name-has-special-symbol']],
    [' 云岚手记 ', []],
    ['\u3164\u3164\u3164', ['block name-has-special-symbol']],
    ['云岚\u115F手记', ['block name-has-special-symbol']],
    ['١٢٣٤', ['block name-pure-digits']],
    ['CaféNotes', ['block name-pure-latin']],
    ['Cafe\u0301Notes', ['block name-pure-latin']],
    ['Привет', ['review name-digits-and-letters']],
    ['ノート', ['review name-digits-and-letters']],
    ['Привет云岚', []],
    ['web★2018', ['block name-has-special-symbol']],
    ['(---)', ['warn name-has-bracket-or-dash', 'block name-has-special-symbol']],
  ])('%s', (name, expected) => expect(person(name)).toEqual(expected));
  it('that leave no mark are named by their numbers', () => {
    const [finding] = foundIn(personFiling({ websiteName: '云岚\u3164手\u200B记★' }));
    expect(finding?.message.en).toContain('“U+1160U+200B★”');
  });
  it('are counted as code points, without spaces', () => {
    expect(person('𠮷野记')).toEqual([]);
    expect(person('𠮷野')).toEqual(['block name-too-short']);
    expect(person('Ⅲ记')).toEqual([]);
  });
});

describe('a personal website’s name', () => {
  it.each([
    ['EXAMPLE-YUNLAN.COM', ['block name-is-domain']],
    ['www.example-yunlan.com', ['block name-is-domain']],
    ['another-example.com', ['block name-is-domain']],
    ['example-yunlans', ['warn name-has-bracket-or-dash', 'block name-pure-latin']],
    ['example.notasuffix', ['block name-has-special-symbol']],
    ['林 样例', ['block name-is-person-name']],
    ['云岚的工作室', ['warn name-like-example']],
    ['的工作室', []],
    ['云岚的工作室日记', []],
  ])('%s', (name, expected) => expect(person(name)).toEqual(expected));
  it('that is a domain without its suffix may be too short, too', () => {
    expect(person('yl', { domains: ['yl.com'] })).toEqual(['block name-is-domain', 'block name-too-short']);
  });
  it('with the legal representative’s name in it is another person’s', () => {
    expect(person('周示例的手记', { order: { legalRepresentative: '周示例' } })).toEqual(['review name-contains-a-person-name']);
    expect(unit('周示例的手记', { order: { legalRepresentative: '周示例' } })).toEqual([]);
  });
  it('is looked at in every website of the order', () => {
    const filing = personFiling({ websiteName: '极客' });
    const [first] = filing.order.websites;
    const websites = first === undefined ? [] : [first, { ...first, name: '云客' }, { ...first, name: '云岚手记' }];
    expect(foundIn({ ...filing, order: { ...filing.order, websites } }).map(({ about }) => about)).toEqual(['云客', '极客']);
  });
});
