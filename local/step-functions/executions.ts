import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { openJournal } from '#local/journal';
import { Json } from './json';

const Ending = z.enum(['SUCCEEDED', 'FAILED', 'TIMED_OUT', 'ABORTED']);
const outcome = { status: Ending, output: Json.optional(), error: z.string().optional(), cause: z.string().optional() };

/** How an execution ended: output for one that succeeded, error and cause for another. */
export const Ended = z.strictObject(outcome);
export type Ended = z.infer<typeof Ended>;

const Started = z.strictObject({
  ...{ arn: z.string(), name: z.string(), machineArn: z.string(), input: Json },
  /** The hash of the definition it runs by, which stays what it was when the machine changes. */
  definition: z.string(),
  startDate: z.number(),
  redriveCount: z.number(),
  redriveDate: z.number().optional(),
});

/** An execution: instants in milliseconds; `ended` while it does not run. */
export type Execution = Readonly<z.infer<typeof Started>> & { readonly ended?: Ended & { readonly stopDate: number } };

const IndexEntry = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('runs'), execution: Started }),
  z.strictObject({ kind: z.literal('ended'), arn: z.string(), stopDate: z.number(), ...outcome }),
]);
type IndexEntry = z.infer<typeof IndexEntry>;

/** All executions that are remembered, on the disk. */
export type Executions = {
  readonly get: (arn: string) => Execution | undefined;
  readonly all: () => Iterable<Execution>;
  /** Resolves when it is on the disk; `get` and `all` know it at once. */
  readonly runs: (execution: Execution) => Promise<void>;
  readonly ended: (arn: string, ended: Ended, stopDate: number) => Promise<void>;
  /** Forgets what ended before an instant, and the journals of what ended before another. */
  readonly forget: (before: { readonly executions: number; readonly journals: number }) => Promise<void>;
  readonly journalOf: (arn: string) => string;
  readonly settled: () => Promise<void>;
};

const form = { kind: 'step-functions', version: 1, entry: IndexEntry };
const SPARE_LINES = 2000;

const withEnding = ({ ended: _, ...execution }: Execution, ended: NonNullable<Execution['ended']>): Execution => ({ ...execution, ended });

/** Opens the list of executions in its folder. */
export const openExecutions = async (folder: string): Promise<Executions> => {
  const { entries, journal } = await openJournal(join(folder, 'executions.jsonl'), form);
  const known = new Map<string, Execution>();
  const apply = (entry: IndexEntry): void => {
    if (entry.kind === 'runs') {
      known.set(entry.execution.arn, entry.execution);
      return;
    }
    const { kind: _, arn, ...ended } = entry;
    const execution = known.get(arn);
    if (execution !== undefined) known.set(arn, withEnding(execution, ended));
  };
  for (const entry of entries) apply(entry);

  const live = function* (): Generator<IndexEntry> {
    for (const { ended, ...execution } of known.values()) {
      yield { kind: 'runs', execution };
      if (ended !== undefined) yield { kind: 'ended', arn: execution.arn, ...ended };
    }
  };
  const journalOf = (arn: string): string => join(folder, 'journals', `${createHash('sha256').update(arn).digest('hex')}.jsonl`);
  const compact = async (): Promise<void> => {
    if (journal.length() > 4 * known.size + SPARE_LINES) await journal.rewrite(live);
  };
  await compact();

  return {
    get: (arn) => known.get(arn),
    all: () => known.values(),
    runs: async ({ ended: _, ...execution }) => {
      known.set(execution.arn, execution);
      await journal.append({ kind: 'runs', execution });
    },
    ended: async (arn, ended, stopDate) => {
      const entry: IndexEntry = { kind: 'ended', arn, stopDate, ...ended };
      await journal.append(entry);
      apply(entry);
      await compact();
    },
    forget: async (before) => {
      const gone = [...known.values()].filter(({ ended }) => ended !== undefined && ended.stopDate < before.executions);
      const old = [...known.values()].filter(({ ended }) => ended !== undefined && ended.stopDate < before.journals);
      for (const { arn } of new Set([...gone, ...old])) await rm(journalOf(arn), { force: true });
      for (const { arn } of gone) known.delete(arn);
      if (gone.length > 0) await journal.rewrite(live);
    },
    journalOf,
    settled: journal.settled,
  };
};
