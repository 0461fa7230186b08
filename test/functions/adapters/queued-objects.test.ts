import { afterEach, describe, expect, it, vi } from 'vitest';
import { forEachQueuedKey } from '#functions/adapters/queued-objects';
import { UnprocessableError } from '#functions/errors';
import { objectCreatedInSqs } from '#test/fixtures/events/sample-event';

const sample = objectCreatedInSqs();

const messages = (...bodies: readonly unknown[]) => ({
  Records: bodies.map((body, index) => ({ ...sample.Records[0], messageId: `m${index}`, body })),
});
const created = (...keys: readonly string[]): string => JSON.stringify({ Records: keys.map((key) => ({ s3: { object: { key } } })) });

const worked = async (event: unknown, work: (key: string) => Promise<void> = async () => undefined) => {
  const keys: string[] = [];
  const response = await forEachQueuedKey(event, async (key) => {
    keys.push(key);
    await work(key);
  });
  return { keys, failed: response.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier) };
};

afterEach(() => vi.restoreAllMocks());

describe('objects that a queue announces', () => {
  it('are worked through by their decoded keys', async () => {
    expect(await worked(sample)).toEqual({ keys: ['filings/f-1/materials/m 1+料'], failed: [] });
  });

  it('are all taken from a message that carries several', async () => {
    expect((await worked(messages(created('a', 'b'), created('c')))).keys).toEqual(['a', 'b', 'c']);
  });

  it('are none in the message that S3 sends when it is connected', async () => {
    const test = JSON.stringify({ Service: 'Amazon S3', Event: 's3:TestEvent', Bucket: 'uploads-example' });
    expect(await worked(messages(test))).toEqual({ keys: [], failed: [] });
  });

  it('give back only the messages whose work failed, and log no key', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const outcome = await worked(messages(created('a'), created('private-key'), created('c')), async (key) => {
      if (key === 'private-key') throw new UnprocessableError('damaged');
    });
    expect(outcome).toEqual({ keys: ['a', 'private-key', 'c'], failed: ['m1'] });
    expect(log.mock.calls).toEqual([[JSON.stringify({ level: 'error', messageId: 'm1', error: 'UnprocessableError' })]]);
  });

  it.each([
    ['is not JSON', 'hello'],
    ['is not text', 7],
    ['has no object', JSON.stringify({ Records: [{ s3: {} }] })],
    ['has a key that cannot be decoded', created('%E6%')],
  ])('give back a message that %s', async (_why, body) => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    expect(await worked(messages(body, created('b')))).toEqual({ keys: ['b'], failed: ['m0'] });
  });

  it('throws on an event that is none of a queue', async () => {
    await expect(worked({ hello: 'world' })).rejects.toThrow('Records');
  });
});
