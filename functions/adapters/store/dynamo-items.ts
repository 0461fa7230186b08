import type { TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import type { Condition, Item, Key, TableWrite } from './table';

type TransactItem = NonNullable<TransactWriteCommandInput['TransactItems']>[number];

const StoredKey = z.object({ pk: z.string(), sk: z.string() });
const StoredItem = StoredKey.extend({
  kind: z.string(),
  version: z.int().positive(),
  value: z.unknown(),
  expiresAt: z.int().optional(),
});
const StoredCount = z.object({ count: z.int() });

/** The key of something read. */
export const parseKey = (raw: unknown): Key => StoredKey.parse(raw);

/** An item as it was read, without its places: they follow from its value and are written anew with it. */
export const parseItem = (raw: unknown): Item => {
  const { expiresAt, ...item } = StoredItem.parse(raw);
  return { ...item, ...(expiresAt === undefined ? {} : { expiresAt }) };
};

/** A counter's count. */
export const parseCount = (raw: unknown): number => StoredCount.parse(raw).count;

/** An item as attributes of the table. */
export const dynamoItem = ({ places = {}, ...item }: Item): Record<string, unknown> => ({
  ...item,
  ...Object.fromEntries(
    Object.entries(places).flatMap(([index, { list, place }]) => [
      [`list${index}`, list],
      [`place${index}`, place],
    ]),
  ),
});

const conditionOf = (when: Condition) => {
  if (when === 'any') return {};
  if (when === 'absent') return { ConditionExpression: 'attribute_not_exists(pk)' };
  return {
    ConditionExpression: '#version = :version',
    ExpressionAttributeNames: { '#version': 'version' },
    ExpressionAttributeValues: { ':version': when },
  };
};

/** A write as a part of a transaction. */
export const transactItem = (TableName: string, write: TableWrite): TransactItem => {
  if ('put' in write) return { Put: { TableName, Item: dynamoItem(write.put), ...conditionOf(write.when) } };
  if ('remove' in write) return { Delete: { TableName, Key: { pk: write.remove.pk, sk: write.remove.sk }, ...conditionOf(write.when) } };
  const { add, amount, expiresAt } = write;
  return {
    Update: {
      TableName,
      Key: { pk: add.pk, sk: add.sk },
      UpdateExpression: `ADD #count :amount${expiresAt === undefined ? '' : ' SET expiresAt = :expiresAt'}`,
      ExpressionAttributeNames: { '#count': 'count' },
      ExpressionAttributeValues: { ':amount': amount, ...(expiresAt === undefined ? {} : { ':expiresAt': expiresAt }) },
    },
  };
};
