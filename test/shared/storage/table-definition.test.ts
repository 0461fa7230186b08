import { describe, expect, it } from 'vitest';
import { tableInput } from '#local/dynamodb/create-table';
import { TABLE_DEFINITION } from '#shared/storage/table-definition';

describe('the definition of the table', () => {
  it('holds keys only in its indexes and its stream, so that no personal data is copied', () => {
    expect(TABLE_DEFINITION.indexProjection).toBe('KEYS_ONLY');
    expect(TABLE_DEFINITION.stream).toBe('KEYS_ONLY');
  });

  it('names every key of table and indexes once', () => {
    const names = (tableInput('heyan').AttributeDefinitions ?? []).map(({ AttributeName }) => AttributeName);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toEqual(['pk', 'sk', ...[1, 2, 3, 4, 5].flatMap((index) => [`list${index}`, `place${index}`])]);
  });
});
