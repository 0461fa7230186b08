import { bytesOf, type Json, MOST_BYTES } from './json';

/** A state failed: `error` is the name that Retry and Catch match, `cause` says more. */
export class StateFailure extends Error {
  override readonly name = 'StateFailure';
  constructor(
    readonly error: string,
    override readonly cause: string = '',
  ) {
    super(error);
  }
}

/** Why work on an execution ends without an outcome of its own. */
export type HaltReason = 'closed' | 'stopped' | 'superseded';

/** Thrown out of everything that is under way when the work on it ends. Nothing is written down any more: what happens next is decided elsewhere. */
export class Halted extends Error {
  override readonly name = 'Halted';
  constructor(readonly reason: HaltReason) {
    super(reason);
  }
}

/** These always end the execution; a wildcard does not see them. */
const uncaught = new Set(['States.Runtime', 'States.DataLimitExceeded']);
const late = new Set(['States.Timeout', 'States.HeartbeatTimeout']);

/** Whether a list of `ErrorEquals` names an error: literally, or by one of the wildcards. Nothing names States.Runtime. */
export const namesError = (names: readonly string[], error: string): boolean => {
  if (error === 'States.Runtime') return false;
  return names.some(
    (name) =>
      name === error ||
      (name === 'States.ALL' && !uncaught.has(error)) ||
      (name === 'States.TaskFailed' && !uncaught.has(error) && !late.has(error)) ||
      (name === 'States.Timeout' && error === 'States.HeartbeatTimeout'),
  );
};

/** The value itself; throws StateFailure `States.DataLimitExceeded` when it is larger than the service takes. */
export const withinLimit = (value: Json, what: string): Json => {
  if (bytesOf(value) > MOST_BYTES) throw new StateFailure('States.DataLimitExceeded', `The ${what} is larger than ${MOST_BYTES} bytes.`);
  return value;
};
