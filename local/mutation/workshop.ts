import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Mutant, planted } from './mutants';
import { openTestRunner } from './test-runner';

const PARTS = ['shared', 'test', 'local', 'functions', 'samples', 'contract', 'package.json', 'tsconfig.json', 'vitest.config.ts'];

/** A copy of the project in which faults are planted; the project itself is never touched. */
export type Workshop = {
  /** Runs tests; true when all pass. A run over the time limit has not passed. */
  readonly passes: (tests: readonly string[]) => Promise<boolean>;
  /** Plants a fault, says whether a list of tests noticed it, and takes it out again. */
  readonly notices: (file: string, mutant: Mutant, lists: readonly (readonly string[])[]) => Promise<boolean>;
  readonly close: () => Promise<void>;
};

/** Copies the project at `root` into a new folder below the system's temporary one. */
export const openWorkshop = async (root: string, timeoutMs: number): Promise<Workshop> => {
  const place = await mkdtemp(join(tmpdir(), 'heyan-mutation-'));
  for (const part of PARTS) {
    await cp(join(root, part), join(place, part), { recursive: true }).catch((error: unknown) => {
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    });
  }
  await symlink(join(root, 'node_modules'), join(place, 'node_modules'));
  const runner = openTestRunner(place, timeoutMs);
  let last: readonly string[] = [];
  return {
    passes: (tests) => runner.passes(tests, last),
    notices: async (file, mutant, lists) => {
      const source = await readFile(join(place, file), 'utf8');
      await writeFile(join(place, file), planted(source, mutant));
      const changed = [...last, file];
      last = [file];
      try {
        for (const tests of lists) if (!(await runner.passes(tests, changed))) return true;
        return false;
      } finally {
        await writeFile(join(place, file), source);
      }
    },
    close: async () => {
      runner.close();
      await rm(place, { recursive: true, force: true });
    },
  };
};
