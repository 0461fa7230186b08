import {
  BatchGetCommand,
  type DynamoDBDocumentClient,
  GetCommand,
  QueryCommand,
  type QueryCommandInput,
  TransactWriteCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import { calling, writtenOrFailed } from './dynamo-errors';
import { parseCount, parseItem, parseKey, transactItem } from './dynamo-items';
import { type Key, type ListedKey, type ListRequest, MOST_WRITES, type Table } from './table';

/** What DynamoDB takes in one batch. */
const MOST_KEYS = 100;

const inBatches = <One>(all: readonly One[], size: number): readonly (readonly One[])[] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, (at + 1) * size));

const idOf = ({ pk, sk }: Key): string => JSON.stringify([pk, sk]);

/** The condition on an index: its list, and the places from one until another. DynamoDB has no half-open range, so the end is cut off afterwards. */
const listQuery = (TableName: string, { index, list, from, before, after, limit }: ListRequest): QueryCommandInput => {
  const places =
    from !== undefined && before !== undefined
      ? ' AND #place BETWEEN :from AND :before'
      : from !== undefined
        ? ' AND #place >= :from'
        : before !== undefined
          ? ' AND #place < :before'
          : '';
  return {
    TableName,
    IndexName: `list-${index}`,
    KeyConditionExpression: `#list = :list${places}`,
    ExpressionAttributeNames: { '#list': `list${index}`, ...(places === '' ? {} : { '#place': `place${index}` }) },
    ExpressionAttributeValues: {
      ':list': list,
      ...(from === undefined ? {} : { ':from': from }),
      ...(before === undefined ? {} : { ':before': before }),
    },
    Limit: limit,
    ...(after === undefined
      ? {}
      : { ExclusiveStartKey: { pk: after.pk, sk: after.sk, [`list${index}`]: list, [`place${index}`]: after.place } }),
  };
};

/** The table on DynamoDB, by `shared/storage/table-definition.ts`. Throws TransientError where another try may help. */
export const createDynamoTable = (client: DynamoDBDocumentClient, TableName: string): Table => {
  const rawMany = async (keys: readonly Key[]): Promise<ReadonlyMap<string, Record<string, unknown>>> => {
    const found = new Map<string, Record<string, unknown>>();
    const unique = [...new Map(keys.map(({ pk, sk }) => [idOf({ pk, sk }), { pk, sk }])).values()];
    for (const batch of inBatches(unique, MOST_KEYS)) {
      let missing: Record<string, unknown>[] = [...batch];
      while (missing.length > 0) {
        const request = { RequestItems: { [TableName]: { Keys: missing, ConsistentRead: true } } };
        const { Responses, UnprocessedKeys } = await calling(client.send(new BatchGetCommand(request)));
        for (const raw of Responses?.[TableName] ?? []) found.set(idOf(parseKey(raw)), raw);
        missing = UnprocessedKeys?.[TableName]?.Keys ?? [];
      }
    }
    return found;
  };

  const rawPartition = async (pk: string, prefix?: string): Promise<readonly Record<string, unknown>[]> => {
    const found: Record<string, unknown>[] = [];
    let ExclusiveStartKey: Record<string, unknown> | undefined;
    do {
      const request: QueryCommandInput = {
        TableName,
        ConsistentRead: true,
        KeyConditionExpression: `pk = :pk${prefix === undefined ? '' : ' AND begins_with(sk, :prefix)'}`,
        ExpressionAttributeValues: { ':pk': pk, ...(prefix === undefined ? {} : { ':prefix': prefix }) },
        ...(ExclusiveStartKey === undefined ? {} : { ExclusiveStartKey }),
      };
      const { Items = [], LastEvaluatedKey } = await calling(client.send(new QueryCommand(request)));
      found.push(...Items);
      ExclusiveStartKey = LastEvaluatedKey;
    } while (ExclusiveStartKey !== undefined);
    return found;
  };

  const list = async (request: ListRequest) => {
    const { Items = [], LastEvaluatedKey } = await calling(client.send(new QueryCommand(listQuery(TableName, request))));
    const found = Items.map((raw): ListedKey => ({ ...parseKey(raw), place: String(raw[`place${request.index}`]) }));
    const keys = found.filter(({ place }) => request.before === undefined || place < request.before);
    return { keys, more: LastEvaluatedKey !== undefined && keys.length === found.length };
  };

  return {
    get: async (key) => {
      const { Item: raw } = await calling(client.send(new GetCommand({ TableName, Key: { ...key }, ConsistentRead: true })));
      return raw === undefined ? null : parseItem(raw);
    },
    getMany: async (keys) => {
      const found = await rawMany(keys);
      return keys.flatMap((key) => {
        const raw = found.get(idOf({ pk: key.pk, sk: key.sk }));
        return raw === undefined ? [] : [parseItem(raw)];
      });
    },
    partition: async (pk, prefix) => (await rawPartition(pk, prefix)).filter((raw) => !('count' in raw)).map(parseItem),
    countsIn: async (pk) =>
      (await rawPartition(pk)).filter((raw) => 'count' in raw).map((raw) => ({ sk: parseKey(raw).sk, count: parseCount(raw) })),
    list,
    write: async (writes) => {
      if (writes.length > MOST_WRITES) throw new RangeError('too many writes in one transaction');
      const request = { TransactItems: writes.map((write) => transactItem(TableName, write)) };
      return writtenOrFailed(() => client.send(new TransactWriteCommand(request)));
    },
    add: async (key, amount, expiresAt) => {
      const update = {
        TableName,
        Key: { ...key },
        UpdateExpression: `ADD #count :amount${expiresAt === undefined ? '' : ' SET expiresAt = :expiresAt'}`,
        ExpressionAttributeNames: { '#count': 'count' },
        ExpressionAttributeValues: { ':amount': amount, ...(expiresAt === undefined ? {} : { ':expiresAt': expiresAt }) },
        ReturnValues: 'UPDATED_NEW' as const,
      };
      return parseCount((await calling(client.send(new UpdateCommand(update)))).Attributes);
    },
    counts: async (keys) => {
      const found = await rawMany(keys);
      return keys.map((key) => {
        const raw = found.get(idOf({ pk: key.pk, sk: key.sk }));
        return raw === undefined ? 0 : parseCount(raw);
      });
    },
  };
};
