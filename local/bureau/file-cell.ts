import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import type { BureauCell } from './in-process';
import type { BureauState } from './state';
import { stateFrom, stateText } from './stored-state';

const stored = (file: string): string | null => {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
};

const written = (path: string, text: string): void => {
  const file = openSync(path, 'w');
  try {
    writeSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
};

/**
 * A bureau that is kept in a file: each state is on disk, whole, before `write` returns, so nothing that was answered is lost with the process.
 * `first` is written where there is no file yet; a file that holds something else is an error, never overwritten.
 */
export const fileCell = (file: string, first: () => BureauState): BureauCell => {
  const write = (next: BureauState): void => {
    written(`${file}.new`, stateText(next));
    renameSync(`${file}.new`, file);
    state = next;
  };
  mkdirSync(dirname(file), { recursive: true });
  const text = stored(file);
  let state = text === null ? first() : stateFrom(text);
  if (text === null) write(state);
  return { read: () => state, write };
};
