import { describe, expect, it } from 'vitest';
import type { PreApproval } from '#shared/filing/codes';
import { unitFiling } from '#shared/rules/example-filing';
import { screen } from '#shared/verdict/screen';

const found = (content: string[], categories: readonly PreApproval[]) => {
  const filing = unitFiling({ content });
  const preApprovals = categories.map((category) => ({ category, number: '样例批字 1 号' }));
  const websites = filing.order.websites.map((website) => ({ ...website, preApprovals }));
  const input = { name: 'x', filing: { ...filing, order: { ...filing.order, websites } }, documents: [] };
  return screen({ ...input, timing: { totalMs: 0, perDocumentMs: [] } }).findings.map(({ rule, about }) => `${rule} ${about}`);
};

describe('approvals that a person decides about', () => {
  it('are not asked about for medical content, which R60 has', () => {
    expect(found(['medical'], ['medical'])).toEqual(['R60 云岚手记与随笔']);
    expect(found(['company-portal'], ['medical'])).toEqual(['R67 medical']);
    expect(found(['medical', 'education'], [])).toEqual(['R60 云岚手记与随笔', 'R67 education']);
  });
  it('are asked about once for each category', () => {
    expect(found(['education', '教育'], ['education'])).toEqual(['R67 education']);
    expect(found(['company-portal'], ['bulletin-board', 'other', 'news'])).toEqual(['R67 bulletin-board', 'R67 other']);
  });
});
