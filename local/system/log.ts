import { createWriteStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { stdout } from 'node:process';

/** The system's log: JSON lines in a file, ids and codes only. */
export type Log = {
  readonly write: (line: Readonly<Record<string, unknown>>) => void;
  readonly file: string;
  readonly close: () => Promise<void>;
};

/** Opens the log of a data folder. Lines are appended. */
export const openLog = (folder: string): Log => {
  const place = join(folder, 'log');
  mkdirSync(place, { recursive: true });
  const file = join(place, 'heyan.jsonl');
  const stream = createWriteStream(file, { flags: 'a' });
  return {
    file,
    write: (line) => {
      stream.write(`${JSON.stringify({ at: new Date().toISOString(), ...line })}\n`);
    },
    close: () => new Promise((resolve) => stream.end(resolve)),
  };
};

/** Writes what a handler printed: a line of ours as it is, of anything else only that something was said, since nobody knows what stands in it. */
export const logPrinted = (log: Pick<Log, 'write'>, level: string, text: string): void => {
  try {
    log.write({ level, ...JSON.parse(text) });
  } catch {
    log.write({ level, event: 'printed' });
  }
};

/** A line that a function writes past its console, for alarms to read. */
const BARE_LINE = /^\{"event":.*\}\n$/;

/**
 * What handlers print goes to the log instead of the terminal, as on Lambda. Answers what puts the terminal back.
 */
export const captureConsole = (log: Log): (() => void) => {
  const before = { log: console.log, error: console.error, warn: console.warn };
  const writer =
    (level: string) =>
    (...parts: readonly unknown[]): void =>
      logPrinted(log, level, String(parts[0]));
  console.log = writer('info');
  console.error = writer('error');
  console.warn = writer('warn');
  const { write } = stdout;
  stdout.write = new Proxy(write, {
    apply: (target, self, parts) => {
      const [text]: readonly unknown[] = parts;
      if (typeof text !== 'string' || !BARE_LINE.test(text)) return Reflect.apply(target, self, parts);
      logPrinted(log, 'info', text.trimEnd());
      return true;
    },
  });
  return () => {
    Object.assign(console, before);
    stdout.write = write;
  };
};
