import { createHash } from 'node:crypto';
import { canEncodeGbk } from '#functions/adapters/bureau/gbk';
import { packFile } from '#functions/adapters/bureau/pack';
import { createMemoryTable } from '#functions/adapters/memory/table';
import { createStore } from '#functions/adapters/store/create-store';
import { createLedgerItems } from '#functions/adapters/store/ledger-items';
import { awaitChange, WaitInput } from '#functions/await-change/await-change';
import { BureauNotReached, BureauReplyLost } from '#functions/bureau-ports';
import { checkFiling } from '#functions/check-filing/check-filing';
import { ReadingsPending } from '#functions/check-filing/readings-pending';
import { checkPhoto } from '#functions/check-photo/check-photo';
import { collectFromBureau } from '#functions/collect-from-bureau/collect-from-bureau';
import { deliverOutbox } from '#functions/deliver-outbox/deliver-messages';
import { TransientError, UnprocessableError } from '#functions/errors';
import { EscalateInput, escalateWait } from '#functions/escalate-wait/escalate-wait';
import { FailInput, failFiling } from '#functions/fail-filing/fail-filing';
import { normaliseUpload } from '#functions/normalise-image/normalise-upload';
import type { Notice } from '#functions/notification-ports';
import { recordApproval } from '#functions/record-approval/record-approval';
import { recordReading } from '#functions/record-reading/record-reading';
import type { OutboxMessage } from '#functions/records/account-record';
import { remindApplicants } from '#functions/remind-applicants/remind-applicants';
import { submitFiling } from '#functions/submit-to-bureau/submit-filing';
import { OwnedFiling, RunInput } from '#functions/workflow/run';
import { Configuration } from '#local/bureau/configuration';
import { inProcessClient, memoryCell } from '#local/bureau/in-process';
import { Script } from '#local/bureau/script';
import { newBureau } from '#local/bureau/state';
import { createTurnedClock } from '#local/clock';
import type { Json } from '#local/step-functions/json';
import { dayOf } from '#shared/filing/instant';
import { type Dice, seededDice } from './dice';
import type { Drawn } from './drawn-upload';
import { DecoderBroke, drawnDecoders, readingOf } from './drawn-upload';
import { type FilingPorts, filingPorts, type Outside } from './filing-ports';
import { type MemoryRun, memoryRuns } from './memory-runs';
import { type MessageQueue, messageQueue } from './message-queue';
import { Killed } from './mortal';
import { type Life, type Trouble, troubled } from './troubled';
import { createTurnstile } from './turnstile';

/** Ten in the morning in China on a Monday whose year the calendar knows. */
const START_MS = Date.parse('2018-09-17T02:00:00.000Z');

/** As the queues are deployed (`infra/constructs/announced-queue.ts`). */
const MOST_RECEIVES = 3;

export type FilingWorldOptions = {
  readonly dice?: Dice;
  /** What befalls an effect; nothing, unless told otherwise. */
  readonly trouble?: (effect: string, isRead: boolean) => Trouble | null;
  /** Whether a death is that of the whole machine, and not of one process. */
  readonly isWhole?: () => boolean;
  /** How often an event comes. */
  readonly copies?: () => number;
  readonly script?: Parameters<typeof Script.parse>[0];
  /** In the place of steps, by their names: for faults that are planted. */
  readonly instead?: (steps: Steps) => Partial<Steps>;
  /** In the place of what the world's stores, queues and services do. */
  readonly outside?: (outside: Outside) => Outside;
};

/** The steps of the state machine. */
export type Steps = Readonly<Record<string, (payload: Json, ports: FilingPorts) => Promise<unknown>>>;

const STEPS: Steps = {
  'check-filing': (payload, ports) => checkFiling(RunInput.parse(payload), ports),
  'await-change': (payload, ports) => awaitChange(WaitInput.parse(payload), ports),
  'check-photo': (payload, ports) => checkPhoto(OwnedFiling.parse(payload), ports),
  'escalate-wait': (payload, ports) => escalateWait(EscalateInput.parse(payload), ports),
  'submit-to-bureau': (payload, ports) => submitFiling(OwnedFiling.parse(payload), ports),
  'record-approval': (payload, ports) => recordApproval(OwnedFiling.parse(payload), ports),
  'fail-filing': (payload, ports) => failFiling(FailInput.parse(payload), ports),
};

const CLOCKWORK = {
  'deliver-outbox': (ports: FilingPorts) => deliverOutbox(ports),
  'collect-from-bureau': (ports: FilingPorts) => collectFromBureau(ports.collecting),
  'remind-applicants': (ports: FilingPorts) => remindApplicants(ports),
} as const;

const bucket = (announce: (key: string) => void) => {
  const objects = new Map<string, Uint8Array>();
  return {
    objects,
    port: {
      get: async (key: string): Promise<Uint8Array> => {
        const bytes = objects.get(key);
        if (bytes === undefined) throw new UnprocessableError('file-not-found');
        return bytes;
      },
      put: async (key: string, bytes: Uint8Array): Promise<void> => {
        objects.set(key, bytes);
        announce(key);
      },
    },
  };
};

