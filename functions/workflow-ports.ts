import type { OutboxMessage } from './records/account-record';

/** The workflow engine. Everything may be asked for twice: a run that exists and a wait that is over are no errors. */
export type Workflow = {
  /** Starts a run under its name; the same name again is the same run. */
  readonly start: (name: string, input: unknown) => Promise<void>;
  /** Wakes the run that waits with this token. False where nothing waits with it any more. */
  readonly resume: (token: string, output: unknown) => Promise<boolean>;
  readonly fail: (token: string, error: string) => Promise<boolean>;
};

/** The name of the run that a message of the channel `start` starts: one for each submission, also for one without a new revision. */
export const runName = ({ filing, id, facts }: Pick<OutboxMessage, 'filing' | 'id' | 'facts'>): string =>
  `${filing}-r${facts.revision}-${id}`;

/** Sends messages at once that were just written to the outbox. Best effort: what fails is sent by the schedule, so it never throws. */
export type Deliver = (messages: readonly OutboxMessage[]) => Promise<void>;
