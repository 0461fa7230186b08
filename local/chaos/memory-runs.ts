import { readFileSync } from 'node:fs';
import type { Workflow } from '#functions/workflow-ports';
import type { Clock } from '#local/clock';
import { Definition } from '#local/step-functions/definition';
import type { Ended } from '#local/step-functions/executions';
import { Json } from '#local/step-functions/json';
import { type ProgressEntry, recoveredFrom } from '#local/step-functions/progress';
import { type Running, runExecution } from '#local/step-functions/run-execution';
import type { Services } from '#local/step-functions/scope';
import { ServiceError } from '#local/step-functions/service-error';
import { createTaskTokens, type TaskTokens } from '#local/step-functions/task-tokens';

/** A run of the workflow as it stands: `ended` while it does not run; `states` are those that it came through, in order. */
export type MemoryRun = {
  readonly name: string;
  readonly input: Json;
  readonly ended: Ended | undefined;
  readonly states: readonly string[];
};

/** The deployed state machine in memory: what it wrote down survives a kill, as on a disk. */
export type MemoryRuns = {
  readonly workflow: Workflow;
  readonly all: () => readonly MemoryRun[];
  /** True while something waits with this token. */
  readonly awaits: (token: string) => boolean;
  /** Calls a run off, as an operator may. */
  readonly stop: (name: string) => void;
  /** Ends the engine where it stands, and another takes its runs up from what was written down. */
  readonly killed: () => void;
};

export type MemoryRunsOptions = {
  /** Calls a step by its name. */
  readonly invoke: (step: string, payload: Json) => Promise<unknown>;
  readonly clock: Clock;
  readonly chance: () => number;
  /** Told when a run ended. */
  readonly onEnded: (run: MemoryRun) => void;
  readonly onFault: (error: unknown) => void;
  /** Writes a line of a run's journal: an effect like any other. */
  readonly writing?: (write: () => void) => Promise<void>;
};

type Kept = { readonly name: string; readonly input: Json; readonly startDate: number; readonly lines: ProgressEntry[]; ended?: Ended };

const MACHINE = 'arn:aws:states:local:000000000000:stateMachine:filing';

/** The very file that is deployed. */
const DEFINITION_FILE = new URL('../../infra/state-machines/filing.asl.json', import.meta.url);

const definition = Definition.parse(
  Json.parse(
    JSON.parse(
      readFileSync(DEFINITION_FILE, 'utf8').replaceAll(/\$\{(\w+)\}/g, (_, name: string) => (name === 'Partition' ? 'aws' : name)),
    ),
  ),
);

/** `CheckFiling` → `check-filing`: functions stand in the definition by the names of their steps. */
const stepOf = (name: string): string => name.replaceAll(/(?<!^)([A-Z])/g, '-$1').toLowerCase();

const NO_CHILDREN: Services['children'] = {
  start: () => Promise.reject(new ServiceError('StateMachineDoesNotExist')),
  arnOf: (machine, name) => `${machine}:${name}`,
  exists: () => false,
  finished: () => Promise.reject(new ServiceError('ExecutionDoesNotExist')),
  stop: async () => undefined,
};

/** Runs the deployed definition, one execution a name. */
export const memoryRuns = ({
  invoke,
  clock,
  chance,
  onEnded,
  onFault,
  writing = async (write) => write(),
}: MemoryRunsOptions): MemoryRuns => {
  const kept = new Map<string, Kept>();
  const running = new Map<string, Running>();
  let tokens: TaskTokens = createTaskTokens(clock.now);

  const seen = ({ name, input, ended, lines }: Kept): MemoryRun => ({
    ...{ name, input, ended },
    states: lines.flatMap((line) => (line.kind === 'entered' ? [line.state] : [])),
  });
  const run = (one: Kept): void => {
    const services: Services = {
      ...{ clock, chance, tokens, integrations: {}, objects: undefined, children: NO_CHILDREN },
      invoke: (name, payload) => invoke(stepOf(name), payload),
    };
    const started = runExecution(
      {
        arn: `${MACHINE}:${one.name}`,
        name: one.name,
        machineArn: MACHINE,
        input: one.input,
        definition: '',
        startDate: one.startDate,
        redriveCount: 0,
      },
      definition,
      services,
      {
        append: async (line) => {
          await null;
          await writing(() => {
            if (running.get(one.name) === started) one.lines.push(line);
          });
        },
        recovered: one.lines.length === 0 ? undefined : recoveredFrom(one.lines),
        onFault,
      },
    );
    running.set(one.name, started);
    void started.outcome.then((ended) => {
      if (running.get(one.name) !== started) return;
      running.delete(one.name);
      if (ended === undefined) return;
      one.ended = ended;
      onEnded(seen(one));
    });
  };

  const answered = async (answer: Promise<void>): Promise<boolean> => {
    try {
      await answer;
      return true;
    } catch (error) {
      if (error instanceof ServiceError) return false;
      throw error;
    }
  };
  return {
    workflow: {
      start: async (name, input) => {
        if (kept.has(name)) return;
        const one: Kept = { name, input: Json.parse(JSON.parse(JSON.stringify(input))), startDate: clock.now(), lines: [] };
        kept.set(name, one);
        run(one);
      },
      resume: (token, output) => answered(tokens.answer(token, { output: Json.parse(JSON.parse(JSON.stringify(output))) })),
      fail: (token, error) => answered(tokens.answer(token, { error, cause: '' })),
    },
    all: () => [...kept.values()].map(seen),
    awaits: (token) => tokens.awaited(token)?.taken === false,
    stop: (name) => {
      const one = kept.get(name);
      const started = running.get(name);
      if (one === undefined || started === undefined) return;
      running.delete(name);
      started.halt('stopped');
      one.ended = { status: 'ABORTED' };
      onEnded(seen(one));
    },
    killed: () => {
      const stood = [...running];
      running.clear();
      for (const [, started] of stood) started.halt('closed');
      tokens = createTaskTokens(clock.now);
      for (const [name] of stood) {
        const one = kept.get(name);
        if (one !== undefined) run(one);
      }
    },
  };
};