const READS: Readonly<Record<string, readonly string[]>> = {
  table: ['get', 'getMany', 'partition', 'list', 'counts', 'countsIn'],
  derived: ['get'],
  uploads: ['get', 'arrived'],
  bureau: ['status'],
};

const throttledBy =
  (port: string) =>
  (trouble: 'throttled' | 'answer-lost'): Error => {
    if (port !== 'bureau') return new TransientError('ThrottlingException');
    return trouble === 'throttled' ? new BureauNotReached('ECONNREFUSED') : new BureauReplyLost('time-out');
  };

/**
 * The whole way of filings in memory: uploads, queues, steps, the deployed state machine, the table, the simulated bureau, on a clock that is turned by hand. Each process works through
 * ports that may fail it, or end it, at every effect. All without a fault unless `trouble` says otherwise.
 */
export const filingWorld = ({
  dice = seededDice(1),
  trouble = () => null,
  isWhole = () => false,
  copies = () => 1,
  script = {},
  instead = () => ({}),
  outside: changed = (same) => same,
}: FilingWorldOptions = {}) => {
  const clock = createTurnedClock(START_MS);
  const now = (): string => new Date(clock.now()).toISOString();
  const turnstile = createTurnstile(dice);
  const cell = memoryCell(newBureau({ configuration: Configuration.parse({}), script: Script.parse(script) }));
  const table = createMemoryTable();
  const drawn = new Map<string, Drawn>();
  const notices = new Map<string, Notice[]>();
  const messages = new Map<string, OutboxMessage>();
  const surprises: string[] = [];
  const lives = new Set<Life>();
  let calm = false;

  const queues: Readonly<Record<'normalise-image' | 'read-document' | 'record-reading', MessageQueue>> = {
    'normalise-image': messageQueue(dice, MOST_RECEIVES, copies),
    'read-document': messageQueue(dice, MOST_RECEIVES, copies),
    'record-reading': messageQueue(dice, MOST_RECEIVES, copies),
  };
  const uploads = bucket((key) => queues['normalise-image'].send(key));
  const derived = bucket((key) => {
    if (key.endsWith('/manifest.json')) queues['read-document'].send(key);
    if (key.endsWith('/readings.json')) queues['record-reading'].send(key);
  });

  const surprised = (error: unknown): void => {
    if (error instanceof Killed || error instanceof TransientError || error instanceof ReadingsPending) return;
    surprises.push(error instanceof Error ? `${error.name}: ${error.message}` : 'something was thrown');
  };
  const befalls = (effect: string, isRead: boolean, life: Life): Trouble | null => {
    const one = calm || life.spared === true ? null : trouble(effect, isRead);
    return isRead && (one === 'killed-after' || one === 'killed-before' || one === 'answer-lost') ? null : one;
  };
  const crash = (): void => {
    for (const life of lives) life.dead = life.spared !== true;
    runs.killed();
  };
  const die = (life: Life): void => {
    if (isWhole()) crash();
    life.dead = true;
  };

  const calls: { readonly step: string; readonly payload: Json }[] = [];
  const called = (step: string, payload: Json, ports: FilingPorts): Promise<unknown> => {
    const work = { ...STEPS, ...instead(STEPS) }[step];
    if (work === undefined) throw new Error(`there is no step ${step}`);
    return work(payload, ports);
  };
  const engine: Life = { stopped: 0, dead: false };
  const runs = memoryRuns({
    clock,
    chance: () => dice.below(1000) / 1000,
    onFault: surprised,
    onEnded: (run) => void runEnded(run),
    writing: async (write) => {
      // Two states are never entered within the same millisecond: a call lies in between.
      clock.turn(1);
      const one = befalls('journal.append', false, engine);
      if (one === 'killed-before') return crash();
      write();
      if (one === 'killed-after') crash();
    },
    invoke: (step, payload) => {
      calls.push({ step, payload });
      return live((ports) => called(step, payload, ports));
    },
  });

  const outside: Outside = changed({
    table,
    derived: derived.port,
    uploads: { ...uploads.port, arrived: async (key) => uploads.objects.has(key) },
    workflow: runs.workflow,
    notifier: {
      send: async (notice) => {
        notices.set(notice.id, [...(notices.get(notice.id) ?? []), notice]);
      },
    },
    bureau: inProcessClient(cell, clock.now),
  });
  const wrapped = (life: Life): Outside => {
    const use = { life, pass: turnstile.pass, trouble: befalls, die };
    const port = <Given extends Readonly<Record<string, unknown>>>(name: string, given: Given): Given =>
      troubled(name, given, { ...use, throttled: throttledBy(name), reads: READS[name] ?? [] });
    return {
      table: port('table', outside.table),
      derived: port('derived', outside.derived),
      uploads: port('uploads', outside.uploads),
      workflow: port('workflow', outside.workflow),
      notifier: port('notifier', outside.notifier),
      bureau: port('bureau', outside.bureau),
    };
  };
  const time = { now, today: () => dayOf(now()) };
  const portsOver = (given: Outside): FilingPorts =>
    filingPorts(given, {
      ...{ clock: time, nowMs: clock.now, canEncode: canEncodeGbk, pack: packFile },
      provider: cell.read().configuration.ispId,
      createStore,
      ledgerItems: (of) => createLedgerItems(of, 'bureau'),
      fingerprint: (text) => createHash('sha256').update(text).digest('hex'),
      ids: {
        next: () => {
          idCount += 1;
          return `id${String(idCount).padStart(6, '0')}`;
        },
        named: async (text) => createHash('sha256').update(text).digest('hex').slice(0, 26),
      },
      seen: (message) => messages.set(`${message.filing}#${message.id}`, message),
    });
  let idCount = 0;

  /** One process: does its work through ports of its own. `spared`: nothing befalls it. */
  const live = async <Value>(work: (ports: FilingPorts, life: Life) => Promise<Value>, spared = false): Promise<Value> => {
    const life: Life = { stopped: 0, dead: false, spared };
    lives.add(life);
    try {
      return await turnstile.during(life, () => work(portsOver(wrapped(life)), life));
    } finally {
      lives.delete(life);
    }
  };
  /** A process that nobody waits for. */
  const spawn = (work: (ports: FilingPorts, life: Life) => Promise<unknown>, spared = false): Promise<boolean> =>
    live(work, spared).then(
      () => true,
      (error: unknown) => {
        surprised(error);
        return false;
      },
    );

  /** A process whose work says whether there was something to do; where it died there was. */
  const attempt = (work: (ports: FilingPorts) => Promise<boolean>): Promise<boolean> =>
    live(work).catch((error: unknown) => {
      surprised(error);
      return true;
    });

  const runEnded = async ({ name, input, ended }: MemoryRun): Promise<void> => {
    if (ended === undefined || ended.status === 'SUCCEEDED') return;
    const { filing } = RunInput.omit({ run: true }).parse(input);
    // The service tells it again until it was heard.
    for (let heard = false; !heard; )
      heard = await spawn((ports) => failFiling({ filing, run: name, step: 'run', error: ended.status }, ports));
  };

  const works: Readonly<Record<keyof typeof queues, (key: string, ports: FilingPorts, life: Life) => Promise<void>>> = {
    'normalise-image': (key, ports, life) => {
      const kill = (): never => {
        life.dead = true;
        throw new Killed('before');
      };
      return normaliseUpload(key, { uploads: ports.uploads, derived: ports.derived, decoders: drawnDecoders(kill) });
    },
    'read-document': async (key, ports) => {
      const folder = key.slice(0, key.lastIndexOf('/'));
      await ports.derived.get(key);
      const shows = drawn.get(folder);
      const readings = shows === undefined ? [] : [readingOf(shows)];
      await ports.derived.put(
        `${folder}/readings.json`,
        new TextEncoder().encode(JSON.stringify({ version: 1, readings })),
        'application/json',
      );
    },
    'record-reading': (key, ports) => recordReading(key, ports),
  };
  const QUEUES = ['normalise-image', 'read-document', 'record-reading'] as const;
  /** Hands one message of a queue to its step; what is not poison is spared the last time: no service is away for as long as three tries, and no machine dies over each of them. */
  const deliver = async (name: (typeof QUEUES)[number]): Promise<boolean> => {
    const message = queues[name].receive();
    if (message === null) return false;
    let worked = false;
    try {
      await live((ports, life) => works[name](message.body, ports, life), message.isLast);
      worked = true;
    } catch (error) {
      if (!(error instanceof DecoderBroke)) surprised(error);
    }
    message.done(worked);
    return true;
  };

  return {
    ...{
      dice,
      clock,
      turnstile,
      cell,
      table,
      queues,
      uploads,
      derived,
      drawn,
      notices,
      messages,
      surprises,
      runs,
      live,
      attempt,
      spawn,
      deliver,
      time,
    },
    QUEUES,
    /** The store as it is, without a fault. */
    store: createStore(table),
    /** Calls of steps so far: a service may make one again, much later. */
    calls,
    callAgain: ({ step, payload }: (typeof calls)[number]): Promise<boolean> => spawn((ports) => called(step, payload, ports)),
    /** Starts what runs by the clock. */
    tick: (step: keyof typeof CLOCKWORK) => spawn(CLOCKWORK[step]),
    crash,
    /** From now on nothing fails and nobody waits for his turn. */
    calmDown: (): void => {
      calm = true;
      turnstile.open();
    },
    /** From now on everything may fail, and processes take turns. */
    stormUp: (): void => {
      calm = false;
      turnstile.close();
    },
  };
};

export type FilingWorld = ReturnType<typeof filingWorld>;
