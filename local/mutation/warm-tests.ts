import { join } from 'node:path';
import { createVitest } from 'vitest/node';
import { z } from 'zod';

/** What the process is asked: which files have changed since it was last asked, and which tests to run. Paths below its working directory. */
const Question = z.strictObject({ changed: z.array(z.string()), tests: z.array(z.string()) });

// A process of its own, so that a test that never ends can be ended with it; it stays up, so that only what changed is read again.
const root = process.cwd();
const vitest = await createVitest('test', {
  root,
  watch: false,
  bail: 1,
  pool: 'threads',
  isolate: false,
  maxWorkers: 1,
  reporters: [{}],
});

const passes = async (tests: readonly string[]): Promise<boolean> => {
  const specifications = await vitest.globTestSpecifications([...tests]);
  if (specifications.length === 0) return true;
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications(specifications, false);
  // Vitest still knows the files of earlier runs, and whether they failed then.
  const asked = new Set(specifications.map(({ moduleId }) => moduleId));
  return unhandledErrors.length === 0 && testModules.every((module) => !asked.has(module.moduleId) || module.ok());
};

process.on('message', async (message) => {
  const { changed, tests } = Question.parse(message);
  for (const file of changed) vitest.invalidateFile(join(root, file));
  process.send?.(await passes(tests));
});

process.on('disconnect', () => process.exit());
