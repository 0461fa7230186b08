import { describe, expect, it } from 'vitest';
import { findingGroups } from '#local/html/finding-groups';
import type { Finding } from '#shared/verdict/verdict';

const finding = (about: string, change: Partial<Finding> = {}): Finding => ({
  rule: 'R43',
  level: 'block',
  code: 'resolves',
  about,
  message: { zh: about, en: about },
  suggestion: { zh: '请删除', en: 'Remove it' },
  ...change,
});

const places = (findings: readonly Finding[]): number[][] => findingGroups(findings).map((group) => group.map(({ place }) => place));

describe('findingGroups', () => {
  it('puts together what says the same of several things, whatever stands between', () => {
    expect(places([finding('a'), finding('b', { level: 'review' }), finding('c')])).toEqual([[0, 2], [1]]);
  });
  it('keeps apart what differs in rule, code, level or suggestion', () => {
    const other = [{ rule: 'R44' }, { code: 'x' }, { level: 'warn' as const }, { suggestion: { zh: '别的', en: 'Other' } }];
    expect(places([finding('a'), ...other.map((change) => finding('a', change))])).toEqual([[0], [1], [2], [3], [4]]);
  });
  it('keeps a finding with evidence by itself', () => {
    const evidence = [{ material: 0, field: 'name' }];
    expect(places([finding('a', { evidence }), finding('b', { evidence }), finding('c')])).toEqual([[0], [1], [2]]);
  });
});
