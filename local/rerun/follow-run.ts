import { setTimeout } from 'node:timers/promises';
import { progressNow } from '#functions/rerun/report-run';
import { executionName } from '#functions/rerun/start-run';
import type { Terminal } from '#local/terminal';
import type { Rerun } from '#shared/rerun/run';
import { isAtWork } from '#shared/rerun/run-states';
import type { OpenedRerun } from './open-rerun';
import { progressText } from './rerun-words';

const LOOK_EVERY_MS = 1000;

/** Follows a run until it rests or ends, and says on `err` how far it is, once a second. */
export const follow = async (
  run: Rerun,
  { ports, engine }: Pick<OpenedRerun, 'ports' | 'engine'>,
  terminal: Pick<Terminal, 'err'>,
): Promise<void> => {
  let goes = true;
  const ended = engine?.ended(executionName(run)).then(() => {
    goes = false;
  });
  const say = async (): Promise<boolean> => {
    const progress = await progressNow(run.id, ports);
    if (progress !== null) terminal.err(`${progressText(progress).split('\n')[0]}\n`);
    return progress !== null && isAtWork(progress.run.state);
  };
  while (goes) {
    await Promise.race([setTimeout(LOOK_EVERY_MS), ...(ended === undefined ? [] : [ended])]);
    if (!(await say()) && ended === undefined) return;
  }
};
