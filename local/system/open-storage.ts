import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startDynamoDb } from '#local/dynamodb/server';
import type { Queue } from '#local/queue/queue';
import { startS3 } from '#local/s3/server';
import type { Credentials } from '#local/signed-request';
import type { Closings } from './closings';
import { databaseFile } from './connect';
import { LOCAL_REGION } from './environment';
import type { Topology } from './topology-shape';

/** What storage of a folder is opened with: where browsers come from, and the queues that hear of new objects, which may be opened later. */
export type StorageOptions = {
  readonly folder: string;
  readonly topology: Topology;
  readonly credentials: readonly Credentials[];
  readonly origin: string;
  readonly queues: Readonly<Record<string, Queue>>;
  readonly onFault: (error: unknown) => void;
};

/** Opens buckets and database of a folder; answers where they listen. A new object goes to the queues that the topology names. */
export const openStorage = async (
  { folder, topology, credentials, origin, queues, onFault }: StorageOptions,
  closings: Closings,
): Promise<{ readonly s3: string; readonly dynamoDb: string }> => {
  const s3 = closings.keep(
    await startS3({
      ...{ folder: join(folder, 's3'), buckets: topology.buckets, credentials, region: LOCAL_REGION, origins: [origin], onFault },
      onObjectCreated: async (bucket, key, event) => {
        for (const one of topology.announcements)
          if (one.bucket === bucket && key.endsWith(one.suffix)) await queues[one.queue]?.send(JSON.stringify(event));
      },
    }),
  );
  const { endpoint } = closings.keep(await startDynamoDb(join(folder, 'dynamodb')));
  await writeFile(databaseFile(folder), endpoint);
  return { s3: `http://127.0.0.1:${s3.port}`, dynamoDb: endpoint };
};
