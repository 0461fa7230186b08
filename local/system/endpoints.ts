import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { S3Client } from '@aws-sdk/client-s3';
import { z } from 'zod';
import { createObjectStore } from '#functions/adapters/object-store';
import type { MapObjects } from '#local/step-functions/scope';
import { LOCAL_REGION } from './environment';
import type { Settings } from './settings';

const Endpoints = z.object({
  pid: z.int(),
  s3: z.string(),
  dynamoDb: z.string(),
  stepFunctions: z.string(),
  buckets: z.record(z.string(), z.string()),
});
/** Where the servers of the system that ran last as this process answer, and what its buckets are called (by variable). */
export type KnownEndpoints = z.infer<typeof Endpoints>;

const fileIn = (folder: string): string => join(folder, 'endpoints.json');

/** Writes down what the commands beside the system need. */
export const writeEndpoints = (folder: string, endpoints: KnownEndpoints): Promise<void> =>
  writeFile(fileIn(folder), `${JSON.stringify(Endpoints.parse(endpoints), null, 2)}\n`);

/** What was written down last; null for a folder on which no system ever ran. */
export const readEndpoints = async (folder: string): Promise<KnownEndpoints | null> => {
  const text = await readFile(fileIn(folder), 'utf8').catch(() => null);
  return text === null ? null : Endpoints.parse(JSON.parse(text));
};

/** A client of a system's buckets. */
export const s3Of = (endpoint: string, { accessKeyId, secretAccessKey }: Pick<Settings, 'accessKeyId' | 'secretAccessKey'>): S3Client =>
  new S3Client({ endpoint, region: LOCAL_REGION, forcePathStyle: true, credentials: { accessKeyId, secretAccessKey } });

/** Objects as the maps of state machines read and write them. Listing is not offered: no map here asks for it. */
export const s3Objects = (endpoint: string, settings: Pick<Settings, 'accessKeyId' | 'secretAccessKey'>): MapObjects => {
  const client = s3Of(endpoint, settings);
  return {
    get: (bucket, key) => createObjectStore(client, bucket).get(key),
    put: (bucket, key, bytes) => createObjectStore(client, bucket).put(key, bytes, 'application/json'),
    list: () => Promise.reject(new Error('no map here lists a bucket')),
  };
};
