import { describe, expect, it } from 'vitest';
import { changedFields } from '#local/changed-fields';

describe('changedFields', () => {
  it('gives only what the step changes, in a fixed order', () => {
    expect(changedFields({ contacts: { mobile: '13800138000', email: 'a@example.com' }, domains: ['a.com', 'b.com'] })).toEqual([
      { field: 'domains', to: 'a.com, b.com' },
      { field: 'contacts', to: '13800138000, a@example.com' },
    ]);
    expect(changedFields({})).toEqual([]);
  });
});
