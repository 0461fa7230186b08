import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { S3Client } from '@aws-sdk/client-s3';
import { onTestFinished } from 'vitest';
import { type S3Options, startS3 } from '#local/s3/server';
import { credentials, origin, region } from './s3-settings';

/** A folder that is gone after the test. */
export const temporaryFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'heyan-local-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

export const clientOf = (port: number, secretAccessKey = credentials.secretAccessKey): S3Client =>
  new S3Client({
    endpoint: `http://127.0.0.1:${port}`,
    region,
    forcePathStyle: true,
    credentials: { accessKeyId: credentials.accessKeyId, secretAccessKey },
    maxAttempts: 1,
  });

/** A server with a bucket of versions (`uploads`) and one without (`derived`), stopped after the test, and the SDK's client for it. */
export const runningS3 = async (options: Partial<S3Options> = {}) => {
  const faults: unknown[] = [];
  const server = await startS3({
    folder: temporaryFolder(),
    buckets: { uploads: { versioned: true }, derived: { versioned: false } },
    credentials: [credentials],
    region,
    origins: [origin],
    onFault: (error) => faults.push(error),
    ...options,
  });
  const client = clientOf(server.port);
  let stopped: Promise<void> | undefined;
  const stop = (): Promise<void> => {
    client.destroy();
    stopped ??= server.close();
    return stopped;
  };
  onTestFinished(stop);
  return { server, client, faults, stop, url: `http://127.0.0.1:${server.port}` };
};

/** The name of the error that a call ends with, or `no error`. */
export const errorOf = async (call: Promise<unknown>): Promise<string> => {
  try {
    await call;
    return 'no error';
  } catch (error) {
    return error instanceof Error ? error.name : String(error);
  }
};
