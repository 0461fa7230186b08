/** An index of the table: a list that items stand on, by name and place. */
export type TableIndex = { readonly name: string; readonly partitionKey: string; readonly sortKey: string };

/**
 * The one table: what infrastructure deploys and what a machine of one's own creates. All keys are strings. The indexes hold keys only: a list is read by
 * index, its items by key, so that what is shown is never older than what is stored and a change that moves nothing costs no index write.
 */
export const TABLE_DEFINITION = {
  partitionKey: 'pk',
  sortKey: 'sk',
  indexes: [
    { name: 'list-1', partitionKey: 'list1', sortKey: 'place1' },
    { name: 'list-2', partitionKey: 'list2', sortKey: 'place2' },
    { name: 'list-3', partitionKey: 'list3', sortKey: 'place3' },
    { name: 'list-4', partitionKey: 'list4', sortKey: 'place4' },
    { name: 'list-5', partitionKey: 'list5', sortKey: 'place5' },
  ],
  indexProjection: 'KEYS_ONLY',
  /** Seconds since 1970; items vanish some time after. */
  timeToLive: 'expiresAt',
  billing: 'PAY_PER_REQUEST',
} as const;

/** Environment variable with the table's name. */
export const TABLE_NAME_VARIABLE = 'TABLE_NAME';

/** How many parts a list has that many filings may be written to at once. */
export const SHARDS = 8;
