import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { PassThrough } from 'node:stream';
import { DeleteObjectCommand, GetObjectCommand, ListObjectsV2Command, PutObjectCommand } from '@aws-sdk/client-s3';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { forEachQueuedKey } from '#functions/adapters/queued-objects';
import type { ObjectCreatedEvent } from '#local/s3/object-created-event';
import { objectCreatedInSqs } from '#test/fixtures/events/sample-event';
import { clientOf, errorOf, runningS3, temporaryFolder } from './running-s3';

const blobsIn = (folder: string): string[] =>
  readdirSync(join(folder, 'blobs'), { withFileTypes: true, recursive: true }).flatMap((entry) => (entry.isFile() ? [entry.name] : []));
const put = (Key: string, Body = Key, Bucket = 'uploads') => new PutObjectCommand({ Bucket, Key, Body });

describe('events', () => {
  it('have the form that handlers read, and name the key they were put under', async () => {
    const events: ObjectCreatedEvent[] = [];
    const { client, stop } = await runningS3({ onObjectCreated: async (_bucket, _key, event) => void events.push(event) });
    const Key = 'filings/f-1/m 1+料';
    await client.send(put(Key));
    await stop();
    const [sample] = objectCreatedInSqs().Records;
    const shape = (value: unknown): unknown =>
      typeof value === 'object' && value !== null
        ? Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, shape(inner)]))
        : typeof value;
    expect(shape(events[0])).toEqual(shape(JSON.parse(sample.body)));
    const keys: string[] = [];
    const queued = { Records: [{ messageId: '1', body: JSON.stringify(events[0]) }] };
    await forEachQueuedKey(queued, async (key) => void keys.push(key));
    expect(keys).toEqual([Key]);
  });

  it('are delivered again when their receiver fails, and once they were received not again', async () => {
    const folder = temporaryFolder();
    let tries = 0;
    const onObjectCreated = async (): Promise<void> => {
      tries += 1;
      if (tries < 3) throw new Error('not now');
    };
    const first = await runningS3({ folder, onObjectCreated });
    await first.client.send(put('a'));
    await vi.waitFor(() => expect(tries).toBe(3));
    await first.stop();
    const second = await runningS3({ folder, onObjectCreated });
    await second.stop();
    expect(tries).toBe(3);
  });

  it('of an object that is gone or replaced are owed still after a restart, and do it no harm', async () => {
    const folder = temporaryFolder();
    const failing = { folder, onObjectCreated: () => Promise.reject(new Error('not now')) };
    const first = await runningS3(failing);
    await first.client.send(put('gone', 'x', 'derived'));
    await first.client.send(new DeleteObjectCommand({ Bucket: 'derived', Key: 'gone' }));
    await first.client.send(put('new', 'one', 'derived'));
    await first.client.send(put('new', 'two', 'derived'));
    await first.stop();
    await (await runningS3(failing)).stop();
    const keys: string[] = [];
    const third = await runningS3({ folder, onObjectCreated: async (_bucket, key) => void keys.push(key) });
    await vi.waitFor(() => expect(keys.sort()).toEqual(['gone', 'new', 'new']));
    const { Body } = await third.client.send(new GetObjectCommand({ Bucket: 'derived', Key: 'new' }));
    expect(await Body?.transformToString()).toBe('two');
    expect(await errorOf(third.client.send(new GetObjectCommand({ Bucket: 'derived', Key: 'gone' })))).toBe('NoSuchKey');
    expect(blobsIn(folder)).toHaveLength(1);
  });
});

describe('the folder', () => {
  it('is whole after a kill in the middle of an upload: what was answered is there, half objects are not, events are owed', async () => {
    const folder = temporaryFolder();
    const child = spawn(process.execPath, ['--import', 'tsx', 'test/local/s3/s3-process.ts', folder], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    onTestFinished(() => void child.kill('SIGKILL'));
    const events: string[] = [];
    const port = await new Promise<number>((resolve) => {
      createInterface(child.stdout).on('line', (line) => (line.startsWith('port ') ? resolve(Number(line.slice(5))) : events.push(line)));
    });
    const killed = clientOf(port);
    for (const key of ['a', 'b', 'c']) await killed.send(put(key));
    await vi.waitFor(() => expect(events).toHaveLength(3));
    const half = new PassThrough();
    const uploading = errorOf(killed.send(new PutObjectCommand({ Bucket: 'uploads', Key: 'half', Body: half, ContentLength: 1_000_000 })));
    half.write(Buffer.alloc(500_000));
    await vi.waitFor(() => expect(readdirSync(join(folder, 'incoming'))).toHaveLength(1));
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(await uploading).not.toBe('no error');

    const again: string[] = [];
    const { client } = await runningS3({ folder, onObjectCreated: async (_bucket, key) => void again.push(key) });
    expect((await client.send(new ListObjectsV2Command({ Bucket: 'uploads' }))).Contents?.map(({ Key }) => Key)).toEqual(['a', 'b', 'c']);
    await vi.waitFor(() => expect(again.sort()).toEqual(['a', 'b', 'c']));
    expect([blobsIn(folder).length, readdirSync(join(folder, 'incoming')).length]).toEqual([3, 0]);
  });

  it('opens with a last line that was cut off, not with one of another version or a damaged one', async () => {
    const folder = temporaryFolder();
    const file = join(folder, 'objects.jsonl');
    const first = await runningS3({ folder });
    await first.client.send(put('a'));
    await first.stop();
    const whole = readFileSync(file, 'utf8');
    appendFileSync(file, '{"entry":"put","obj');
    const second = await runningS3({ folder });
    await second.client.send(put('b'));
    await second.stop();
    expect((await (await runningS3({ folder })).client.send(new ListObjectsV2Command({ Bucket: 'uploads' }))).KeyCount).toBe(2);
    writeFileSync(file, whole.replace('"version":1', '"version":99'));
    await expect(runningS3({ folder })).rejects.toThrow(/objects\.jsonl was written by version 99/);
    writeFileSync(file, `${whole}{"entry":"pu\n{}\n`);
    await expect(runningS3({ folder })).rejects.toThrow(/objects\.jsonl: line \d is damaged/);
  });

  it('drops the bytes of what was replaced or removed', async () => {
    const folder = temporaryFolder();
    const { client, faults } = await runningS3({ folder });
    for (const body of ['1', '2', '3']) await client.send(put('a', body, 'derived'));
    await client.send(put('b', '1', 'derived'));
    await client.send(new DeleteObjectCommand({ Bucket: 'derived', Key: 'b' }));
    expect(blobsIn(folder)).toHaveLength(1);
    expect(faults).toEqual([]);
  });
});
