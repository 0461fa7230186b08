import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { type Clock, systemClock } from '#local/clock';
import { openJournal } from '#local/journal';
import { failedIds, type Message, QueueEntry, type QueueEvent, queueEvent } from './message';

/** How a queue works. Everything it keeps lies in `folder`. */
export type QueueOptions = {
  readonly folder: string;
  readonly arn: string;
  /** A message that was handed out and neither done nor given back is handed out again after so long. */
  readonly visibilityMs: number;
  /** How long a message rests that was given back; the same as `visibilityMs` where nothing is said. */
  readonly restMs?: number;
  /** How often a message is handed out before it is put aside. */
  readonly maxReceives: number;
  /** How many calls run at once, and how many messages each gets at most. */
  readonly mostAtOnce: number;
  readonly batchSize: number;
  /** The function; what it throws fails the whole batch, `batchItemFailures` the messages that it names. */
  readonly deliver: (event: QueueEvent) => Promise<unknown>;
  readonly clock?: Clock;
  /** Told about each failed call. */
  readonly onFailure?: (messageIds: readonly string[], error: unknown) => void;
  /** Told about an error of the disk. */
  readonly onFault?: (error: unknown) => void;
};

/** A queue before a function. */
export type Queue = {
  /** Answers the message's id once it is on the disk. */
  readonly send: (body: string) => Promise<string>;
  readonly sizes: () => { readonly ready: number; readonly resting: number; readonly inFlight: number; readonly dead: number };
  /** When the oldest message was sent that is still to be done; null where there is none. */
  readonly oldestSentAt: () => number | null;
  readonly deadLetters: () => readonly Message[];
  /** Puts messages that were set aside back into the queue, all or those named; answers how many. */
  readonly redrive: (ids?: readonly string[]) => Promise<number>;
  /** When no message is left but those set aside. */
  readonly idle: () => Promise<void>;
  /** Hands nothing more out and waits for the calls that run. */
  readonly close: () => Promise<void>;
};

const form = { kind: 'queue', version: 1, entry: QueueEntry };
const SPARE_LINES = 1000;

