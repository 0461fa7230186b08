import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** Runs tests of a project again and again without starting anew each time. */
export type TestRunner = {
  /** True when all pass. Files that changed since the last run are named, below the project's root. A run over the time limit has not passed. */
  readonly passes: (tests: readonly string[], changed: readonly string[]) => Promise<boolean>;
  readonly close: () => void;
};

const answerOf = async (child: ChildProcess, question: object, timeoutMs: number): Promise<boolean> => {
  const done = new AbortController();
  const signal = AbortSignal.any([done.signal, AbortSignal.timeout(timeoutMs)]);
  const answers = [once(child, 'message', { signal }), once(child, 'exit', { signal }).then(() => [false])];
  child.send(question);
  const [passed] = await Promise.race(answers).catch(() => [false]);
  done.abort();
  await Promise.allSettled(answers);
  return passed === true;
};

/** A runner for the project at `root`; it starts with its first run, and anew after one that did not end. */
export const openTestRunner = (root: string, timeoutMs: number): TestRunner => {
  let child: ChildProcess | null = null;
  const start = () =>
    fork(fileURLToPath(new URL('./warm-tests.ts', import.meta.url)), { cwd: root, stdio: 'ignore', execArgv: ['--import', 'tsx'] });
  const stop = () => {
    child?.kill('SIGKILL');
    child = null;
  };
  return {
    passes: async (tests, changed) => {
      child ??= start();
      const timeout = performance.now() + timeoutMs;
      const passed = await answerOf(child, { changed, tests }, timeoutMs);
      if (child.exitCode !== null || performance.now() >= timeout) stop();
      return passed;
    },
    close: stop,
  };
};
