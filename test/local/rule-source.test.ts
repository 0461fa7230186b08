import { describe, expect, it } from 'vitest';
import { ruleSource } from '#local/rule-source';
import { DEFAULT_PACK } from '#shared/rules/packs';

describe('ruleSource', () => {
  it('gives a rule’s sentence in both languages with the words of its source', () => {
    const source = ruleSource(DEFAULT_PACK, 'R52');
    expect(source?.quote).not.toBe('');
    expect([source?.inPlainWords.zh, source?.inPlainWords.en]).not.toContain('');
    expect(source?.dated).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });

  it('gives a number that finds nothing by itself, too', () => {
    expect(ruleSource(DEFAULT_PACK, 'R36')?.quote).toBe('初审时长为 1 个工作日');
  });

  it('gives nothing for a rule or a pack that is not there', () => {
    expect(ruleSource(DEFAULT_PACK, 'R999')).toBeUndefined();
    expect(ruleSource('1999-01', 'R52')).toBeUndefined();
  });
});
