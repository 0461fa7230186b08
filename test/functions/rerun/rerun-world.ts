import { z } from 'zod';
import { type Ground, portsOn, seededWorld, walkMachine } from '#local/rerun/seeded-world';

const Input = z.object({ run: z.string(), attempt: z.number() });

/** A system in memory with seeded filings. What is started waits in `started` until it is walked. */
export const rerunWorld = async (count: number, seed = 1) => {
  const world = await seededWorld(count, { seed });
  const started: z.infer<typeof Input>[] = [];
  const workflow = { start: async (_name: string, input: unknown) => void started.push(Input.parse(input)) };
  return {
    ...world,
    ...{ workflow, started, startPorts: { ...world.ports, workflow } },
    /** Another process on the same ground. */
    another: (ground: Ground = world.ground) => portsOn(ground, world.clock),
    walk: walkMachine,
    /** Walks through all that was started. */
    walkAll: async (): Promise<void> => {
      for (const one of started.splice(0)) await walkMachine(one, world.ports);
    },
  };
};

/** What such a world is. */
export type RerunWorld = Awaited<ReturnType<typeof rerunWorld>>;
