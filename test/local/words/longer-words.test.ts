import { describe, expect, it } from 'vitest';
import { crossings, longerText, longerWords } from '#local/words/longer-words';
import { CROSSINGS, DICTIONARY_WORDS } from '#shared/rules/pack-2018-09/longer-generated.words';

const FREQUENCIES: Readonly<Record<string, number>> = {
  要求: 2e-8,
  城市: 2e-8,
  高要: 1e-11,
  新城: 8e-10,
  上海: 2e-8,
  海外: 6e-9,
  丰城: 1e-11,
};
const listOf = (...words: readonly string[]) => ({ words, frequencyOf: (word: string) => FREQUENCIES[word] ?? 0 });

describe('the dictionary words that are taken', () => {
  it('hold a national word or a place name and more', () => {
    const list = listOf('中华鲟', '中国', '中山装', '中山', '深圳市', '手记本', '高要');
    expect(longerWords(list)).toEqual(['中华鲟', '中山装']);
  });
  it('are no names of state, party or army', () => {
    expect(longerWords(listOf('中华人民共和国', '人民政府', '中国共产党', '中国人民解放军', '解放军'))).toEqual(['解放军']);
  });
});

describe('crossings', () => {
  const places = ['高要', '新城', '上海', '丰城', '丰城市', '市中'];
  it('are where a much more common word crosses the edge of a place name', () => {
    expect(crossings(listOf('要求', '城市'), places)).toEqual(['城市中', '新城市', '高要求']);
  });
  it('are not where the word is no more common, or the three characters are a place name', () => {
    expect(crossings(listOf('海外', '城市'), ['上海', '丰城', '丰城市'])).toEqual([]);
  });
});

describe('the written text', () => {
  it('has both lists and the version', () => {
    const text = longerText(listOf('中山装', '要求'), ['高要'], '1.2.3');
    expect(text).toMatch(/@pinyin-pro\/data 1\.2\.3[\s\S]*DICTIONARY_WORDS = `\n中山装\n`;[\s\S]*CROSSINGS = `\n高要求\n`;\n$/);
  });
  it('is what the project holds, as far as its words go', () => {
    expect(DICTIONARY_WORDS.split(/\s+/)).toEqual(expect.arrayContaining(['中华民族', '中山装', '普洱茶']));
    expect(CROSSINGS.split(/\s+/)).toEqual(expect.arrayContaining(['新城市', '高要求']));
  });
});
