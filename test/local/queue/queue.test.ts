import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { forEachQueuedKey } from '#functions/adapters/queued-objects';
import { createTurnedClock } from '#local/clock';
import type { QueueEvent } from '#local/queue/message';
import { openQueue, type QueueOptions } from '#local/queue/queue';
import { objectCreatedInSqs } from '#test/fixtures/events/sample-event';

const start = Date.UTC(2018, 8, 17, 8);
const temporaryFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'heyan-queue-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};
const bodiesOf = ({ Records }: QueueEvent): string[] => Records.map(({ body }) => body);

/** A queue on a clock that is turned by hand: a minute of visibility, three tries, one message and one call at a time. */
const opened = async (deliver: QueueOptions['deliver'], options: Partial<QueueOptions> = {}) => {
  const clock = createTurnedClock(start);
  const folder = temporaryFolder();
  const faults: unknown[] = [];
  const queue = await openQueue({
    ...{
      folder,
      clock,
      deliver,
      arn: 'arn:aws:sqs:eu-central-1:000000000000:q',
      visibilityMs: 60_000,
      maxReceives: 3,
      mostAtOnce: 1,
      batchSize: 1,
    },
    onFault: (error) => faults.push(error),
    ...options,
  });
  onTestFinished(async () => {
    expect(faults).toEqual([]);
  });
  return { queue, clock, folder };
};
const never = () => new Promise<never>(() => undefined);

describe('a queue', () => {
  it('hands messages to the function in order, as the service does', async () => {
    const events: QueueEvent[] = [];
    const { queue } = await opened(async (event) => void events.push(event));
    const id = await queue.send('a');
    await queue.send('b');
    await queue.idle();
    expect(events.flatMap(bodiesOf)).toEqual(['a', 'b']);
    const [sample] = objectCreatedInSqs().Records;
    const record = events[0]?.Records[0];
    expect(Object.keys(record ?? {}).sort()).toEqual(Object.keys(sample).sort());
    expect(record).toMatchObject({
      messageId: id,
      attributes: { ApproximateReceiveCount: '1', SentTimestamp: String(start) },
      awsRegion: 'eu-central-1',
    });
  });

  it('runs so many calls at once and gives each so many messages', async () => {
    let now = 0;
    let most = 0;
    const sizes: number[] = [];
    const { queue } = await opened(
      async ({ Records }) => {
        now += 1;
        most = Math.max(most, now);
        sizes.push(Records.length);
        await new Promise((resolve) => setTimeout(resolve, 1));
        now -= 1;
      },
      { mostAtOnce: 3, batchSize: 4 },
    );
    await Promise.all(Array.from({ length: 40 }, (_, index) => queue.send(String(index))));
    await queue.idle();
    expect(most).toBe(3);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(4);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(40);
  });

  it('hands a failed message out again after its rest, and sets it aside after its last try', async () => {
    let tries = 0;
    const failures: string[] = [];
    const deliver = async () => {
      tries += 1;
      throw new Error('x');
    };
    const { queue, clock } = await opened(deliver, { restMs: 5000, onFailure: (_ids, error) => failures.push(String(error)) });
    await queue.send('poison');
    for (let round = 1; round <= 3; round += 1) {
      await vi.waitFor(() => expect([tries, queue.sizes().inFlight]).toEqual([round, 0]));
      clock.turn(4999);
      clock.turn(1);
    }
    expect(queue.sizes()).toEqual({ ready: 0, resting: 0, inFlight: 0, dead: 1 });
    expect(queue.deadLetters()).toMatchObject([{ body: 'poison', receives: 3 }]);
    expect(failures).toHaveLength(3);
    expect(await queue.redrive()).toBe(1);
    await vi.waitFor(() => expect(tries).toBe(4));
  });

  it('gives back only what the function names, and everything when it names what it was not given', async () => {
    const seen: string[][] = [];
    let open: (value: undefined) => void = () => undefined;
    const gate = new Promise<undefined>((resolve) => {
      open = resolve;
    });
    const answers = [(event: QueueEvent) => [event.Records[1]?.messageId], () => ['another'], () => []];
    const { queue, clock } = await opened(
      async (event) => {
        if (bodiesOf(event)[0] === 'gate') return gate;
        seen.push(bodiesOf(event));
        return { batchItemFailures: answers[seen.length - 1]?.(event).map((itemIdentifier) => ({ itemIdentifier })) };
      },
      { batchSize: 10 },
    );
    await Promise.all(['gate', 'a', 'b'].map(queue.send));
    open(undefined);
    const round = async (count: number) => {
      await vi.waitFor(() => expect([seen.length, queue.sizes().inFlight]).toEqual([count, 0]));
      clock.turn(60_000);
    };
    await round(1);
    await round(2);
    await queue.idle();
    expect(seen).toEqual([['a', 'b'], ['b'], ['b']]);
  });

  it('hands a message out again when a call does not come back in time', async () => {
    const received: string[] = [];
    const { queue, clock } = await opened(
      async ({ Records }) => {
        received.push(Records[0]?.attributes.ApproximateReceiveCount ?? '');
        return received.length === 1 ? never() : undefined;
      },
      { mostAtOnce: 2 },
    );
    await queue.send('a');
    await vi.waitFor(() => expect(received).toEqual(['1']));
    clock.turn(60_000);
    await vi.waitFor(() => expect(received).toEqual(['1', '2']));
    await vi.waitFor(() => expect(queue.sizes()).toMatchObject({ ready: 0, resting: 0 }));
  });

  it('feeds the handlers of uploads, and takes their partial failures', async () => {
    const [sample] = objectCreatedInSqs().Records;
    const keys: string[] = [];
    const { queue } = await opened((event) => forEachQueuedKey(event, async (key) => void keys.push(key)), { maxReceives: 1 });
    vi.spyOn(console, 'error').mockReturnValue();
    await queue.send(sample.body);
    await queue.send('no JSON');
    await queue.idle();
    expect(keys).toEqual(['filings/f-1/materials/m 1+料']);
    expect(queue.deadLetters().map(({ body }) => body)).toEqual(['no JSON']);
  });
});

