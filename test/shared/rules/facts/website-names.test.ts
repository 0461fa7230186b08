import { describe, expect, it } from 'vitest';
import { personFiling } from '#shared/rules/example-filing';
import { factsOf } from '#shared/rules/facts/facts';
import { websiteNames } from '#shared/rules/facts/website-names';

const isDomain = (websiteName: string, domain = 'example-yunlan.com') =>
  websiteNames(factsOf(personFiling({ websiteName, domains: [domain] })))[0]?.isDomain;

describe('a website’s name', () => {
  it('is a domain when it is the order’s, with or without suffix or www, or any other', () => {
    for (const name of ['example-yunlan.com', 'Example-Yunlan', 'www.example-yunlan', 'another.cn', 'ａnother.com'])
      expect([name, isDomain(name)]).toEqual([name, true]);
    expect([isDomain('example', 'example.gd.cn'), isDomain('sub.example', 'sub.example.com')]).toEqual([true, false]);
  });
  it('is none when it is words, or a suffix alone', () => {
    for (const name of ['云岚手记与随笔', 'yunlan', 'com', 'com.cn', 'yunlan.notasuffix'])
      expect([name, isDomain(name)]).toEqual([name, false]);
  });
  it('is looked at once, and only in an order that adds', () => {
    const facts = factsOf(personFiling({ websiteName: ' 云岚－手记 ' }));
    expect(websiteNames(facts)).toEqual([{ name: ' 云岚－手记 ', text: '云岚-手记', words: '云岚手记', own: '林样例', isDomain: false }]);
    expect(websiteNames(facts)).toBe(websiteNames(facts));
    expect(websiteNames(factsOf(personFiling({ order: { action: 'steps' } })))).toEqual([]);
  });
});
