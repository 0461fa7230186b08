import { describe, expect, it } from 'vitest';
import { tableInput } from '#local/dynamodb/create-table';
import { TABLE_DEFINITION } from '#shared/storage/table-definition';

describe('the definition of the table', () => {
  it('holds keys only in its indexes, so that no personal data is copied, and has no stream, which nobody would read', () => {
    expect(TABLE_DEFINITION.indexProjection).toBe('KEYS_ONLY');
    expect(tableInput('heyan')).not.toHaveProperty('StreamSpecification');
  });

  it('names every key of table and indexes once', () => {
    const names = (tableInput('heyan').AttributeDefinitions ?? []).map(({ AttributeName }) => AttributeName);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toEqual(['pk', 'sk', ...[1, 2, 3, 4, 5].flatMap((index) => [`list${index}`, `place${index}`])]);
  });
});