describe('a queue whose process was killed', () => {
  /** What is on the disk at this moment, as a folder of its own. */
  const snapshot = (folder: string): string => {
    const copy = temporaryFolder();
    cpSync(folder, copy, { recursive: true });
    return copy;
  };

  it('hands out again what was under way, counted, and sets aside what kills every time', async () => {
    let folder = temporaryFolder();
    const counts: string[] = [];
    for (let life = 0; life < 3; life += 1) {
      const { queue } = await opened(
        async ({ Records }) => {
          counts.push(Records[0]?.attributes.ApproximateReceiveCount ?? '');
          return never();
        },
        { folder },
      );
      if (life === 0) await queue.send('kills');
      await vi.waitFor(() => expect(counts).toHaveLength(life + 1));
      folder = snapshot(folder);
    }
    const handled: string[] = [];
    const { queue } = await opened(async (event) => void handled.push(...bodiesOf(event)), { folder });
    await queue.send('innocent');
    await queue.idle();
    expect(counts).toEqual(['1', '2', '3']);
    expect([handled, queue.deadLetters().map(({ body }) => body)]).toEqual([['innocent'], ['kills']]);
  });

  it('has every message that was sent, and none that was done', async () => {
    const folder = temporaryFolder();
    const first = await opened(async (event) => (bodiesOf(event)[0] === 'hangs' ? never() : undefined), { folder });
    await first.queue.send('done');
    await first.queue.idle();
    await first.queue.send('hangs');
    for (const body of ['b', 'c']) await first.queue.send(body);
    const handled: string[] = [];
    const second = await opened(async (event) => void handled.push(...bodiesOf(event)), { folder: snapshot(folder) });
    await second.queue.idle();
    expect(handled).toEqual(['hangs', 'b', 'c']);
  });

  it('keeps its file small', async () => {
    const { queue, folder } = await opened(async () => undefined, { mostAtOnce: 20 });
    for (let round = 0; round < 10; round += 1) await Promise.all(Array.from({ length: 200 }, () => queue.send('x')));
    await queue.idle();
    await queue.close();
    const lines = readFileSync(join(folder, 'queue.jsonl'), 'utf8').split('\n').length;
    expect(lines).toBeLessThan(2500);
  });
});
