import { describe, expect, it } from 'vitest';
import { catalogue } from '#shared/messages/catalogue';
import { gistOf, ownGists } from '#shared/messages/console-gist';

describe('the gist of a finding', () => {
  const gists = Object.entries(catalogue).map(([code, { message }]) => ({ code, ...gistOf(code, message) }));

  it('leaves no blank open and no quotation empty, in either language', () => {
    expect(gists.length).toBeGreaterThan(100);
    expect(
      gists.filter(({ zh, en }) => /[{}]|“”|：。|，，|…/.test(zh) || /[{}]|“”|, ,/.test(en) || zh.length < 4 || en.length < 4),
    ).toEqual([]);
  });

  it('of its own words is that of a code that there is', () => {
    expect(Object.keys(ownGists).filter((code) => !Object.hasOwn(catalogue, code))).toEqual([]);
  });
});
