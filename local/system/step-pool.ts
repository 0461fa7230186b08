import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import type { Functions } from './functions';
import { type StepCall, StepReply } from './step-messages';

/** A process that ran a step ended before it answered. */
export class StepProcessEndedError extends Error {
  override readonly name = 'StepProcessEnded';
}

/** What a pool is made with: how many processes at most, for which steps, what they are started with beside this process's environment, and who hears what their handlers print. */
export type PoolOptions = {
  readonly project: string;
  readonly steps: readonly string[];
  readonly processes: number;
  readonly environment: Readonly<Record<string, string>>;
  readonly onPrinted: (level: 'info' | 'warn' | 'error', text: string) => void;
};

/** Steps in processes of their own. `start` brings the processes up before they are needed. */
export type StepPool = Functions & {
  readonly has: (step: string) => boolean;
  readonly start: () => void;
  readonly close: () => Promise<void>;
};

type Pending = { readonly resolve: (answer: unknown) => void; readonly reject: (error: Error) => void };
type Member = { readonly child: ChildProcess; readonly pending: Map<number, Pending>; readonly ended: Promise<void> };

const asError = ({ name, message, stack }: { name: string; message: string; stack: string }): Error =>
  Object.assign(new Error(message), { name, stack });

const memberOf = ({ project, steps, environment, onPrinted }: PoolOptions, onEnd: (member: Member) => void): Member => {
  const child = fork(join(project, 'local', 'system', 'step-process.ts'), [project, ...steps], {
    execArgv: ['--import', 'tsx'],
    cwd: project,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    serialization: 'advanced',
  });
  const pending = new Map<number, Pending>();
  child.on('message', (message) => {
    const reply = StepReply.parse(message);
    if ('printed' in reply) return onPrinted(reply.level, reply.printed);
    const waiting = pending.get(reply.call);
    pending.delete(reply.call);
    if ('failure' in reply) waiting?.reject(asError(reply.failure));
    else waiting?.resolve(reply.answer);
  });
  const ended = new Promise<void>((resolve) => {
    const end = (): void => {
      for (const { reject } of pending.values()) reject(new StepProcessEndedError('the process of a step ended'));
      pending.clear();
      onEnd(member);
      resolve();
    };
    child.once('exit', end);
    child.once('error', end);
  });
  const member: Member = { child, pending, ended };
  return member;
};

/**
 * Runs steps in processes of their own, as Lambda does: inference holds the process that it runs in, and what ends one ends neither the system nor the other. A call goes to the process that
 * has least to do; one that ended is replaced by the next call. Throws what the handler throws, or StepProcessEndedError.
 */
export const openStepPool = (options: PoolOptions): StepPool => {
  const members = new Set<Member>();
  let calls = 0;
  const grow = (): Member => {
    const member = memberOf(options, (gone) => members.delete(gone));
    members.add(member);
    return member;
  };
  const leastBusy = (): Member => {
    const [first, ...others] = members;
    if (first === undefined || (members.size < options.processes && [...members].every(({ pending }) => pending.size > 0))) return grow();
    return others.reduce((least, one) => (one.pending.size < least.pending.size ? one : least), first);
  };
  return {
    has: (step) => options.steps.includes(step),
    start: () => {
      while (members.size < options.processes) grow();
    },
    invoke: (step, event) =>
      new Promise((resolve, reject) => {
        const { child, pending } = leastBusy();
        calls += 1;
        const call: StepCall = { call: calls, step, event };
        pending.set(call.call, { resolve, reject });
        child.send(call, (error) => {
          if (error === null || !pending.delete(call.call)) return;
          reject(new StepProcessEndedError('the process of a step does not listen', { cause: error }));
        });
      }),
    close: async () => {
      const all = [...members];
      for (const { child } of all) if (child.connected) child.disconnect();
      await Promise.all(all.map(({ ended }) => ended));
    },
  };
};
