import { DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { createDynamoTable } from './dynamo-table';
import type { Table } from './table';

/** The table of a name, where the SDK finds DynamoDB (region, credentials and endpoint from the environment unless they are given). */
export const openTable = (tableName: string, config: DynamoDBClientConfig = {}): Table & { readonly close: () => void } => {
  const client = DynamoDBDocumentClient.from(new DynamoDBClient(config), { marshallOptions: { removeUndefinedValues: true } });
  return { ...createDynamoTable(client, tableName), close: () => client.destroy() };
};
