import {
  type AttributeDefinition,
  CreateTableCommand,
  type CreateTableCommandInput,
  DescribeTableCommand,
  type DynamoDBClient,
  ResourceInUseException,
  UpdateTableCommand,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb';
import { TABLE_DEFINITION } from '#shared/storage/table-definition';

/** The file was made by another version, with other keys or indexes. */
export class OtherTableError extends Error {
  override readonly name = 'OtherTableError';
}

const text = (AttributeName: string): AttributeDefinition => ({ AttributeName, AttributeType: 'S' });

const keysOf = (partitionKey: string, sortKey: string) => [
  { AttributeName: partitionKey, KeyType: 'HASH' as const },
  { AttributeName: sortKey, KeyType: 'RANGE' as const },
];

/** The request that creates the table as `shared/storage/table-definition.ts` describes it. */
export const tableInput = (TableName: string): CreateTableCommandInput => {
  const { partitionKey, sortKey, indexes, indexProjection, billing } = TABLE_DEFINITION;
  const names = [partitionKey, sortKey, ...indexes.flatMap((index) => [index.partitionKey, index.sortKey])];
  return {
    TableName,
    AttributeDefinitions: names.map(text),
    KeySchema: keysOf(partitionKey, sortKey),
    GlobalSecondaryIndexes: indexes.map((index) => ({
      IndexName: index.name,
      KeySchema: keysOf(index.partitionKey, index.sortKey),
      Projection: { ProjectionType: indexProjection },
    })),
    BillingMode: billing,
  };
};

const indexNames = (indexes: readonly { readonly IndexName?: string | undefined }[] | undefined): string =>
  (indexes ?? [])
    .map(({ IndexName }) => IndexName ?? '')
    .sort()
    .join(' ');

/** Takes a table that is there, without the stream that earlier versions gave it. */
const takenOver = async (client: DynamoDBClient, TableName: string): Promise<void> => {
  const { Table } = await client.send(new DescribeTableCommand({ TableName }));
  if (indexNames(Table?.GlobalSecondaryIndexes) !== indexNames(tableInput(TableName).GlobalSecondaryIndexes))
    throw new OtherTableError(`the table ${TableName} was made by another version of Heyan: move its folder away and start again`);
  // Tables had a stream that nobody reads; with each record in it the server writes a little slower.
  if (Table?.StreamSpecification?.StreamEnabled === true)
    await client.send(new UpdateTableCommand({ TableName, StreamSpecification: { StreamEnabled: false } }));
};

/** Creates the table where it is not there yet. Throws OtherTableError where one of another shape is. */
export const createTable = async (client: DynamoDBClient, TableName: string): Promise<void> => {
  try {
    await client.send(new CreateTableCommand(tableInput(TableName)));
  } catch (error) {
    if (!(error instanceof ResourceInUseException)) throw error;
    await takenOver(client, TableName);
    return;
  }
  const expiry = { Enabled: true, AttributeName: TABLE_DEFINITION.timeToLive };
  await client.send(new UpdateTimeToLiveCommand({ TableName, TimeToLiveSpecification: expiry }));
};