/** Opens a queue in its folder and goes on where it was. What was handed out by a process that is gone is handed out again at once, and counted. */
export const openQueue = async (options: QueueOptions): Promise<Queue> => {
  const { folder, arn, visibilityMs, restMs = visibilityMs, maxReceives, mostAtOnce, batchSize, deliver, clock = systemClock } = options;
  const { onFailure, onFault } = options;
  const { entries, journal } = await openJournal(join(folder, 'queue.jsonl'), form);
  const messages = new Map<string, Message>();
  for (const entry of entries) {
    if (entry.kind === 'message') messages.set(entry.message.id, entry.message);
    else messages.delete(entry.id);
  }
  const dead = new Set([...messages.values()].filter(({ deadSince }) => deadSince !== undefined).map(({ id }) => id));
  const ready = new Set([...messages.keys()].filter((id) => !dead.has(id)));
  const resting = new Set<string>();
  const calls = new Set<Promise<void>>();
  const idlers = new Set<() => void>();
  const closing = new AbortController();
  let alarm = new AbortController();
  let flying = 0;

  const live = function* (): Generator<QueueEntry> {
    for (const message of messages.values()) yield { kind: 'message', message };
  };
  const compact = async (): Promise<void> => {
    if (journal.length() > 4 * messages.size + SPARE_LINES) await journal.rewrite(live);
  };
  await compact();

  const keep = async (message: Message): Promise<void> => {
    messages.set(message.id, message);
    await journal.append({ kind: 'message', message });
  };
  const remove = async (id: string): Promise<void> => {
    messages.delete(id);
    for (const set of [ready, resting, dead]) set.delete(id);
    await journal.append({ kind: 'deleted', id });
  };
  const spent = ({ receives }: Message): boolean => receives >= maxReceives;
  const setAside = (message: Message): Promise<void> => {
    for (const set of [ready, resting]) set.delete(message.id);
    dead.add(message.id);
    return keep({ ...message, deadSince: clock.now() });
  };

  /** Takes what may be handed out next, and the messages met on the way whose tries are used up. */
  const pick = (): { readonly batch: readonly Message[]; readonly aside: readonly Message[] } => {
    const now = clock.now();
    const [batch, aside]: [Message[], Message[]] = [[], []];
    for (const id of ready) {
      const message = messages.get(id);
      if (batch.length === batchSize) break;
      ready.delete(id);
      if (message === undefined) continue;
      if (spent(message)) aside.push(message);
      else
        batch.push({
          ...message,
          receives: message.receives + 1,
          visibleAt: now + visibilityMs,
          firstReceivedAt: message.firstReceivedAt ?? now,
        });
    }
    for (const { id } of batch) resting.add(id);
    return { batch, aside };
  };

  const giveBack = async ({ id, receives }: Message): Promise<void> => {
    const message = messages.get(id);
    // Handed to another call meanwhile: what becomes of it is that one's affair.
    if (message === undefined || dead.has(id) || message.receives !== receives) return;
    await (spent(message) ? setAside(message) : keep({ ...message, visibleAt: clock.now() + restMs }));
  };

  const call = async (batch: readonly Message[]): Promise<void> => {
    const ids = batch.map(({ id }) => id);
    let failed: readonly string[] = ids;
    try {
      const event: QueueEvent = JSON.parse(JSON.stringify(queueEvent(batch, arn)));
      failed = failedIds(await deliver(event), ids);
    } catch (error) {
      onFailure?.(ids, error);
    }
    await Promise.all(batch.map((message) => (failed.includes(message.id) ? giveBack(message) : remove(message.id))));
    await compact();
  };

  const work = async ({ batch, aside }: ReturnType<typeof pick>): Promise<void> => {
    // Counted before the work begins: a message that kills the process must not come back for ever.
    await Promise.all([...batch.map(keep), ...aside.map(setAside)]);
    if (batch.length > 0) await call(batch);
  };

  const wakeRested = (): void => {
    const now = clock.now();
    for (const id of resting) {
      if ((messages.get(id)?.visibleAt ?? now) > now) continue;
      resting.delete(id);
      ready.add(id);
    }
  };
  const nextAlarm = (): number => Math.min(...[...resting].map((id) => messages.get(id)?.visibleAt ?? Number.POSITIVE_INFINITY));

  const empty = (): boolean => ready.size + resting.size + flying === 0;

  const wake = (): void => {
    if (closing.signal.aborted) return;
    alarm.abort();
    alarm = new AbortController();
    wakeRested();
    while (flying < mostAtOnce && ready.size > 0) {
      flying += 1;
      const calling = work(pick())
        .catch((error: unknown) => onFault?.(error))
        .finally(() => {
          flying -= 1;
          calls.delete(calling);
          wake();
        });
      calls.add(calling);
    }
    if (empty()) for (const idler of idlers) idler();
    const next = nextAlarm();
    if (next !== Number.POSITIVE_INFINITY) clock.sleepUntil(next, alarm.signal).then(wake, () => undefined);
  };

  wake();
  return {
    send: async (body) => {
      const now = clock.now();
      const message = { id: randomUUID(), body, sentAt: now, visibleAt: now, receives: 0 };
      await keep(message);
      ready.add(message.id);
      wake();
      return message.id;
    },
    sizes: () => ({ ready: ready.size, resting: resting.size, inFlight: flying, dead: dead.size }),
    oldestSentAt: () => {
      const waiting = [...messages.values()].filter(({ deadSince }) => deadSince === undefined);
      return waiting.reduce<number | null>((oldest, { sentAt }) => (oldest === null || sentAt < oldest ? sentAt : oldest), null);
    },
    deadLetters: () => [...dead].flatMap((id) => messages.get(id) ?? []),
    redrive: async (ids = [...dead]) => {
      const back = ids.flatMap((id) => (dead.has(id) ? (messages.get(id) ?? []) : []));
      for (const { deadSince: _, ...message } of back) {
        dead.delete(message.id);
        await keep({ ...message, receives: 0, visibleAt: clock.now() });
        ready.add(message.id);
      }
      wake();
      return back.length;
    },
    idle: () =>
      empty()
        ? Promise.resolve()
        : new Promise((resolve) => {
            const idler = (): void => {
              idlers.delete(idler);
              resolve();
            };
            idlers.add(idler);
          }),
    close: async () => {
      closing.abort();
      alarm.abort();
      await Promise.all(calls);
      await journal.settled();
    },
  };
};
