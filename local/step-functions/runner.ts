import type { Clock } from '#local/clock';
import { openJournal } from '#local/journal';
import type { Ended, Execution, Executions } from './executions';
import type { Machines } from './machines';
import { ProgressEntry, recoveredFrom } from './progress';
import { type Running, runExecution } from './run-execution';
import type { Services } from './scope';

/** Runs executions, each at most once at a time, and writes down how they end. */
export type Runner = {
  /** Runs an execution from where its journal ends. Does nothing where it has ended, or once the runner is closed. */
  readonly run: (execution: Execution) => Promise<void>;
  /** Calls an execution off and ends it so; one that ends by itself at the same moment keeps its own end. */
  readonly stop: (arn: string, ended: Ended) => Promise<void>;
  /** When the execution has ended. */
  readonly ended: (arn: string) => Promise<void>;
  /** Puts everything down where it stands. */
  readonly close: () => Promise<void>;
};

type Stand = { readonly halt: Running['halt']; readonly work: Promise<void> };
type Waiting = { readonly promise: Promise<void>; readonly resolve: () => void };

/** The form of an execution's journal. */
export const progressForm = { kind: 'execution', version: 1, entry: ProgressEntry };

const waiting = (): Waiting => {
  let resolve: () => void = () => undefined;
  const promise = new Promise<void>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
};

/** A runner that runs nothing yet. `afterEnd` is awaited whenever an execution has ended. */
export const createRunner = (
  executions: Executions,
  machines: Machines,
  services: Services,
  {
    clock,
    onFault,
    afterEnd,
  }: { readonly clock: Clock; readonly onFault: (error: unknown) => void; readonly afterEnd: (arn: string) => Promise<void> },
): Runner => {
  const stands = new Map<string, Stand>();
  const ending = new Map<string, Promise<void>>();
  const ends = new Map<string, Waiting>();
  let closed = false;

  const hasEnded = (arn: string): boolean => executions.get(arn)?.ended !== undefined;
  const write = async (arn: string, ended: Ended): Promise<void> => {
    await executions.ended(arn, ended, clock.now());
    stands.delete(arn);
    ending.delete(arn);
    ends.get(arn)?.resolve();
    ends.delete(arn);
    await afterEnd(arn);
  };
  /** The first end that is written stands. */
  const end = (arn: string, ended: Ended): Promise<void> => {
    if (hasEnded(arn)) return Promise.resolve();
    const writing = ending.get(arn) ?? write(arn, ended);
    if (!hasEnded(arn)) ending.set(arn, writing);
    return writing;
  };

  return {
    run: async (execution) => {
      const { arn } = execution;
      const definition = await machines.definition(execution.definition);
      const { entries, journal } = await openJournal(executions.journalOf(arn), progressForm);
      if (closed || stands.has(arn) || ending.has(arn) || hasEnded(arn)) return;
      const recovered = entries.length === 0 ? undefined : recoveredFrom(entries);
      const { outcome, halt } = runExecution(execution, definition, services, { append: journal.append, recovered, onFault });
      const work = outcome.then(async (ended) => {
        await journal.settled();
        if (ended !== undefined) await end(arn, ended);
      });
      stands.set(arn, { halt, work: work.catch(onFault) });
    },
    stop: async (arn, ended) => {
      const stand = stands.get(arn);
      stand?.halt('stopped');
      await stand?.work;
      await end(arn, ended);
    },
    ended: async (arn) => {
      if (hasEnded(arn)) return;
      const awaited = ends.get(arn) ?? waiting();
      ends.set(arn, awaited);
      await awaited.promise;
    },
    close: async () => {
      closed = true;
      const all = [...stands.values()];
      for (const { halt } of all) halt('closed');
      await Promise.all(all.map(({ work }) => work));
    },
  };
};
